import type { ComponentChildren } from 'preact'

interface SheetProps {
  /** What stands at its top, on each of its pages. */
  head: readonly ComponentChildren[]
  kind: 'copy' | 'attestation' | 'record'
  labelledBy: string
  children: ComponentChildren
}

/** A paper of A4, of one page or several, that the next one never shares a page with. */
export function Sheet({ head, kind, labelledBy, children }: SheetProps) {
  return (
    <article class={`sheet sheet-${kind}`} aria-labelledby={labelledBy}>
      <div class="sheet-head">
        <p>
          {head.map((one, place) => (
            <span key={place}>{one}</span>
          ))}
        </p>
      </div>
      <div class="sheet-body">{children}</div>
    </article>
  )
}

/** A line to sign on, with whose it is. */
export function SignHere({ children }: { children: ComponentChildren }) {
  return (
    <p class="sign-here">
      <span>{children}</span>
    </p>
  )
}
