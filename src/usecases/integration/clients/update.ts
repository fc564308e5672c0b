import { z } from 'zod'
import { endClientSessions } from '../../../db/repositories/auth/sessions.ts'
import { lockClient, updateClientRow } from '../../../db/repositories/integration/clients/change.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { noSuchClient } from '../../../domain/refusals/integration/clients.ts'
import type { Context } from '../../context.ts'
import { bind, refuseKeys } from './create.ts'
import { clientFields, clientInput } from './fields.ts'
import { getClient } from './get.ts'
import type { ClientView } from './view.ts'

export const updateClientInput = clientInput.extend({
  ...z.strictObject(clientFields).partial().shape,
  disabled: z
    .boolean()
    .optional()
    .meta({ description: 'Disabled, it gets no token, and those that it has are worth nothing at once.' }),
})

/**
 * Changes a client; absent fields stay. What it loses it loses at its next request, whatever its tokens say; so do
 * the people whom it let in.
 * @throws DomainError `not-found`; `validation` for a cohort that is none, for keys given twice, or published where
 * nobody may look.
 */
export async function updateClient(
  ctx: Context,
  { client, cohorts, ...changes }: z.output<typeof updateClientInput>,
): Promise<ClientView> {
  refuseKeys(ctx, changes)
  await ctx.db.transaction(async (tx) => {
    const before = await lockClient(tx, { client })
    if (!before) throw noSuchClient(client)
    const { jwks, ...after } = { ...before, ...keysMoved(changes), ...changes }
    const keys = jwks === null ? null : JSON.stringify(jwks)
    await updateClientRow(tx, { ...after, client, jwks: keys, now: ctx.now })
    if (cohorts) await bind(tx, client, cohorts)
    await endClientSessions(tx, { user: null, client, now: ctx.now })
    await insertAudit(tx, ctx.actor, {
      action: 'client.update',
      objectType: 'client',
      objectId: client,
      before: told(before),
      after: { ...told(after), changed: Object.keys({ ...changes, ...(cohorts && { cohorts }) }) },
    })
  })
  return getClient(ctx, { client })
}

/** Keys that are given take the place of those that are published, and the other way round. */
function keysMoved({
  jwks,
  jwksUri,
}: {
  jwks?: object | null | undefined
  jwksUri?: string | null | undefined
}) {
  return { ...(jwks && { jwksUri: null }), ...(jwksUri && { jwks: null }) }
}

function told({ name, scopes, disabled }: { name: string; scopes: readonly string[]; disabled: boolean }) {
  return { name, scopes, disabled }
}
