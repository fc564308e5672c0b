import type { Connection } from '../../db/connection.ts'
import type { StartableAssignment } from '../../db/repositories/assignments/startable.ts'
import type { QuizStanding, UsedAttempts } from '../../db/repositories/quizzes/standing.ts'
import type { CallerRow } from '../../db/repositories/users/caller.ts'
import { type Accommodation, windowEnd } from '../../domain/attempt/deadline.ts'
import {
  type AssignmentStanding,
  NOT_ASSIGNED,
  type Startability,
  startability,
  startabilityUnder,
} from '../../domain/attempt/startability.ts'
import { type GivenTerms, type Terms, termsOf } from '../../domain/quiz/terms.ts'
import { openToAll } from '../../domain/release/release.ts'
import type { QuizRevision } from '../banks/content/store.ts'
import type { Context } from '../context.ts'

/** One assignment as one person stands to it. */
export interface UnderAssignment {
  /** The quiz revision it gives: the one it has begun with, else the live one. */
  revision: QuizRevision
  terms: Terms
  startability: Startability
  /** A start asks for its code: whoever has started once needs it no more. */
  asksStartCode: boolean
  attemptsUsed: number
}

/** A quiz as one person stands to it: which revision they would take, and whether they may start it now. */
export interface PersonalStanding {
  live: QuizRevision
  under: Map<string, UnderAssignment>
  startability: Startability
}

/** What deciding that takes. */
type Stood = Pick<
  QuizStanding,
  'liveRevisionId' | 'liveBankRevisionIds' | 'retired' | 'assignments' | 'attempts' | 'serverNow'
>

/** Whoever may see every quiz takes it as a preview, as often as they like. */
export function previews(role: CallerRow['role']): boolean {
  return role !== 'trainee'
}

/** Decides what a person may do with a quiz now. `requested`: an assignment they name, or null. */
export async function standingOf(
  ctx: Context,
  connection: Connection,
  row: Stood,
  person: { role: CallerRow['role'] } & Accommodation,
  requested: string | null,
): Promise<PersonalStanding> {
  const live = await ctx.content.quiz(connection, row.liveRevisionId)
  const drawing = (answer: Startability) => ifItDraws(ctx, connection, row, answer)
  const under = new Map<string, UnderAssignment>()
  const assignments: AssignmentStanding[] = []
  for (const one of row.assignments) {
    const revision = one.quizRevisionId ? await ctx.content.quiz(connection, one.quizRevisionId) : live
    const terms = termsOf(revision.content, givenTerms(one))
    const theirs = assignmentStanding(one, { revision, terms }, person, row)
    assignments.push(theirs)
    under.set(one.id, {
      revision,
      terms,
      startability: previews(person.role)
        ? NOT_ASSIGNED
        : await drawing(startabilityUnder(theirs, row.serverNow)),
      asksStartCode: one.hasStartCode && nextNumber(row.attempts, one.id) === 1,
      attemptsUsed: theirs.used,
    })
  }
  if (previews(person.role)) {
    const answer = { canStart: true, assignment: null, attemptsLeft: null } as const
    return { live, under, startability: await drawing(answer) }
  }
  const mayPractise = live.content.access === 'open' && !row.retired
  const practice = mayPractise ? { max: live.content.attempts.max, used: used(row.attempts, null) } : null
  const answer = startability({ assignments, practice, now: row.serverNow }, requested)
  return { live, under, startability: await drawing(answer) }
}

/** Nobody is let start what the banks cannot fill. An assignment that somebody has started under drew for them. */
async function ifItDraws(
  ctx: Context,
  connection: Connection,
  row: Stood,
  answer: Startability,
): Promise<Startability> {
  if (!answer.canStart) return answer
  if (row.assignments.some(({ id, quizRevisionId }) => id === answer.assignment && quizRevisionId))
    return answer
  if ((await ctx.content.size(connection, row.liveRevisionId, row.liveBankRevisionIds)) !== null)
    return answer
  const { attemptsLeft } = answer
  return { canStart: false, reason: 'draw-unreachable', at: null, attemptsLeft }
}

/** How many questions a start would ask now, or a live paper does; null when the banks do not hold them. */
export function questionsOf(
  ctx: Context,
  connection: Connection,
  row: QuizStanding,
  { startability }: PersonalStanding,
): Promise<number | null> {
  const under = startability.canStart ? startability.assignment : null
  const given = row.assignments.find(({ id, quizRevisionId }) => id === under && quizRevisionId !== null)
  return given?.quizRevisionId
    ? ctx.content.size(connection, given.quizRevisionId, given.bankRevisionIds)
    : ctx.content.size(connection, row.liveRevisionId, row.liveBankRevisionIds)
}

function assignmentStanding(
  assignment: StartableAssignment,
  { revision, terms }: { revision: QuizRevision; terms: Terms },
  accommodation: Accommodation,
  { attempts, serverNow: now }: Stood,
): AssignmentStanding {
  return {
    id: assignment.id,
    opensAt: terms.opensAt,
    windowEnd: windowEnd(terms.closesAt, terms.timeLimitMs, accommodation),
    max: terms.maxAttempts,
    used: used(attempts, assignment.id),
    isArchived: assignment.isArchived,
    answersOpen: !assignment.isAdmitted && answersOpen(assignment, revision, now),
  }
}

/** The terms that an assignment gives a person, out of their JSON. */
export function givenTerms({ given }: Pick<StartableAssignment, 'given'>): GivenTerms {
  return { ...given, opensAt: new Date(given.opensAt), closesAt: new Date(given.closesAt) }
}

/**
 * Whether all members of an assignment may read its answers, as a start looks at it: within the person's own window, which
 * on-close waits for, only what is kept or an instant opens them.
 */
export function answersOpen(
  { release, scoreReleasedAt, answersReleasedAt }: StartableAssignment,
  { content }: QuizRevision,
  now: Date,
): boolean {
  const instant = (text: string | null) => (text === null ? null : new Date(text))
  const kept = { scoreReleasedAt: instant(scoreReleasedAt), answersReleasedAt: instant(answersReleasedAt) }
  return openToAll(release ?? content.release, { ...kept, over: false, now }).answers
}

function used(attempts: readonly UsedAttempts[], assignment: string | null): number {
  return attempts.find((row) => row.assignmentId === assignment)?.used ?? 0
}

/** The number the next attempt bears; voided ones keep theirs. */
export function nextNumber(attempts: readonly UsedAttempts[], assignment: string | null): number {
  return (attempts.find((row) => row.assignmentId === assignment)?.lastNumber ?? 0) + 1
}
