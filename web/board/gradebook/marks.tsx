import type { GradebookCell, GradebookColumn, GradebookLine } from '../../api/types.ts'
import { number } from '../../ui/format.ts'
import { Name } from '../ui/name.tsx'
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
            {cells.map((cell) => (
              <Cell key={cell.assignment} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.mean}</th>
          {columns.map(({ assignment, title, figures }) => (
            <td key={assignment}>
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
          ))}
        </tr>
      </tfoot>
    </Table>
  )
}

interface SortHeadProps {
  title: string
  /** Null: it is sorted by something else. */
  isDown: boolean | null
  onSort(): void
}

function SortHead({ title, isDown, onSort }: SortHeadProps) {
  const sortedBy = isDown === null ? 'none' : isDown ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={sortedBy}>
      <button type="button" class="sort" onClick={onSort}>
        {title}
        <span aria-hidden="true">{isDown === null ? '↕' : isDown ? '↓' : '↑'}</span>
      </button>
    </th>
  )
}

function Cell({ cell: { state, mark } }: { cell: GradebookCell }) {
  const words = said.value.gradebook
  if (mark?.mark20 == null) {
    return (
      <td>
        <span class={state === 'absent' ? 'badge badge-low' : 'hint'}>{words.states[state]}</span>
      </td>
    )
  }
  return (
    <td class="figure">
      <span class={mark.passed === false ? 'mark-low' : undefined}>
        {number(mark.mark20)}
        {mark.passed === false && <span class="unseen">, {words.failedMark}</span>}
      </span>
    </td>
  )
}
