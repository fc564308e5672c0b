import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import {
  countEndpoints,
  holdClient,
  insertEndpoint,
} from '../../../db/repositories/integration/webhooks/endpoints.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import {
  clientNeeded,
  noSuchWebhookClient,
  tooManyWebhooks,
} from '../../../domain/refusals/integration/webhooks.ts'
import { newWebhookSecret } from '../../../security/webhooks.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'
import { refuseUncallable } from '../uncallable.ts'
import { webhookEventsField, webhookUrlField } from './fields.ts'
import { managedClient } from './managed.ts'
import { viewWebhook, type Webhook } from './view.ts'

/** Every event asks all of them whether they listen. */
const MOST_OF_CLIENT = 10

export const createWebhookInput = z.strictObject({
  client: idField.optional().meta({ description: 'Whose it is; a client makes its own.' }),
  url: webhookUrlField,
  events: webhookEventsField,
})

/** With its secret, which is shown only here. */
export interface NewWebhook extends Webhook {
  secret: string
}

/**
 * Adds an endpoint of a client, told from now on of what happens in its cohorts.
 * @throws DomainError `validation` for a URL that is never called, or a client that is not the caller's or none;
 * `too-many-webhooks`.
 */
export async function createWebhook(
  ctx: Context,
  { client: named, url, events }: z.output<typeof createWebhookInput>,
): Promise<NewWebhook> {
  const own = managedClient(ctx)
  const client = named ?? own
  if (client === null) throw clientNeeded()
  if (own !== null && client !== own) throw noSuchWebhookClient()
  refuseUncallable(ctx, url)
  const id = uuidv7()
  const secret = newWebhookSecret()
  return ctx.db.transaction(async (tx) => {
    if (!(await holdClient(tx, { client }))) throw noSuchWebhookClient()
    const { endpoints } = await countEndpoints(tx, { client })
    if (endpoints >= MOST_OF_CLIENT) throw tooManyWebhooks(MOST_OF_CLIENT)
    const secretSealed = ctx.webhookSecrets.seal(id, secret)
    const row = await insertEndpoint(tx, { id, client, url, eventTypes: events, secretSealed, now: ctx.now })
    await insertAudit(tx, ctx.actor, {
      action: 'webhook.create',
      objectType: 'webhook',
      objectId: id,
      after: { client, events },
    })
    return { ...viewWebhook(row), secret }
  })
}
