import type { Figure, QuestionStatistics } from '../../../api/types.ts'
import { number, percent } from '../../../ui/format.ts'
import { said } from '../../words/index.ts'
import { tellingOf } from './figures.ts'
import { shareOf } from './format.ts'
import { Tile } from './tile.tsx'

/** The figures of a question, the two that matter first and with what they mean. */
export function Figures({ figures }: { figures: QuestionStatistics }) {
  const words = said.value.statistics
  const { n, facility, itemRest } = figures
  const telling = tellingOf(itemRest)
  const shown = (one: Figure, format: (value: number) => string) =>
    one.value === null ? words.none(words.reasons[one.reason!]) : format(one.value)
  const rest = [
    [words.deviation, shown(figures.standardDeviation, number)],
    [words.itemTotal, shown(figures.itemTotal, number)],
    [words.efficiency, shown(figures.discriminativeEfficiency, percent)],
    [words.intendedWeight, shown(figures.intendedWeight, percent)],
    [words.effectiveWeight, shown(figures.effectiveWeight, percent)],
    [words.randomGuess, shown(figures.randomGuess, shareOf)],
  ] as const
  return (
    <section class="card block" aria-labelledby="figures">
      <h2 id="figures">{words.what}</h2>
      <dl class="key-figures key-figures-wide">
        <Tile name={words.facilityLong} value={shown(facility, shareOf)} hint={words.facilityHint}>
          {facility.interval && <span class="hint">{betweenOf(facility.interval)}</span>}
        </Tile>
        <Tile name={words.restLong} value={shown(itemRest, number)} hint={words.restHint}>
          {telling && <span class={telling === 'against' ? 'mark-low' : 'hint'}>{words.rests[telling]}</span>}
        </Tile>
        <Tile name={words.count} value={String(n)} />
      </dl>
      <details class="behind">
        <summary>{words.figures}</summary>
        <dl class="pairs">
          {rest.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd class="figure">{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

function betweenOf({ low, high }: { low: number; high: number }): string {
  return said.value.statistics.between(shareOf(Math.max(0, low)), shareOf(Math.min(1, high)))
}
