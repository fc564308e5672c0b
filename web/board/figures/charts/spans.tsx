import { Chart } from './chart.tsx'
import { scale } from './scale.ts'

/** A share with the interval that it lies in. */
export interface Span {
  name: string
  share: number
  low: number
  high: number
}

interface SpansProps {
  label: string
  spans: readonly Span[]
  percent(share: number): string
}

const ROW = 44
const BOTTOM = 24
const RADIUS = 6

/** Shares one under the other, the oldest first, each with its interval. */
export function Spans({ label, spans, percent }: SpansProps) {
  const floor = spans.length * ROW
  return (
    <Chart label={label} height={floor + BOTTOM}>
      {(width) => {
        const x = scale([0, 1], [16, width - 20])
        return (
          <>
            {[0, 0.25, 0.5, 0.75, 1].map((share) => (
              <g key={share}>
                <line class="chart-edge" x1={x(share)} x2={x(share)} y1={0} y2={floor} />
                <text class="chart-tick" x={x(share)} y={floor + 18} text-anchor="middle">
                  {percent(share)}
                </text>
              </g>
            ))}
            {spans.map(({ name, share, low, high }, row) => {
              const y = row * ROW + 30
              return (
                <g key={`${name}-${row}`}>
                  <text class="chart-name" x={16} y={y - 14}>
                    {name} : {percent(share)}
                  </text>
                  <line class="span-line" x1={x(low)} x2={x(high)} y1={y} y2={y} />
                  <circle class="span-dot" cx={x(share)} cy={y} r={RADIUS} />
                </g>
              )
            })}
          </>
        )
      }}
    </Chart>
  )
}
