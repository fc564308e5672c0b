import { useId } from 'preact/hooks'
import type { SessionRecord } from '../../api/types.ts'
import { duration, number } from '../../ui/format.ts'
import { Name, Private } from '../ui/name.tsx'
import { Heads, Table } from '../ui/table.tsx'
import { said } from '../words/index.ts'
import { clockOf } from './clock.ts'
import { Events } from './record-events.tsx'
import { Sheet, SignHere } from './sheet.tsx'

/** The record of a session: who was there, what was done and why, and room to sign. */
export function RecordSheet({ record }: { record: SessionRecord }) {
  const { assignment, at, timeZone, trainers, people, quizRevision, timeLimitMs } = record
  const words = said.value.documents
  const id = useId()
  const clock = clockOf(timeZone)
  const count = (presence: string) => people.filter((one) => one.presence === presence).length
  return (
    <Sheet
      kind="record"
      labelledBy={id}
      head={[`${assignment.title} · ${assignment.cohort.name}`, words.issued(clock.long(at))]}
    >
      <h2 id={id}>{words.record.title}</h2>
      <dl class="record-facts">
        <dt>{words.record.quiz}</dt>
        <dd>
          {assignment.title} <span class="hint">{words.record.revision(quizRevision.hash.slice(0, 12))}</span>
        </dd>
        <dt>{words.record.cohort}</dt>
        <dd translate={false}>{assignment.cohort.name}</dd>
        <dt>{words.record.window}</dt>
        <dd>
          {words.fromTo(clock.long(assignment.opensAt), clock.long(assignment.closesAt))} ({timeZone})
        </dd>
        <dt>{words.record.limit}</dt>
        <dd>{timeLimitMs === null ? words.record.untimed : duration(timeLimitMs)}</dd>
        <dt>{words.record.people}</dt>
        <dd>
          {Object.entries(words.record.presences)
            .filter(([presence]) => count(presence) > 0)
            .map(([presence, word]) => `${word} : ${number(count(presence))}`)
            .join(' · ')}
        </dd>
      </dl>
      <People people={people} timeZone={timeZone} />
      <Events record={record} />
      <h3>{words.record.signatures}</h3>
      <div class="signatures">
        {trainers.map((trainer) => (
          <SignHere key={trainer.id}>{trainer.name}</SignHere>
        ))}
      </div>
    </Sheet>
  )
}

function People({ people, timeZone }: Pick<SessionRecord, 'people' | 'timeZone'>) {
  const words = said.value.documents
  const { record } = words
  const clock = clockOf(timeZone)
  return (
    <Table label={record.people}>
      <Heads titles={[record.person, record.presence, record.attempts, record.signature]} />
      <tbody>
        {people.map(({ trainee, presence, attempts }) => (
          <tr key={trainee.id}>
            <th scope="row">
              <Name of={trainee} /> <Private text={trainee.reference} />
            </th>
            <td>{record.presences[presence]}</td>
            <td>
              {attempts.map(({ attempt, startedAt, closedAt, closeReason }) => (
                <div key={attempt}>
                  {closedAt
                    ? words.fromTo(clock.short(startedAt), clock.endOf(startedAt, closedAt))
                    : clock.short(startedAt)}
                  {closeReason && `, ${record.closed[closeReason]}`}
                </div>
              ))}
            </td>
            <td class="room-to-sign" />
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
