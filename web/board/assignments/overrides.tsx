import { useState } from 'preact/hooks'
import type { Assignment, PersonTerms } from '../../api/types.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Pending } from '../../ui/notice.tsx'
import { listOverrides } from '../data.ts'
import { nameOf } from '../ui/name.tsx'
import { Heads, Table } from '../ui/table.tsx'
import { shortly } from '../ui/times.ts'
import { said } from '../words/index.ts'
import { GiveOverrides } from './give-overrides.tsx'
import { EditOverride, RemoveOverride } from './one-override.tsx'
import { limitOf, whenOf } from './terms.tsx'

interface OverridesProps {
  assignment: Assignment
  look(): void
}

type Asked = { what: 'give' } | { what: 'edit' | 'remove'; person: PersonTerms }

/** Who has rules of their own, and the giving of some. */
export function Overrides({ assignment, look }: OverridesProps) {
  const [round, setRound] = useState(0)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [told, setTold] = useState('')
  const { value: all, error, again } = useLoaded(() => listOverrides(assignment.id), [assignment.id, round])
  const words = said.value.assignments.overrides
  const props = {
    assignment,
    onClose: () => setAsked(null),
    onDone: (sentence: string) => {
      setTold(sentence)
      setRound((count) => count + 1)
      look()
    },
  }
  return (
    <section class="block" aria-labelledby="overrides">
      <div class="line-between">
        <h2 id="overrides">{words.title}</h2>
        <button type="button" class="button" onClick={() => setAsked({ what: 'give' })}>
          {words.give}
        </button>
      </div>
      <p role="status" class={told ? 'notice notice-good' : 'unseen'}>
        {told}
      </p>
      <Pending value={all} error={error} again={again} />
      {all?.length === 0 && <p class="lead">{words.empty}</p>}
      {all && all.length > 0 && <People all={all} onAsk={setAsked} />}
      {asked?.what === 'give' && <GiveOverrides {...props} />}
      {asked?.what === 'edit' && <EditOverride {...props} person={asked.person} />}
      {asked?.what === 'remove' && <RemoveOverride {...props} person={asked.person} />}
    </section>
  )
}

interface PeopleProps {
  all: readonly PersonTerms[]
  onAsk(asked: Asked): void
}

function People({ all, onAsk }: PeopleProps) {
  const { overrides: words, ...general } = said.value.assignments
  const titles = [
    words.person,
    general.window,
    general.limit,
    general.maxAttempts,
    general.release,
    words.acts,
  ]
  return (
    <Table label={words.title}>
      <Heads titles={titles} />
      <tbody>
        {all.toSorted(byName).map((person) => (
          <tr key={person.user.id}>
            <th scope="row" translate={false}>
              {nameOf(person.user)}
            </th>
            <OwnCells person={person} />
            <td>
              <span class="row">
                <PersonButton
                  person={person}
                  label={words.edit}
                  onClick={() => onAsk({ what: 'edit', person })}
                />
                <PersonButton
                  person={person}
                  label={words.remove}
                  onClick={() => onAsk({ what: 'remove', person })}
                />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function byName({ user: a }: PersonTerms, { user: b }: PersonTerms): number {
  return (a.name ?? '').localeCompare(b.name ?? '')
}

/** What holds for somebody: what is not their own is paler. */
function OwnCells({ person: { own, terms, scoreReleasedAt, answersReleasedAt } }: { person: PersonTerms }) {
  const words = said.value.assignments
  const kind = (isOwn: boolean) => (isOwn ? undefined : 'hint')
  const opened = answersReleasedAt ? words.answers : scoreReleasedAt ? words.score : null
  return (
    <>
      <td class={kind(own.opensAt !== null || own.closesAt !== null)}>
        {words.fromTo(shortly(terms.opensAt), shortly(terms.closesAt))}
      </td>
      <td class={kind(own.timeLimitMs !== null)}>{limitOf(terms.timeLimitMs)}</td>
      <td class={kind(own.maxAttempts !== null)}>{words.attempts(terms.maxAttempts)}</td>
      <td class={kind(own.release !== null)}>
        {words.score} : {whenOf(terms.release.score)}
        <br />
        {words.answers} : {whenOf(terms.release.answers)}
        {opened && (
          <>
            <br />
            <span class="badge badge-good">{words.openedByHand(opened)}</span>
          </>
        )}
      </td>
    </>
  )
}

interface PersonButtonProps {
  person: PersonTerms
  label: string
  onClick(): void
}

function PersonButton({ person, label, onClick }: PersonButtonProps) {
  return (
    <button type="button" class="button button-small" onClick={onClick}>
      {label}
      <span class="unseen" translate={false}>
        {' '}
        : {nameOf(person.user)}
      </span>
    </button>
  )
}
