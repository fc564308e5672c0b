import { describe, expect, test } from 'vitest'
import type { ListedAttempt, Quiz } from '../../web/api/types.ts'
import { acceptedBeside } from '../../web/result/accepted.ts'
import { grouped } from '../../web/result/attestation/code.ts'
import { bestAttempts } from '../../web/result/best.ts'
import { practiceByChapter } from '../../web/result/practice.ts'
import { toCome } from '../../web/result/release.ts'

const NOW = '2026-12-01T10:00:00.000Z'
const LATER = '2026-12-01T12:00:00.000Z'
const LATEST = '2026-12-02T12:00:00.000Z'
const BEFORE = '2026-12-01T08:00:00.000Z'

type Rules = Quiz['release']

/** What is to come of an attempt under an assignment that closes at an instant. */
function underAssignment(released: 'none' | 'score', release: Rules, closesAt = LATER) {
  const assignments = [{ id: 'a', release, closesAt }] as Quiz['assignments']
  const quiz = { release: { score: 'on-submit', answers: 'on-submit' }, assignments }
  return toCome({ released }, { assignment: 'a', serverNow: NOW }, quiz)
}

const MANUAL = { is: 'manual' }
const AT = (at: string) => ({ is: 'at', at })
const ON_CLOSE = (at: string | null) => ({ is: 'onClose', at })

describe('when the rest of a result will be seen', () => {
  test.each<{ name: string; rules: Rules; released?: 'none' | 'score'; closesAt?: string; says: unknown[] }>([
    { name: 'by hand', rules: { score: 'manual', answers: 'manual' }, says: [MANUAL, MANUAL] },
    {
      name: 'the answers when it ends',
      rules: { score: 'on-submit', answers: 'on-close' },
      released: 'score',
      says: [null, ON_CLOSE(LATER)],
    },
    {
      name: 'when the last have finished, once its window is over',
      rules: { score: 'on-close', answers: 'on-close' },
      closesAt: BEFORE,
      says: [ON_CLOSE(null), ON_CLOSE(null)],
    },
    { name: 'at an instant', rules: { score: LATER, answers: LATEST }, says: [AT(LATER), AT(LATEST)] },
    {
      name: 'the answers never before the score',
      rules: { score: LATEST, answers: LATER },
      says: [AT(LATEST), AT(LATEST)],
    },
    {
      name: 'the answers with a score that waits for somebody',
      rules: { score: 'manual', answers: LATER },
      says: [MANUAL, MANUAL],
    },
    {
      name: 'the answers with a score, where they had no rule of their own',
      rules: { score: 'manual', answers: 'on-submit' },
      says: [MANUAL, MANUAL],
    },
    {
      name: 'nothing of an instant that is past',
      rules: { score: BEFORE, answers: BEFORE },
      says: [null, null],
    },
  ])('$name', ({ rules, released = 'none', closesAt, says: [score, answers] }) => {
    expect(underAssignment(released, rules, closesAt)).toEqual({ score, answers })
  })

  test('practice that would wait for an end waits for a hand, and nobody knows of a quiz that is gone', () => {
    const release = { score: 'on-close', answers: 'on-close' }
    const practice = { assignment: null, serverNow: NOW }
    const quiz = { release, assignments: [] }
    const withheld = { released: 'none' } as const
    expect(toCome(withheld, practice, quiz)).toEqual({ score: MANUAL, answers: MANUAL })
    expect(toCome(withheld, practice, null)).toEqual({ score: null, answers: null })
    const left = { assignment: 'another', serverNow: NOW }
    expect(toCome(withheld, left, quiz)).toEqual({ score: null, answers: null })
  })
})

describe('the quiz by which a chapter is practised', () => {
  const quiz = (slug: string, chapter: string | null, more: Partial<Quiz> = {}) =>
    ({
      quiz: slug,
      chapter: chapter && { id: chapter, title: null },
      canStart: true,
      assignment: null,
      ...more,
    }) as Quiz

  test('is the first that may be practised now, and not the one that was taken', () => {
    const quizzes = [
      quiz('whole', null),
      quiz('shut', 'images', { canStart: false }),
      quiz('given', 'images', { assignment: 'a' }),
      quiz('images', 'images'),
      quiz('more-images', 'images'),
      quiz('taken', 'volumes'),
    ]
    const found = [...practiceByChapter(quizzes, 'taken')].map(([id, one]) => [id, one.quiz])
    expect(found).toEqual([['images', 'images']])
  })
})

describe('the best of several attempts', () => {
  const attempt = (id: string, quiz: string, mark20: number | null, state = 'submitted') =>
    ({ id, quiz, state, score: mark20 === null ? null : { mark20 } }) as ListedAttempt

  test('is told of each quiz that has several marks: of equal ones the first, and none that was voided', () => {
    const attempts = [
      attempt('e', 'docker', null, 'inProgress'),
      attempt('d', 'docker', 12),
      attempt('c', 'docker', 12),
      attempt('b', 'docker', 20, 'voided'),
      attempt('a', 'docker', 3),
      attempt('only', 'ansible', 20),
      attempt('waits', 'ansible', null),
    ]
    expect([...bestAttempts(attempts)]).toEqual(['c'])
  })
})

describe('what is accepted beside the solution', () => {
  type Key = Parameters<typeof acceptedBeside>[0]

  test.each<{ name: string; key: unknown; says: unknown }>([
    { name: 'nothing of a choice', key: { type: 'single', choice: 'a' }, says: [] },
    {
      name: 'other commands',
      key: { type: 'command', text: 'docker ps', accepted: ['docker container ls'] },
      says: [{ is: 'docker container ls', fraction: 1 }],
    },
    {
      name: 'other texts, and what they earn',
      key: {
        type: 'text',
        text: 'OCI',
        accepted: [
          { text: 'OCI', fraction: 1 },
          { text: 'CNCF', fraction: 0.5 },
        ],
      },
      says: [{ is: 'CNCF', fraction: 0.5 }],
    },
    {
      name: 'ranges of numbers',
      key: { type: 'numeric', value: '9', accepted: [{ min: '8', max: '10', fraction: 1 }] },
      says: [{ is: { min: '8', max: '10' }, fraction: 1 }],
    },
    {
      name: 'not the solution itself',
      key: { type: 'numeric', value: '9', accepted: [{ min: '9', max: '9', fraction: 1 }] },
      says: [],
    },
    {
      name: 'of blanks, each its own',
      key: {
        type: 'cloze',
        blanks: { a: { type: 'text', text: 'x' }, b: { type: 'single', choice: 'o' } },
        accepted: {
          a: [
            { type: 'text', text: 'x', fraction: 1 },
            { type: 'text', text: 'y', fraction: 1 },
          ],
        },
      },
      says: [{ is: 'y', fraction: 1 }],
    },
  ])('$name', ({ key, says }) => {
    expect(acceptedBeside({ key } as Key)).toEqual(says)
  })
})

test('a code is shown in groups, of which nothing is lost', () => {
  expect(grouped('KHTWFZJDXA')).toBe('KHTW-FZJD-XA')
  expect(grouped('')).toBe('')
})
