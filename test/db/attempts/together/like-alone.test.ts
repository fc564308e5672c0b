import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Db } from '../../../../src/db/connection.ts'
import { MOST_JOURNALED } from '../../../../src/domain/attempt/journal.ts'
import { DomainError } from '../../../../src/domain/errors.ts'
import type { QuestionResponse } from '../../../../src/domain/questions/type.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { type SaveInput, saveResponse } from '../../../../src/usecases/responses/save.ts'
import { choose, rowsOf, save, start, stored, tick } from '../../../support/attempts.ts'
import { MINUTE, plus, SECOND, T0 } from '../../../support/instant.ts'
import { gathered } from '../../../support/races/gathered.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz, type TestPerson, type World } from '../../../support/world.ts'

interface Taker {
  person: TestPerson
  attempt: string
}

const LAST = 10 * MINUTE + 5 * SECOND
const SESSION_OVER = 'UPDATE sessions SET revoked_at = now() WHERE user_id = $1'
const JOURNAL = `UPDATE attempts SET last_seq = ${MOST_JOURNALED - 1} WHERE user_id = $1`
const REVEALED = `UPDATE responses SET revealed = '{}' FROM attempts a WHERE a.id = attempt_id AND a.user_id = $1`

const FILES = `bank: files
title: Files
module: docker
chapter: docker/images
language: en
license: MIT
questions:
  - id: file
    type: yaml
    prompt: Write a text under \`a\`.
    answer: "a: ${'x'.repeat(500)}"
    assertions: [{ at: /a, schema: { type: string }, says: There is a text. }]
    explanation: A text.
`

/** What was done to an attempt, or to its taker, before anything is saved. */
const KINDS: [name: string, quiz: string, (world: World, taker: Taker) => Promise<unknown>][] = [
  ['plain', 'sample', async () => undefined],
  ['another', 'sample', async () => undefined],
  ['untimed', 'untimed', async () => undefined],
  ['asking for certainty', 'sure', async () => undefined],
  ['submitted', 'sample', (_, { person, attempt }) => submitAttempt(person.at(plus(SECOND)), { attempt })],
  ['of who is out', 'sample', ({ db }, { person }) => db.pool.query(SESSION_OVER, [person.id])],
  ['almost full', 'sample', ({ db }, { person }) => db.pool.query(JOURNAL, [person.id])],
  ['of a file', 'file', async () => undefined],
  [
    'revealed',
    'sample',
    async ({ db }, { person, attempt }) => {
      await save(person.at(T0), attempt, 1, choose('right-1'))
      await db.pool.query(REVEALED, [person.id])
    },
  ],
]

const often = <T>(value: T) => Array.from({ length: 6 }, () => value)
const among = <T>(...of: T[]) => fc.constantFrom(...of)
const yaml = (text: string) => ({ type: 'yaml', text }) as QuestionResponse
const choices = ['right-1', 'wrong-1', 'right-2', 'nothing'].map(choose)
/** The last two are too long, and more than is parsed. */
const files = ['a: b', `a: ${'x'.repeat(2100)}`, '- a\n'.repeat(400)].map(yaml)

const answerTo = (quiz: string) =>
  fc.record({
    position: among(1, 1, 1, 1, 1, 2, 3, 4),
    response: among(null, tick('a', 'c'), ...(quiz === 'file' ? files : choices)),
    flagged: among(undefined, true, false),
    certainty: among(...often(undefined), null, 1, 3),
    expectedVersion: among(...often(null), 0, 1, 2, 3),
    at: among(...often(MINUTE), LAST, LAST + 1),
    byStranger: fc.nat(9).map((n) => n === 0),
  })
type Answer = ReturnType<typeof answerTo> extends fc.Arbitrary<infer T> ? T : never

/** What came of a save, to whoever sent it. */
const told = (one: PromiseSettledResult<unknown>) => {
  if (one.status === 'fulfilled') return one.value
  if (!(one.reason instanceof DomainError)) throw one.reason
  const { code, message, data } = one.reason
  return { code, message, data }
}

/** All that is stored of an attempt, but whose it is. */
async function left(db: Db, { attempt }: Taker) {
  const { last_seq, last_answer_at, journal_bytes, state } = await stored(db, attempt)
  const [answers, journal] = [
    await rowsOf(db, 'responses', attempt, 'position'),
    await rowsOf(db, 'response_journal', attempt, 'seq'),
  ]
  const rows = [...answers, ...journal].map((row) => ({ ...row, attempt_id: null }))
  return { last_seq, last_answer_at, journal_bytes, state, rows }
}

test('saves that are written together end and leave everything as each would alone', async () => {
  const world = await createWorld({ max: 1, content: false })
  await world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': SAMPLE_BANK,
    'docker/files.yaml': FILES,
    'docker/file.quiz.yaml': sampleQuiz('file', { sections: '[{ title: All, questions: { bank: files } }]' }),
    'docker/sample.quiz.yaml': sampleQuiz('sample'),
    'docker/untimed.quiz.yaml': sampleQuiz('untimed', { timeLimit: '', attempts: '' }),
    'docker/sure.quiz.yaml': sampleQuiz('sure', { scoring: '{ certainty: true }' }),
  })
  const { db } = world
  const stranger = await world.person()
  const taker = async ([_name, quiz, prepare]: (typeof KINDS)[number]): Promise<Taker> => {
    const person = await world.person()
    const made = { person, attempt: await start(person.at(T0), quiz) }
    await prepare(world, made)
    return made
  }
  const each = () =>
    KINDS.reduce<Promise<Taker[]>>(
      async (made, kind) => [...(await made), await taker(kind)],
      Promise.resolve([]),
    )
  const [some, twins] = [await each(), await each()]
  const sending = ({ person, attempt }: Taker, { at, byStranger, ...given }: Answer) => {
    const input: SaveInput = { ...given, attempt }
    return saveResponse((byStranger ? stranger : person).at(plus(at)), input)
  }
  const seen = new Set<string>()
  const property = fc.asyncProperty(
    fc.tuple(...KINDS.map(([_name, quiz]) => fc.option(answerTo(quiz)))),
    async (answers) => {
      const sent = answers.flatMap((one, n) => (one ? [{ one, n }] : []))
      const together = await gathered(db, () => sent.map(({ one, n }) => sending(some[n]!, one)))
      const alone: PromiseSettledResult<unknown>[] = []
      for (const { one, n } of sent) alone.push(...(await Promise.allSettled([sending(twins[n]!, one)])))
      expect(together.map(told)).toEqual(alone.map(told))
      for (const { n } of sent) expect(await left(db, some[n]!)).toEqual(await left(db, twins[n]!))
      for (const one of together) seen.add(one.status === 'fulfilled' ? 'stored' : one.reason.code)
    },
  )
  await fc.assert(property, { seed: 2, numRuns: 25, endOnFailure: true })
  expect([...seen].toSorted()).toEqual([
    'attempt-closed',
    'certainty-off',
    'journal-full',
    'not-found',
    'not-on-paper',
    'revealed',
    'stale-version',
    'stored',
    'too-large',
    'unauthenticated',
  ])
})
