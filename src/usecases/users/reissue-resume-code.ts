import { z } from 'zod'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { updateUser } from '../../db/repositories/users/change.ts'
import { hasPassword } from '../../domain/refusals/users.ts'
import { hashCode, newResumeCode } from '../../security/codes.ts'
import { lockedPerson } from '../access/locked-person.ts'
import type { Context } from '../context.ts'
import { idField } from '../fields.ts'

export const reissueResumeCodeInput = z.strictObject({ user: idField })

/**
 * Gives a person who lost their resume code another, shown only here; the lost one opens nothing any more. Their sessions
 * go on.
 * @throws DomainError `not-found`; `validation` for a person who signs in by a password.
 */
export async function reissueResumeCode(
  ctx: Context,
  { user }: z.output<typeof reissueResumeCodeInput>,
): Promise<{ resumeCode: string }> {
  const resumeCode = newResumeCode()
  await ctx.db.transaction(async (tx) => {
    const { passwordHash } = await lockedPerson(tx, user)
    if (passwordHash !== null) throw hasPassword()
    await updateUser(tx, user, { resumeCodeHash: hashCode(resumeCode) })
    await insertAudit(tx, ctx.actor, { action: 'resume-code.reissue', objectType: 'user', objectId: user })
  })
  return { resumeCode }
}
