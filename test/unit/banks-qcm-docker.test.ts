import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatFinding, loadQuestions } from '../../src/banks/load.ts'
import { visibleText } from '../../src/domain/markdown.ts'
import { optionsContentSchema } from '../../src/domain/questions/options.ts'

const root = join(import.meta.dirname, '../..')
const loaded = await loadQuestions(join(root, 'questions'))
const bank = loaded.banks.find(({ bank: { bank: slug } }) => slug === 'qcm-docker')
const questions = bank?.canonical.questions ?? []

test('every committed bank and quiz is without any finding', () => {
  expect(loaded.findings.map(formatFinding)).toEqual([])
})

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

  test('explains every question and answers every wrong option', () => {
    for (const question of questions) {
      expect(question.explanation).not.toBeNull()
      expect(question.level).not.toBeNull()
      expect(question.difficulty).not.toBeNull()
      const { options } = optionsContentSchema.parse(question.content)
      for (const option of options) expect(Boolean(option.feedback), option.id).toBe(!option.correct)
    }
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

/** The course's exam, when the course lies beside the project. */
function courseText(): string | null {
  const folder = join(root, '../shared/course')
  try {
    const name = readdirSync(folder).find((file) => file.endsWith('.txt'))
    if (name === undefined) return null
    const lines = readFileSync(join(folder, name), 'utf8').split('\n')
    return lines.slice(4582, 4673).join('\n')
  } catch {
    return null
  }
}

const course = courseText()

function runsOfFive(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(4).map((_, index) => words.slice(index, index + 5).join(' '))
}

test.skipIf(course === null)("no five words in a row are the course's", () => {
  const theirs = new Set(runsOfFive(course ?? ''))
  expect(theirs.size).toBeGreaterThan(400)
  const texts = questions.flatMap((question) => [
    question.prompt,
    question.explanation ?? '',
    ...optionsContentSchema
      .parse(question.content)
      .options.flatMap(({ text, feedback }) => [text, feedback ?? '']),
  ])
  const shared = texts.flatMap((text) => runsOfFive(visibleText(text))).filter((run) => theirs.has(run))
  expect(shared).toEqual([])
})
