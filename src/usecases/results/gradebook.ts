import { z } from 'zod'
import { type FiguresRow, listCohortFigures } from '../../db/repositories/results/figures.ts'
import {
  type CellRow,
  type GradebookRow,
  gradebookOrder,
  listGradebook,
} from '../../db/repositories/results/gradebook.ts'
import type { ProgressRow } from '../../db/repositories/results/progress.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { type Cell, cellOf } from '../../domain/scoring/cell.ts'
import { type Figures, shownFigures } from '../../domain/scoring/figures.ts'
import { type Progress, progress, progressOf } from '../../domain/scoring/progress.ts'
import type { AbsentAs } from '../../domain/words.ts'
import { followedCohort } from '../access/managed-cohort.ts'
import type { Context } from '../context.ts'
import { idField, pageFields } from '../fields.ts'
import { page } from '../page.ts'
import { absentField } from './fields.ts'
import { scoreOf } from './score-of.ts'
import { type Trainee, traineeOf } from './trainee.ts'

export const getGradebookInput = z.strictObject({
  cohort: idField,
  absent: absentField.default('apart'),
  ...pageFields,
})

/** A column: an assignment of the cohort, with what its marks come to. */
export interface GradebookColumn {
  assignment: string
  quiz: string
  title: string
  opensAt: string
  closesAt: string
  counts: Quiz['attempts']['counts']
  figures: Figures
  /** Against the assignment that it is measured against; null: there is none. */
  progress: MeasuredProgress | null
}

/** Against which assignment, over how many people who have both marks, and what it came to; null over none. */
export interface MeasuredProgress {
  assignment: string
  over: number
  progress: Progress | null
}

/** A row: a person, with a cell for each column. */
export interface GradebookLine {
  trainee: Trainee
  /** When a former member left. */
  leftAt: string | null
  /** With the person's own progress, where both marks are there. */
  cells: (ShownCell & { assignment: string; progress: Progress | null })[]
}

type ShownCell = Pick<Cell, 'state' | 'mark'>

export interface Gradebook {
  columns: GradebookColumn[]
  trainees: GradebookLine[]
  nextCursor: string | null
}

/**
 * A page of the people of a cohort, in the order of lists, with what each has under every assignment: present members, and
 * former ones who have attempted something. The figures are of the whole cohort.
 * @throws DomainError `not-found`; `validation` for a cursor of another list.
 */
export async function getGradebook(
  ctx: Context,
  { cohort: id, absent, ...input }: z.output<typeof getGradebookInput>,
): Promise<Gradebook> {
  const { id: cohort } = await followedCohort(ctx, ctx.db, id)
  const listing = { list: 'gradebook', filter: { cohort }, kinds: gradebookOrder.kinds }
  const [given, { items, nextCursor }] = await Promise.all([
    listCohortFigures(ctx.db, { cohort, zero: absent === 'zero', now: ctx.now }),
    page(input, listing, (values) => listGradebook(ctx.db, { ...values, cohort, now: ctx.now })),
  ])
  const columns = await gradedColumns(ctx, given)
  return {
    columns: columns.map((column) => columnView(column, absent)),
    trainees: items.map((row) => lineOf(columns, row)),
    nextCursor,
  }
}

/** An assignment with the quiz that it gives. */
export interface GradedColumn {
  row: FiguresRow & ProgressRow
  quiz: Quiz
}

/** Assignments with the quiz revisions that they give. */
export function gradedColumns(ctx: Context, given: readonly GradedColumn['row'][]): Promise<GradedColumn[]> {
  const columnOf = async (row: GradedColumn['row']) => {
    const { content: quiz } = await ctx.content.quiz(ctx.db, row.quizRevisionId)
    return { row, quiz }
  }
  return Promise.all(given.map(columnOf))
}

/** A column as it is shown. */
export function columnView(
  { quiz: { quiz, title, attempts }, row }: GradedColumn,
  absent: AbsentAs,
): GradebookColumn {
  return {
    assignment: row.id,
    quiz,
    title,
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    counts: attempts.counts,
    figures: shownFigures(absent, row),
    progress: measuredProgress(row),
  }
}

/** The progress of an assignment as it is shown; null where it is measured against none. */
export function measuredProgress({
  earlier,
  measured,
  meanBefore,
  meanAfter,
}: ProgressRow): MeasuredProgress | null {
  if (earlier === null) return null
  return { assignment: earlier, over: measured, progress: progressOf(meanBefore, meanAfter) }
}

/** Under an assignment made between the two readings. */
const NOT_BEGUN: CellRow = { hasEnded: false, isExcused: false, attempts: [] }

/** A row as it is shown. */
export function lineOf(columns: readonly GradedColumn[], row: Omit<GradebookRow, 'pageKey'>): GradebookLine {
  const isMember = row.leftAt === null
  const cells = new Map(
    columns.map(({ row: { id }, quiz }) => {
      const { attempts, ...facts } = row.cells[id] ?? NOT_BEGUN
      const countable = attempts.map((attempt) => ({ ...attempt, score: scoreOf(attempt) }))
      return [id, cellOf(quiz, { ...facts, isMember, attempts: countable })]
    }),
  )
  return {
    trainee: traineeOf(row),
    leftAt: row.leftAt?.toISOString() ?? null,
    cells: columns.map(({ row: { id: assignment, earlier } }) => {
      const { state, mark, share } = cells.get(assignment)!
      const before = earlier === null ? null : cells.get(earlier)!.share
      return { assignment, state, mark, progress: before && share && progress(before, share) }
    }),
  }
}
