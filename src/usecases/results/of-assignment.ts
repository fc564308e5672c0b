import { z } from 'zod'
import {
  listResults,
  RESULT_ORDERS,
  type ResultOrder,
  type ResultRow,
} from '../../db/repositories/results/attempts.ts'
import {
  type Durations,
  type FiguresRow,
  getAssignmentFigures,
} from '../../db/repositories/results/figures.ts'
import { listQuestionTotals } from '../../db/repositories/results/groups.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { type ResultGroups, shownGroups } from '../../domain/release/result-groups.ts'
import { type Figures, shownFigures } from '../../domain/scoring/figures.ts'
import { groupTotals } from '../../domain/scoring/groups.ts'
import { type Mark, mark } from '../../domain/scoring/score.ts'
import { followedAssignment, type ManagedAssignment } from '../access/managed-assignment.ts'
import { openNow } from '../assignments/open-to-all.ts'
import type { Context } from '../context.ts'
import { attemptStateField, idField, pageFields } from '../fields.ts'
import { page } from '../page.ts'
import { absentField, releasedField } from './fields.ts'
import type { MeasuredProgress } from './gradebook.ts'
import { type ChapterProgress, progressUnder } from './progress.ts'
import { scoreOf } from './score-of.ts'
import { type Trainee, traineeOf } from './trainee.ts'

const orders = Object.keys(RESULT_ORDERS) as [ResultOrder, ...ResultOrder[]]

export const listAssignmentResultsInput = z.strictObject({
  assignment: idField,
  absent: absentField.default('apart'),
  state: attemptStateField.optional(),
  passed: z
    .stringbool()
    .meta({ override: { type: 'boolean' } })
    .optional(),
  released: releasedField.optional().meta({ description: 'What their owners may see of them now.' }),
  search: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'A part of a name or reference.' }),
  sort: z.enum(orders).default('name').meta({ id: 'ResultOrder' }),
  ...pageFields,
})

/** An attempt under an assignment, as its trainers see it. */
export interface AttemptResultView
  extends Pick<ResultRow, 'number' | 'state' | 'closeReason' | 'afterRelease' | 'counts' | 'released'> {
  trainee: Trainee
  attempt: string
  startedAt: string
  closedAt: string | null
  /** So far, of one that runs. */
  durationMs: number
  /** Null until it is scored. */
  score: Mark | null
}

export interface AssignmentResults {
  assignment: {
    id: string
    quiz: string
    title: string
    cohort: { id: string; name: string }
    opensAt: string
    closesAt: string
  }
  figures: Figures
  durations: Durations
  /** What the papers that count earned together. */
  groups: ResultGroups & { papers: number }
  /** Against the assignment that it is measured against, by chapter too; null: there is none. */
  progress: (MeasuredProgress & { chapters: ChapterProgress[] }) | null
  attempts: AttemptResultView[]
  nextCursor: string | null
}

/**
 * A page of the attempts of an assignment, with figures of the whole assignment: one mark a person, by the rule of the
 * quiz, whatever is filtered.
 * @throws DomainError `not-found`; `validation` for a cursor of another list, filter or order.
 */
export async function listAssignmentResults(
  ctx: Context,
  { assignment: id, absent, sort, limit, cursor, ...filter }: z.output<typeof listAssignmentResultsInput>,
): Promise<AssignmentResults> {
  const assignment = await followedAssignment(ctx, ctx.db, id)
  const { closed, meanMs, medianMs, ...row } = await getAssignmentFigures(ctx.db, {
    assignment: assignment.id,
    zero: absent === 'zero',
    now: ctx.now,
  })
  const { content: quiz } = await ctx.content.quiz(ctx.db, row.quizRevisionId)
  const [open] = await openNow(ctx, ctx.db, [{ assignment: assignment.id }])
  const given = {
    state: filter.state ?? null,
    passed: filter.passed ?? null,
    released: filter.released ?? null,
    search: filter.search ?? null,
  }
  const listing = { list: 'results', filter: { id, sort, ...given }, kinds: RESULT_ORDERS[sort].kinds }
  const { items, nextCursor } = await page({ limit, cursor }, listing, (values) =>
    listResults[sort](ctx.db, {
      ...values,
      ...given,
      assignment: assignment.id,
      over: open!.over,
      now: ctx.now,
    }),
  )
  return {
    assignment: assignmentView(assignment, row, quiz),
    figures: shownFigures(absent, row),
    durations: { closed, meanMs, medianMs },
    groups: await groupsOf(ctx, assignment.id, quiz),
    progress: await progressUnder(ctx, assignment.id, quiz),
    attempts: items.map(attemptView),
    nextCursor,
  }
}

async function groupsOf(ctx: Context, assignment: string, quiz: Quiz): Promise<AssignmentResults['groups']> {
  const rows = await listQuestionTotals(ctx.db, { assignment, now: ctx.now })
  const questions = await ctx.content.questions(ctx.db, rows)
  const totals = groupTotals(rows.map((row, at) => ({ ...row, chapter: questions[at]!.canonical.chapter })))
  return { papers: rows[0]?.papers ?? 0, ...shownGroups(quiz, totals) }
}

/** An assignment as its results name it. */
export function assignmentView(
  { id, quiz, cohort }: ManagedAssignment,
  { opensAt, closesAt }: Pick<FiguresRow, 'opensAt' | 'closesAt'>,
  { title }: Pick<Quiz, 'title'>,
): AssignmentResults['assignment'] {
  const { id: cohortId, name } = cohort
  return {
    id,
    quiz,
    title,
    cohort: { id: cohortId, name },
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
  }
}

/** An attempt as its trainers see it. */
export function attemptView(row: Omit<ResultRow, 'pageKey'>): AttemptResultView {
  const score = scoreOf(row)
  const end = row.state === 'inProgress' ? row.serverNow.getTime() : row.startedAt.getTime() + row.tookMs
  return {
    trainee: traineeOf({ ...row, id: row.userId }),
    attempt: row.id,
    number: row.number,
    state: row.state,
    startedAt: row.startedAt.toISOString(),
    closedAt: row.state === 'inProgress' ? null : new Date(end).toISOString(),
    closeReason: row.closeReason,
    durationMs: end - row.startedAt.getTime(),
    afterRelease: row.afterRelease,
    counts: row.counts,
    released: row.released,
    score: score && mark(score),
  }
}
