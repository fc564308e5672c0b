import type { Acknowledged } from './load/load.ts'
import type { World } from './service/world.ts'

type Asked = Pick<World, 'ask'>

/** What the database has of what was acknowledged. */
export interface AnswersFound {
  acknowledged: number
  /** Acknowledged, and not in the journal as the version that was told, or replaced by something older. */
  lost: number
  /** Journaled more than once. */
  twice: number
}

interface Journaled {
  attempt: string
  position: number
  version: number
  text: string
}

/** Looks for every acknowledged answer in the journal and among the answers as they stand. */
export async function proveAnswers(
  { ask }: Asked,
  acknowledged: readonly Acknowledged[],
): Promise<AnswersFound> {
  const attempts = [[...new Set(acknowledged.map(({ attempt }) => attempt))]]
  const read = (table: string, condition: string) =>
    ask<Journaled>(
      `SELECT attempt_id AS attempt, position, version, response ->> 'text' AS text FROM ${table}
       WHERE attempt_id = ANY ($1::uuid[]) AND ${condition}`,
      attempts,
    )
  const journal = await read('response_journal', `outcome = 'accepted'`)
  return compareAnswers(acknowledged, journal, await read('responses', 'true'))
}

/** Compares what was acknowledged with the journal, and both with the answers as they stand. */
export function compareAnswers(
  acknowledged: readonly Acknowledged[],
  journal: readonly Journaled[],
  standing: readonly Journaled[],
): AnswersFound {
  const keyOf = ({ attempt, position, version, text }: Journaled) =>
    `${attempt} ${position} ${version} ${text}`
  const textOf = ({ attempt, position, text }: Journaled) => `${attempt} ${position} ${text}`
  const placeOf = ({ attempt, position }: Journaled) => `${attempt} ${position}`
  const journaled = new Set(journal.map(keyOf))
  const stands = new Map(standing.map((answer) => [placeOf(answer), answer]))
  const isThere = (answer: Acknowledged) => {
    const now = stands.get(placeOf(answer))
    return (
      journaled.has(keyOf(answer)) &&
      now !== undefined &&
      now.version >= answer.version &&
      journaled.has(keyOf(now))
    )
  }
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((answer) => !isThere(answer)).length,
    twice: journal.length - new Set(journal.map(textOf)).size,
  }
}

/** Milliseconds between the end of an attempt, deadline and grace, and the commit that closed it; null while it is open. */
export interface Closing {
  overdueMs: number
  closedAfterMs: number | null
}

/** How the attempts closed whose time ended during the fault, by the server's clock and its account of commits. */
export function readClosings({ ask }: Asked, attempts: readonly string[]): Promise<Closing[]> {
  const msSinceEnd = (instant: string) =>
    `(extract(epoch FROM ${instant} - (deadline_at + grace_ms * interval '1 millisecond')) * 1000)::float8`
  return ask<{ overdueMs: number; closedAfterMs: number | null }>(
    `SELECT ${msSinceEnd('clock_timestamp()')} AS "overdueMs",
       CASE WHEN closed_at IS NOT NULL THEN ${msSinceEnd('pg_xact_commit_timestamp(xmin)')} END AS "closedAfterMs"
     FROM attempts WHERE id = ANY ($1::uuid[])`,
    [attempts],
  )
}
