import { useEffect, useRef, useState } from 'preact/hooks'
import { said } from '../words/index.ts'
import { Slide } from './slide.tsx'
import { back, forward, type Place, placeAfter } from './steps.ts'
import type { Tally } from './tally.ts'

interface ShowProps {
  title: string
  tallies: readonly Tally[]
  lang: string | null
  onLeave(): void
}

/** By how many pixels a key moves what is shown. */
const LINES: Record<string, number> = { ArrowDown: 80, ArrowUp: -80 }

/** The questions over the whole screen, by arrow keys, by the buttons, or by what one holds in the hand to change slides. */
export function Show({ title, tallies, lang, onLeave }: ShowProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const room = useRef<HTMLElement>(null)
  const [place, setPlace] = useState<Place>({ question: 0, step: 'prompt' })
  const words = said.value.debrief
  const { question, step } = place
  useFullScreen(dialog)
  useEffect(() => room.current!.scrollTo(0, 0), [question])
  const onKeyDown = (event: KeyboardEvent) => {
    // What is longer than the wall is high moves under the same hand; where it has the focus it does so by itself.
    const turn = LINES[event.key]
    if (turn && event.target !== room.current) room.current!.scrollBy(0, turn)
    const next = placeAfter(event.key, place, tallies.length)
    if (!next) return
    event.preventDefault()
    setPlace(next)
  }
  return (
    <dialog ref={dialog} class="show" aria-labelledby="show-at" onKeyDown={onKeyDown} onClose={onLeave}>
      <header class="show-bar">
        <p translate={false}>{title}</p>
        <p id="show-at" role="status">
          {words.at(question + 1, tallies.length)} <span class="unseen">{words.steps[step]}</span>
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keys */}
      <section ref={room} class="slide-room" tabIndex={0} aria-label={words.question}>
        <Slide key={question} tally={tallies[question]!} step={step} lang={lang} />
      </section>
      <footer class="show-bar">
        <button type="button" class="button button-quiet" onClick={() => dialog.current!.close()}>
          {words.leave}
        </button>
        <p class="row">
          <button type="button" class="button" onClick={() => setPlace(back(place))}>
            <span aria-hidden="true">←</span> {words.back}
          </button>
          <button
            type="button"
            class="button button-main"
            onClick={() => setPlace(forward(place, tallies.length))}
          >
            {words.next} <span aria-hidden="true">→</span>
          </button>
        </p>
      </footer>
    </dialog>
  )
}

/** Over all of the screen where the browser lets a page, over all of the page elsewhere. Who leaves the one leaves both. */
function useFullScreen(dialog: { current: HTMLDialogElement | null }): void {
  useEffect(() => {
    const shown = dialog.current!
    const onChange = () => document.fullscreenElement ?? shown.close()
    shown.showModal()
    shown.querySelector<HTMLElement>('.button-main')!.focus()
    // A modal dialog cannot be made full screen itself: the page is, and the dialog is over it.
    document.documentElement.requestFullscreen?.().catch(() => undefined)
    document.addEventListener('fullscreenchange', onChange)
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
      if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
    }
  }, [dialog])
}
