import { z } from 'zod'
import { lockCohort, updateCohortRow } from '../../db/repositories/cohorts/change.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { cohortArchived, cohortNotFound } from '../../domain/refusals/cohorts.ts'
import { followedCohort } from '../access/managed-cohort.ts'
import type { Context } from '../context.ts'
import { idField } from '../fields.ts'
import { refuseNamesake } from './create.ts'
import { cohortNameField, timeZoneField } from './fields.ts'
import { getCohort } from './get.ts'
import type { CohortView } from './view.ts'

export const updateCohortInput = z.strictObject({
  cohort: idField,
  name: cohortNameField.optional(),
  timeZone: timeZoneField.optional(),
  archived: z.boolean().optional().meta({
    description:
      'Archived, it can be read; nobody joins it or starts under its assignments, and nothing of it changes.',
  }),
})

/**
 * Renames a cohort, moves its time zone, archives it or brings it back; absent fields stay. Attempts that are open when it is
 * archived go on.
 * @throws DomainError `not-found`; `cohort-archived` when anything else of an archived one would change; `validation` for the
 * name of another.
 */
export async function updateCohort(
  ctx: Context,
  { cohort, ...changes }: z.output<typeof updateCohortInput>,
): Promise<CohortView> {
  await ctx.db.transaction(async (tx) => {
    const { id } = await followedCohort(ctx, tx, cohort)
    const before = await lockCohort(tx, { cohort: id })
    if (!before) throw cohortNotFound()
    const after = { ...before, ...present(changes) }
    const changed = (['name', 'timeZone', 'archived'] as const).filter(
      (field) => after[field] !== before[field],
    )
    if (changed.length === 0) return
    if (before.archived && after.archived) throw cohortArchived()
    if (changed.includes('name')) await refuseNamesake(ctx, tx, after.name)
    await updateCohortRow(tx, { cohort: id, ...after, now: ctx.now })
    const only = (of: typeof after) => Object.fromEntries(changed.map((field) => [field, of[field]]))
    await insertAudit(tx, ctx.actor, {
      action: 'cohort.update',
      objectType: 'cohort',
      objectId: id,
      before: only(before),
      after: only(after),
    })
  })
  return getCohort(ctx, { cohort })
}

/** What was given, without what was given as undefined. */
function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, given]) => given !== undefined)) as never
}
