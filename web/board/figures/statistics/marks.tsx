import type { Statistics } from '../../../api/types.ts'
import { number } from '../../../ui/format.ts'
import { Heads, Table } from '../../ui/table.tsx'
import { said } from '../../words/index.ts'
import { Behind } from '../charts/chart.tsx'
import { Histogram, type Mark } from '../charts/histogram.tsx'
import { edgesOf, marksOf, trustOf } from './figures.ts'
import { Tile } from './tile.tsx'

const OF = 20
const one = (value: number) => number(value, 1)

/** The line of a pass mark in percent, where there is one. */
export function passMarks(passMark: number | null): Mark[] {
  if (passMark === null) return []
  const text = said.value.statistics.passAt(one((OF * passMark) / 100))
  return [{ kind: 'pass', at: passMark / 100, text }]
}

/** The marks of all at a glance. `passMark`: in percent, null where there is none. */
export function Marks({ statistics, passMark }: { statistics: Statistics; passMark: number | null }) {
  const words = said.value.statistics
  const { n, histogram } = statistics
  const { mean, median, spread } = marksOf(statistics)
  const edges = edgesOf(histogram.length).map(one)
  const marks: Mark[] = [
    ...passMarks(passMark),
    ...(mean === null
      ? []
      : [{ kind: 'mean' as const, at: Math.min(1, Math.max(0, mean / OF)), text: words.meanAt(one(mean)) }]),
  ]
  return (
    <section class="card block" aria-labelledby="marks">
      <h2 id="marks">{words.marks}</h2>
      <dl class="key-figures">
        <Tile name={words.count} value={String(n)} />
        {mean !== null && <Tile name={words.mean} value={words.outOf(one(mean))} />}
        {median !== null && (
          <Tile name={words.median} value={words.outOf(one(median))} hint={words.medianHint} />
        )}
        {spread !== null && <Tile name={words.spread} value={one(spread)} hint={words.spreadHint} />}
      </dl>
      <Histogram
        label={words.histogram(n, one(mean ?? 0))}
        series={[{ kind: 'now', counts: histogram }]}
        marks={marks}
        edges={edges}
      />
      <Behind summary={words.behind}>
        <Table label={words.marks}>
          <Heads titles={[words.mark, words.count]} />
          <tbody>
            {histogram.map((count, at) => (
              <tr key={edges[at]}>
                <th scope="row">{words.bin(edges[at]!, edges[at + 1]!)}</th>
                <td class="figure">{count}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Behind>
    </section>
  )
}

/** How far the marks can be relied on, in words. */
export function Reliability({ statistics, passMark }: { statistics: Statistics; passMark: number | null }) {
  const words = said.value.statistics
  const { alpha } = statistics
  const { mean, error } = marksOf(statistics)
  // Where it matters: at the pass mark, else in the middle of the class.
  const about = passMark === null ? mean : (OF * passMark) / 100
  return (
    <section class="card block" aria-labelledby="trust">
      <h2 id="trust">{words.trust}</h2>
      {alpha.value === null ? (
        <p>
          {words.noAlpha} {words.reasons[alpha.reason!]}.
        </p>
      ) : (
        <>
          <p class="sentence">{words.trusts[trustOf(alpha.value)]}</p>
          <p class="hint">
            {words.alpha(number(alpha.value))}.{' '}
            {alpha.interval && words.alphaBetween(number(alpha.interval.low), number(alpha.interval.high))}
          </p>
        </>
      )}
      {error !== null && about !== null && (
        <>
          <p class="sentence">{words.error(one(error))}</p>
          <p class="hint">
            {words.errorExample(
              one(about),
              one(Math.max(0, about - error)),
              one(Math.min(OF, about + error)),
            )}
          </p>
        </>
      )}
    </section>
  )
}
