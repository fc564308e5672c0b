import { Chart } from './chart.tsx'
import { apart, type Place, type Range, scale } from './scale.ts'

export type Urgency = 'fine' | 'watch' | 'alarm'

export interface Point {
  /** What stands in it. */
  name: string
  label: string
  href: string
  urgency: Urgency
  /** From 0 to 1. */
  facility: number
  /** From -1 to 1. */
  rest: number
}

/** From where to where something is told of points: across by facility, or up by discrimination. */
interface Zone {
  kind: 'hard' | 'easy' | 'against' | 'weak'
  text: string
}

interface ScatterProps {
  label: string
  points: readonly Point[]
  zones: readonly Zone[]
  axes: { x: string; y: string }
  percent(share: number): string
  number(value: number): string
}

const HEIGHT = 420
const LEFT = 46
const RIGHT = 16
const TOP = 30
const BOTTOM = 50
/** Half of a point: large enough for a finger. */
const RADIUS = 13
const HARD = 0.2
const EASY = 0.95
const WEAK = 0.2

/** Questions by how well they were done and how well they tell people apart: each leads to its page. */
export function Scatter({ label, points, zones, axes, percent, number }: ScatterProps) {
  const rests = points.map(({ rest }) => rest)
  const range: Range = [
    Math.min(-0.2, Math.floor(Math.min(...rests) * 5) / 5),
    Math.max(0.6, Math.ceil(Math.max(...rests) * 5) / 5),
  ]
  const y = scale(range, [HEIGHT - BOTTOM, TOP])
  return (
    <Chart label={label} height={HEIGHT} hasLinks>
      {(width) => {
        const x = scale([0, 1], [LEFT, width - RIGHT])
        const box = {
          x: [LEFT + RADIUS, width - RIGHT - RADIUS],
          y: [TOP + RADIUS, HEIGHT - BOTTOM - RADIUS],
        } as const
        const places = points.map(({ facility, rest }) => ({ x: x(facility), y: y(rest) }))
        const shown = apart(places, RADIUS * 2 + 2, box)
        return (
          <>
            <Ground
              zones={zones}
              axes={axes}
              range={range}
              x={x}
              y={y}
              width={width}
              {...{ percent, number }}
            />
            {points.map((point, at) => (
              <Dot key={point.name} point={point} at={shown[at]!} is={places[at]!} />
            ))}
          </>
        )
      }}
    </Chart>
  )
}

type Scale = (value: number) => number

interface GroundProps extends Omit<ScatterProps, 'label' | 'points'> {
  range: Range
  x: Scale
  y: Scale
  width: number
}

/** What the points stand on: zones and their names, axes. Each point says in its own name where it is. */
function Ground({ zones, axes, range, x, y, width, percent, number }: GroundProps) {
  const floor = HEIGHT - BOTTOM
  const right = width - RIGHT
  const textOf = (kind: Zone['kind']) => zones.find((zone) => zone.kind === kind)?.text
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <g aria-hidden="true">
      <rect class="zone-against" x={LEFT} y={y(0)} width={right - LEFT} height={floor - y(0)} />
      <rect class="zone-weak" x={LEFT} y={y(WEAK)} width={right - LEFT} height={y(0) - y(WEAK)} />
      {[0, range[0]].map((at) => (
        <line key={at} class="chart-axis" x1={LEFT} x2={right} y1={y(at)} y2={y(at)} />
      ))}
      {[HARD, EASY].map((at) => (
        <line key={at} class="chart-edge" x1={x(at)} x2={x(at)} y1={TOP} y2={floor} />
      ))}
      {stepsOf(range).map((step) => (
        <text key={step} class="chart-tick" x={LEFT - 8} y={y(step) + 4} text-anchor="end">
          {number(step)}
        </text>
      ))}
      {sharesOf(width).map((share) => (
        <text
          key={share}
          class="chart-tick"
          x={x(share)}
          y={floor + 18}
          text-anchor={share === 1 ? 'end' : 'middle'}
        >
          {percent(share)}
        </text>
      ))}
      <text class="chart-title" x={right} y={HEIGHT - 8} text-anchor="end">
        {axes.x} →
      </text>
      <text class="chart-title" x={4} y={14}>
        ↑ {axes.y}
      </text>
      <text class="zone-text" x={LEFT + 6} y={floor - 8}>
        {textOf('against')}
      </text>
      <text class="zone-text" x={LEFT + 6} y={y(0) - 8}>
        {textOf('weak')}
      </text>
      <text class="zone-text" x={LEFT + 6} y={TOP + 12}>
        {textOf('hard')}
      </text>
      <text class="zone-text" x={x(EASY) - 6} y={TOP + 12} text-anchor="end">
        {textOf('easy')}
      </text>
    </g>
  )
}

/** Fewer where they would touch. */
const sharesOf = (width: number) => (width < 420 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1])
const STEP = 0.2

function stepsOf([low, high]: Range): number[] {
  const first = Math.round(low / STEP)
  const count = Math.round(high / STEP) - first + 1
  return Array.from({ length: count }, (_, at) => ((first + at) * 2) / 10)
}

/** Where another stood in its place, a line leads to where it is. */
function Dot({ point, at, is }: { point: Point; at: Place; is: Place }) {
  const hasMoved = Math.hypot(at.x - is.x, at.y - is.y) > 4
  return (
    <a href={point.href} class={`point point-${point.urgency}`}>
      <title>{point.label}</title>
      {hasMoved && <line x1={is.x} y1={is.y} x2={at.x} y2={at.y} />}
      <Shape urgency={point.urgency} at={at} />
      <text x={at.x} y={at.y + 4.5} text-anchor="middle">
        {point.name}
      </text>
    </a>
  )
}

/** Round: nothing to say; square: to be looked at; on its tip: an alarm. */
export function Shape({ urgency, at: { x, y } }: { urgency: Urgency; at: Place }) {
  if (urgency === 'fine') return <circle cx={x} cy={y} r={RADIUS} />
  const half = RADIUS - 1
  const turn = urgency === 'alarm' ? `rotate(45 ${x} ${y})` : undefined
  return <rect x={x - half} y={y - half} width={half * 2} height={half * 2} rx={3} transform={turn} />
}
