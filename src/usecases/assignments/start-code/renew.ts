import type { z } from 'zod'
import { updateStartCode } from '../../../db/repositories/assignments/start-code.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { newStartCode } from '../../../security/codes.ts'
import { managedAssignment } from '../../access/managed-assignment.ts'
import type { Context } from '../../context.ts'
import type { assignmentInput } from '../get.ts'
import type { StartCodeView } from './get.ts'

/**
 * Gives an assignment a start code, in the place of the one it may have: nobody starts for the first time without it, from
 * now on.
 * @throws DomainError `not-found`, `cohort-archived`.
 */
export async function renewStartCode(
  ctx: Context,
  { assignment }: z.output<typeof assignmentInput>,
): Promise<StartCodeView> {
  const startCode = newStartCode()
  await storeStartCode(ctx, assignment, startCode)
  return { startCode }
}

/**
 * Asks for no start code any more. Again changes nothing.
 * @throws DomainError `not-found`, `cohort-archived`.
 */
export async function removeStartCode(
  ctx: Context,
  { assignment }: z.output<typeof assignmentInput>,
): Promise<void> {
  await storeStartCode(ctx, assignment, null)
}

async function storeStartCode(ctx: Context, assignment: string, code: string | null): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const { id } = await managedAssignment(ctx, tx, assignment)
    const sealed = code === null ? null : ctx.startCodes.seal(id, code)
    if ((await updateStartCode(tx, { assignment: id, sealed })) === 0) return
    await insertAudit(tx, ctx.actor, {
      action: 'assignment.start-code',
      objectType: 'assignment',
      objectId: id,
      after: { asksStartCode: code !== null },
    })
  })
}
