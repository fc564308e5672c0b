import { uuidv7 } from 'uuidv7'
import type { Connection } from '../../../db/connection.ts'
import { insertExternalPeople } from '../../../db/repositories/integration/headless/external-ids.ts'
import type { ExternalNames } from './fields.ts'

/**
 * Makes trainees under ids of a client that lead to nobody, and gives their ids by the client's; it holds the lock of the
 * client's ids. They sign in by nothing. Who calls it audits it.
 */
export async function makePeople(
  tx: Connection,
  client: string,
  people: readonly (ExternalNames & { externalId: string })[],
): Promise<Map<string, string>> {
  const made = people.map(({ externalId, name, familyName, givenName }) => ({
    id: uuidv7(),
    externalId,
    name,
    familyName,
    givenName,
  }))
  if (made.length > 0) await insertExternalPeople(tx, { client, people: JSON.stringify(made) })
  return new Map(made.map(({ externalId, id }) => [externalId, id]))
}
