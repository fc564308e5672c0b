import type { BankChange } from '../../api/types.ts'
import { said } from '../words/index.ts'

const OUTCOMES = ['changed', 'new', 'gone', 'same'] as const

/** What a file changes in a bank, question by question; a changed key first. */
export function Changes({ changes }: { changes: readonly BankChange[] }) {
  const words = said.value.files
  const count = (outcome: BankChange['outcome']) => changes.filter((one) => one.outcome === outcome).length
  const shown = changes
    .filter(({ outcome }) => outcome !== 'same')
    .toSorted((a, b) => Number(b.changesKey) - Number(a.changesKey))
  return (
    <section class="card block" aria-labelledby="changes">
      <h3 id="changes">{words.changes}</h3>
      <p class="facts">
        {OUTCOMES.filter((outcome) => count(outcome) > 0).map((outcome) => (
          <span key={outcome}>{words.outcomes[outcome](count(outcome))}</span>
        ))}
      </p>
      {shown.length === 0 ? <p>{words.allSame}</p> : <Shown changes={shown} />}
    </section>
  )
}

function Shown({ changes }: { changes: readonly BankChange[] }) {
  const words = said.value.files
  return (
    <ul class="lines">
      {changes.map((change) => (
        <li key={`${change.outcome} ${change.question}`}>
          <details>
            <summary>
              <code translate={false}>{change.question}</code> {words.outcome[change.outcome]}{' '}
              {change.changesKey && <span class="badge badge-wrong">{words.changesKey}</span>}
            </summary>
            <Differences change={change} />
          </details>
        </li>
      ))}
    </ul>
  )
}

function Differences({ change: { differences } }: { change: BankChange }) {
  const words = said.value.files
  return (
    <dl class="fates">
      {differences.map(({ path, before, after }) => (
        <div key={path.join('/')}>
          <dt translate={false}>{path.join(' / ')}</dt>
          <dd>
            <del>{before ?? words.nothing}</del>
          </dd>
          <dd>
            <ins>{after ?? words.nothing}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
