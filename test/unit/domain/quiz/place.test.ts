import { describe, expect, test } from 'vitest'
import { quizPlace } from '../../../../src/domain/quiz/place.ts'
import type { Quiz } from '../../../../src/domain/quiz/schema.ts'
import { ownCourse } from '../../../support/banks.ts'

const chapter = (id: string) => ({ id, title: `Title of ${id}`, module: id.split('/')[0]! })
const chapters = ['docker/b', 'docker/a', 'ansible/a'].map(chapter)
const bank = (id: string | undefined, module = 'docker', language = 'fr') => ({
  module,
  chapter: id,
  language,
})
const banks = new Map([
  ['a', bank('docker/a')],
  ['b', bank('docker/b')],
  ['ansible', bank('ansible/a', 'ansible')],
  ['english', bank('docker/a', 'docker', 'en')],
  ['mixed', bank(undefined)],
  ['foreign', bank('cooking/soups', 'cooking')],
])
const quiz = (slugs: string[], module?: string) =>
  ({ sections: slugs.map((slug) => ({ bank: slug })), ...(module && { module }) }) as unknown as Quiz
const place = (slugs: string[], module?: string) => quizPlace(quiz(slugs, module), banks, chapters)

describe('a quiz', () => {
  test('of one chapter bears its title, module and language', () => {
    expect(place(['a', 'a'])).toMatchObject({
      module: 'docker',
      chapter: 'docker/a',
      chapterTitle: 'Title of docker/a',
      language: 'fr',
    })
  })

  test.each([
    ['of two chapters is of their module', ['a', 'b'], { module: 'docker', chapter: null, language: 'fr' }],
    ['of a bank without a chapter, too', ['mixed'], { module: 'docker', chapter: null }],
    ['of two modules is of none', ['a', 'ansible'], { module: null, chapter: null, language: 'fr' }],
    ['of two languages is in none', ['a', 'english'], { chapter: 'docker/a', language: null }],
    ['of a bank that is not there is of nothing', ['gone'], { module: null, language: null }],
  ] as const)('%s', (_name, slugs, expected) => {
    expect(place([...slugs])).toMatchObject(expected)
  })

  test('is of the module that its author names', () => {
    expect(place(['a', 'ansible'], 'ansible')).toMatchObject({ module: 'ansible', chapter: null })
  })
})

test('quizzes stand in the order of the chapters, a module behind its own, the whole course before, strangers behind', () => {
  const inOrder = [
    place(['a', 'ansible']),
    place(['b']),
    place(['a']),
    place(['a', 'b']),
    place(['ansible']),
    place(['a', 'ansible'], 'ansible'),
    place(['foreign']),
  ]
  const places = inOrder.map((one) => one.place)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(new Set(places).size).toBe(places.length)
})

test('the shipped quizzes come in the order of the course', async () => {
  const loaded = await ownCourse()
  const own = new Map(loaded.banks.map((one) => [one.bank.bank, one.bank]))
  const listed = loaded.quizzes
    .map(({ quiz }) => ({ quiz: quiz.quiz, ...quizPlace(quiz, own, loaded.chapters) }))
    .toSorted((one, other) => one.place - other.place)
  const slugs = listed.map((one) => one.quiz)
  expect(slugs.slice(0, 3)).toEqual(['positionnement', 'devops-introduction', 'ansible-presentation'])
  expect(slugs.indexOf('ansible-playbooks')).toBeLessThan(slugs.indexOf('ansible-organisation'))
  const modules = listed.flatMap(({ module }) => module ?? [])
  expect(modules).toEqual(modules.toSorted((one, other) => rank(one) - rank(other)))
  for (const module of ['ansible', 'docker', 'kubernetes'])
    expect(listed.findLast((one) => one.module === module)?.quiz).toBe(`examen-${module}`)
  expect(listed.every(({ language }) => language === 'fr')).toBe(true)

  function rank(module: string): number {
    return loaded.chapters.findIndex((one) => one.module === module)
  }
})
