import { z } from 'zod'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { updateUser } from '../../db/repositories/users/change.ts'
import { hasPassword } from '../../domain/refusals/users.ts'
import { hashCode, newResumeCode } from '../../security/codes.ts'
import { followedPerson } from '../access/followed-person.ts'
import type { Context } from '../context.ts'
import { idField } from '../fields.ts'

export const reissueResumeCodeInput = z.strictObject({ user: idField })

/**
 * Gives a person who lost their sign-in code another, shown only here; the lost one opens nothing any more. Their sessions
 * go on.
 * @throws DomainError `not-found` for a person the caller does not train; `has-account` for one who signs in by a password.
 */
export async function reissueResumeCode(
  ctx: Context,
  { user }: z.output<typeof reissueResumeCodeInput>,
): Promise<{ resumeCode: string }> {
  const resumeCode = newResumeCode()
  await ctx.db.transaction(async (tx) => {
    const { passwordHash } = await followedPerson(ctx, tx, user)
    if (passwordHash !== null) throw hasPassword()
    await updateUser(tx, user, { resumeCodeHash: hashCode(resumeCode) })
    await insertAudit(tx, ctx.actor, { action: 'resume-code.reissue', objectType: 'user', objectId: user })
  })
  return { resumeCode }
}
