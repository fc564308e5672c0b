import { quantile, table } from '../bench/report.ts'
import { closingFaults, seconds, told } from './promises.ts'
import type { FaultReport } from './run-fault.ts'

const NOTICED_MS = 2_000

/** One line a fault: what it cost, and what the database has of it. */
export function tableOf(reports: readonly FaultReport[]): string {
  const head = [
    'fault',
    'sessions',
    's without a save',
    's from up to the first',
    'refused',
    's of the slowest',
    'saved',
    'p99 s',
    'lost',
    'twice',
    'closed',
    'early',
    'late',
  ]
  const rows = reports.map((report) => {
    const { fault, endsSessions, outcomes, answers, gapsMs, backMs, closings } = report
    const { early, late } = closingFaults(report)
    return [
      fault.name,
      endsSessions ? 'ended' : 'left',
      outages(gapsMs),
      backMs === null ? '-' : seconds(backMs),
      told(outcomes.refusals),
      seconds(outcomes.slowestRefusalMs),
      String(outcomes.acknowledged.length),
      seconds(quantile(outcomes.latencies, 0.99)),
      String(answers.lost),
      String(answers.twice),
      String(closings.filter(({ closedAfterMs }) => closedAfterMs !== null).length),
      String(early),
      String(late),
    ]
  })
  return table(head, rows)
}

/** The times without a save that somebody would notice, or the longest. */
function outages(gapsMs: readonly number[]): string {
  const noticed = gapsMs.filter((ms) => ms >= NOTICED_MS)
  return (noticed.length > 0 ? noticed : [Math.max(...gapsMs)]).map(seconds).join(' + ')
}
