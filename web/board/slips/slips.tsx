import { useMemo } from 'preact/hooks'
import { Name, type Named } from '../ui/name.tsx'
import { said } from '../words/index.ts'
import { drawQr } from './qr.ts'

interface Slip {
  /** Null: whoever gets it writes their name. */
  person: Named | null
  code: string
  /** Where the code leads, typed in already. */
  link: string
}

export interface SlipsProps {
  slips: readonly Slip[]
  cohort: string
  /** What the code is called. */
  label: string
}

/** Slips of paper to be cut out and handed round, eight a page. */
export function Slips({ slips, cohort, label }: SlipsProps) {
  const words = said.value.slips
  return (
    <ul class="slips" aria-label={words.title}>
      {slips.map((slip, place) => (
        <li key={place} class="slip">
          <div class="slip-words">
            <p class="slip-cohort" translate={false}>
              {cohort}
            </p>
            {slip.person ? (
              <p class="slip-name">
                <Name of={slip.person} />
              </p>
            ) : (
              <p class="slip-write">{words.name}</p>
            )}
            <p>
              {label}
              <code class="slip-code" translate={false}>
                {slip.code}
              </code>
            </p>
            <p class="slip-address">
              {words.address} <span translate={false}>{location.origin}</span>
            </p>
          </div>
          <QrCode link={slip.link} />
        </li>
      ))}
    </ul>
  )
}

function QrCode({ link }: { link: string }) {
  const { side, path } = useMemo(() => drawQr(link), [link])
  return (
    <svg class="slip-qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={said.value.slips.qr}>
      <path d={path} shape-rendering="crispEdges" />
    </svg>
  )
}
