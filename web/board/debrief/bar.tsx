import type { ComponentChildren } from 'preact'
import { number, percent } from '../../ui/format.ts'

interface BarProps {
  count: number
  /** What all of it would be. */
  of: number
  isRight?: boolean
  isFaint?: boolean
  /** What is counted. */
  children: ComponentChildren
}

/** A line of a chart: what it is about, how many, and how large a share that is. */
export function Bar({ count, of, isRight = false, isFaint = false, children }: BarProps) {
  const share = of === 0 ? 0 : (100 * count) / of
  const kind = isRight ? 'tally tally-right' : isFaint ? 'tally tally-faint' : 'tally'
  return (
    <li class={kind}>
      <div class="tally-what">{children}</div>
      <svg class="tally-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect class="tally-room" width="100" height="1" />
        <rect class="tally-share" width={share} height="1" />
      </svg>
      <p class="tally-count">
        <strong>{number(count)}</strong> <span>{percent(Math.round(share))}</span>
      </p>
    </li>
  )
}
