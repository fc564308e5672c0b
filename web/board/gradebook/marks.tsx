import type { GradebookCell, GradebookColumn, GradebookLine } from '../../api/types.ts'
import { number } from '../../ui/format.ts'
import { Name, nameOf } from '../ui/name.tsx'
import { SortHead } from '../ui/sort-head.tsx'
import { Table } from '../ui/table.tsx'
import { said } from '../words/index.ts'
import { type Place, signed } from './cell.tsx'
import type { Sort } from './order.ts'

interface MarksProps {
  columns: readonly GradebookColumn[]
  lines: readonly GradebookLine[]
  sort: Sort
  onSort(sort: Sort): void
  onPlace(place: Place): void
}

/** The table itself: its head and its people stay in sight while it scrolls. */
export function Marks({ columns, lines, sort, onSort, onPlace }: MarksProps) {
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
        {lines.map((line) => (
          <tr key={line.trainee.id}>
            <th scope="row">
              <Name of={line.trainee} />
              {line.leftAt && <span class="hint"> ({words.left})</span>}
            </th>
            {line.cells.map((cell, place) => (
              <Cell
                key={cell.assignment}
                cell={cell}
                about={`${nameOf(line.trainee)}, ${columns[place]!.title}`}
                onClick={() => onPlace({ line, cell, column: columns[place]! })}
              />
            ))}
          </tr>
        ))}
      </tbody>
      <Means columns={columns} />
    </Table>
  )
}

function Means({ columns }: Pick<MarksProps, 'columns'>) {
  const words = said.value.gradebook
  return (
    <tfoot>
      <tr>
        <th scope="row">{words.mean}</th>
        {columns.map(({ assignment, title, figures, progress }) => (
          <td key={assignment}>
            <strong>{figures.mean ? words.markOf(number(figures.mean.mark20)) : words.noMean}</strong>
            <span class="hint">
              {[
                words.over(figures.over),
                figures.passedOver > 0 && words.passed(figures.passed, figures.passedOver),
                figures.absences > 0 && words.absences(figures.absences),
                progress?.progress && words.meanProgress(signed(progress.progress.difference)),
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
  )
}

interface CellProps {
  cell: GradebookCell
  /** Whose it is, and of what. */
  about: string
  onClick(): void
}

/** All of a cell leads to what it is of. */
function Cell({ cell, about, onClick }: CellProps) {
  return (
    <td class="figure">
      <button type="button" class="cell" onClick={onClick}>
        <Mark cell={cell} />
        <span class="unseen" translate={false}>
          {' '}
          : {about}
        </span>
      </button>
    </td>
  )
}

function Mark({ cell: { state, mark, progress } }: { cell: GradebookCell }) {
  const words = said.value.gradebook
  if (mark?.mark20 == null) {
    return <span class={state === 'absent' ? 'badge badge-low' : 'hint'}>{words.states[state]}</span>
  }
  return (
    <>
      <span class={mark.passed === false ? 'mark-low' : 'mark-fair'}>
        {number(mark.mark20)}
        {mark.passed === false && <span class="unseen">, {words.failedMark}</span>}
      </span>
      {progress && <span class="hint"> {words.points(signed(progress.difference))}</span>}
    </>
  )
}
