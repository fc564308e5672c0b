import { Chart } from './chart.tsx'
import { scale } from './scale.ts'

/** How many marks are in each equal part of the scale, from the lowest. */
export interface Series {
  /** `before` is drawn hollow beside what became of it. */
  kind: 'now' | 'before'
  counts: readonly number[]
}

/** A line across the bars. `at`: from 0 to 1 of the scale. */
export interface Mark {
  kind: 'pass' | 'mean'
  at: number
  text: string
}

interface HistogramProps {
  label: string
  series: readonly Series[]
  marks: readonly Mark[]
  /** What stands under the edges of the bars, one more than there are bars. */
  edges: readonly string[]
}

const HEIGHT = 250
const SIDE = 14
/** Above the bars: for a count, and a line of words a mark. */
const TOP = 24
const BOTTOM = 30
const LINE = 18
/** Pixels that a letter takes, about. */
const LETTER = 7.5

/** Bars of how many have which marks. Those below the pass mark are pale. */
export function Histogram({ label, series, marks, edges }: HistogramProps) {
  const most = Math.max(1, ...series.flatMap(({ counts }) => counts))
  const bars = edges.length - 1
  const pass = marks.find(({ kind }) => kind === 'pass')?.at ?? 0
  const floor = HEIGHT - BOTTOM
  const y = scale([0, most], [floor, TOP + marks.length * LINE])
  return (
    <Chart label={label} height={HEIGHT}>
      {(width) => {
        const x = scale([0, bars], [SIDE, width - SIDE])
        const each = (x(1) - x(0) - 4) / series.length
        return (
          <>
            {series.map(({ kind, counts }, place) =>
              counts.map((count, bar) => (
                <Bar
                  key={`${kind}-${bar}`}
                  kind={kind === 'now' && (bar + 1) / bars <= pass + 1e-9 ? 'below' : kind}
                  x={x(bar) + 2 + place * each}
                  y={y(count)}
                  width={Math.max(1, each - 1)}
                  floor={floor}
                  count={count}
                />
              )),
            )}
            <line class="chart-axis" x1={SIDE} x2={width - SIDE} y1={floor} y2={floor} />
            {edges.map((edge, at) => (
              <text key={edge} class="chart-tick" x={x(at)} y={floor + 18} text-anchor="middle">
                {edge}
              </text>
            ))}
            {marks.map((mark, place) => (
              <Across key={mark.kind} mark={mark} x={x(mark.at * bars)} place={place} width={width} />
            ))}
          </>
        )
      }}
    </Chart>
  )
}

interface BarProps {
  kind: Series['kind'] | 'below'
  x: number
  y: number
  width: number
  floor: number
  count: number
}

function Bar({ kind, x, y, width, floor, count }: BarProps) {
  if (count === 0) return null
  return (
    <g>
      <rect class={`chart-bar chart-bar-${kind}`} x={x} y={y} width={width} height={floor - y} rx={2} />
      <text class="chart-count" x={x + width / 2} y={y - 5} text-anchor="middle">
        {count}
      </text>
    </g>
  )
}

/** A line with its words above the bars, on whichever side there is room. */
function Across({ mark, x, place, width }: { mark: Mark; x: number; place: number; width: number }) {
  const isLeft = x + 8 + mark.text.length * LETTER > width
  const top = 4 + place * LINE
  return (
    <g class={`chart-mark chart-mark-${mark.kind}`}>
      <line x1={x} x2={x} y1={top} y2={HEIGHT - BOTTOM} />
      <text x={isLeft ? x - 6 : x + 6} y={top + 11} text-anchor={isLeft ? 'end' : 'start'}>
        {mark.text}
      </text>
    </g>
  )
}
