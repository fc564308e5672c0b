import type { FaultReport } from './run-fault.ts'

/** How soon after HAProxy marked the leader up a save succeeds, and how late beside the outage an attempt is closed. */
const SOON_MS = 5_000
/** A page waits no longer for a refusal. */
const REFUSED_WITHIN_MS = 20_000

/** The promises that a fault broke, as sentences; none is well. */
export function brokenPromises(report: FaultReport): string[] {
  const { fault, outcomes, answers, backMs, replicasGone, leaderMoved, isWhole } = report
  const others = [...outcomes.refusals].filter(([how]) => how !== '503')
  const { early, late } = closingFaults(report)
  const checks: [isBroken: boolean, sentence: string][] = [
    [outcomes.acknowledged.length === 0, 'no save was acknowledged at all'],
    [answers.lost > 0, `${answers.lost} acknowledged answers are lost`],
    [answers.twice > 0, `${answers.twice} answers are journaled twice`],
    [outcomes.givenUp > 0, `${outcomes.givenUp} answers were never taken`],
    [others.length > 0, `refused by something else than 503: ${told(outcomes.refusals)}`],
    [outcomes.slowestRefusalMs > REFUSED_WITHIN_MS, `a refusal took ${seconds(outcomes.slowestRefusalMs)} s`],
    [
      (backMs ?? 0) > SOON_MS,
      `the first save came ${seconds(backMs ?? 0)} s after HAProxy marked the leader up`,
    ],
    [early > 0, `${early} attempts were closed early`],
    [late > 0, `${late} attempts were closed later than the outage explains`],
    [replicasGone > 0, `${replicasGone} replicas have ended`],
    [!isWhole, 'the cluster did not become whole again'],
    [
      isWhole && leaderMoved !== fault.movesLeader,
      leaderMoved ? 'another node leads' : 'no other node leads',
    ],
  ]
  return checks.filter(([isBroken]) => isBroken).map(([, sentence]) => sentence)
}

/** Attempts closed before their end, and those closed, or still open, later than the outage and a little more. */
export function closingFaults({ closings, gapsMs }: Pick<FaultReport, 'closings' | 'gapsMs'>) {
  const latest = Math.max(...gapsMs) + SOON_MS
  return {
    early: closings.filter(({ closedAfterMs }) => closedAfterMs !== null && closedAfterMs < 0).length,
    late: closings.filter(({ overdueMs, closedAfterMs }) => (closedAfterMs ?? overdueMs) > latest).length,
  }
}

/** Refusals by how, such as `503: 12`. */
export function told(refusals: ReadonlyMap<string, number>): string {
  return [...refusals].map(([how, count]) => `${how}: ${count}`).join(', ') || 'none'
}

/** Seconds with a decimal. */
export function seconds(ms: number): string {
  return (ms / 1000).toFixed(1)
}
