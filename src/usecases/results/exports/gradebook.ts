import { z } from 'zod'
import { getGradebookIds } from '../../../db/repositories/results/exported-ids.ts'
import { listCohortFigures } from '../../../db/repositories/results/figures.ts'
import { listGradebookOf } from '../../../db/repositories/results/gradebook.ts'
import type { Cell } from '../../../delimited/write.ts'
import type { Average } from '../../../domain/scoring/figures.ts'
import type { AbsentAs } from '../../../domain/words.ts'
import { followedCohort } from '../../access/managed-cohort.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'
import { absentField } from '../fields.ts'
import {
  columnView,
  type GradebookColumn,
  type GradebookLine,
  gradedColumns,
  lineOf,
  type MeasuredProgress,
} from '../gradebook.ts'
import { type Column, type Export, exportFields, type Telling, tableText, tellingIn } from './export.ts'
import { inOrder } from './in-order.ts'
import { type Naming, namingOf, personColumns } from './people.ts'

export const exportGradebookInput = z.strictObject({
  cohort: idField,
  absent: absentField.default('apart'),
  ...exportFields,
})

const PAGE = 10
const FIGURES = ['points', 'maxPoints', 'percentage', 'mark20', 'passed'] as const

/**
 * The whole gradebook of a cohort, people in the order of lists. Who is in it is as of `at`, each row as of its reading.
 * @throws DomainError `not-found`.
 */
export async function exportGradebook(
  ctx: Context,
  { cohort: id, absent, format, dialect, names }: z.output<typeof exportGradebookInput>,
  signal?: AbortSignal,
): Promise<Export> {
  const { archivedAt: _, ...cohort } = await followedCohort(ctx, ctx.db, id)
  const naming = namingOf(names)
  const reading = await ctx.standby.begin()
  const [{ ids, at, timeZone }, given] = await reading.read(async (tx) => {
    const listed = await getGradebookIds(tx, { cohort: cohort.id, salt: naming.salt, now: ctx.now })
    return [listed, await listCohortFigures(tx, { cohort: cohort.id, zero: absent === 'zero', now: ctx.now })]
  }, signal)
  const graded = await gradedColumns(ctx, given)
  const columns = graded.map((column) => columnView(column, absent))
  const read = inOrder(reading, {
    ids,
    limit: PAGE,
    read: (tx, people) => listGradebookOf(tx, { cohort: cohort.id, people, now: ctx.now }),
    signal,
  })
  async function* lines(): AsyncGenerator<GradebookLine, void> {
    for await (const row of read) {
      const { trainee, cells, ...line } = lineOf(graded, row)
      yield { ...line, trainee: naming.trainee(trainee), cells: cells.map((cell) => renamed(cell, naming)) }
    }
  }
  const { asOf } = reading
  const instants = { at: at.toISOString(), asOf: asOf.toISOString() }
  if (format === 'json')
    return { asOf, document: { cohort, timeZone, ...instants, absent, columns, trainees: lines() } }
  const telling = tellingIn(ctx.language, { timeZone, dialect })
  const people = personColumns<GradebookLine>(naming, telling)
  const table = {
    columns: [
      ...people,
      ...columns.flatMap((column, index) => cellColumns(columns, column, { index, telling })),
    ],
    rows: lines(),
    last: figureRows(columns, { absent, telling, before: people.length }),
  }
  return { asOf, file: 'gradebook.csv', mediaType: 'text/csv', text: tableText(table, telling, dialect) }
}

function renamed(cell: GradebookLine['cells'][number], { id }: Naming): GradebookLine['cells'][number] {
  const { mark } = cell
  if (!mark) return cell
  return { ...cell, mark: { ...mark, attempt: mark.attempt && id(mark.attempt) } }
}

/** The columns of one assignment: its figures, or in each the word for why there are none. */
function cellColumns(
  all: readonly GradebookColumn[],
  column: GradebookColumn,
  { index, telling }: { index: number; telling: Telling },
): Column<GradebookLine>[] {
  const isAlone = all.filter(({ title }) => title === column.title).length === 1
  const title = isAlone ? column.title : `${column.title} (${telling.instant(new Date(column.opensAt))})`
  const headed = (name: Parameters<Telling['heading']>[0], cell: Column<GradebookLine>['cell']) => ({
    heading: `${title} : ${telling.heading(name)}`,
    cell,
  })
  const wordOf = ({ state }: GradebookLine['cells'][number]) =>
    state === 'mark' ? null : telling.word(state)
  const figures = FIGURES.map((figure) =>
    headed(figure, ({ cells }) => {
      const cell = cells[index]!
      const value = cell.mark?.[figure] ?? wordOf(cell)
      return typeof value === 'boolean' ? telling.word(`${value}`) : value
    }),
  )
  if (!column.progress) return figures
  const earlier = all.findIndex(({ assignment }) => assignment === column.progress!.assignment)
  // Where one of both marks is missing stands the word for why.
  const why = ({ cells }: GradebookLine) => wordOf(cells[index]!) ?? wordOf(cells[earlier]!)
  return [
    ...figures,
    headed('before', (line) => line.cells[index]!.progress?.before.percentage ?? why(line)),
    headed('difference', (line) => line.cells[index]!.progress?.difference ?? why(line)),
  ]
}

/** The figures of each assignment under its columns, told apart from people by what counts in them. */
function figureRows(
  columns: readonly GradebookColumn[],
  { absent, telling, before }: { absent: AbsentAs; telling: Telling; before: number },
): Cell[][] {
  return (['over', 'mean', 'median'] as const).map((name) => [
    `${telling.word(name)} (${telling.word(absent)})`,
    ...Array.from({ length: before - 1 }, () => null),
    ...columns.flatMap(({ figures, progress }) => {
      const own = name === 'over' ? FIGURES.map(() => figures.over) : averages(figures[name])
      return progress ? [...own, ...progressFigures(progress, name)] : own
    }),
  ])
}

function averages(average: Average | null): Cell[] {
  return FIGURES.map((figure) =>
    average && (figure === 'percentage' || figure === 'mark20') ? average[figure] : null,
  )
}

/** Under the two columns of progress: over how many, and the mean of who has both marks. */
function progressFigures({ over, progress }: MeasuredProgress, name: 'over' | 'mean' | 'median'): Cell[] {
  if (name === 'over') return [over, over]
  return name === 'mean' && progress ? [progress.before.percentage, progress.difference] : [null, null]
}
