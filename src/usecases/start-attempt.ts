import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { Connection } from '../db/connection.ts'
import type { AttemptRow } from '../db/repositories/attempts.ts'
import { findLiveBanks } from '../db/repositories/content.ts'
import {
  type CallerRow,
  findStanding,
  insertAttempt,
  lockOpenAttempt,
  type NewPaperEntry,
  pinAssignment,
  type QuizStanding,
  shareAssignment,
  shareCaller,
  startInstant,
} from '../db/repositories/starting.ts'
import { isTaken } from '../db/repositories/violations.ts'
import { deadline } from '../domain/attempt/deadline.ts'
import { DomainError } from '../domain/errors.ts'
import { questionType } from '../domain/questions/registry.ts'
import {
  currentDrawVersion,
  type DrawInput,
  drawPaper,
  type PaperEntry,
  UnreachableDrawError,
} from '../domain/selection/draw.ts'
import { drawable } from '../domain/selection/drawable.ts'
import { tokenRevoked } from './attempt-access.ts'
import { type AttemptView, viewAttempt } from './attempt-view.ts'
import { closeAttempts } from './close-attempts.ts'
import type { BankRevision, QuizRevision } from './content-store.ts'
import { type Context, callerId } from './context.ts'
import { loadPaper } from './paper.ts'
import { nextNumber, type PersonalStanding, previews, standingOf } from './quiz-standing.ts'
import { notStartable } from './start-refusals.ts'
import { expiryOrder } from './submit-attempt.ts'

export interface StartInput {
  quiz: string
  assignment?: string | undefined
}

/**
 * Starts an attempt, or gives back the one that is open (`created: false`). At most one is open per person and quiz,
 * whatever runs in parallel: the unique index decides, and the loser reads again.
 * @throws DomainError `not-found`, `unauthenticated`, `password-change-required`, `attempt-open-elsewhere`,
 * `assignment-required`, `not-startable`, `no-attempts-left`.
 */
export async function startAttempt(
  ctx: Context,
  input: StartInput,
): Promise<{ attempt: AttemptView; created: boolean }> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { row, created } = await startOnce(ctx, input)
      const [paper, quiz] = await Promise.all([
        loadPaper(ctx, ctx.db, row.id),
        ctx.content.quiz(ctx.db, row.quizRevisionId),
      ])
      return { attempt: viewAttempt(row, { paper, quiz: quiz.content }), created }
    } catch (error) {
      if (attempt === 3 || !(isTaken(error) || error instanceof OpenedMeanwhile)) throw error
    }
  }
}

async function startOnce(ctx: Context, input: StartInput): Promise<{ row: AttemptRow; created: boolean }> {
  await pinIfNeeded(ctx, input)
  return ctx.db.transaction(async (tx) => {
    const caller = await lockedCaller(ctx, tx)
    const user = callerId(ctx)
    const [open] = await lockOpenAttempt(tx, { user, quiz: input.quiz, now: ctx.now })
    const over = open && expiryOrder(open)
    if (over) await closeAttempts(ctx, tx, [over])
    else if (open) return { row: sameAssignment(open, input), created: false }
    const row = await knownQuiz(ctx, tx, caller, input.quiz)
    const standing = await standingOf(ctx, tx, row, caller, input.assignment ?? null)
    if (!standing.startability.canStart) throw notStartable(input, standing, row)
    return { row: await create(ctx, tx, { caller, row, standing }), created: true }
  })
}

async function lockedCaller(ctx: Context, tx: Connection): Promise<CallerRow> {
  const [caller] = await shareCaller(tx, { caller: callerId(ctx), epoch: ctx.actor.epoch ?? -1 })
  if (!caller?.stands) throw tokenRevoked()
  if (caller.mustChangePassword) {
    throw new DomainError('password-change-required', 'Change your password with PATCH /v1/me, then go on.')
  }
  return caller
}

async function knownQuiz(
  ctx: Context,
  tx: Connection,
  caller: CallerRow,
  quiz: string,
): Promise<QuizStanding> {
  const preview = previews(caller.role)
  const [row] = await findStanding(tx, { user: callerId(ctx), quiz, preview, now: ctx.now })
  if (!row) throw new DomainError('not-found', `There is no quiz ${quiz}.`)
  return row
}

function sameAssignment(open: AttemptRow, { assignment }: StartInput): AttemptRow {
  if (assignment === undefined || assignment === open.assignmentId) return open
  throw new DomainError('attempt-open-elsewhere', 'Finish the attempt of this quiz that is open first.', {
    data: { attempt: open.id, assignment: open.assignmentId },
  })
}

/**
 * The first start under an assignment pins its revisions, in a transaction of its own: two first starters that held
 * the row FOR SHARE could not both go on to update it.
 */
async function pinIfNeeded(ctx: Context, input: StartInput): Promise<void> {
  const user = callerId(ctx)
  if (ctx.actor.role !== 'trainee') return
  const [row] = await findStanding(ctx.db, { user, quiz: input.quiz, preview: false, now: ctx.now })
  if (!row || row.assignments.length === 0) return
  const open = row.assignments.filter(
    ({ id, quizRevisionId, opensAt }) =>
      quizRevisionId === null && (input.assignment ?? id) === id && new Date(opensAt) <= row.serverNow,
  )
  for (const { id } of open) {
    const quiz = await ctx.content.quiz(ctx.db, row.liveRevisionId)
    const banks = await liveBanks(ctx, ctx.db, quiz)
    await pinAssignment(ctx.db, {
      assignment: id,
      quizRevision: quiz.id,
      bankRevisions: banks.map((bank) => bank.id),
    })
  }
}

async function liveBanks(ctx: Context, connection: Connection, quiz: QuizRevision): Promise<BankRevision[]> {
  const live = await findLiveBanks(connection, {
    banks: [...new Set(quiz.content.sections.map((section) => section.bank))],
  })
  return ctx.content.banks(
    connection,
    live.map((row) => row.revisionId),
  )
}

/** The assignment opened between the look that pins and the transaction: start again, and it is pinned. */
class OpenedMeanwhile extends Error {}

interface Creation {
  caller: CallerRow
  row: QuizStanding
  standing: PersonalStanding
}

async function create(
  ctx: Context,
  tx: Connection,
  { caller, row, standing }: Creation,
): Promise<AttemptRow> {
  const assignmentId = standing.startability.canStart ? standing.startability.assignment : null
  const assignment = row.assignments.find((candidate) => candidate.id === assignmentId)
  if (assignment && assignment.quizRevisionId === null) throw new OpenedMeanwhile()
  const window = assignment ? (await shareAssignment(tx, { assignment: assignment.id }))[0]! : null
  const revision = assignment ? standing.revisions.get(assignment.id)! : standing.live
  const quiz = revision.content
  const banks = assignment
    ? await ctx.content.banks(tx, assignment.bankRevisionIds)
    : await liveBanks(ctx, tx, revision)
  const timeLimitMs = window?.timeLimitMs ?? quiz.timeLimitMs
  const startedAt = (await startInstant(tx, { now: ctx.now }))[0]!.now
  const terms = {
    startedAt,
    timeLimitMs,
    closesAt: window?.closesAt ?? null,
    accommodation: caller,
    grantedMs: 0,
  }
  const seed = randomBytes(16).toString('hex')
  const [created] = await insertAttempt(tx, {
    id: uuidv7(),
    user: callerId(ctx),
    quiz: row.quiz,
    quizRevision: revision.id,
    assignment: assignmentId,
    kind: previews(caller.role) ? 'preview' : assignment ? 'assigned' : 'practice',
    number: nextNumber(row.attempts, assignmentId),
    seed,
    drawVersion: currentDrawVersion,
    startedAt,
    timeLimitMs,
    ...deadline(terms),
    graceMs: quiz.graceMs,
    asksCertainty: quiz.scoring.certainty,
    paper: JSON.stringify(drawEntries(revision, banks, seed)),
  })
  return created!
}

function drawEntries(revision: QuizRevision, banks: readonly BankRevision[], seed: string): NewPaperEntry[] {
  const bySlug = new Map(banks.map((bank) => [bank.bank, bank]))
  const pools = new Map(
    banks.map((bank) => [
      bank.bank,
      { revision: bank.id, questions: bank.questions.map((question) => drawable(question.canonical)) },
    ]),
  )
  return drawn({ quiz: revision.content, banks: pools, seed }).map((entry) => {
    const bank = bySlug.get(entry.bank)!
    const question = bank.questions.find((candidate) => candidate.question === entry.question)!
    return {
      position: entry.position,
      section: entry.section,
      rank: entry.rank,
      bankRevisionId: bank.id,
      questionRevisionId: question.id,
      type: question.type,
      optionOrder: entry.optionOrder,
      answerIds: questionType(question.type).answerIds(question.canonical.content),
    }
  })
}

/** A bank that was published after its quiz may no longer hold what the quiz draws: nobody's paper is made shorter. */
function drawn(input: DrawInput): PaperEntry[] {
  try {
    return drawPaper(input)
  } catch (cause) {
    if (!(cause instanceof UnreachableDrawError)) throw cause
    throw new DomainError(
      'not-startable',
      'The banks no longer hold what this quiz draws: tell your trainer.',
      {
        data: { reason: 'draw-unreachable', at: null },
        cause,
      },
    )
  }
}
