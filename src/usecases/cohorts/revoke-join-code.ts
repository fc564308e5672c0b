import { z } from 'zod'
import type { CohortName } from '../../db/repositories/cohorts/find.ts'
import { endJoinCode, findJoinCode } from '../../db/repositories/cohorts/join-codes.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { noSuchJoinCode } from '../../domain/refusals/cohorts.ts'
import { hashCode } from '../../security/codes.ts'
import { managedCohort } from '../access/managed-cohort.ts'
import type { Context } from '../context.ts'
import { idField } from '../fields.ts'

export const revokeJoinCodeInput = z.strictObject({
  cohort: idField.optional().meta({ description: 'The cohort that it is of, where that is known.' }),
  code: z.string().min(1).max(64).meta({ description: 'What the code says, or its id.' }),
})

/**
 * Ends a join code at once; who joined by it stays.
 * @throws DomainError `not-found` when it lets nobody in any more, or is of no cohort of the caller's.
 */
export async function revokeJoinCode(
  ctx: Context,
  { cohort: of, code }: z.output<typeof revokeJoinCodeInput>,
): Promise<CohortName> {
  const id = z.uuid().safeParse(code).success ? code : null
  return ctx.db.transaction(async (tx) => {
    const found = await findJoinCode(tx, { codeHash: hashCode(code), id, now: ctx.now })
    if (!found || (of !== undefined && of !== found.cohortId)) throw noSuchJoinCode(code)
    const cohort = await managedCohort(ctx, tx, found.cohortId)
    if (!(await endJoinCode(tx, { id: found.id, cohortId: cohort.id, now: ctx.now })))
      throw noSuchJoinCode(code)
    await insertAudit(tx, ctx.actor, {
      action: 'join-code.revoke',
      objectType: 'cohort',
      objectId: cohort.id,
      after: { joinCode: found.id },
    })
    return cohort
  })
}
