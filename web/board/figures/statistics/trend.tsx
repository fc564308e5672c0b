import type { TrendPoint } from '../../../api/types.ts'
import { Heads, Table } from '../../ui/table.tsx'
import { day } from '../../ui/times.ts'
import { said } from '../../words/index.ts'
import { Behind } from '../charts/chart.tsx'
import { Spans } from '../charts/spans.tsx'
import { shareOf } from './format.ts'

/** How a question was done from class to class, the oldest first. One class has no way to show. */
export function Trend({ points }: { points: readonly TrendPoint[] }) {
  const words = said.value.statistics
  const known = points.filter(({ facility }) => facility.value !== null)
  if (known.length < 2) return null
  const nameOf = ({ cohort, firstAt }: TrendPoint) => `${cohort?.name ?? words.practice}, ${day(firstAt)}`
  return (
    <section class="card block" aria-labelledby="trend">
      <h2 id="trend">{words.trend}</h2>
      <p class="hint">{words.trendHint}</p>
      <Spans
        label={words.trendLabel(known.length)}
        percent={shareOf}
        spans={known.map((point) => ({
          name: nameOf(point),
          share: point.facility.value!,
          low: Math.max(0, point.facility.interval?.low ?? point.facility.value!),
          high: Math.min(1, point.facility.interval?.high ?? point.facility.value!),
        }))}
      />
      <Behind summary={words.behind}>
        <Table label={words.trend}>
          <Heads titles={[words.cohort, words.when, words.count, words.facility]} />
          <tbody>
            {known.map((point) => (
              <tr key={`${point.cohort?.id}${point.revision}`}>
                <th scope="row" translate={false}>
                  {point.cohort?.name ?? words.practice}
                </th>
                <td>{words.fromTo(day(point.firstAt), day(point.lastAt))}</td>
                <td class="figure">{point.n}</td>
                <td class="figure">{shareOf(point.facility.value!)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Behind>
    </section>
  )
}
