import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CanonicalQuestion } from '../../../../../src/domain/bank/canonical.ts'
import type { Quiz } from '../../../../../src/domain/quiz/schema.ts'
import type { Correction } from '../../../../../src/domain/scoring/corrections/correction.ts'
import { adding, regraded, removing } from '../../../../../src/domain/scoring/corrections/regrade.ts'
import { gradePaper } from '../../../../../src/domain/scoring/grade-paper.ts'
import { overridden } from '../../../../../src/domain/scoring/override.ts'
import { attemptScore, type GradedQuestion } from '../../../../../src/domain/scoring/score.ts'

const IDS = ['a', 'b', 'c', 'd']
const question = {
  type: 'single',
  points: '2',
  policy: null,
  content: { options: IDS.map((id) => ({ id, text: id, correct: id === 'a', fixed: false })) },
} as unknown as CanonicalQuestion

const quizOf = (certainty = false, penalty: 'none' | 'chance' = 'none') =>
  ({
    passMark: '50',
    scoring: { multiple: 'net-correct', single: { penalty }, certainty, floor: 0 },
  }) as unknown as Quiz

const rights = (id: string) => ({ options: [{ id, correct: true }] })

const made = (corrections: readonly Omit<Correction, 'id'>[]): Correction[] =>
  corrections.map((one, at) => ({ ...one, id: String(at) }))

const NEW = (id: string) => ({ policy: 'new-key', key: rights(id) }) as const
const EITHER = (id: string) => ({ policy: 'either-key', key: rights(id) }) as const
const FULL = { policy: 'full-credit', key: null } as const
const DROP = { policy: 'drop', key: null } as const

interface Given {
  choice: string | null
  corrections: readonly Omit<Correction, 'id'>[]
  certainty?: number | null
  quiz?: Quiz
}

function entryOf({ choice, certainty = null }: Pick<Given, 'choice' | 'certainty'>, position = 1) {
  const response = choice === null ? null : { type: 'single', choice }
  return { position, response, certainty, revealed: null, question, keyHash: 'key' }
}

function grade({ corrections, quiz = quizOf(), ...given }: Given) {
  const [one] = [...gradePaper(quiz, [{ ...entryOf(given), corrections: made(corrections) }])]
  if (one!.failure) throw one!.failure.error
  return one!.score
}

describe('corrections in their order', () => {
  test.each([
    ['a new key pays its own', 'b', [NEW('b')], '2/2'],
    ['and the old one no more', 'a', [NEW('b')], '0/2'],
    ['either pays both: the old', 'a', [EITHER('b')], '2/2'],
    ['and the other', 'b', [EITHER('b')], '2/2'],
    ['but no third', 'c', [EITHER('b')], '0/2'],
    ['full credit pays what was wrong', 'c', [FULL], '2/2'],
    ['and a blank', null, [FULL], '2/2'],
    ['a dropped question is out of both', 'a', [DROP], '0/0'],
    ['the last new key wins', 'b', [NEW('b'), NEW('c')], '0/2'],
    ['either adds to the new key, not to the published one', 'a', [NEW('b'), EITHER('c')], '0/2'],
    ['a new key after either replaces both', 'a', [EITHER('b'), NEW('c')], '0/2'],
    ['dropped after full credit', 'a', [FULL, DROP], '0/0'],
    ['full credit after dropped', null, [DROP, FULL], '2/2'],
    ['a new key after dropped', 'b', [DROP, NEW('b')], '2/2'],
    ['either leaves what is dropped', 'b', [DROP, EITHER('b')], '0/0'],
    ['a blank stays one under a new key', null, [NEW('b')], '0/2'],
  ] as const)('%s', (_name, choice, corrections, paid) => {
    const { points, maxPoints } = grade({ choice, corrections })
    expect(`${Number(points)}/${Number(maxPoints)}`).toBe(paid)
  })

  test.each([
    ['full credit at the certainty that was given', 'c', 3, [FULL], 6],
    ['full credit of a blank, as certainty 1', null, null, [FULL], 2],
    ['what a new key makes wrong costs its certainty', 'a', 3, [NEW('b')], -12],
    ['a dropped question costs nothing', 'c', 3, [DROP], 0],
  ] as const)('certainty: %s', (_name, choice, certainty, corrections, points) => {
    expect(Number(grade({ choice, certainty, corrections, quiz: quizOf(true) }).points)).toBe(points)
  })

  test('either never costs anything, penalties included', () => {
    const quiz = quizOf(false, 'chance')
    for (const choice of [...IDS, null]) {
      const before = Number(grade({ choice, corrections: [], quiz }).points)
      const after = Number(grade({ choice, corrections: [EITHER('b')], quiz }).points)
      expect(after).toBeGreaterThanOrEqual(before)
    }
  })

  test('the key that the parts are of is named', () => {
    expect(grade({ choice: 'b', corrections: [EITHER('b'), FULL] })).toMatchObject({
      corrections: ['0', '1'],
      correctedBy: '0',
    })
    expect(grade({ choice: 'a', corrections: [EITHER('b')] }).correctedBy).toBe(null)
  })
})

const correctionArbitrary = fc.oneof(
  fc.constantFrom(...IDS).map(NEW),
  fc.constantFrom(...IDS).map(EITHER),
  fc.constant(FULL),
  fc.constant(DROP),
)

test('whatever was corrected and taken back in any order, what is left decides; with nothing left all is as before', () => {
  fc.assert(
    fc.property(
      fc.array(correctionArbitrary, { minLength: 1, maxLength: 5 }),
      fc.option(fc.constantFrom(...IDS)),
      fc.infiniteStream(fc.nat()),
      (list, choice, stream) => {
        const quiz = quizOf(false, 'chance')
        const known = new Map(made(list).map((one) => [one.id, one]))
        const entries = [entryOf({ choice })]
        const gradedUnder = (ids: readonly string[]) =>
          [...gradePaper(quiz, [{ ...entries[0]!, corrections: ids.map((id) => known.get(id)!) }])][0]!.score
        const first = { ...gradedUnder([]), engineVersion: 1 }
        let standing = first
        const formers: GradedQuestion[] = []
        const step = (change: ReturnType<typeof adding>) => {
          const attempt = { quiz, entries, scores: [standing], graded: [standing], overrides: [], formers }
          const outcome = regraded(attempt, change, known)
          formers.push(...outcome.before)
          standing = (outcome.questions[0] ?? standing) as typeof standing
        }
        const held: string[] = []
        for (const id of known.keys()) {
          step(adding(id))
          held.push(id)
          expect(standing.points).toBe(gradedUnder(held).points)
        }
        while (held.length > 0) {
          const [id] = held.splice(stream.next().value! % held.length, 1)
          step(removing(id!))
          expect(standing.points).toBe(gradedUnder(held).points)
        }
        expect(standing).toEqual(first)
      },
    ),
  )
})

test('points given by hand go on to win, over the corrected grade; a dropped question keeps what it is worth there', () => {
  const quiz = quizOf()
  const entries = [entryOf({ choice: 'c' })]
  const graded = grade({ choice: 'c', corrections: [] })
  const given = overridden(graded, '0.5')
  const overrides = [{ id: 'o', position: 1, points: '0.5', graded }]
  const known = new Map(made([DROP]).map((one) => [one.id, one]))
  const attempt = { quiz, entries, scores: [given], graded: [given], overrides, formers: [] }
  const outcome = regraded(attempt, adding('0'), known)
  expect(outcome.questions).toEqual([])
  expect(outcome.score.after).toEqual(outcome.score.before)
  expect(outcome.overridden[0]!.graded).toMatchObject({ points: '0.0000000', maxPoints: '0.0000000' })
  expect(overridden(outcome.overridden[0]!.graded, '0.5', '2')).toMatchObject({
    points: '0.5000000',
    maxPoints: '2',
  })
})

test('a paper of which all is dropped passes nobody and has no percentage', () => {
  const dropped = grade({ choice: 'a', corrections: [DROP] })
  expect(attemptScore([dropped], { passMark: '50', floor: 0 })).toMatchObject({
    points: '0.0000000',
    passed: null,
  })
})
