import type { FormatReportEntry } from '../../api/types.ts'
import { said } from '../words/index.ts'

const KINDS = ['missing', 'changed', 'lost', 'skipped'] as const

/** What did not pass from one format to another as it was, kind by kind; many alike are one line. */
export function Losses({ report }: { report: readonly FormatReportEntry[] }) {
  const words = said.value.files
  return (
    <div class="block losses">
      {KINDS.filter((kind) => report.some(({ what }) => what === kind)).map((kind) => (
        <section key={kind} aria-label={words.losses[kind].title}>
          <h3>{words.losses[kind].title}</h3>
          <p class="hint">{words.losses[kind].why}</p>
          <ul>
            {alike(report.filter(({ what }) => what === kind)).map(({ detail, items }) => (
              <li key={detail}>
                {detail}
                <Items items={items} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const FEW = 3

function Items({ items }: { items: readonly string[] }) {
  const words = said.value.files
  const named = items.filter((item) => item !== '')
  const codes = named.map((item) => (
    <code key={item} translate={false}>
      {item}
    </code>
  ))
  if (named.length <= FEW) return <span class="items">{codes}</span>
  return (
    <details>
      <summary>{words.ofQuestions(named.length)}</summary>
      <span class="items">{codes}</span>
    </details>
  )
}

function alike(report: readonly FormatReportEntry[]): { detail: string; items: string[] }[] {
  const found = new Map<string, string[]>()
  for (const { detail, item } of report) found.set(detail, [...(found.get(detail) ?? []), item])
  return [...found].map(([detail, items]) => ({ detail, items: [...new Set(items)] }))
}
