import { useState } from 'preact/hooks'
import { api, dataOf } from '../../api/client.ts'
import type { Member } from '../../api/types.ts'
import { Form } from '../../ui/form.tsx'
import { percent } from '../../ui/format.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Notice, Pending } from '../../ui/notice.tsx'
import { CohortScreen } from '../cohorts/cohort.tsx'
import { listMembers } from '../data.ts'
import { Name, Private } from '../ui/name.tsx'
import { Heads, Table } from '../ui/table.tsx'
import { shortly } from '../ui/times.ts'
import { said } from '../words/index.ts'
import { AddPerson } from './add.tsx'
import { ImportList } from './import.tsx'
import { JoinCodes } from './join-codes.tsx'
import { PersonDialog } from './person.tsx'

/** Who is in a cohort, what is done about each, and the ways in. */
export function People({ cohort }: { cohort: string }) {
  const [round, setRound] = useState(0)
  const { value: members, error, again } = useLoaded(() => listMembers(cohort), [cohort, round])
  const [person, setPerson] = useState<Member | null>(null)
  const [told, setTold] = useState<Deed | null>(null)
  const words = said.value.people
  const look = () => setRound((count) => count + 1)
  const onDone = (sentence: string, merged?: string) => {
    setTold({ sentence, merged })
    look()
  }
  return (
    <CohortScreen cohort={cohort} tab="people">
      {({ archivedAt, name }) => (
        <>
          <section class="block" aria-labelledby="members">
            <h2 id="members">{words.list}</h2>
            <Told told={told} onUndone={onDone} />
            <Pending value={members} error={error} again={again} />
            {members?.length === 0 && <p class="lead">{words.empty}</p>}
            {members && members.length > 0 && (
              <Members members={members} onPerson={archivedAt === null ? setPerson : null} />
            )}
            {person && (
              <PersonDialog
                cohort={cohort}
                person={person}
                members={members ?? []}
                onClose={() => setPerson(null)}
                onDone={onDone}
              />
            )}
          </section>
          {archivedAt === null && (
            <>
              <JoinCodes cohort={cohort} name={name} />
              <AddPerson cohort={cohort} onAdded={look} />
              <ImportList cohort={cohort} name={name} onDone={look} />
            </>
          )}
        </>
      )}
    </CohortScreen>
  )
}

interface Deed {
  sentence: string
  /** A record whose merge can be undone. */
  merged: string | undefined
}

interface ToldProps {
  told: Deed | null
  onUndone(sentence: string): void
}

/** What was done, and the way back from a merge. */
function Told({ told, onUndone }: ToldProps) {
  const words = said.value.people
  const undo = async (user: string) => {
    const params = { path: { user } }
    await dataOf(api.DELETE('/v1/users/{user}/merge', { params, body: { reason: words.undoReason } }))
    onUndone(words.undone)
  }
  return (
    <div role="status">
      {told && (
        <Notice kind="good">
          <p>{told.sentence}</p>
          {told.merged !== undefined && (
            <Form submit={words.undo} send={() => undo(told.merged!)}>
              {null}
            </Form>
          )}
        </Notice>
      )}
    </div>
  )
}

interface MembersProps {
  members: readonly Member[]
  /** Null: nothing is done about anybody, as in a cohort that is archived. */
  onPerson: ((person: Member) => void) | null
}

function Members({ members, onPerson }: MembersProps) {
  const words = said.value.people
  return (
    <Table label={words.list}>
      <Heads titles={[words.name, words.reference, words.email, words.extra, words.joined]} />
      <tbody>
        {members.map((person) => {
          const { id, name, reference, email, contactEmail, accommodation, joinedAt } = person
          return (
            <tr key={id}>
              <th scope="row">
                <Named of={{ id, name }} onClick={onPerson && (() => onPerson(person))} />
              </th>
              <td>
                <Private text={reference} />
              </td>
              <td>
                <Private text={email ?? contactEmail} />
              </td>
              <td>{extraTime(accommodation) || words.none}</td>
              <td>{shortly(joinedAt)}</td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

function Named({ of, onClick }: { of: Pick<Member, 'id' | 'name'>; onClick: (() => void) | null }) {
  if (onClick === null) return <Name of={of} />
  return (
    <button type="button" class="link" onClick={onClick}>
      <Name of={of} />
      <span class="unseen"> : {said.value.people.act}</span>
    </button>
  )
}

function extraTime({ multiplier, minutes }: Member['accommodation']): string {
  const share = multiplier > 1 ? `+${percent((multiplier - 1) * 100)}` : ''
  return said.value.people.extraTime(share, minutes)
}
