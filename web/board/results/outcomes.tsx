import type { AttemptOutcome, ResultOrder } from '../../api/types.ts'
import { number } from '../../ui/format.ts'
import { took } from '../review/times.ts'
import { nameOf } from '../ui/name.tsx'
import { SortHead } from '../ui/sort-head.tsx'
import { Table } from '../ui/table.tsx'
import { shortly } from '../ui/times.ts'
import { said } from '../words/index.ts'

interface OutcomesProps {
  attempts: readonly AttemptOutcome[]
  sort: ResultOrder
  onSort(sort: ResultOrder): void
}

/** The orders of each column: the one that it begins with, and the other way round. */
const ORDERS = {
  person: ['name', 'name'],
  mark: ['best', 'worst'],
  started: ['newest', 'oldest'],
  took: ['longest', 'shortest'],
} as const

/** The attempts of an assignment, each the way to its review. */
export function Outcomes({ attempts, sort, onSort }: OutcomesProps) {
  const words = said.value.results
  const head = (column: keyof typeof ORDERS) => {
    const [first, other] = ORDERS[column]
    const isDown = sort === first ? column !== 'person' : sort === other ? false : null
    return (
      <SortHead title={words[column]} isDown={isDown} onSort={() => onSort(sort === first ? other : first)} />
    )
  }
  return (
    <Table label={words.title} class="results">
      <thead>
        <tr>
          {head('person')}
          {head('mark')}
          <th scope="col">{words.state}</th>
          {head('started')}
          {head('took')}
          <th scope="col">{words.shown}</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map((one) => (
          <Outcome key={one.attempt} outcome={one} />
        ))}
      </tbody>
    </Table>
  )
}

function Outcome({ outcome }: { outcome: AttemptOutcome }) {
  const { trainee, attempt, number: count, state, startedAt, durationMs, released, score, counts } = outcome
  const words = said.value.results
  const { attempt: nth, states } = said.value.review
  return (
    <tr>
      <th scope="row">
        <a href={`#/review/${attempt}`}>
          <span translate={false}>{nameOf(trainee)}</span>
          <span class={count > 1 ? '' : 'unseen'}>, {nth(count)}</span>
        </a>
      </th>
      <td class="figure">
        {score?.mark20 == null ? (
          '…'
        ) : (
          <span class={score.passed === false ? 'mark-low' : undefined}>{number(score.mark20)}</span>
        )}
        {counts && <span class="badge badge-good results-counts">{words.counts}</span>}
      </td>
      <td>
        <span class={state === 'voided' ? 'badge badge-wrong' : 'badge'}>{states[state]}</span>
      </td>
      <td>{shortly(startedAt)}</td>
      <td class="figure">{took(durationMs)}</td>
      <td>{words.releases[released]}</td>
    </tr>
  )
}
