import { describe, expect, test } from 'vitest'
import { visibleText } from '../../../src/domain/markdown.ts'
import { optionsContentSchema } from '../../../src/domain/questions/shared/options.ts'
import { ownCourse } from '../../support/banks.ts'
import { courseLines, runsOf } from './course.ts'

const loaded = await ownCourse()
const bank = loaded.banks.find(({ bank: { bank: slug } }) => slug === 'qcm-docker')
const questions = bank?.canonical.questions ?? []

describe('QCM Docker', () => {
  test("keeps the course's order, number of options, types and right answers", () => {
    const table = questions.map(({ type, content }) => {
      const { options } = optionsContentSchema.parse(content)
      const right = options.flatMap(({ correct }, index) => (correct ? [index + 1] : []))
      return `${options.length} ${type} ${right.join(',')}`
    })
    expect(table).toEqual([
      '3 single 3',
      '2 single 2',
      '3 single 3',
      '2 single 1',
      '3 single 1',
      '4 multiple 2,4',
      '3 single 3',
      '3 multiple 1,3',
      '3 multiple 2',
      '3 single 2',
    ])
  })

  test('is open, 15 minutes, three attempts of which the best counts, 60 %, shown on submit', () => {
    const quiz = loaded.quizzes.find(({ quiz: { quiz: slug } }) => slug === 'qcm-docker')?.quiz
    expect(quiz).toMatchObject({
      access: 'open',
      timeLimitMs: 900_000,
      attempts: { max: 3, counts: 'best' },
      passMark: '60',
      shuffle: { questions: false, options: true },
      release: { score: 'on-submit', answers: 'on-submit' },
    })
  })
})

/** The course's own exam, when the course lies beside the project. */
const course = courseLines()?.slice(4582, 4673).join('\n') ?? null

test.skipIf(course === null)("no five words in a row are the course's", () => {
  const theirs = new Set(runsOf(5, course ?? ''))
  expect(theirs.size).toBeGreaterThan(400)
  const texts = questions.flatMap((question) => [
    question.prompt,
    question.explanation ?? '',
    ...optionsContentSchema
      .parse(question.content)
      .options.flatMap(({ text, feedback }) => [text, feedback ?? '']),
  ])
  const shared = texts.flatMap((text) => runsOf(5, visibleText(text))).filter((run) => theirs.has(run))
  expect(shared).toEqual([])
})
