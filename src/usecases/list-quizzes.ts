import { findPersonTime } from '../db/repositories/grants.ts'
import { findStanding, listStandings, type QuizStanding } from '../db/repositories/starting.ts'
import type { RefusalReason } from '../domain/attempt/startability.ts'
import { DomainError } from '../domain/errors.ts'
import type { Quiz } from '../domain/quiz/schema.ts'
import { type ScoringView, scoringView } from './attempt-view.ts'
import { type Context, callerId } from './context.ts'
import { type PersonalStanding, previews, standingOf } from './quiz-standing.ts'

export interface AssignedQuiz {
  id: string
  opensAt: string
  closesAt: string
  /** Of this assignment; null: untimed. */
  timeLimitMs: number | null
  /** Null: as many attempts as one likes. */
  attemptsMax: number | null
  attemptsUsed: number
}

/** A quiz, and whether the caller can start it now. */
export interface QuizView {
  quiz: string
  title: string
  access: 'open' | 'assigned'
  revision: string
  timeLimitMs: number | null
  graceMs: number
  attempts: Quiz['attempts']
  passMark: number | null
  scoring: ScoringView
  release: { score: string; answers: string }
  canStart: boolean
  /** Why not; null when it can be started. */
  reason: RefusalReason | null
  /** When it opens or closed, for the reasons of time. */
  at: string | null
  /** The assignment a start would be under. */
  assignment: string | null
  attemptsLeft: number | null
  /** An attempt in progress: starting gives it back. */
  openAttempt: string | null
  assignments: AssignedQuiz[]
}

/**
 * A page of the quizzes the caller may see, by slug: for a trainee those that are open or assigned to them.
 */
export async function listQuizzes(
  ctx: Context,
  input: { limit: number; cursor?: string | undefined },
): Promise<{ items: QuizView[]; nextCursor: string | null }> {
  const { person, values } = await viewer(ctx)
  const rows = await listStandings(ctx.db, { ...values, after: input.cursor ?? '', limit: input.limit + 1 })
  const page = rows.slice(0, input.limit)
  const views = page.map(async (row) => ({ row, standing: await standingOf(ctx, ctx.db, row, person, null) }))
  return {
    items: (await Promise.all(views)).map(viewOf),
    nextCursor: rows.length > input.limit ? page.at(-1)!.quiz : null,
  }
}

/**
 * One quiz as the caller stands to it.
 * @throws DomainError `not-found` for a quiz that is neither open nor assigned to a trainee.
 */
export async function getQuiz(ctx: Context, input: { quiz: string }): Promise<QuizView> {
  const { person, values } = await viewer(ctx)
  const [row] = await findStanding(ctx.db, { ...values, quiz: input.quiz })
  const standing = row && (await standingOf(ctx, ctx.db, row, person, null))
  if (!standing || !isShown(person.role, row, standing)) {
    throw new DomainError('not-found', `There is no quiz ${input.quiz}.`)
  }
  return viewOf({ row, standing })
}

/** The caller's assignments, each with its quiz, soonest to close first. */
export async function listMyAssignments(
  ctx: Context,
): Promise<{ items: (AssignedQuiz & { quiz: string; title: string })[] }> {
  const { person, values } = await viewer(ctx)
  const rows = await listStandings(ctx.db, { ...values, after: '', limit: 10_000 })
  const items = []
  for (const row of rows) {
    if (row.assignments.length === 0) continue
    const standing = await standingOf(ctx, ctx.db, row, person, null)
    for (const assignment of assignedQuizzes(row, standing)) {
      const { title } = standing.revisions.get(assignment.id)!.content
      items.push({ ...assignment, quiz: row.quiz, title })
    }
  }
  return { items: items.toSorted((a, b) => a.closesAt.localeCompare(b.closesAt) || a.id.localeCompare(b.id)) }
}

async function viewer(ctx: Context) {
  const user = callerId(ctx)
  const [time] = await findPersonTime(ctx.db, { user })
  const role = ctx.actor.role === 'system' ? 'admin' : ctx.actor.role
  const person = { role, multiplier: time?.multiplier ?? 1, minutes: time?.minutes ?? 0 }
  return { person, values: { user, preview: previews(role), now: ctx.now } }
}

function isShown(role: string, row: QuizStanding, { live }: PersonalStanding): boolean {
  if (role !== 'trainee') return true
  return row.assignments.length > 0 || (live.content.access === 'open' && !row.retired)
}

function viewOf({ row, standing }: { row: QuizStanding; standing: PersonalStanding }): QuizView {
  const { live, revisions, startability } = standing
  const assignment = startability.canStart ? startability.assignment : null
  // What would be taken: the pinned revision of the assignment, with its own time limit.
  const revision = (assignment && revisions.get(assignment)) || live
  const { content: quiz } = revision
  const override = row.assignments.find(({ id }) => id === assignment)?.timeLimitMs
  return {
    quiz: row.quiz,
    title: quiz.title,
    access: quiz.access,
    revision: revision.id,
    timeLimitMs: override ?? quiz.timeLimitMs,
    graceMs: quiz.graceMs,
    attempts: quiz.attempts,
    passMark: quiz.passMark === null ? null : Number(quiz.passMark),
    scoring: scoringView(quiz),
    release: { score: whenText(quiz.release.score), answers: whenText(quiz.release.answers) },
    canStart: startability.canStart,
    reason: startability.canStart ? null : startability.reason,
    at: startability.canStart ? null : (startability.at?.toISOString() ?? null),
    assignment,
    openAttempt: row.openAttempt,
    attemptsLeft: startability.attemptsLeft,
    assignments: assignedQuizzes(row, standing),
  }
}

function whenText(when: Quiz['release']['score']): string {
  return typeof when === 'string' ? when : when.at
}

function assignedQuizzes(row: QuizStanding, { revisions }: PersonalStanding): AssignedQuiz[] {
  return row.assignments.map(({ id, opensAt, closesAt, maxAttempts, timeLimitMs }) => ({
    id,
    opensAt: new Date(opensAt).toISOString(),
    closesAt: new Date(closesAt).toISOString(),
    timeLimitMs: timeLimitMs ?? revisions.get(id)!.content.timeLimitMs,
    attemptsMax: maxAttempts ?? revisions.get(id)!.content.attempts.max,
    attemptsUsed: row.attempts.find((used) => used.assignmentId === id)?.used ?? 0,
  }))
}
