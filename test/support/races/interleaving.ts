import { expect } from 'vitest'
import type { Db } from '../../../src/db/connection.ts'
import { DomainError } from '../../../src/domain/errors.ts'
import { closeOverdue } from '../../../src/usecases/attempts/close-overdue.ts'
import { closeAttempt } from '../../../src/usecases/attempts/managing/close.ts'
import { extendAttempt } from '../../../src/usecases/attempts/managing/extend.ts'
import { voidAttempt } from '../../../src/usecases/attempts/managing/void.ts'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import type { Context } from '../../../src/usecases/context.ts'
import { setAccommodation } from '../../../src/usecases/grants/set-accommodation.ts'
import type { SavedResponse } from '../../../src/usecases/responses/save.ts'
import { loadIdKey } from '../../../src/usecases/service/load-id-key.ts'
import { choose, rowsOf, save, shown } from '../attempts.ts'
import { MINUTE, plus, SECOND } from '../instant.ts'
import type { TestPerson } from '../world.ts'
import type { Played, Player } from './schedule.ts'

const RUNNING = plus(MINUTE)
const OVER = plus(10 * MINUTE + 5 * SECOND + 1)
const RIGHT = ['right-1', 'right-2']
const reason = 'a schedule'

/** Who takes part in one run: a trainee with perhaps an open attempt of 10 minutes since T0, and an admin. */
export interface Cast {
  person: TestPerson
  admin: TestPerson
  attempt: string
}

/** What may run beside what; each name is a use case at an instant of its own. */
export const ACTS: Record<string, (cast: Cast) => (ctx: Play) => Promise<unknown>> = {
  save1:
    ({ person, attempt }) =>
    (on) =>
      save(on(person.at(RUNNING)), attempt, 1, choose('right-1')),
  save2:
    ({ person, attempt }) =>
    (on) =>
      save(on(person.at(RUNNING)), attempt, 2, choose('right-2')),
  change1:
    ({ person, attempt }) =>
    (on) =>
      save(on(person.at(RUNNING)), attempt, 1, choose('wrong-1')),
  submit:
    ({ person, attempt }) =>
    (on) =>
      submitAttempt(on(person.at(RUNNING)), { attempt }),
  expire:
    ({ person }) =>
    (on) =>
      closeOverdue(on(person.at(OVER))),
  void:
    ({ admin, attempt }) =>
    (on) =>
      voidAttempt(on(admin.at(RUNNING)), { attempt, reason }),
  close:
    ({ admin, attempt }) =>
    (on) =>
      closeAttempt(on(admin.at(RUNNING)), { attempt, reason }),
  extend:
    ({ admin, attempt }) =>
    (on) =>
      extendAttempt(on(admin.at(RUNNING)), { attempt, minutes: 5, reason }),
  accommodate:
    ({ admin, person }) =>
    (on) =>
      setAccommodation(on(admin.at(RUNNING)), { user: person.id, multiplier: 1.5, minutes: 0, reason }),
  start:
    ({ person }) =>
    (on) =>
      startAttempt(on(person.at(RUNNING)), { quiz: 'sample' }),
}

/** Puts a context on the connection of its player. */
export type Play = (ctx: Context) => Context

/** A player for one act; the same act may be played twice in a run. */
export function player(act: string, cast: Cast, index = 0): Player {
  return {
    name: index === 0 ? act : `${act}#${index}`,
    run: (db: Db) => ACTS[act]!(cast)((ctx) => ({ ...ctx, db })),
  }
}

/** Checks everything that holds whatever ran beside whatever (promises 1 and 2). */
export async function expectInvariants(db: Db, cast: Cast, { outcomes }: Played): Promise<void> {
  for (const { name, error } of outcomes) {
    if (error && !(error instanceof DomainError)) throw new Error(`${name} failed`, { cause: error })
  }
  const { rows: attempts } = await db.pool.query(
    `SELECT a.*, u.extra_time_multiplier::float8 AS multiplier FROM attempts a JOIN users u ON u.id = a.user_id
     WHERE user_id = $1 ORDER BY a.number`,
    [cast.person.id],
  )
  expect(attempts.map((row) => row.number)).toEqual(attempts.map((_, index) => index + 1))
  expect(attempts.filter((row) => row.state === 'inProgress').length).toBeLessThanOrEqual(1)
  for (const attempt of attempts) {
    await expectJournal(db, attempt)
    await expectScore(db, attempt)
    expectDeadline(attempt)
  }
  await expectAcknowledged(db, cast, outcomes)
  await expectGrants(attempts, cast, outcomes)
}

// biome-ignore lint/suspicious/noExplicitAny: a row as it is stored
type Row = any

async function expectJournal(db: Db, attempt: Row): Promise<void> {
  const journal = await rowsOf(db, 'response_journal', attempt.id, 'seq')
  expect(journal.map((row) => row['seq'])).toEqual(journal.map((_, index) => index + 1))
  expect(attempt.last_seq).toBe(journal.length)
}

/** A closed attempt has one standing score and one receipt, over the answers that are stored now. */
async function expectScore(db: Db, attempt: Row): Promise<void> {
  const [scores, receipts, responses] = [
    await rowsOf(db, 'attempt_scores', attempt.id),
    await rowsOf(db, 'receipts', attempt.id),
    await rowsOf(db, 'responses', attempt.id),
  ]
  const closed = attempt.state === 'submitted' || attempt.state === 'expired'
  if (closed) expect([scores.length, receipts.length]).toEqual([1, 1])
  else expect(scores.length).toBeLessThanOrEqual(attempt.state === 'voided' ? 1 : 0)
  if (scores.length === 0) return
  expect(receipts).toHaveLength(1)
  const given = responses.map((row) => (row['response'] as { choice: string }).choice)
  expect(Number(scores[0]!['points'])).toBe(given.filter((choice) => RIGHT.includes(choice)).length)
  const receipt = JSON.parse(Buffer.from(String(receipts[0]!['jws']).split('.')[1]!, 'base64url').toString())
  expect(receipt.lastSeq).toBe(attempt.last_seq)
  const entries = receipt.paper.filter((entry: Row) => entry.version > 0)
  const idKey = await loadIdKey(db)
  expect(entries.map(({ position, response, version }: Row) => ({ position, response, version }))).toEqual(
    responses
      .map(({ position, response, version }: Row) => ({
        position,
        response: shown({ idKey }, response),
        version,
      }))
      .toSorted((a: Row, b: Row) => a.position - b.position),
  )
}

/** Every save that was answered with success is in the journal, at the version it was told. */
async function expectAcknowledged(db: Db, cast: Cast, outcomes: Played['outcomes']): Promise<void> {
  const journal = await rowsOf(db, 'response_journal', cast.attempt, 'seq')
  const told = outcomes
    .filter(({ name, error }) => /^(save|change)/.test(name) && !error)
    .map(({ value }) => value as SavedResponse)
  const key = ({ position, version }: Row) => `${position}.${version}`
  expect(told.map(key).toSorted()).toEqual(journal.map(key).toSorted())
}

function expectDeadline(attempt: Row): void {
  const minutes = (attempt.deadline_at - attempt.started_at) / MINUTE
  expect(minutes).toBeGreaterThanOrEqual(10)
}

/** No grant is lost: what was granted while an attempt ran, or before it started, is in its deadline. */
async function expectGrants(attempts: Row[], cast: Cast, outcomes: Played['outcomes']): Promise<void> {
  const extended = outcomes.filter(({ name, error }) => name.startsWith('extend') && !error).length
  for (const attempt of attempts) {
    const granted = attempt.id === cast.attempt ? extended * 5 : 0
    expect(attempt.granted_ms).toBe(granted * MINUTE)
    if (attempt.state !== 'inProgress') continue
    const minutes = (attempt.deadline_at - attempt.started_at) / MINUTE
    expect(minutes).toBe(10 * attempt.multiplier + granted)
  }
}
