import { z } from 'zod'
import {
  confirmPlatform,
  findRegistration,
} from '../../../../db/repositories/integration/lti/registrations/rows.ts'
import { insertAudit } from '../../../../db/repositories/service/audit.ts'
import { registrationNotFound } from '../../../../domain/refusals/integration/lti-registration.ts'
import type { Context } from '../../../context.ts'
import { idField } from '../../../fields.ts'
import { type RegistrationView, registrationView } from './view.ts'

export const confirmRegistrationInput = z.strictObject({ registration: idField })

/**
 * Puts the platform that registered by a link into use: from now on people launch from it. Harmless when repeated.
 * @throws DomainError `not-found`, also while nothing has registered by the link.
 */
export async function confirmRegistration(
  ctx: Context,
  { registration: id }: z.output<typeof confirmRegistrationInput>,
): Promise<RegistrationView> {
  return ctx.db.transaction(async (tx) => {
    const platform = (await findRegistration(tx, { id, now: ctx.now }))?.platform
    if (!platform) throw registrationNotFound()
    if ((await confirmPlatform(tx, { platform: platform.id })) > 0)
      await insertAudit(tx, ctx.actor, {
        action: 'lti.confirm',
        objectType: 'platform',
        objectId: platform.id,
      })
    return registrationView((await findRegistration(tx, { id, now: ctx.now }))!)
  })
}
