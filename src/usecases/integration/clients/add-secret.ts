import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Connection } from '../../../db/connection.ts'
import {
  deleteEndedSecrets,
  endOtherSecrets,
  insertClientSecret,
  lockClient,
} from '../../../db/repositories/integration/clients/change.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { noSuchClient } from '../../../domain/refusals/integration/clients.ts'
import { newToken } from '../../../security/codes.ts'
import { sha256 } from '../../../security/digests.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'

export const addSecretInput = z.strictObject({
  client: idField,
  overlapHours: z
    .int()
    .min(0)
    .max(24 * 90)
    .default(24)
    .meta({ description: 'How long the secrets before it still do; 0: they end at once.' }),
})

/** A secret, shown where it is made and stored as a digest alone. */
export interface NewSecret {
  id: string
  /** Letters, digits, `-` and `_`. */
  secret: string
}

/**
 * Makes a client's next secret; those before it end after the overlap, those that are over are forgotten.
 * @throws DomainError `not-found`.
 */
export async function addClientSecret(
  ctx: Context,
  { client, overlapHours: hours }: z.output<typeof addSecretInput>,
): Promise<NewSecret> {
  return ctx.db.transaction(async (tx) => {
    if (!(await lockClient(tx, { client }))) throw noSuchClient(client)
    const made = await makeSecret(tx, client)
    await endOtherSecrets(tx, { client, keep: made.id, hours, now: ctx.now })
    await deleteEndedSecrets(tx, { client, now: ctx.now })
    await insertAudit(tx, ctx.actor, {
      action: 'client.secret',
      objectType: 'client',
      objectId: client,
      after: { secret: made.id, overlapHours: hours },
    })
    return made
  })
}

/** Gives a client a secret of 256 random bits. */
export async function makeSecret(tx: Connection, client: string): Promise<NewSecret> {
  const made = { id: uuidv7(), secret: newToken() }
  await insertClientSecret(tx, { id: made.id, clientId: client, secretHash: sha256(made.secret) })
  return made
}
