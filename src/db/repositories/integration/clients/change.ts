import type { Connection } from '../../../connection.ts'
import { sql } from '../../../drizzle.ts'
import { clientCohorts, clientSecrets, clients } from '../../../schema/index.ts'
import { statement, value } from '../../../statement.ts'
import { now } from '../../clock.ts'

type Client = typeof clients.$inferSelect

/** What of a client may be changed. */
export interface ChangeableClient
  extends Pick<Client, 'name' | 'scopes' | 'requestsPerMinute' | 'jwks' | 'jwksUri'> {
  disabled: boolean
}

export async function insertClient(
  connection: Connection,
  client: Pick<Client, 'id' | 'name' | 'scopes' | 'requestsPerMinute' | 'jwks' | 'jwksUri'>,
): Promise<void> {
  await connection.orm.insert(clients).values(client)
}

/** A client, locked against every other change of it and of its secrets. */
export const lockClient = statement.find<ChangeableClient & { id: string }, { client: string }>(
  'lock_client',
  sql`
    SELECT id, name, scopes, requests_per_minute AS "requestsPerMinute", jwks, jwks_uri AS "jwksUri",
      disabled_at IS NOT NULL AS disabled
    FROM clients WHERE id = ${value('client')}::uuid FOR UPDATE`,
)

/** Stores what a locked client is: disabled since now, where it was not. */
export const updateClientRow = statement.run<
  Omit<ChangeableClient, 'jwks'> & { client: string; jwks: string | null; now: Date | null }
>(
  'update_client_row',
  sql`
    UPDATE clients SET name = ${value('name')}, scopes = ${value('scopes')}::text[],
      requests_per_minute = ${value('requestsPerMinute')}::int, jwks = ${value('jwks')}::jsonb,
      jwks_uri = ${value('jwksUri')},
      disabled_at = CASE WHEN ${value('disabled')}::boolean THEN coalesce(disabled_at, ${now}) END
    WHERE id = ${value('client')}::uuid`,
)

/** Deletes a client with its secrets. */
export const deleteClientRow = statement.run<{ client: string }>(
  'delete_client_row',
  sql`DELETE FROM clients WHERE id = ${value('client')}::uuid`,
)

/** Binds a locked client to these cohorts and no others; those of them that there are not are left out. */
export async function bindCohorts(
  connection: Connection,
  client: string,
  cohorts: readonly string[],
): Promise<number> {
  await connection.orm.delete(clientCohorts).where(sql`${clientCohorts.clientId} = ${client}`)
  const { rowCount } = await connection.orm.execute(sql`
    INSERT INTO ${clientCohorts} (client_id, cohort_id)
    SELECT ${client}::uuid, c.id FROM cohorts c WHERE c.id = ANY(${sql.param(cohorts)}::uuid[])`)
  return rowCount ?? 0
}

export async function insertClientSecret(
  connection: Connection,
  secret: Pick<typeof clientSecrets.$inferSelect, 'id' | 'clientId' | 'secretHash'>,
): Promise<void> {
  await connection.orm.insert(clientSecrets).values(secret)
}

/** Lets the other secrets of a client end in so many hours; one that ends sooner still does. */
export const endOtherSecrets = statement.run<{
  client: string
  keep: string
  hours: number
  now: Date | null
}>(
  'end_other_secrets',
  sql`
    UPDATE client_secrets SET expires_at =
      least(coalesce(expires_at, 'infinity'), ${now} + make_interval(hours => ${value('hours')}::int))
    WHERE client_id = ${value('client')}::uuid AND id <> ${value('keep')}::uuid`,
)

/** Deletes what of a client's secrets is over. */
export const deleteEndedSecrets = statement.run<{ client: string; now: Date | null }>(
  'delete_ended_secrets',
  sql`DELETE FROM client_secrets WHERE client_id = ${value('client')}::uuid AND expires_at <= ${now}`,
)

/** Deletes one secret of a client. */
export const deleteClientSecret = statement.run<{ client: string; secret: string }>(
  'delete_client_secret',
  sql`DELETE FROM client_secrets WHERE client_id = ${value('client')}::uuid AND id = ${value('secret')}::uuid`,
)
