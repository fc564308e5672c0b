import type { Connection } from '../../../db/connection.ts'
import { sqlState } from '../../../db/failures.ts'
import {
  lockAttempts,
  lockScoring,
  lockStagedAttempts,
  makeCurrent,
} from '../../../db/repositories/corrections/flip.ts'
import {
  type CorrectionRow,
  lockCorrection,
  setCorrectionState,
  shareCorrection,
} from '../../../db/repositories/corrections/rows.ts'
import {
  listUnstaged,
  type NewStaged,
  type Step,
  upsertStaged,
} from '../../../db/repositories/corrections/stage.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { adding, removing } from '../../../domain/scoring/corrections/regrade.ts'
import { ENGINE_VERSION } from '../../../domain/scoring/grade-paper.ts'
import type { CorrectionState } from '../../../domain/words.ts'
import type { Context } from '../../context.ts'
import { BATCH, knownCorrections, type RegradedAttempt, regradeAttempts } from './stage.ts'

/** The step that a state is in the middle of, and the state that it ends in. */
const STEPS: Partial<Record<CorrectionState, { step: Step; end: CorrectionState }>> = {
  applying: { step: 'apply', end: 'applied' },
  reverting: { step: 'revert', end: 'reverted' },
}

const CHANGES = { apply: adding, revert: removing }
const AUDITED = { apply: 'correction.apply', revert: 'correction.undo' } as const

/** Closings that are under way when scores are to become current end within this many waits. */
const TRIES = 5
const LOCK_TIMEOUT = '55P03'

/** How far a step is: attempts whose scores are prepared. */
export type Progress = (staged: number) => void

/**
 * Applies a correction, or takes it back, to its end: scores are prepared batch by batch, each in a transaction of its own,
 * and made current by one short one. Whoever does it beside another, or after a crash, does it over harmlessly; nothing is
 * done once it was abandoned.
 */
export async function carryOut(
  ctx: Context,
  correction: string,
  onProgress: Progress = () => {},
): Promise<void> {
  let staged = 0
  for (let after: string | null = null; ; ) {
    const from: string | null = after
    const batch: string[] = await ctx.db.transaction(async (tx) =>
      stageBatch(ctx, tx, await shareCorrection(tx, { correction }), from),
    )
    staged += batch.length
    onProgress(staged)
    if (batch.length < BATCH) break
    after = batch.at(-1)!
  }
  for (let tried = 1; ; tried++) {
    try {
      return await ctx.db.transaction((tx) => flip(ctx, tx, correction))
    } catch (error) {
      if (tried === TRIES || sqlState(error) !== LOCK_TIMEOUT) throw error
    }
  }
}

/** Prepares what is not prepared yet, a batch at most after an attempt; returns of which. */
async function stageBatch(
  ctx: Context,
  tx: Connection,
  row: CorrectionRow,
  after: string | null,
): Promise<string[]> {
  const { step } = STEPS[row.state] ?? {}
  if (!step) return []
  const values = { ...row, correction: row.id, after, limit: BATCH }
  const attempts = (await listUnstaged[step](tx, values)).map(({ id }) => id)
  await stage(ctx, tx, { row, step, attempts })
  return attempts
}

async function stage(
  ctx: Context,
  tx: Connection,
  { row, step, attempts }: { row: CorrectionRow; step: Step; attempts: readonly string[] },
): Promise<void> {
  if (attempts.length === 0) return
  const known = await knownCorrections(tx, row)
  const graded = await regradeAttempts(ctx, tx, attempts, { ...row, change: CHANGES[step](row.id), known })
  await upsertStaged(tx, { correction: row.id, step, rows: JSON.stringify(graded.map(stagedOf)) })
}

function stagedOf({ row, score, before, questions, overridden }: RegradedAttempt): NewStaged {
  return {
    attemptId: row.attempt,
    closeNumber: row.closeNumber,
    baseRevision: row.revision,
    score: score.after,
    before,
    questions,
    overridden: overridden.map(({ id, graded }) => ({ id, graded })),
  }
}

/**
 * Makes all that was prepared current, and the correction with it. No closing is under way meanwhile, and every attempt
 * that it reaches is locked: what closed, or was changed, since it was prepared is prepared again, until nothing is left.
 */
async function flip(ctx: Context, tx: Connection, correction: string): Promise<void> {
  await lockScoring(tx)
  const row = await lockCorrection(tx, { correction })
  const { step, end } = STEPS[row.state] ?? {}
  if (!step || !end) return
  const of = { correction, step }
  await lockStagedAttempts(tx, of)
  for (let attempts = [] as string[], all = false; !all; all = attempts.length < BATCH) {
    attempts = (await listUnstaged[step](tx, { ...row, correction, after: null, limit: BATCH })).map(
      ({ id }) => id,
    )
    await lockAttempts(tx, { attempts })
    await stage(ctx, tx, { row, step, attempts })
  }
  const { written } = await makeCurrent(tx, { ...of, engineVersion: ENGINE_VERSION, now: ctx.now })
  await setCorrectionState(tx, { correction, state: end, now: ctx.now })
  await insertAudit(tx, ctx.actor, {
    action: AUDITED[step],
    objectType: 'correction',
    objectId: correction,
    before: { state: row.state },
    after: { state: end, scores: written },
    reason: row.reason,
  })
}
