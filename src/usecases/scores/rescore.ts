import type { Connection } from '../../db/connection.ts'
import { lockAttempt } from '../../db/repositories/attempts/lock.ts'
import {
  findScore,
  insertScoreRevision,
  listPendingScores,
  listQuestionScores,
} from '../../db/repositories/attempts/score.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { ENGINE_VERSION } from '../../domain/scoring/grade-paper.ts'
import { attemptScore } from '../../domain/scoring/score.ts'
import { loadPaper } from '../attempts/paper.ts'
import type { Context } from '../context.ts'
import { scorePaper } from './score-paper.ts'

const MOST = 100_000

/**
 * Grades again every question whose grader failed, each attempt in its own transaction: what can be settled becomes a new
 * revision of the attempt's score. A final score, of a question or of an attempt, is left as it is, engine and all. Returns how many attempts have their score now, and how many still wait.
 */
export async function rescoreAttempts(ctx: Context): Promise<{ settled: number; pending: number }> {
  const counts = { settled: 0, pending: 0 }
  for (const { attemptId } of await listPendingScores(ctx.db, { limit: MOST })) {
    const state = await ctx.db.transaction((tx) => rescore(ctx, tx, attemptId))
    if (state === 'final') counts.settled++
    if (state === 'pending') counts.pending++
  }
  return counts
}

async function rescore(ctx: Context, tx: Connection, id: string): Promise<'final' | 'pending' | 'done'> {
  const attempt = await lockAttempt(tx, { attempt: id, now: ctx.now })
  const stored = await findScore(tx, { attempt: id })
  // Another run may have settled it, or a trainer voided it, while this one waited for the lock.
  if (stored?.state !== 'pending' || attempt.state === 'voided') return 'done'
  const { content: quiz } = await ctx.content.quiz(tx, attempt.quizRevisionId)
  const scores = await scorePaper(ctx, quiz, id, await loadPaper(ctx, tx, id))
  const graded = new Map(scores.map((score) => [score.position, score]))
  const standing = await listQuestionScores(tx, { attempt: id, revision: stored.revision })
  const settled = standing
    .filter(({ state }) => state === 'pending')
    .map(({ position }) => graded.get(position)!)
    .filter(({ state }) => state === 'final')
  if (settled.length === 0) return 'pending'
  const changed = new Map(settled.map((score) => [score.position, score]))
  const questions = standing.map((score) => changed.get(score.position) ?? score)
  const score = attemptScore(questions, { passMark: quiz.passMark, floor: quiz.scoring.floor })
  await insertScoreRevision(tx, {
    ...score,
    attempt: id,
    cause: 'rescore',
    causeId: null,
    engineVersion: ENGINE_VERSION,
    questions: JSON.stringify(settled),
    now: ctx.now,
  })
  await insertAudit(tx, ctx.actor, {
    action: 'attempt.rescore',
    objectType: 'attempt',
    objectId: id,
    before: { state: 'pending', revision: stored.revision },
    after: { state: score.state, points: score.points, revision: stored.revision + 1 },
  })
  return score.state
}
