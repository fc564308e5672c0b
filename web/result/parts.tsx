import type { Released } from '../api/types.ts'
import { number } from '../ui/format.ts'
import { words } from '../words/index.ts'
import { Coded } from './coded.tsx'
import { told } from './words/index.ts'

/** How the points came about; options say it themselves where they are shown, and a blank says nothing more. */
export function Parts({ question }: { question: Released }) {
  const { parts, type, feedback } = question
  const [only, ...others] = parts
  if (!only || only.code === 'blank' || type === 'single' || type === 'multiple') return null
  if (others.length > 0) return <Detail question={question} />
  if (feedback.some(({ text }) => text === only.text)) return null
  return (
    <p class="remark" lang={words.value.tag}>
      <Coded text={only.text} />
    </p>
  )
}

function Detail({ question: { parts, maxPoints } }: { question: Released }) {
  const said = told.value
  const pointsOf = (share: number) => number(share * maxPoints)
  return (
    <details class="parts" lang={words.value.tag}>
      <summary>{said.parts}</summary>
      <ul>
        {parts.map(({ text, code, worth = 0, earned }, index) => (
          <li key={`${code}-${index}`} class="part">
            <span>
              <Coded text={text} />
            </span>
            {earned !== undefined && (
              <span class="part-points">
                {worth === 0 ? pointsOf(earned) : said.pointsOf(pointsOf(earned), pointsOf(worth))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
