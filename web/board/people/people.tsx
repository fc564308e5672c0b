import { useState } from 'preact/hooks'
import type { Member } from '../../api/types.ts'
import { percent } from '../../ui/format.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Pending } from '../../ui/notice.tsx'
import { CohortScreen } from '../cohort.tsx'
import { listMembers } from '../data.ts'
import { Name, Private } from '../ui/name.tsx'
import { Heads, Table } from '../ui/table.tsx'
import { shortly } from '../ui/times.ts'
import { said } from '../words/index.ts'
import { ImportList } from './import.tsx'
import { JoinCodes } from './join-codes.tsx'

/** Who is in a cohort, and the two ways in. */
export function People({ cohort }: { cohort: string }) {
  const [round, setRound] = useState(0)
  const { value: members, error, again } = useLoaded(() => listMembers(cohort), [cohort, round])
  const words = said.value.people
  return (
    <CohortScreen cohort={cohort} tab="people">
      {({ archivedAt }) => (
        <>
          <section class="block" aria-labelledby="members">
            <h2 id="members">{words.list}</h2>
            <Pending value={members} error={error} again={again} />
            {members?.length === 0 && <p class="lead">{words.empty}</p>}
            {members && members.length > 0 && <Members cohort={cohort} members={members} />}
          </section>
          {archivedAt === null && (
            <>
              <JoinCodes cohort={cohort} />
              <ImportList cohort={cohort} onDone={() => setRound((count) => count + 1)} />
            </>
          )}
        </>
      )}
    </CohortScreen>
  )
}

function Members({ cohort, members }: { cohort: string; members: readonly Member[] }) {
  const words = said.value.people
  return (
    <Table label={words.list}>
      <Heads titles={[words.name, words.reference, words.email, words.extra, words.joined]} />
      <tbody>
        {members.map(({ id, name, reference, email, contactEmail, accommodation, joinedAt }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`#/cohort/${cohort}/person/${id}`}>
                <Name of={{ id, name }} />
              </a>
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
        ))}
      </tbody>
    </Table>
  )
}

function extraTime({ multiplier, minutes }: Member['accommodation']): string {
  const share = multiplier > 1 ? `+${percent((multiplier - 1) * 100)}` : ''
  return said.value.people.extraTime(share, minutes)
}
