import type { Acknowledged } from '../drill/load/load.ts'
import { type AnswersFound, proveAnswers } from '../drill/proof.ts'
import { CLOSE_LAG_MS } from './sampling/sample.ts'
import type { Kept } from './verdict/promises.ts'
import type { World } from './world.ts'

/** Answers of so many attempts are looked for at a time. */
const ATTEMPTS = 500
/** An attempt that ended so long ago has been closed. */
const CLOSED_WITHIN = '10 seconds'

/** Looks for every acknowledged answer, however many there are. */
export async function proveAll(world: World, acknowledged: readonly Acknowledged[]): Promise<AnswersFound> {
  const byAttempt = Map.groupBy(acknowledged, ({ attempt }) => attempt)
  const answers = [...byAttempt.values()]
  const found: AnswersFound = { acknowledged: 0, lost: 0, twice: 0 }
  for (let from = 0; from < answers.length; from += ATTEMPTS) {
    const some = await proveAnswers(world, answers.slice(from, from + ATTEMPTS).flat())
    found.acknowledged += some.acknowledged
    found.lost += some.lost
    found.twice += some.twice
  }
  return found
}

/** How the attempts closed whose time is over; `latestMs`: later than this is late. */
export async function readClosings({ ask }: World, latestMs: number): Promise<Kept['closings']> {
  const [found] = await ask<Kept['closings']>(
    `SELECT count(*) FILTER (WHERE close_reason = 'timeLimit')::int AS closed,
       count(*) FILTER (WHERE state = 'inProgress'
         AND deadline_at + grace_ms * interval '1 millisecond' < now() - interval '${CLOSED_WITHIN}')::int AS open,
       count(*) FILTER (WHERE close_reason = 'timeLimit' AND ${CLOSE_LAG_MS} < 0)::int AS early,
       count(*) FILTER (WHERE close_reason = 'timeLimit' AND ${CLOSE_LAG_MS} > $1)::int AS late
     FROM attempts`,
    [latestMs],
  )
  return found!
}
