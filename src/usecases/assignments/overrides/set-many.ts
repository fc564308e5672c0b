import { z } from 'zod'
import type { OwnTerms } from '../../../domain/quiz/terms.ts'
import type { Context } from '../../context.ts'
import { dryRunField, forceField, idField, reasonField } from '../../fields.ts'
import { termFields } from '../fields.ts'
import { applyOverrides, type OverrideOutcome } from './apply.ts'

const asAssignment = { description: 'Null: as the assignment has it.' }

export const ownFields = {
  opensAt: termFields.opensAt.nullable().optional().meta(asAssignment),
  closesAt: termFields.closesAt.nullable().optional().meta(asAssignment),
  timeLimitMs: termFields.timeLimitMs.nullable().optional().meta(asAssignment),
  maxAttempts: termFields.maxAttempts.nullable().optional().meta(asAssignment),
  release: termFields.release.nullable().optional().meta(asAssignment),
}

export const setOverridesInput = z.strictObject({
  assignment: idField,
  users: z.array(idField).min(1).max(200).meta({ description: 'Present members of the cohort.' }),
  ...ownFields,
  reason: reasonField,
  force: forceField,
  dryRun: dryRunField,
})

/**
 * Gives several people the same terms: what is absent stays as each has it. What one cannot be given is told with that
 * person, and refuses no other.
 * @throws DomainError `not-found` for the assignment, `cohort-archived`.
 */
export async function setOverrides(
  ctx: Context,
  { opensAt, closesAt, timeLimitMs, maxAttempts, release, ...asked }: z.output<typeof setOverridesInput>,
): Promise<OverrideOutcome[]> {
  const or = <T>(given: T | undefined, before: T): T => (given === undefined ? before : given)
  const own = (before: OwnTerms): OwnTerms => ({
    opensAt: or(opensAt, before.opensAt),
    closesAt: or(closesAt, before.closesAt),
    timeLimitMs: or(timeLimitMs, before.timeLimitMs),
    maxAttempts: or(maxAttempts, before.maxAttempts),
    release: or(release, before.release),
  })
  return applyOverrides(ctx, { ...asked, own })
}
