import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Connection } from '../../../db/connection.ts'
import { bindCohorts, insertClient } from '../../../db/repositories/integration/clients/change.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { cohortsUnknown, keysTwice } from '../../../domain/refusals/integration/clients.ts'
import type { Context } from '../../context.ts'
import { refuseUncallable } from '../uncallable.ts'
import { makeSecret, type NewSecret } from './add-secret.ts'
import { clientFields } from './fields.ts'
import { getClient } from './get.ts'
import type { ClientView } from './view.ts'

export const createClientInput = z.strictObject({
  ...clientFields,
  cohorts: clientFields.cohorts.default([]),
  requestsPerMinute: clientFields.requestsPerMinute.default(6000),
  jwks: clientFields.jwks.default(null),
  jwksUri: clientFields.jwksUri.default(null),
})

/**
 * Adds a client of the API with its first secret, shown only here.
 * @throws DomainError `validation` for a cohort that is none, for keys given twice, or published where nobody may look.
 */
export async function createClient(
  ctx: Context,
  { cohorts, ...given }: z.output<typeof createClientInput>,
): Promise<ClientView & { secret: NewSecret }> {
  refuseKeys(ctx, given)
  const id = uuidv7()
  const secret = await ctx.db.transaction(async (tx) => {
    await insertClient(tx, { id, ...given })
    await bind(tx, id, cohorts)
    await insertAudit(tx, ctx.actor, {
      action: 'client.create',
      objectType: 'client',
      objectId: id,
      after: { name: given.name, scopes: given.scopes, cohorts },
    })
    return makeSecret(tx, id)
  })
  return { ...(await getClient(ctx, { client: id })), secret }
}

/**
 * Refuses keys that are given twice, or published at an address that is never called.
 * @throws DomainError `validation`.
 */
export function refuseKeys(
  ctx: Context,
  { jwks, jwksUri }: { jwks?: unknown; jwksUri?: string | null | undefined },
): void {
  if (jwks && jwksUri) throw keysTwice()
  if (jwksUri) refuseUncallable(ctx, jwksUri, '/jwksUri')
}

/**
 * Binds a client to cohorts, all of which there are.
 * @throws DomainError `validation`.
 */
export async function bind(tx: Connection, client: string, cohorts: readonly string[]): Promise<void> {
  if ((await bindCohorts(tx, client, cohorts)) !== cohorts.length) throw cohortsUnknown()
}
