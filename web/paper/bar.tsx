import { useEffect, useState } from 'preact/hooks'
import { words } from '../words/index.ts'
import { clockText } from './clock.ts'
import type { Paper } from './paper.ts'

/** Minutes before the end at which it is said aloud. */
const WARNINGS = [5, 1]

/** What stays in sight: which quiz, how long still, and whether all is stored. */
export function PaperBar({ paper, lang }: { paper: Paper; lang: string | null }) {
  const { paper: said } = words.value
  const count = paper.unsaved.value
  return (
    <div class="paper-bar">
      <p class="paper-title" lang={lang ?? undefined}>
        {paper.attempt.title}
      </p>
      <p class={count > 0 ? 'paper-unsaved' : 'unseen'} aria-live="off">
        {count > 0 && said.unsentCount(count)}
      </p>
      <ClockFace paper={paper} />
    </div>
  )
}

function ClockFace({ paper }: { paper: Paper }) {
  const [isHidden, setHidden] = useState(false)
  const { paper: said } = words.value
  const left = paper.clock.left.value
  if (left === null) return null
  const isLate = left <= WARNINGS[0]! * 60
  return (
    <div class={isLate ? 'clock clock-late' : 'clock'}>
      <span class="unseen">{said.clock} </span>
      <span class="clock-time" role="timer" aria-live="off" translate={false}>
        {isHidden ? '' : clockText(left)}
      </span>
      <button
        type="button"
        class="button button-quiet button-small"
        aria-pressed={isHidden}
        onClick={() => setHidden(!isHidden)}
      >
        {isHidden ? said.showClock : said.hideClock}
      </button>
      <Warning left={left} />
    </div>
  )
}

/** Says once at each of these minutes how many are left, for who does not look at the clock. */
function Warning({ left }: { left: number }) {
  const { paper: said } = words.value
  const [minutes, setMinutes] = useState<number | null>(null)
  const passed = WARNINGS.filter((one) => left <= one * 60).at(-1) ?? null
  useEffect(() => setMinutes(passed), [passed])
  const text = () => {
    if (left === 0) return said.timeUp
    return minutes === null ? '' : said.minutesLeft(minutes)
  }
  return (
    <span class="unseen" role="status">
      {text()}
    </span>
  )
}
