import { uuidv7 } from 'uuidv7'
import { listReached } from '../../../db/repositories/corrections/subject.ts'
import { allDropped } from '../../../domain/refusals/corrections.ts'
import { adding, isAllDropped } from '../../../domain/scoring/corrections/regrade.ts'
import { type Mark, mark } from '../../../domain/scoring/score.ts'
import type { Context } from '../../context.ts'
import { BATCH, knownCorrections, type RegradedAttempt, regradeAttempts } from './stage.ts'
import type { Subject } from './subject.ts'

/** An attempt whose score, mark or pass a correction changes. */
export interface CorrectedRow {
  attempt: string
  trainee: { id: string; name: string | null }
  before: Mark
  after: Mark
}

/** What a correction would do. */
export interface CorrectionPreview {
  bank: string
  question: string
  keyHash: string
  /** Closed ones that have the question. */
  attempts: number
  /** Of these, those whose points, maximum or pass change. */
  changed: number
  raised: number
  lowered: number
  /** That begin to pass, and that no longer do. */
  passing: number
  failing: number
  /** Whose points were given by hand: these stay. */
  unmoved: { count: number; attempts: { attempt: string; position: number }[] }
  rows: CorrectedRow[]
  nextCursor: string | null
}

const MOST_UNMOVED = 200

/**
 * All that a correction would change, by id of the attempt; `limit` rows after `cursor`.
 * @throws DomainError `all-dropped`.
 */
export async function previewCorrection(
  ctx: Context,
  { version, policy, key, reason, ...subject }: Subject,
  { limit, cursor = '' }: { limit: number; cursor?: string | undefined },
): Promise<CorrectionPreview> {
  const { bank, question, keyHash } = subject
  const id = uuidv7()
  const known = (await knownCorrections(ctx.db, subject)).set(id, { id, policy, key })
  const counts = { attempts: 0, changed: 0, raised: 0, lowered: 0, passing: 0, failing: 0 }
  const unmoved: CorrectionPreview['unmoved'] = { count: 0, attempts: [] }
  const rows: CorrectedRow[] = []
  for (let after: string | null = null; ; ) {
    const from: string | null = after
    const reached = await listReached(ctx.db, { ...subject, after: from, limit: BATCH })
    const attempts = reached.map((one) => one.id)
    for (const graded of await regradeAttempts(ctx, ctx.db, attempts, {
      ...subject,
      change: adding(id),
      known,
    })) {
      if (policy === 'drop' && isAllDropped(graded)) throw allDropped()
      count(counts, graded)
      unmoved.count += graded.overridden.length
      for (const { position } of graded.overridden)
        if (unmoved.attempts.length < MOST_UNMOVED)
          unmoved.attempts.push({ attempt: graded.row.attempt, position })
      if (isMoved(graded) && graded.row.attempt > cursor && rows.length <= limit) rows.push(rowOf(graded))
    }
    if (reached.length < BATCH) break
    after = attempts.at(-1)!
  }
  const shown = rows.slice(0, limit)
  const nextCursor = rows.length > limit ? shown.at(-1)!.attempt : null
  return { bank, question, keyHash, ...counts, unmoved, rows: shown, nextCursor }
}

function isMoved({ score: { before, after } }: RegradedAttempt): boolean {
  return (
    before.points !== after.points || before.maxPoints !== after.maxPoints || before.passed !== after.passed
  )
}

function count(
  counts: Pick<CorrectionPreview, 'attempts' | 'changed' | 'raised' | 'lowered' | 'passing' | 'failing'>,
  graded: RegradedAttempt,
): void {
  const { before, after } = graded.score
  const [was, is] = [shareOf(before), shareOf(after)]
  counts.attempts++
  if (isMoved(graded)) counts.changed++
  if (is > was) counts.raised++
  if (is < was) counts.lowered++
  if (!before.passed && after.passed) counts.passing++
  if (before.passed && !after.passed) counts.failing++
}

/** Of what could be earned: a question that is dropped may raise a score that has fewer points. */
function shareOf({ points, maxPoints }: RegradedAttempt['score']['before']): number {
  return points === null || Number(maxPoints) === 0 ? 0 : Number(points) / Number(maxPoints)
}

function rowOf({ row, score }: RegradedAttempt): CorrectedRow {
  const { attempt, userId: id, name } = row
  return { attempt, trainee: { id, name }, before: mark(score.before), after: mark(score.after) }
}
