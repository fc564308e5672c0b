import { useState } from 'preact/hooks'
import type { Assignment } from '../../api/types.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Pending } from '../../ui/notice.tsx'
import { CohortScreen } from '../cohorts/cohort.tsx'
import { listAssignments } from '../data.ts'
import { StatisticsLink } from '../figures/statistics/alarm.tsx'
import { Heads, Table } from '../ui/table.tsx'
import { shortly } from '../ui/times.ts'
import { said } from '../words/index.ts'
import { Give } from './give.tsx'
import { limitOf, StateBadge } from './terms.tsx'

/** What a cohort is given to take, and the giving of more. */
export function Assignments({ cohort }: { cohort: string }) {
  const [round, setRound] = useState(0)
  const { value: all, error, again } = useLoaded(() => listAssignments(cohort), [cohort, round])
  const words = said.value.assignments
  return (
    <CohortScreen cohort={cohort} tab="assignments">
      {({ archivedAt }) => (
        <>
          <section class="block" aria-labelledby="assignments">
            <h2 id="assignments">{words.list}</h2>
            <Pending value={all} error={error} again={again} />
            {all?.length === 0 && <p class="lead">{words.empty}</p>}
            {all && all.length > 0 && <List all={all} />}
          </section>
          {archivedAt === null && <Give cohort={cohort} onGiven={() => setRound((count) => count + 1)} />}
        </>
      )}
    </CohortScreen>
  )
}

function List({ all }: { all: readonly Assignment[] }) {
  const words = said.value.assignments
  return (
    <Table label={words.list}>
      <Heads
        titles={[
          words.quiz,
          words.window,
          words.terms,
          words.started,
          words.live,
          said.value.statistics.title,
        ]}
      />
      <tbody>
        {all.map((assignment) => {
          const { id, title, opensAt, closesAt, effective, attempts } = assignment
          return (
            <tr key={id}>
              <th scope="row">
                <a href={`#/assignment/${id}`} translate={false}>
                  {title}
                </a>
              </th>
              <td>
                <StateBadge assignment={assignment} /> {words.fromTo(shortly(opensAt), shortly(closesAt))}
              </td>
              <td>
                {words.attempts(effective.maxAttempts)}, {limitOf(effective.timeLimitMs)}
              </td>
              <td class="figure">{attempts}</td>
              <td>
                <a class="button button-small as-button" href={`#/live/${id}`}>
                  {words.live}
                  <span class="unseen"> : {title}</span>
                </a>
              </td>
              <td>{attempts > 0 && <StatisticsLink assignment={id} title={title} papers={attempts} />}</td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
