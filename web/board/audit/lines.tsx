import type { AuditAction, AuditLine } from '../../api/types.ts'
import { nameOf } from '../ui/name.tsx'
import { shortly } from '../ui/times.ts'
import { said } from '../words/index.ts'
import { changesOf } from './changes.ts'
import type { Names, Thing } from './names.ts'
import { shownValue } from './values.ts'

/** Lines of the log, each as a sentence with what it changed and why. */
export function AuditLines({ lines, names }: { lines: readonly AuditLine[]; names: Names }) {
  return (
    <ol class="audit" aria-label={said.value.audit.title}>
      {lines.map((line) => (
        <li key={line.id} class="audit-line">
          <time class="audit-time" dateTime={line.at}>
            {shortly(line.at)}
          </time>
          <Told line={line} names={names} />
        </li>
      ))}
    </ol>
  )
}

function Told({ line, names }: { line: AuditLine; names: Names }) {
  const words = said.value.audit
  const { actor, action, object, reason } = line
  const changes = changesOf(line)
  return (
    <div class="audit-told">
      <p>
        <strong translate={false}>{actorOf(actor)}</strong> {words.actions[action as AuditAction] ?? action}
        <About thing={object} names={names} />
      </p>
      {changes.length > 0 && (
        <ul class="audit-changes">
          {changes.map(({ field, before, after }) => (
            <li key={field}>
              {words.change(
                words.fields[field] ?? field,
                before === undefined ? null : shownValue(field, before, names),
                after === undefined ? null : shownValue(field, after, names),
              )}
            </li>
          ))}
        </ul>
      )}
      {reason && <p class="hint">{said.value.story.reason(reason)}</p>}
    </div>
  )
}

/** Who did it: a person as they are now called, or the service itself. */
export function actorOf({ kind, id, name }: AuditLine['actor']): string {
  const { service, client } = said.value.audit
  if (kind === 'person' || (kind === null && id !== null)) return nameOf({ id: id ?? kind ?? '', name })
  return kind === 'client' ? (name ?? client) : service
}

const PAGES: Record<string, (id: string) => string> = {
  cohort: (id) => `#/cohort/${id}`,
  assignment: (id) => `#/assignment/${id}`,
  attempt: (id) => `#/review/${id}`,
  client: (id) => `#/admin/integrations/clients/${id}`,
  webhook: (id) => `#/admin/integrations/webhooks/${id}`,
  platform: (id) => `#/admin/integrations/lti/${id}`,
}

/** What it was done to, and the way there where it still is. */
function About({ thing: { type, id }, names }: { thing: Thing; names: Names }) {
  const name = names.get(id)
  const to = PAGES[type]?.(id)
  if (name == null || name === id)
    return type === 'bank' || type === 'quiz' ? <code translate={false}>{id}</code> : null
  const text = <span translate={false}>{name}</span>
  return <> : {to ? <a href={to}>{text}</a> : text}</>
}
