import type { Connection } from '../../db/connection.ts'
import type {
  QuizStanding,
  StartableAssignment,
  UsedAttempts,
} from '../../db/repositories/quizzes/standing.ts'
import type { CallerRow } from '../../db/repositories/users/caller.ts'
import { type Accommodation, windowEnd } from '../../domain/attempt/deadline.ts'
import { type Startability, startability } from '../../domain/attempt/startability.ts'
import type { QuizRevision } from '../content/store.ts'
import type { Context } from '../context.ts'

/** A quiz as one person stands to it: which revision they would take, and whether they may start it now. */
export interface PersonalStanding {
  live: QuizRevision
  /** The quiz revision each assignment gives: its pinned one, else the live one. */
  revisions: Map<string, QuizRevision>
  startability: Startability
}

/** Whoever may see every quiz takes it as a preview, as often as they like. */
export function previews(role: CallerRow['role']): boolean {
  return role !== 'trainee'
}

/** Decides what a person may do with a quiz now. `requested`: an assignment they name, or null. */
export async function standingOf(
  ctx: Context,
  connection: Connection,
  row: QuizStanding,
  person: { role: CallerRow['role'] } & Accommodation,
  requested: string | null,
): Promise<PersonalStanding> {
  const live = await ctx.content.quiz(connection, row.liveRevisionId)
  const revisions = new Map<string, QuizRevision>()
  for (const { id, quizRevisionId } of row.assignments) {
    revisions.set(id, quizRevisionId ? await ctx.content.quiz(connection, quizRevisionId) : live)
  }
  if (previews(person.role)) {
    return { live, revisions, startability: { canStart: true, assignment: null, attemptsLeft: null } }
  }
  const assignments = row.assignments.map((assignment) =>
    assignmentStanding(assignment, revisions.get(assignment.id)!, person, row.attempts),
  )
  const mayPractise = live.content.access === 'open' && !row.retired
  const practice = mayPractise ? { max: live.content.attempts.max, used: used(row.attempts, null) } : null
  return {
    live,
    revisions,
    startability: startability({ assignments, practice, now: row.serverNow }, requested),
  }
}

function assignmentStanding(
  assignment: StartableAssignment,
  revision: QuizRevision,
  accommodation: Accommodation,
  attempts: readonly UsedAttempts[],
) {
  const limit = assignment.timeLimitMs ?? revision.content.timeLimitMs
  return {
    id: assignment.id,
    opensAt: new Date(assignment.opensAt),
    windowEnd: windowEnd(new Date(assignment.closesAt), limit, accommodation),
    max: assignment.maxAttempts ?? revision.content.attempts.max,
    used: used(attempts, assignment.id),
  }
}

function used(attempts: readonly UsedAttempts[], assignment: string | null): number {
  return attempts.find((row) => row.assignmentId === assignment)?.used ?? 0
}

/** The number the next attempt bears; voided ones keep theirs. */
export function nextNumber(attempts: readonly UsedAttempts[], assignment: string | null): number {
  return (attempts.find((row) => row.assignmentId === assignment)?.lastNumber ?? 0) + 1
}
