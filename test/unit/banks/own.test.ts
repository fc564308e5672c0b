import { describe, expect, test } from 'vitest'
import { formatFinding, tell } from '../../../src/banks/tell.ts'
import type { CanonicalQuestion } from '../../../src/domain/bank/canonical.ts'
import { DIFFICULTIES, LEVELS } from '../../../src/domain/bank/schema.ts'
import { visibleText } from '../../../src/domain/markdown.ts'
import { questionType, questionTypes } from '../../../src/domain/questions/registry.ts'
import { optionsContentSchema } from '../../../src/domain/questions/shared/options.ts'
import { EXAM_TAG } from '../../../src/domain/selection/pool.ts'
import { ownCourse } from '../../support/banks.ts'
import { courseLines, runsOf } from './course.ts'

const loaded = await ownCourse()
const banks = loaded.banks.map(({ canonical }) => canonical)
const questions = banks.flatMap((bank) => bank.questions)
const quizzes = loaded.quizzes.map(({ quiz }) => quiz)

const isExam = ({ tags }: CanonicalQuestion) => tags.includes(EXAM_TAG)

test('every committed bank and quiz is without any finding', () => {
  expect(tell(loaded.findings, 'en').map(formatFinding)).toEqual([])
})

test('every quiz says what it is about', () => {
  expect(quizzes.filter(({ description = '' }) => description.length < 20)).toEqual([])
})

// QCM Docker is the course's own exam, and has a test of its own.
describe.each(loaded.chapters.filter(({ id }) => id !== 'docker/qcm'))('$id', ({ id }) => {
  const own = questions.filter(({ chapter }) => chapter === id)
  const slug = id.replace('/', '-')

  test('has 15 questions or more, five of them kept for the exam, of every level and difficulty', () => {
    expect(own.length).toBeGreaterThanOrEqual(15)
    expect(own.filter(isExam).length).toBeGreaterThanOrEqual(5)
    expect(new Set(own.map(({ level }) => level))).toEqual(new Set(LEVELS))
    expect(new Set(own.map(({ difficulty }) => difficulty))).toEqual(new Set(DIFFICULTIES))
  })

  test('has an open quiz, untimed, that shows everything on submit', () => {
    const quiz = quizzes.find(({ quiz }) => quiz === slug)
    const release = { score: 'on-submit', answers: 'on-submit' }
    expect(quiz).toMatchObject({ access: 'open', timeLimitMs: null, release })
    expect(quiz?.sections).toMatchObject([
      { kind: 'questions', bank: slug, ids: null, tags: [], notTags: ['positionnement'] },
    ])
  })
})

test.each([
  ['ansible', ['devops', 'ansible']],
  ['docker', ['docker']],
  ['kubernetes', ['kubernetes']],
])(
  'the exam of %s is assigned, timed, drawn from each chapter by difficulty, explained on close',
  (name, modules) => {
    const quiz = quizzes.find(({ quiz }) => quiz === `examen-${name}`)
    expect(quiz).toMatchObject({ access: 'assigned', release: { answers: 'on-close' } })
    expect(quiz?.timeLimitMs).toBeGreaterThan(0)
    for (const section of quiz?.sections ?? [])
      expect(section).toMatchObject({ kind: 'draw', tags: [EXAM_TAG], difficulty: { easy: 1, hard: 1 } })
    const chapters = loaded.chapters.filter(
      ({ id, module }) => modules.includes(module) && id !== 'docker/qcm',
    )
    expect(quiz?.sections.map(({ bank }) => bank)).toEqual(chapters.map(({ id }) => id.replace('/', '-')))
  },
)

test('the placement test asks nothing that a training quiz gives the answers of, two or more to draw from a chapter', () => {
  const placement = quizzes.find(({ quiz }) => quiz === 'positionnement')!
  expect(placement.sections.length).toBe(loaded.chapters.length - 1)
  for (const section of placement.sections) {
    expect(section).toMatchObject({ kind: 'draw', count: 1, tags: ['positionnement'] })
    const pool = banks.find(({ bank }) => bank === section.bank)!.questions
    expect(pool.filter(({ tags }) => tags.includes('positionnement')).length).toBeGreaterThan(1)
  }
})

describe('the banks together', () => {
  test('have 300 questions or more, of every type, 60 of them commands or files', () => {
    expect(questions.length).toBeGreaterThanOrEqual(300)
    expect(new Set(questions.map(({ type }) => type))).toEqual(new Set(questionTypes.map(({ type }) => type)))
    const written = questions.filter(({ type }) => type === 'command' || type === 'yaml')
    expect(written.length).toBeGreaterThanOrEqual(60)
  })

  test('ask nothing twice', () => {
    const prompts = questions.map(({ type, prompt }) => `${type} ${visibleText(prompt)}`)
    expect(prompts.filter((prompt, index) => prompts.indexOf(prompt) < index)).toEqual([])
  })

  test('explain every question and answer every wrong option', () => {
    for (const { id, type, explanation, level, difficulty, content } of questions) {
      expect([explanation, level, difficulty], id).not.toContain(null)
      if (type !== 'single' && type !== 'multiple') continue
      const { options } = optionsContentSchema.parse(content)
      for (const option of options)
        expect(Boolean(option.feedback), `${id} ${option.id}`).toBe(!option.correct)
    }
  })
})

const course = courseLines()

/** What is written in words: a command or its output reads the same wherever it stands. */
function prose(text: string): string {
  return visibleText(text.replace(/```.*?```|`[^`]*`/gs, ' … '))
}

/** Two sentences on one subject may share a turn of six words; at seven they share a sentence. */
const A_SENTENCE = 7

test.skipIf(course === null)('no sentence is the course’s', () => {
  const theirs = new Set(runsOf(A_SENTENCE, course?.join('\n') ?? ''))
  expect(theirs.size).toBeGreaterThan(10_000)
  const shared = questions.flatMap(({ id, type, prompt, explanation, content }) =>
    [
      prompt,
      explanation ?? '',
      ...questionType(type)
        .texts(content)
        .map(({ text }) => text),
    ]
      .flatMap((text) => runsOf(A_SENTENCE, prose(text)))
      .filter((run) => theirs.has(run))
      .map((run) => `${id}: ${run}`),
  )
  expect(shared).toEqual([])
})
