import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../../../../src/domain/errors.ts'
import { languageSchema, type Words } from '../../../../src/domain/language.ts'
import type { Refusal } from '../../../../src/domain/refusals/refusal.ts'
import { TITLES } from '../../../../src/domain/refusals/titles.ts'
import { MEANINGS } from '../../../../src/http/problem-meanings.ts'

const ROOM = join(import.meta.dirname, '../../../../src/domain/refusals')
const LANGUAGES = languageSchema.options

const exported = await Promise.all(
  (await readdir(ROOM, { recursive: true }))
    .filter((file) => file.endsWith('.ts'))
    .map(async (file) => Object.entries((await import(join(ROOM, file))) as object)),
)

const factories = exported
  .flat()
  .filter(
    (entry): entry is [string, Refusal<never[]>] => typeof entry[1] === 'function' && 'words' in entry[1],
  )

const told: [name: string, words: Words][] = [
  ...factories.map(([name, { words }]): [string, Words] => [name, words]),
  ...Object.entries<Words>(TITLES).map(([code, words]): [string, Words] => [`title of ${code}`, words]),
  ...Object.entries<Words>(MEANINGS).map(([code, words]): [string, Words] => [`meaning of ${code}`, words]),
  ...Object.entries<Words>(exported.flat().find(([name]) => name === 'FAULTS')![1]),
]

/** What is wrong with one sentence of the catalogue. */
function faults({ fr, en }: Words): string[] {
  const french = fr.replaceAll(/`[^`]*`|"N"/g, 'CODE')
  const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join()
  return [
    ...(fr.trim() === '' || en.trim() === '' ? ['a language is missing'] : []),
    ...(names(fr) === names(en) ? [] : ['the languages have not the same values']),
    ...(fr === en ? ['it is not translated'] : []),
    ...(/\b(the|this|there|is|an|of|your|you|must)\b/i.test(french) ? ['English words in the French'] : []),
    ...(/[^\s«]["”]|\S[;:?!](\s|$)/.test(french) ? ['English marks in the French'] : []),
  ]
}

test.each(told)('%s is said in every language, with the same values', (_name, words) => {
  expect(faults(words)).toEqual([])
})

describe('what the catalogue refuses to hold', () => {
  test.each<[string, Words]>([
    ['a language is missing', { fr: '', en: 'Sign in again.' }],
    ['the languages have not the same values', { fr: 'Attendez {s} s.', en: 'Wait {seconds} s.' }],
    ['it is not translated', { fr: 'Impossible.', en: 'Impossible.' }],
    ['English words in the French', { fr: 'There is no quiz.', en: 'There is no quiz: ask.' }],
    ['English marks in the French', { fr: 'Fermé: demandez.', en: 'Closed: ask.' }],
    ['English marks in the French', { fr: 'Pas de quiz "a".', en: 'No quiz "a".' }],
  ])('%s', (fault, words) => {
    expect(faults(words)).toContain(fault)
  })
})

test('every sentence ends as one, and a title does not', () => {
  for (const language of LANGUAGES) {
    const ends = ([name, words]: [string, Words]) => [name, words[language].endsWith('.')]
    expect(factories.map(([name, { words }]) => ends([name, words])).filter(([, stop]) => !stop)).toEqual([])
    expect(
      Object.entries(TITLES)
        .map(ends)
        .filter(([, stop]) => stop),
    ).toEqual([])
  }
})

test('no two refusals say the same', () => {
  for (const language of LANGUAGES) {
    const said = factories.map(([, { words }]) => words[language])
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([])
  }
})

test('every code is refused with, and no other', () => {
  expect([...new Set(factories.map(([, { code }]) => code))].sort()).toEqual(Object.keys(TITLES).sort())
})

test('a refusal is told in each language with its values, at its field, and is logged in English', async () => {
  const { otherType } = await import(join(ROOM, 'responses.ts'))
  const refusal = otherType(3, 'text', 'single', '/response')
  expect(refusal).toBeInstanceOf(DomainError)
  const says = {
    fr: 'La réponse 3 est du type text, et la question du type single.',
    en: 'The answer at position 3 is text, and the question single.',
  }
  expect(refusal).toMatchObject({ code: 'not-on-paper', says, errors: [{ pointer: '/response', says }] })
  expect(refusal.message).toBe(says.en)
})
