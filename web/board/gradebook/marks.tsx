import type { GradebookCell, GradebookColumn, GradebookLine } from '../../api/types.ts'
import { number } from '../../ui/format.ts'
import { Name, nameOf } from '../ui/name.tsx'
import { SortHead } from '../ui/sort-head.tsx'
import { Table } from '../ui/table.tsx'
import { said } from '../words/index.ts'
import type { Sort } from './order.ts'

interface MarksProps {
  columns: readonly GradebookColumn[]
  lines: readonly GradebookLine[]
  sort: Sort
  onSort(sort: Sort): void
}

/** The table itself: its head and its people stay in sight while it scrolls. */
export function Marks({ columns, lines, sort, onSort }: MarksProps) {
  const words = said.value.gradebook
  const head = (column: number | null, title: string) => (
    <SortHead
      key={column}
      title={title}
      isDown={sort.column === column ? sort.isDown : null}
      // Marks begin by the best, people by the first.
      onSort={() => onSort({ column, isDown: sort.column === column ? !sort.isDown : column !== null })}
    />
  )
  return (
    <Table label={words.title} class="gradebook">
      <thead>
        <tr>
          {head(null, words.person)}
          {columns.map(({ title }, place) => head(place, title))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ trainee, leftAt, cells }) => (
          <tr key={trainee.id}>
            <th scope="row">
              <Name of={trainee} />
              {leftAt && <span class="hint"> ({words.left})</span>}
            </th>
            {cells.map((cell, place) => (
              <Cell
                key={cell.assignment}
                cell={cell}
                user={trainee.id}
                label={`${columns[place]!.title}, ${nameOf(trainee)}`}
              />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.mean}</th>
          {columns.map((column) => (
            <Foot key={column.assignment} column={column} />
          ))}
        </tr>
      </tfoot>
    </Table>
  )
}

/** What a column comes to. */
function Foot({ column: { assignment, title, figures } }: { column: GradebookColumn }) {
  const words = said.value.gradebook
  return (
    <td>
      <strong>{figures.mean ? words.markOf(number(figures.mean.mark20)) : words.noMean}</strong>
      <span class="hint">
        {[
          words.over(figures.over),
          figures.passedOver > 0 && words.passed(figures.passed, figures.passedOver),
          figures.absences > 0 && words.absences(figures.absences),
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
      {figures.over > 0 && (
        <a class="hint" href={`#/assignment/${assignment}/statistics`}>
          {said.value.statistics.title}
          <span class="unseen"> : {title}</span>
        </a>
      )}
    </td>
  )
}

interface CellProps {
  cell: GradebookCell
  /** Whose it is. */
  user: string
  /** What column it is in, and of whom, for who does not see the table. */
  label: string
}

/** A mark leads to the attempt that it comes from; to choose from where there are several. */
function Cell({ cell: { state, mark, assignment }, user, label }: CellProps) {
  const words = said.value.gradebook
  const unseen = <span class="unseen"> : {label}</span>
  const review = mark?.of === 1 && mark.attempt ? `#/review/${mark.attempt}` : null
  const href = review ?? `#/assignment/${assignment}/results/${user}`
  if (mark?.mark20 == null) {
    const isTaken = state === 'running' || state === 'pending'
    return (
      <td>
        <span class={state === 'absent' ? 'badge badge-low' : 'hint'}>
          {isTaken ? (
            <a href={href}>
              {words.states[state]}
              {unseen}
            </a>
          ) : (
            words.states[state]
          )}
        </span>
      </td>
    )
  }
  return (
    <td class="figure">
      <a href={href} class={mark.passed === false ? 'mark-link mark-low' : 'mark-link'}>
        {number(mark.mark20)}
        {mark.passed === false && <span class="unseen">, {words.failedMark}</span>}
        {unseen}
      </a>
      {mark.of > 1 && <span class="hint"> ({words.ofAttempts(mark.of)})</span>}
    </td>
  )
}
