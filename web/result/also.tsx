import type { Released } from '../api/types.ts'
import { percent } from '../ui/format.ts'
import { words } from '../words/index.ts'
import { type Accepted, acceptedBeside } from './accepted.ts'
import { told } from './words/index.ts'

/** What else would have earned something, and how much where it is not all. */
export function Also({ question }: { question: Released }) {
  const said = told.value
  const all = acceptedBeside(question)
  if (all.length === 0) return null
  return (
    <details class="also" lang={words.value.tag}>
      <summary>{said.alsoAccepted(all.length)}</summary>
      <ul>
        {all.map(({ is, fraction }, index) => (
          <li key={index}>
            <code translate={false}>{inWords(is)}</code>
            {fraction < 1 && ` ${said.acceptedShare(percent(fraction * 100))}`}
          </li>
        ))}
      </ul>
    </details>
  )
}

function inWords(is: Accepted['is']): string {
  return typeof is === 'string' ? is : told.value.fromTo(is.min, is.max)
}
