import { fixed, quantile } from '../../report.ts'
import type { Bend, Step } from './bend.ts'
import type { Cost, Driven } from './drive.ts'

/** Of a load: how fast, how many, how long they took, what failed, and what each cost. */
export const LOAD_HEAD = [
  'load',
  'a second',
  'sent',
  'p50 ms',
  'p99 ms',
  'errors',
  'service',
  'PostgreSQL',
  'load',
  'WAL bytes',
]

/** One stream of a load; what it cost is told where it was the only one. */
export function loadRow(name: string, perSecond: number, { answered, cost }: Driven, stream = 0): string[] {
  const { latencies, failures, sent } = answered[stream]!
  return [
    name,
    fixed(perSecond),
    fixed(sent),
    ...[0.5, 0.99].map((share) => (latencies.length > 0 ? fixed(quantile(latencies, share), 1) : '-')),
    toldOf(failures),
    ...(answered.length === 1 ? costCells(cost) : ['', '', '', '']),
  ]
}

/** What a request of a mixed load cost, whichever it was. */
export function togetherRow(name: string, { answered, cost }: Driven): string[] {
  const requests = answered.reduce((total, { sent }) => total + sent, 0)
  return [name, '', fixed(requests), '', '', '', ...costCells(cost)]
}

/** Errors by how, or none. */
export function toldOf(failures: ReadonlyMap<string, number>): string {
  return [...failures].map(([how, count]) => `${how}: ${count}`).join(', ') || '0'
}

/** What a request cost, each cell of it. */
export function costCells({ service, database, load, walBytes }: Cost): string[] {
  return [fixed(service), database === null ? 'not here' : fixed(database), fixed(load), fixed(walBytes)]
}

/** Of a kind of requests: the last rate that held, and the first that did not. */
export const BEND_HEAD = ['requests', 'held, a second', 'p99 ms', 'bent, a second', 'p99 ms', 'errors']

/** Where it bends; one that was never seen to hold or to bend says so. */
export function bendRow(name: string, { held, bent }: Bend): string[] {
  const cells = (step: Step | null) =>
    step === null ? ['not seen', ''] : [fixed(step.perSecond), fixed(step.p99Ms)]
  return [name, ...cells(held), ...cells(bent), bent === null ? '' : fixed(bent.failures)]
}
