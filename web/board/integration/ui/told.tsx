import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Notice } from '../../../ui/notice.tsx'

/** What a deed came to, for `Told` to show. It gets the focus: the button that the deed was asked by may be gone. */
export function useTold() {
  const place = useRef<HTMLDivElement>(null)
  const [told, setTold] = useState<ComponentChildren>(null)
  const tell = (sentence: ComponentChildren) => {
    setTold(sentence)
    place.current?.focus()
  }
  return { place, told, tell }
}

/** What was done last, read out when it is told. */
export function Told({ place, told }: Pick<ReturnType<typeof useTold>, 'place' | 'told'>) {
  return (
    <div ref={place} role="status" tabIndex={-1} class="told">
      {told !== null && (typeof told === 'string' ? <Notice kind="good">{told}</Notice> : told)}
    </div>
  )
}
