import { describe, expect, test } from 'vitest'
import type { PaperQuestion } from '../../../../src/domain/attempt/paper.ts'
import { NO_ANSWER } from '../../../../src/domain/attempt/paper.ts'
import type { CanonicalQuestion } from '../../../../src/domain/bank/canonical.ts'
import { shownQuestion } from '../../../../src/domain/questions/shown-question.ts'
import type { Quiz } from '../../../../src/domain/quiz/schema.ts'
import type { Released } from '../../../../src/domain/release/release.ts'
import { needsPaper, releaseResult } from '../../../../src/domain/release/released-question.ts'
import type { QuestionScore } from '../../../../src/domain/scoring/score.ts'

const content = {
  options: [
    { id: 'a', text: 'A', correct: true },
    { id: 'b', text: 'B' },
  ],
}

const KEY = Buffer.alloc(32)

const entry = (position: number): PaperQuestion => ({
  position,
  section: 0,
  rank: position - 1,
  type: 'single',
  bankRevisionId: 'b',
  questionRevisionId: `q${position}`,
  optionOrder: ['a', 'b'],
  maxBytes: null,
  ...NO_ANSWER,
  corrections: [],
  question: {
    prompt: `Question ${position}`,
    content,
    explanation: null,
    reference: null,
    chapter: 'docker/images',
  } as CanonicalQuestion,
  shown: shownQuestion(KEY, { bank: 'b', question: `q${position}` }, { type: 'single', content }),
  keyHash: 'k',
})

const quiz = {
  quiz: 'q',
  title: 'Quiz',
  sections: [{ title: 'First part' }, { title: null }],
} as unknown as Quiz

const score = (position: number): QuestionScore => ({
  position,
  state: 'final',
  points: `${position}.0000000`,
  maxPoints: '9.0000000',
  parts: [],
})

const total = { state: 'final', points: '6.0000000', maxPoints: '27.0000000', passed: null } as const

const named = { quiz: 'q', title: 'Quiz' }
const all = (released: Released) => ({ released, withheld: [], tells: false })

test('paper and scores meet by position, whatever order either comes in', () => {
  const scored = { paper: [entry(2), entry(1), entry(3)], questions: [score(3), score(2), score(1)] }
  const result = releaseResult(quiz, all('answers'), total, scored, 'en')
  if (result.released !== 'answers') throw new Error('expected the answers')
  expect(result.questions.map(({ prompt, points }) => [prompt, points])).toEqual([
    ['Question 2', 2],
    ['Question 1', 1],
    ['Question 3', 3],
  ])
})

test.each(['none', 'score'] as const)('%s shows no question, even when they are at hand', (seen) => {
  const result = releaseResult(quiz, all(seen), total, { paper: [entry(1)], questions: [score(1)] }, 'en')
  expect(JSON.stringify(result)).not.toContain('Question')
})

test('shares of the points are shown to 4 decimals, rounded away from zero', () => {
  const part = (share: number) => ({ code: 'option-wrong', option: 'b', chosen: true, earned: share })
  const shares = [1 / 3, 2 / 3, -1 / 3, 0.00005, -0.00005, 0.5, 1, 0]
  const questions = [{ ...score(1), parts: shares.map(part) }]
  const result = releaseResult(quiz, all('answers'), total, { paper: [entry(1)], questions }, 'en')
  if (result.released !== 'answers') throw new Error('expected the answers')
  const earned = result.questions[0]!.parts.map((one) => one.earned)
  expect(earned).toEqual([0.3333, 0.6667, -0.3333, 0.0001, -0.0001, 0.5, 1, 0])
})

test('a result names the quiz that was taken, and each question its section', () => {
  for (const seen of ['none', 'score', 'answers'] as const) {
    const paper = [entry(1), { ...entry(2), section: 1 }]
    const result = releaseResult(quiz, all(seen), total, { paper, questions: [score(1), score(2)] }, 'en')
    expect(result).toMatchObject({ quiz: 'q', title: 'Quiz', released: seen })
    if (result.released !== 'answers') continue
    expect(result.questions.map(({ section }) => section)).toEqual(['First part', null])
  }
})

test('what waits for another paper is left out, and so are the totals that would tell of it', () => {
  const scored = { paper: [entry(1), entry(2), entry(3)], questions: [score(1), score(2), score(3)] }
  const seen = (released: 'none' | 'score' | 'answers', tells: boolean) =>
    releaseResult(quiz, { released, withheld: [2], tells }, total, scored, 'en')
  const partly = { ...named, released: 'partly', withheld: [2], score: null }
  const questions = [
    expect.objectContaining({ prompt: 'Question 1' }),
    expect.objectContaining({ prompt: 'Question 3' }),
  ]
  expect(seen('answers', true)).toEqual({ ...partly, questions })
  expect(seen('score', true)).toEqual({ ...partly, questions: [] })
  expect(seen('none', true)).toEqual({ ...named, released: 'none' })
  const known = expect.objectContaining({ points: 6 })
  expect(seen('answers', false)).toEqual({ ...partly, questions, score: known })
  expect(seen('score', false)).toEqual({ ...named, released: 'score', score: known, groups: null })
})

describe('by section and by chapter', () => {
  const paper = [1, 2, 3, 4].map((at) => ({ ...entry(at), section: at < 4 ? 0 : 1 }))
  const questions = [1, 2, 3, 4].map(score)
  const grouping = { ...quiz, groups: true } as Quiz
  const groupsOf = (of: Quiz, released: Released, withheld: number[] = [], tells = withheld.length > 0) => {
    const result = releaseResult(of, { released, withheld, tells }, total, { paper, questions }, 'en')
    return 'groups' in result ? result.groups : undefined
  }
  const chapters = [{ chapter: 'docker/images', questions: 4, points: 10, maxPoints: 36, percentage: 27.8 }]

  test('a result with its answers tells of all, whatever the quiz says', () => {
    expect(groupsOf(quiz, 'answers')).toEqual({
      sections: [
        { section: 1, title: 'First part', questions: 3, points: 6, maxPoints: 27, percentage: 22.2 },
        { section: 2, title: null, questions: 1, points: 4, maxPoints: 9, percentage: 44.4 },
      ],
      chapters,
    })
  })

  test('a score alone tells of those of three questions or more, where the quiz says so', () => {
    expect(groupsOf(quiz, 'score')).toBeNull()
    expect(groupsOf(grouping, 'score')).toEqual({ sections: [], chapters })
  })

  test.each(['answers', 'score'] as const)('nothing is told with %s while a question is withheld', (seen) => {
    expect(groupsOf(grouping, seen, [2])).toBeUndefined()
    expect(groupsOf(grouping, 'none')).toBeUndefined()
  })

  test('a score that could be read before another paper began keeps those it came with', () => {
    expect(groupsOf(grouping, 'score', [2], false)).toEqual({ sections: [], chapters })
    expect(groupsOf(grouping, 'answers', [2], false)).toBeUndefined()
  })

  test.each([
    [quiz, 'score', false],
    [grouping, 'score', true],
    [quiz, 'answers', true],
    [grouping, 'none', false],
  ] as const)('the paper is read only where it is needed (%#)', (of, seen, needed) => {
    expect(needsPaper(of, seen)).toBe(needed)
  })
})
