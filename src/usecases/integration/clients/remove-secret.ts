import { z } from 'zod'
import { deleteClientSecret } from '../../../db/repositories/integration/clients/change.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { noSuchSecret } from '../../../domain/refusals/integration/clients.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'

export const removeSecretInput = z.strictObject({ client: idField, secret: idField })

/**
 * Ends a secret at once. Tokens that were given for it last until their end, 15 minutes at most.
 * @throws DomainError `not-found`.
 */
export async function removeClientSecret(
  ctx: Context,
  { client, secret }: z.output<typeof removeSecretInput>,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    if (!(await deleteClientSecret(tx, { client, secret }))) throw noSuchSecret()
    await insertAudit(tx, ctx.actor, {
      action: 'client.secret-end',
      objectType: 'client',
      objectId: client,
      before: { secret },
    })
  })
}
