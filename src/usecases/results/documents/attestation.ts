import { z } from 'zod'
import type { AttemptRow } from '../../../db/repositories/attempts/rows.ts'
import { findScore, type ScoreRow } from '../../../db/repositories/attempts/score.ts'
import {
  type AttestedRow,
  findAttestation,
  findAttested,
  insertAttestation,
} from '../../../db/repositories/results/attestations.ts'
import { getDrawn } from '../../../db/repositories/results/review.ts'
import { notReleased, unknownAttestation } from '../../../domain/refusals/attempts.ts'
import { type Mark, mark } from '../../../domain/scoring/score.ts'
import { newAttestationCode, normaliseCode } from '../../../security/codes.ts'
import { visibleAttempt } from '../../access/visible-attempt.ts'
import { waitingFor } from '../../attempts/get-result.ts'
import { ownAttempt } from '../../attempts/own.ts'
import { releasedNow } from '../../attempts/released-now.ts'
import { recordWrongCode } from '../../auth/limit-guesses.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'
import { type Trainee, traineeOf } from '../trainee.ts'

export const getAttestationInput = z.strictObject({ attempt: idField })

/** What proves a result to others. */
export interface Attestation {
  /** By which anyone sees whether it still holds. */
  code: string
  issuedAt: string
  trainee: Trainee
  quiz: { quiz: string; title: string }
  /** When the attempt closed. */
  date: string
  timeSpentMs: number
  mark: Mark
}

/**
 * The attestation of an attempt, its owner's or one that the caller may see as a trainer: the same for as long as its
 * score stands. It exists once the score is released to its owner, also for others.
 * @throws DomainError `not-found`, `not-released`.
 */
export async function getAttestation(
  ctx: Context,
  input: z.output<typeof getAttestationInput>,
): Promise<Attestation> {
  const row = (await ownAttempt(ctx, input.attempt)) ?? (await visibleAttempt(ctx, input.attempt))
  const score = await releasedScore(ctx, row)
  const [{ content: quiz }, person, { code, issuedAt }] = await Promise.all([
    ctx.content.quiz(ctx.db, row.quizRevisionId),
    getDrawn(ctx.db, { attempt: row.id }),
    attested(ctx, { attempt: row.id, revision: score.revision }),
  ])
  return {
    code,
    issuedAt: issuedAt.toISOString(),
    trainee: traineeOf(person),
    quiz: { quiz: quiz.quiz, title: quiz.title },
    date: row.closedAt!.toISOString(),
    timeSpentMs: row.closedAt!.getTime() - row.startedAt.getTime(),
    mark: mark(score),
  }
}

/** A final score that its owner may read now, whatever they have open. */
async function releasedScore(ctx: Context, row: AttemptRow): Promise<ScoreRow> {
  const score = await findScore(ctx.db, { attempt: row.id })
  if (row.kind === 'preview' || row.closedAt === null || score?.state !== 'final') throw notReleased()
  if ((await releasedNow(ctx, row)) === 'none') throw notReleased()
  const { content: quiz } = await ctx.content.quiz(ctx.db, row.quizRevisionId)
  if ((await waitingFor(ctx, quiz, score)).tells) throw notReleased()
  return score
}

async function attested(ctx: Context, of: { attempt: string; revision: number }) {
  const found = await findAttestation(ctx.db, of)
  if (found) return found
  await insertAttestation(ctx.db, { ...of, code: normaliseCode(newAttestationCode()), now: ctx.now })
  // Its own, or that of who came first.
  return (await findAttestation(ctx.db, of))!
}

/** What a code attests, as it stands now: no name. */
export interface Attested {
  quiz: { quiz: string; title: string }
  date: string | null
  issuedAt: string
  /** Null once the attempt is voided, reopened, or waits for its score. */
  mark: Mark | null
  /** It is not what it was when it was attested. */
  changed: boolean
}

/**
 * What an attestation says now, to anyone who knows its code.
 * @throws DomainError `not-found`, `too-many-requests`.
 */
export async function checkAttestation(
  ctx: Context,
  { code, address }: { code: string; address: string },
): Promise<Attested> {
  const row = await findAttested(ctx.db, { code: normaliseCode(code) })
  if (!row) {
    await recordWrongCode(ctx, { kind: 'attestation', address })
    throw unknownAttestation()
  }
  const { content: quiz } = await ctx.content.quiz(ctx.db, row.quizRevisionId)
  const now = standing(row)
  return {
    quiz: { quiz: quiz.quiz, title: quiz.title },
    date: row.closedAt?.toISOString() ?? null,
    issuedAt: row.issuedAt.toISOString(),
    mark: now,
    changed: now === null || row.differs !== false,
  }
}

function standing({ state, closedAt, scoreState, points, maxPoints, passed }: AttestedRow): Mark | null {
  if (state === 'voided' || closedAt === null || scoreState !== 'final' || maxPoints === null) return null
  return mark({ state: scoreState, points, maxPoints, passed })
}
