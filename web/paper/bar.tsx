import { useEffect, useRef, useState } from 'preact/hooks'
import { useLoaded } from '../ui/loaded.ts'
import { words } from '../words/index.ts'
import { clockText, WARNINGS, warningAt } from './clock.ts'
import type { Paper } from './paper.ts'

/** A clock that gains no more than this was only set right. */
const GIVEN_SECONDS = 5

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
      <Trainer paper={paper} />
    </div>
  )
}

/** Comes once the paper is there, which is read first; where it could not, it is tried again at the service's next word. */
function Trainer({ paper }: { paper: Paper }) {
  const load = () => import('./exchange/panel.tsx').then((found) => found.Panel)
  const { value: Panel } = useLoaded(load, [paper.exchange.heard.value])
  return Panel ? <Panel paper={paper} /> : null
}

function ClockFace({ paper }: { paper: Paper }) {
  const [isHidden, setHidden] = useState(false)
  const { paper: said } = words.value
  const left = paper.clock.left.value
  if (left === null) return null
  const isLate = left <= WARNINGS[0]! * 60
  return (
    <div class={isLate ? 'clock clock-late' : 'clock'}>
      <Warning left={left} isShown={isHidden || left === 0} />
      <span class="unseen">{said.clock} </span>
      <span class="clock-time" role="timer" aria-live="off" translate={false}>
        {isHidden ? '' : clockText(left)}
      </span>
      <button type="button" class="button button-quiet button-small" onClick={() => setHidden(!isHidden)}>
        {isHidden ? said.showClock : said.hideClock}
      </button>
    </div>
  )
}

/** Says at each of the minutes how many are left, for who does not look at the clock; again where time was given meanwhile. */
function Warning({ left, isShown }: { left: number; isShown: boolean }) {
  const { paper: said } = words.value
  const before = useRef(Number.POSITIVE_INFINITY)
  const [minutes, setMinutes] = useState<number | null>(null)
  useEffect(() => {
    const warning = warningAt(before.current, left)
    if (warning !== null) setMinutes(warning)
    else if (left > before.current + GIVEN_SECONDS) setMinutes(null)
    before.current = left
  }, [left])
  const text = () => {
    if (left === 0) return said.timeUp
    return minutes === null ? '' : said.minutesLeft(minutes)
  }
  return (
    <span class={isShown ? 'clock-warning' : 'unseen'} role="status">
      {text()}
    </span>
  )
}
