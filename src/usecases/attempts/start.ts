import type { Connection } from '../../db/connection.ts'
import { type SharedAssignment, shareAssignment } from '../../db/repositories/assignments/start.ts'
import type { StartableAssignment } from '../../db/repositories/assignments/startable.ts'
import { lockOpenAttempt } from '../../db/repositories/attempts/lock.ts'
import { takeUpAgain } from '../../db/repositories/attempts/reopen.ts'
import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { isTaken } from '../../db/repositories/attempts/start.ts'
import { findQuizStanding, type QuizStanding } from '../../db/repositories/quizzes/standing.ts'
import { type CallerRow, shareCaller } from '../../db/repositories/users/caller.ts'
import type { PaperQuestion } from '../../domain/attempt/paper.ts'
import { isWaiting } from '../../domain/attempt/state.ts'
import { type AttemptView, viewAttempt } from '../../domain/attempt/view.ts'
import { DomainError } from '../../domain/errors.ts'
import { attemptOpenElsewhere } from '../../domain/refusals/attempts.ts'
import { passwordChangeRequired, tokenRevoked } from '../../domain/refusals/auth.ts'
import { noSuchAssignment, noSuchQuiz } from '../../domain/refusals/quizzes.ts'
import { callerValues } from '../access/caller.ts'
import { type Context, callerId } from '../context.ts'
import { givenTerms, nextNumber, type PersonalStanding, previews, standingOf } from '../quizzes/standing.ts'
import { closeAttempts } from './closing/close.ts'
import { expiryOrder } from './closing/expire.ts'
import { loadPaper } from './paper.ts'
import { createAttempt, LookAgain, Unpinned } from './starting/create.ts'
import { pinAssignment } from './starting/pin.ts'
import { notStartable } from './starting/refusals.ts'
import { heedStartCode, refuseWrongCode, WrongStartCode } from './starting/start-code.ts'

export interface StartInput {
  quiz: string
  assignment?: string | undefined
  startCode?: string | undefined
}

/**
 * Starts an attempt, or gives back the one that is open (`created: false`). At most one is open per person and quiz,
 * whatever runs in parallel: the unique index decides, and the loser reads again.
 * @throws DomainError `not-found`, `unauthenticated`, `password-change-required`, `attempt-open-elsewhere`,
 * `assignment-required`, `not-startable`, `no-attempts-left`, `start-code`, `too-many-requests`.
 */
export async function startAttempt(
  ctx: Context,
  input: StartInput,
): Promise<{ attempt: AttemptView; created: boolean }> {
  let pinned: string | null = null
  for (let attempt = 1; ; attempt++) {
    try {
      if (pinned !== null) await pinAssignment(ctx, { quiz: input.quiz, assignment: pinned })
      const started = await ctx.db.transaction((tx) => startOnce(ctx, tx, { ...input, pinned }))
      if (started === null) continue
      const { row, drawn } = started
      ctx.presence.see({ attempt: row.id, user: row.userId })
      const paper = drawn ?? (await loadPaper(ctx, ctx.db, row.id))
      const { content: quiz } = await ctx.content.quiz(ctx.db, row.quizRevisionId)
      return { attempt: viewAttempt(row, quiz, paper), created: drawn !== null }
    } catch (error) {
      tellUnreachable(ctx, input, error)
      if (error instanceof WrongStartCode) await refuseWrongCode(ctx)
      if (attempt === 4 || !(isTaken(error) || error instanceof LookAgain)) throw error
      if (error instanceof Unpinned) pinned = error.assignment
    }
  }
}

/**
 * Locks in the order of every grant: the person, the assignment, then the open attempt. `drawn`: the paper of a new
 * attempt; null for one that was open already. Null when the time of that one was over: it is closed for good, whether or
 * not another may start now.
 */
async function startOnce(
  ctx: Context,
  tx: Connection,
  input: StartInput & { pinned: string | null },
): Promise<{ row: AttemptRow; drawn: PaperQuestion[] | null } | null> {
  const caller = await lockedCaller(ctx, tx)
  const row = await knownQuiz(ctx, tx, caller, input.quiz)
  // Who previews takes no assignment: one that is named is not theirs.
  if (previews(caller.role) && input.assignment !== undefined) throw noSuchAssignment()
  const standing = await standingOf(ctx, tx, row, caller, input.assignment ?? null)
  const under = await lockedAssignment(tx, callerId(ctx), row, standing)
  const open = await lockOpenAttempt(tx, { user: callerId(ctx), quiz: input.quiz, now: ctx.now })
  const over = open && expiryOrder(open)
  if (over) {
    await closeAttempts(ctx, tx, [over])
    return null
  }
  if (open) return { row: await takenUp(ctx, tx, sameAssignment(open, input)), drawn: null }
  if (!standing.startability.canStart) throw notStartable(input, standing, row)
  if (under && nextNumber(row.attempts, under.id) === 1) await heedStartCode(ctx, tx, under, input.startCode)
  const { row: created, paper } = await createAttempt(ctx, tx, {
    caller,
    row,
    standing,
    under,
    pinned: input.pinned,
  })
  return { row: created, drawn: paper }
}

async function lockedCaller(ctx: Context, tx: Connection): Promise<CallerRow> {
  const caller = await shareCaller(tx, callerValues(ctx))
  if (!caller?.stands) throw tokenRevoked()
  if (caller.mustChangePassword) throw passwordChangeRequired()
  return caller
}

async function knownQuiz(
  ctx: Context,
  tx: Connection,
  caller: CallerRow,
  quiz: string,
): Promise<QuizStanding> {
  const preview = previews(caller.role)
  const row = await findQuizStanding(tx, { user: callerId(ctx), quiz, preview, now: ctx.now })
  if (!row) throw noSuchQuiz(quiz)
  return row
}

async function lockedAssignment(
  tx: Connection,
  user: string,
  { assignments }: QuizStanding,
  { startability }: PersonalStanding,
): Promise<(SharedAssignment & { id: string }) | null> {
  if (!startability.canStart || startability.assignment === null) return null
  const known = assignments.find(({ id }) => id === startability.assignment)!
  const locked = await shareAssignment(tx, { assignment: known.id, user })
  if (!locked || hasMoved(known, locked)) throw new LookAgain()
  return { id: known.id, ...locked }
}

/** Whether anything of an assignment is another than when it was looked at. */
function hasMoved(known: StartableAssignment, locked: SharedAssignment): boolean {
  const instant = (text: string | null) => (text === null ? null : new Date(text))
  const seen: Omit<SharedAssignment, 'startCodeSealed'> = {
    ...givenTerms(known),
    releaseToAll: known.release,
    scoreReleasedAt: instant(known.scoreReleasedAt),
    answersReleasedAt: instant(known.answersReleasedAt),
  }
  return (Object.keys(seen) as (keyof typeof seen)[]).some(
    (field) => JSON.stringify(seen[field]) !== JSON.stringify(locked[field]),
  )
}

/** The clock of an attempt that was reopened runs from here. */
async function takenUp(ctx: Context, tx: Connection, open: AttemptRow): Promise<AttemptRow> {
  return isWaiting(open, open.serverNow) ? takeUpAgain(tx, { attempt: open.id, now: ctx.now }) : open
}

function sameAssignment(open: AttemptRow, { assignment }: StartInput): AttemptRow {
  if (assignment === undefined || assignment === open.assignmentId) return open
  throw attemptOpenElsewhere({ attempt: open.id, assignment: open.assignmentId })
}

/** Published content always draws: that it does not is for the operator, whatever the person is told. */
function tellUnreachable(ctx: Context, { quiz, assignment }: StartInput, error: unknown): void {
  if (error instanceof DomainError && error.data['reason'] === 'draw-unreachable')
    ctx.log.error(
      { quiz, assignment: assignment ?? null, err: error.cause },
      'a quiz cannot draw its paper from its banks',
    )
}
