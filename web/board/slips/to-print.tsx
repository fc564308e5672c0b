import { useState } from 'preact/hooks'
import { areNamesHidden } from '../../state/names.ts'
import { lazily } from '../../ui/lazily.tsx'
import { Notice } from '../../ui/notice.tsx'
import { said } from '../words/index.ts'
import type { SlipsProps } from './slips.tsx'

/** What draws QR codes comes when somebody prints some. */
const Slips = lazily(() => import('./slips.tsx').then((all) => all.Slips))

/** A service on the trainer's own machine is at another address for everybody else. */
const isHere = () => /^(localhost|127\.|\[::1\])/.test(location.hostname)

/** A button that lays slips out, and the one that prints them. The codes live in memory alone, as where they were shown. */
export function SlipsToPrint(props: SlipsProps) {
  const [isOpen, setOpen] = useState(false)
  const words = said.value.slips
  const hasNames = props.slips.some(({ person }) => person !== null)
  return (
    <div class="slips-room">
      <p class="row">
        <button type="button" class="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.title}
        </button>
        {isOpen && (
          <button type="button" class="button button-main" onClick={() => print()}>
            {words.print}
          </button>
        )}
      </p>
      {isOpen && (
        <>
          {isHere() && <Notice kind="warning">{words.here(location.origin)}</Notice>}
          {hasNames && areNamesHidden.value && <Notice kind="warning">{said.value.documents.hidden}</Notice>}
          <Slips {...props} />
        </>
      )}
    </div>
  )
}
