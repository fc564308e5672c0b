import { api, dataOf } from '../../api/client.ts'
import { everyPage } from '../../api/pages.ts'
import type { GradebookCell, ListedAttempt } from '../../api/types.ts'
import { number } from '../../ui/format.ts'
import { useLoaded } from '../../ui/loaded.ts'
import { Failed, Loading } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { getCohort, getGradebook } from '../data.ts'
import { nameOf } from '../ui/name.tsx'
import { Heads, Table } from '../ui/table.tsx'
import { shortly } from '../ui/times.ts'
import { said } from '../words/index.ts'

interface PersonProps {
  cohort: string
  user: string
}

/** All that one person has taken, each attempt the way to its review. */
export function Person({ cohort: id, user }: PersonProps) {
  const { value, error, again } = useLoaded(() => load(id, user), [id, user])
  const words = said.value.results
  if (error !== undefined) return <Failed error={error} again={again} />
  if (!value) return <Loading />
  const { cohort, line, attempts } = value
  return (
    <Screen
      title={line ? nameOf(line.trainee) : words.person}
      above={
        <a href={`#/cohort/${id}`} translate={false}>
          {cohort.name}
        </a>
      }
      wide
    >
      <section class="block" aria-labelledby="attempts">
        <h2 id="attempts">{words.title}</h2>
        {attempts.length === 0 ? (
          <p class="lead">{words.nothing}</p>
        ) : (
          <Attempts attempts={attempts} cells={line?.cells ?? []} />
        )}
      </section>
    </Screen>
  )
}

/** The name comes from the gradebook, which knows those too who have left. */
async function load(id: string, user: string) {
  const [cohort, { lines }, attempts] = await Promise.all([
    getCohort(id),
    getGradebook(id),
    everyPage((page) => dataOf(api.GET('/v1/attempts', { params: { query: { ...page, user } } }))),
  ])
  return { cohort, line: lines.find(({ trainee }) => trainee.id === user), attempts }
}

interface AttemptsProps {
  attempts: readonly ListedAttempt[]
  cells: readonly GradebookCell[]
}

function Attempts({ attempts, cells }: AttemptsProps) {
  const words = said.value.results
  const { attempt: nth, states, practice } = said.value.review
  const marks = new Map(cells.map(({ mark }) => [mark?.attempt, mark]))
  return (
    <Table label={words.title}>
      <Heads titles={[words.quiz, words.mark, words.state, words.started]} />
      <tbody>
        {attempts.map(({ id, title, kind, number: count, state, startedAt, score }) => {
          const mark = marks.get(id) ?? score
          return (
            <tr key={id}>
              <th scope="row">
                <a href={`#/review/${id}`}>
                  <span translate={false}>{title}</span>, {nth(count)}
                </a>
                {kind === 'practice' && <span class="hint"> ({practice})</span>}
              </th>
              <td class="figure">{mark?.mark20 == null ? '…' : number(mark.mark20)}</td>
              <td>
                <span class={state === 'voided' ? 'badge badge-wrong' : 'badge'}>{states[state]}</span>
              </td>
              <td>{shortly(startedAt)}</td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
