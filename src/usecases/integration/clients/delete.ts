import type { z } from 'zod'
import { deleteClientRow, lockClient } from '../../../db/repositories/integration/clients/change.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { noSuchClient } from '../../../domain/refusals/integration/clients.ts'
import type { Context } from '../../context.ts'
import type { clientInput } from './fields.ts'

/**
 * Deletes a client with its secrets: its tokens are worth nothing at once. What it did stays, in the audit log under its id.
 * @throws DomainError `not-found`.
 */
export async function deleteClient(ctx: Context, { client }: z.output<typeof clientInput>): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const before = await lockClient(tx, { client })
    if (!before) throw noSuchClient(client)
    await deleteClientRow(tx, { client })
    await insertAudit(tx, ctx.actor, {
      action: 'client.delete',
      objectType: 'client',
      objectId: client,
      before: { name: before.name },
    })
  })
}
