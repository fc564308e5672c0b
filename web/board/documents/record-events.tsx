import type { SessionRecord } from '../../api/types.ts'
import { Name } from '../ui/name.tsx'
import { Heads, Table } from '../ui/table.tsx'
import { said } from '../words/index.ts'
import { clockOf } from './clock.ts'

type Intervention = SessionRecord['interventions'][number]

interface EventsProps {
  record: SessionRecord
}

/** What happened in a session: what trainers did, the calls, and the messages. */
export function Events({ record }: EventsProps) {
  const words = said.value.documents.record
  return (
    <>
      <h3>{words.interventions}</h3>
      <Interventions record={record} />
      <h3>{words.talk}</h3>
      <Talk record={record} />
    </>
  )
}

function Interventions({ record }: EventsProps) {
  const words = said.value.documents.record
  const { short } = clockOf(record.timeZone)
  // What was written stands among the messages, with its words.
  const done = record.interventions.filter(({ action }) => !action.endsWith('.message'))
  if (done.length === 0) return <p>{words.none}</p>
  return (
    <Table label={words.interventions}>
      <Heads titles={[words.when, words.what, words.whom, words.by, words.reason]} />
      <tbody>
        {done.map((one, place) => (
          <tr key={place}>
            <td class="figure">{short(one.at)}</td>
            <td>
              {words.actions[one.action] ?? one.action} {moved(one, short)}
            </td>
            <td>
              <Whom user={one.user} record={record} />
            </td>
            <td translate={false}>{one.by.name}</td>
            <td>{one.reason}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Calls and messages, as they came. */
function Talk({ record }: EventsProps) {
  const words = said.value.documents.record
  const { short } = clockOf(record.timeZone)
  const all = [
    ...record.calls.map(({ calledAt, position, ...call }) => ({
      ...call,
      at: calledAt,
      what: position === null ? words.call : words.callAt(position),
    })),
    ...record.messages.map((message) => ({ ...message, what: words.messageBy(message.by.name ?? '') })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  if (all.length === 0) return <p>{words.none}</p>
  return (
    <Table label={words.talk}>
      <Heads titles={[words.when, words.what, words.whom, words.text]} />
      <tbody>
        {all.map(({ id, at, what, user, text }) => (
          <tr key={id}>
            <td class="figure">{short(at)}</td>
            <td>{what}</td>
            <td>
              <Whom user={user} record={record} />
            </td>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Whom({ user, record: { people } }: { user: string | null; record: SessionRecord }) {
  if (user === null) return <>{said.value.documents.record.everybody}</>
  const person = people.find(({ trainee }) => trainee.id === user)
  return <Name of={person?.trainee ?? { id: user, name: null }} />
}

/** The instants that an intervention moved. */
function moved({ before, after }: Intervention, short: (iso: string) => string): string {
  return Object.entries(after ?? {})
    .flatMap(([field, now]) => {
      const was = before?.[field]
      return isInstant(was) && isInstant(now) ? [`${short(was)} → ${short(now)}`] : []
    })
    .join(', ')
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
}
