import { z } from 'zod'
import type { OwnTerms } from '../../../domain/quiz/terms.ts'
import type { Context } from '../../context.ts'
import { forceField, idField, reasonField } from '../../fields.ts'
import { applyOverrides, type OverrideOutcome } from './apply.ts'
import { ownFields } from './set-many.ts'

export const overrideInput = z.strictObject({ assignment: idField, user: idField })

export const setOverrideInput = overrideInput.extend({ ...ownFields, reason: reasonField, force: forceField })

const NOTHING: OwnTerms = {
  opensAt: null,
  closesAt: null,
  timeLimitMs: null,
  maxAttempts: null,
  release: null,
}

/**
 * Says what one person has of their own, whole: what is absent is as the assignment has it.
 * @throws DomainError `not-found` for the assignment or the member, `cohort-archived`; `validation` for a window that closes
 * before it opens; `answers-released` where all may read the answers, unless forced.
 */
export async function setOverride(
  ctx: Context,
  { assignment, user, reason, force, ...given }: z.output<typeof setOverrideInput>,
): Promise<OverrideOutcome> {
  const own = { ...NOTHING }
  for (const [term, value] of Object.entries(given))
    if (value !== undefined) Object.assign(own, { [term]: value })
  return one(await applyOverrides(ctx, { assignment, users: [user], own: () => own, reason, force }))
}

/**
 * Takes away what one person has of their own. What was opened to them by hand stays, and so does a running deadline.
 * @throws DomainError `not-found`, `cohort-archived`; `answers-released` where the assignment gives them more.
 */
export async function removeOverride(
  ctx: Context,
  {
    assignment,
    user,
    reason = null,
  }: z.output<typeof overrideInput> & { reason?: string | null | undefined },
): Promise<void> {
  one(await applyOverrides(ctx, { assignment, users: [user], own: () => NOTHING, reason }))
}

function one([outcome]: readonly OverrideOutcome[]): OverrideOutcome {
  if (outcome!.problem) throw outcome!.problem
  return outcome!
}
