import { z } from 'zod'
import type { Connection } from '../../../db/connection.ts'
import {
  type CorrectionRow,
  findSeenCorrection,
  lockCorrection,
  setCorrectionState,
} from '../../../db/repositories/corrections/rows.ts'
import { deleteStaged } from '../../../db/repositories/corrections/stage.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { correctionNotFound, correctionState, touchesOthers } from '../../../domain/refusals/corrections.ts'
import type { CorrectionState } from '../../../domain/words.ts'
import { type Context, trainerOf } from '../../context.ts'
import { idField, reasonField } from '../../fields.ts'
import { oneAtATime } from './one-at-a-time.ts'

export const correctionPath = z.strictObject({ correction: idField })
export const endCorrectionInput = z.strictObject({ correction: idField, reason: reasonField })

type Ending = z.output<typeof endCorrectionInput>

/**
 * Begins to take a correction back, which `carryOut` then does: the scores are those of the corrections that are left, and
 * with none after it exactly those that it replaced.
 * @throws DomainError `not-found`, `forbidden` for one that touches cohorts of others, `correction-state` unless it is
 * applied, `correction-running` beside another of the same question.
 */
export async function revertCorrection(ctx: Context, { correction, reason }: Ending): Promise<void> {
  await oneAtATime(() =>
    change(ctx, correction, async (tx, { state }) => {
      if (state !== 'applied') throw correctionState(state)
      await to(ctx, tx, correction, { from: state, state: 'reverting', reason, action: 'correction.revert' })
    }),
  )
}

/**
 * Gives up a correction that is being applied, or taken back: what was prepared is forgotten, and no score has changed.
 * @throws DomainError `not-found`, `forbidden`, `correction-state` when it is not under way.
 */
export async function abandonCorrection(ctx: Context, { correction, reason }: Ending): Promise<void> {
  await change(ctx, correction, async (tx, { state }) => {
    if (state !== 'applying' && state !== 'reverting') throw correctionState(state)
    const end = state === 'applying' ? 'abandoned' : 'applied'
    await deleteStaged(tx, { correction, step: state === 'applying' ? 'apply' : 'revert' })
    await to(ctx, tx, correction, { from: state, state: end, reason, action: 'correction.abandon' })
  })
}

/**
 * Whether a correction is under way, for `carryOut` to bring to its end after a crash.
 * @throws DomainError `not-found`, `forbidden`, `correction-state`.
 */
export async function resumeCorrection(
  ctx: Context,
  { correction }: z.output<typeof correctionPath>,
): Promise<void> {
  await change(ctx, correction, async (_tx, { state }) => {
    if (state !== 'applying' && state !== 'reverting') throw correctionState(state)
  })
}

/** Acts on a correction that the caller may change, under its lock. */
async function change(
  ctx: Context,
  correction: string,
  act: (tx: Connection, row: CorrectionRow) => Promise<void>,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const seen = await findSeenCorrection(tx, { correction, trainer: trainerOf(ctx) })
    if (!seen) throw correctionNotFound()
    if (seen.touchesOthers) throw touchesOthers()
    await act(tx, await lockCorrection(tx, { correction }))
  })
}

interface Move {
  from: CorrectionState
  state: CorrectionState
  reason: string
  action: 'correction.revert' | 'correction.abandon'
}

async function to(
  ctx: Context,
  tx: Connection,
  correction: string,
  { from, state, reason, action }: Move,
): Promise<void> {
  await setCorrectionState(tx, { correction, state, now: ctx.now })
  await insertAudit(tx, ctx.actor, {
    action,
    objectType: 'correction',
    objectId: correction,
    before: { state: from },
    after: { state },
    reason,
  })
}
