import type { Finding } from './follow.ts'
import { said } from './words/index.ts'

/** What is to be seen to in the file, each with the lines it is about. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const words = said.value
  if (findings.length === 0) return null
  return (
    <ul class="findings" aria-label={words.findings}>
      {findings.map(({ severity, message, line, excerpt }, index) => (
        <li key={`${line}-${index}`} class="finding">
          <p>
            <span class={severity === 'error' ? 'badge badge-wrong' : 'badge badge-now'}>
              {words.severities[severity]}
            </span>{' '}
            <strong>{words.line(line)}</strong> : {message}
          </p>
          <pre translate={false}>
            <code>{excerpt}</code>
          </pre>
        </li>
      ))}
    </ul>
  )
}
