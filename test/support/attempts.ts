import { expect } from 'vitest'
import type { Db } from '../../src/db/connection.ts'
import { DomainError, type ErrorCode } from '../../src/domain/errors.ts'
import { shownId } from '../../src/domain/questions/shown-ids.ts'
import type { QuestionResponse } from '../../src/domain/questions/type.ts'
import { startAttempt } from '../../src/usecases/attempts/start.ts'
import type { Context } from '../../src/usecases/context.ts'
import { saveResponse } from '../../src/usecases/responses/save.ts'
import type { World } from './world.ts'

/** An answer to a `single`. */
export function choose(choice: string): QuestionResponse {
  return { type: 'single', choice } as QuestionResponse
}

/** An answer to a `multiple`. */
export function tick(...choices: string[]): QuestionResponse {
  return { type: 'multiple', choices } as QuestionResponse
}

/** What a trainee sees in the place of an option of the sample bank. */
export function shownOption({ idKey }: Pick<World, 'idKey'>, option: string): string {
  const question = option.endsWith('-1') ? 'first' : option.endsWith('-2') ? 'second' : 'third'
  return shownId(idKey, { bank: 'sample', question }, option)
}

/** An answer to a question of the sample bank, as it crosses the edge. */
export function shown(world: Pick<World, 'idKey'>, response: QuestionResponse): QuestionResponse {
  const { choice, choices } = response as { choice?: string; choices?: string[] }
  return {
    ...response,
    ...(choice && { choice: shownOption(world, choice) }),
    ...(choices && { choices: choices.map((option) => shownOption(world, option)) }),
  } as QuestionResponse
}

/** Starts the sample quiz, or another, and gives the attempt's id. */
export async function start(ctx: Context, quiz = 'sample', assignment?: string): Promise<string> {
  return (await startAttempt(ctx, { quiz, assignment })).attempt.id
}

/** Saves one answer whatever is stored. */
export function save(ctx: Context, attempt: string, position: number, response: QuestionResponse | null) {
  return saveResponse(ctx, { attempt, position, response, expectedVersion: null })
}

/** The refusal that a promise ends in; the test fails when it ends otherwise. */
async function refusal(promise: Promise<unknown>): Promise<DomainError> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('value' in outcome) throw new Error(`expected a refusal, got ${JSON.stringify(outcome.value)}`)
  if (!(outcome.error instanceof DomainError)) throw outcome.error
  return outcome.error
}

/** Expects a refusal with this code and gives its data. */
export async function refused(promise: Promise<unknown>, code: ErrorCode): Promise<Record<string, unknown>> {
  const error = await refusal(promise)
  expect(error.code).toBe(code)
  return error.data ?? {}
}

/** The rows of a table that belong to one attempt, in the order of `by`. */
export async function rowsOf(
  db: Db,
  table:
    | 'responses'
    | 'response_journal'
    | 'attempt_events'
    | 'attempt_scores'
    | 'question_scores'
    | 'question_score_parts'
    | 'receipts',
  attempt: string,
  by = '1',
): Promise<Record<string, unknown>[]> {
  const { rows } = await db.pool.query(`SELECT * FROM ${table} WHERE attempt_id = $1 ORDER BY ${by}`, [
    attempt,
  ])
  return rows
}

/** The stored row of one attempt, snake case. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever is stored
export async function stored(db: Db, attempt: string): Promise<any> {
  return (await db.pool.query('SELECT * FROM attempts WHERE id = $1', [attempt])).rows[0]
}
