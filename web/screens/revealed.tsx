import { useEffect, useRef } from 'preact/hooks'
import type { Slot } from '../paper/slot.ts'
import { AnsweredQuestion } from '../result/question.tsx'
import '../result/result.css'
import { useLoaded } from '../ui/loaded.ts'
import { Pending } from '../ui/notice.tsx'
import { words } from '../words/index.ts'

/** A question of a paper whose answer was shown: asked for again where this page does not have it, as after a reload. */
export function Revealed({ slot, lang }: { slot: Slot; lang: string | null }) {
  const released = slot.released.value
  const load = async () => {
    if (slot.released.peek() === null) await slot.reveal()
    return true
  }
  const loaded = useLoaded(load, [slot])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The button that asked for it is gone.
    if (document.activeElement === document.body) heading.current?.focus()
  }, [released])
  if (!released) return <Pending {...loaded} />
  return (
    <section aria-labelledby="revealed">
      <h2 id="revealed" ref={heading} tabIndex={-1}>
        {words.value.paper.revealed}
      </h2>
      <AnsweredQuestion question={released} lang={lang} />
    </section>
  )
}
