import { told } from '../../drill/promises.ts'
import type { AnswersFound } from '../../drill/proof.ts'
import type { Refusal } from '../load/requests.ts'

/** After all is ready again, what was sent meanwhile may still be refused for so long. */
const AFTERWARDS_MS = 5_000
/** What a page meets while a process or the database is away, and waits for. */
const EXCUSED = new Set(['503', 'connection', 'ended'])

/** Something that happened, from its beginning until all was ready again; on the clock of `performance.now()`. */
export interface Disturbance {
  from: number
  back: number
}

/** What a soak did to the service, and what the database has of it. */
export interface Kept {
  answers: AnswersFound
  refusals: readonly Refusal[]
  disturbances: readonly Disturbance[]
  givenUp: number
  /** Of attempts whose time is over: how many are open, were closed too soon, or later than any outage explains. */
  closings: { closed: number; open: number; early: number; late: number }
  /** How many processes the replica was that nothing happens to. */
  lives: number
}

/** The promises that were broken, as sentences; none is well. */
export function brokenPromises(kept: Kept): string[] {
  const { answers, refusals, disturbances, givenUp, closings, lives } = kept
  const unexcused = refusals.filter((refusal) => !isExcused(refusal, disturbances))
  const checks: [isBroken: boolean, sentence: string][] = [
    [answers.acknowledged === 0, 'no save was acknowledged at all'],
    [answers.lost > 0, `${answers.lost} acknowledged answers are lost`],
    [answers.twice > 0, `${answers.twice} answers are journaled twice`],
    [givenUp > 0, `${givenUp} requests were never answered`],
    [unexcused.length > 0, `refused without a reason: ${told(counted(unexcused))}`],
    [closings.closed === 0, 'no attempt was closed by its time'],
    [closings.open > 0, `${closings.open} attempts are open after their time`],
    [closings.early > 0, `${closings.early} attempts were closed early`],
    [closings.late > 0, `${closings.late} attempts were closed later than any outage explains`],
    [lives !== 1, 'replica 1 has ended'],
  ]
  return checks.filter(([isBroken]) => isBroken).map(([, sentence]) => sentence)
}

/** Refusals by what was asked and how it was refused. */
export function counted(refusals: readonly Refusal[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { what, how } of refusals) counts.set(`${what} ${how}`, (counts.get(`${what} ${how}`) ?? 0) + 1)
  return counts
}

/** Later than this after its end no outage explains that an attempt was closed, in milliseconds. */
export function latestClosing(disturbances: readonly Disturbance[]): number {
  return Math.max(0, ...disturbances.map(({ from, back }) => back - from)) + AFTERWARDS_MS
}

function isExcused({ how, sentAt, at }: Refusal, disturbances: readonly Disturbance[]): boolean {
  return (
    EXCUSED.has(how) && disturbances.some(({ from, back }) => at >= from && sentAt <= back + AFTERWARDS_MS)
  )
}
