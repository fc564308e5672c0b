import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import { lockAttempt } from '../../db/repositories/attempts/lock.ts'
import {
  endOverride,
  insertOverride,
  listScoreOverrides,
  type OverrideRow,
} from '../../db/repositories/attempts/overrides.ts'
import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { findScore, insertScoreRevision, listStandingScores } from '../../db/repositories/attempts/score.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { lockPersonTime } from '../../db/repositories/users/extra-time.ts'
import { toUnits } from '../../domain/exact/points.ts'
import { attemptVoided, pointsBeyond, stillRunning } from '../../domain/refusals/attempts.ts'
import { noSuchPosition } from '../../domain/refusals/responses.ts'
import { ENGINE_VERSION } from '../../domain/scoring/grade-paper.ts'
import { overridden } from '../../domain/scoring/override.ts'
import {
  type AttemptScore,
  attemptScore,
  type GradedQuestion,
  type Mark,
  mark,
  shownPoints,
} from '../../domain/scoring/score.ts'
import { visibleAttempt } from '../access/visible-attempt.ts'
import type { Context } from '../context.ts'
import { dryRunField, idField, reasonField } from '../fields.ts'
import { tried } from '../requests/dry-run.ts'

const positionField = z.coerce.number().int().min(1).max(10_000)

export const overrideScoreInput = z.strictObject({
  attempt: idField,
  position: positionField,
  points: z
    .string()
    .regex(/^\d{1,4}(\.\d{1,7})?$/)
    .meta({ description: 'A decimal, at most what the question is worth.', examples: ['0.5'] }),
  comment: z.string().trim().min(1).max(2000).meta({ description: 'The trainee reads it with the answers.' }),
  reason: reasonField,
  dryRun: dryRunField,
})

export const endScoreOverrideInput = overrideScoreInput.pick({ attempt: true, position: true, reason: true })

/** What became of an attempt's score. */
export interface ScoreChange {
  attempt: string
  position: number
  /** Of the question; null while its grader is waited for. */
  before: number | null
  after: number | null
  score: Mark
}

/**
 * Gives a question the points that a trainer finds right, in the place of its grade or of the points given before; also one
 * whose grader failed. They win over every grade from then on.
 * @throws DomainError `not-found`, `not-closed-yet`, `attempt-voided`, `not-on-paper`, `validation` for more than it is worth.
 */
export async function overrideScore(
  ctx: Context,
  input: z.output<typeof overrideScoreInput>,
): Promise<ScoreChange> {
  return changeScore(ctx, input, async (tx, { standing, override }) => {
    if (toUnits(input.points) > toUnits(standing.maxPoints))
      throw pointsBeyond(shownPoints(standing.maxPoints))
    if (override) await endOverride(tx, { id: override.id, now: ctx.now })
    const graded = override?.graded ?? standing
    const id = uuidv7()
    const { attempt, position, points, comment } = input
    await insertOverride(tx, {
      id,
      attempt,
      position,
      points,
      comment,
      graded: JSON.stringify(graded),
      now: ctx.now,
    })
    return { override: id, question: overridden(graded, points) }
  })
}

/**
 * Takes points given by hand back: the grade that they stood in the place of stands again. Harmless where none were given.
 * @throws DomainError `not-found`, `not-closed-yet`, `attempt-voided`, `not-on-paper`.
 */
export async function endScoreOverride(
  ctx: Context,
  input: z.output<typeof endScoreOverrideInput>,
): Promise<ScoreChange> {
  return changeScore(ctx, input, async (tx, { override }) => {
    if (!override) return null
    await endOverride(tx, { id: override.id, now: ctx.now })
    return { override: override.id, question: override.graded }
  })
}

type Place = z.output<typeof endScoreOverrideInput> & { dryRun?: boolean | undefined }

type Change = (
  tx: Connection,
  found: { standing: GradedQuestion; override: OverrideRow | undefined },
) => Promise<{ override: string; question: GradedQuestion } | null>

async function changeScore(ctx: Context, input: Place, change: Change): Promise<ScoreChange> {
  const { id, userId } = await visibleAttempt(ctx, input.attempt)
  return tried(ctx, input, async (tx) => {
    // Whoever is erased meanwhile would be left with words about them.
    await lockPersonTime(tx, { user: userId })
    const attempt = await lockAttempt(tx, { attempt: id, now: ctx.now })
    const revision = await scoredRevision(tx, attempt)
    const questions = await listStandingScores(tx, { attempt: id })
    const standing = questions.find(({ position }) => position === input.position)
    if (!standing) throw noSuchPosition(input.position)
    const overrides = await listScoreOverrides(tx, { attempt: id })
    const override = overrides.find(({ position }) => position === input.position)
    const changed = await change(tx, { standing, override })
    const question = changed?.question ?? standing
    const score = await scoreOf(ctx, tx, attempt, { questions, question })
    const outcome = {
      attempt: id,
      position: input.position,
      before: shown(standing),
      after: shown(question),
      score: mark(score),
    }
    if (!changed) return outcome
    await insertScoreRevision(tx, {
      ...score,
      attempt: id,
      cause: 'override',
      causeId: changed.override,
      engineVersion: ENGINE_VERSION,
      questions: JSON.stringify([question]),
      now: ctx.now,
    })
    await insertAudit(tx, ctx.actor, {
      action: 'attempt.score',
      objectType: 'attempt',
      objectId: id,
      before: { position: input.position, points: standing.points, revision },
      after: { position: input.position, points: question.points, revision: revision + 1 },
      reason: input.reason,
    })
    return outcome
  })
}

function shown({ points }: GradedQuestion): number | null {
  return points === null ? null : shownPoints(points)
}

/** The revision of the score that stands of a closed attempt. */
async function scoredRevision(tx: Connection, attempt: AttemptRow): Promise<number> {
  if (attempt.state === 'voided') throw attemptVoided()
  const stored = attempt.state === 'inProgress' ? null : await findScore(tx, { attempt: attempt.id })
  if (!stored) throw stillRunning()
  return stored.revision
}

/** The score of the attempt with one of its questions changed. */
async function scoreOf(
  ctx: Context,
  tx: Connection,
  attempt: AttemptRow,
  { questions, question }: { questions: GradedQuestion[]; question: GradedQuestion },
): Promise<AttemptScore> {
  const { content: quiz } = await ctx.content.quiz(tx, attempt.quizRevisionId)
  const after = questions.map((one) => (one.position === question.position ? question : one))
  return attemptScore(after, { passMark: quiz.passMark, floor: quiz.scoring.floor })
}
