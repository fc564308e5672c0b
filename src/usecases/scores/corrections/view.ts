import { z } from 'zod'
import {
  correctionOrder,
  findSeenCorrection,
  listSeenCorrections,
  type SeenCorrectionRow,
} from '../../../db/repositories/corrections/rows.ts'
import { getReach } from '../../../db/repositories/corrections/subject.ts'
import { correctionNotFound } from '../../../domain/refusals/corrections.ts'
import type { CorrectionPolicy, CorrectionState } from '../../../domain/words.ts'
import { followedCohort } from '../../access/managed-cohort.ts'
import { type Context, trainerOf } from '../../context.ts'
import { idField, pageFields, questionField } from '../../fields.ts'
import { type Page, page } from '../../page.ts'

export const listCorrectionsInput = z.strictObject({
  ...pageFields,
  question: questionField.optional(),
  cohort: idField.optional().meta({ description: 'Those that reach it.' }),
})

/** A correction, as who may see it reads it. */
export interface CorrectionView {
  id: string
  bank: string
  question: string
  keyHash: string
  policy: CorrectionPolicy
  key: object | null
  reason: string
  /** The caller's among those that it reaches; null: it reaches everybody. */
  cohorts: { id: string; name: string }[] | null
  touchesOthers: boolean
  practice: boolean
  state: CorrectionState
  madeAt: string
  appliedAt: string | null
  endedAt: string | null
  /** Attempts that are prepared, or were written. */
  staged: number
}

/** The corrections of the caller's cohorts, and those for everybody, the newest first. */
export async function listCorrections(
  ctx: Context,
  { question: named, cohort, ...input }: z.output<typeof listCorrectionsInput>,
): Promise<Page<CorrectionView>> {
  if (cohort !== undefined) await followedCohort(ctx, ctx.db, cohort)
  const [bank = null, question = null] = named?.split('/') ?? []
  const filter = { bank, question, cohort: cohort ?? null }
  const listing = { list: 'corrections', filter, kinds: correctionOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) =>
    listSeenCorrections(ctx.db, { ...values, ...filter, trainer: trainerOf(ctx) }),
  )
  return { items: items.map(viewOf), nextCursor }
}

/**
 * One correction; while it is under way, with how many attempts it reaches.
 * @throws DomainError `not-found`.
 */
export async function getCorrection(
  ctx: Context,
  { correction }: { correction: string },
): Promise<CorrectionView & { attempts: number }> {
  const row = await findSeenCorrection(ctx.db, { correction, trainer: trainerOf(ctx) })
  if (!row) throw correctionNotFound()
  return { ...viewOf(row), attempts: (await getReach(ctx.db, row)).attempts }
}

function viewOf({ named, madeAt, appliedAt, endedAt, cohorts, ...row }: SeenCorrectionRow): CorrectionView {
  const { id, bank, question, keyHash, policy, key, reason, practice, state, touchesOthers, staged } = row
  return {
    ...{ id, bank, question, keyHash, policy, key, reason },
    cohorts: cohorts && (named ?? []),
    ...{ touchesOthers, practice, state },
    madeAt: madeAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    staged,
  }
}
