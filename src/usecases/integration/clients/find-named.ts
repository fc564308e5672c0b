import { z } from 'zod'
import { listClientsNamed } from '../../../db/repositories/integration/clients/list.ts'
import { noSuchClient, severalClients } from '../../../domain/refusals/integration/clients.ts'
import type { Context } from '../../context.ts'

/**
 * The id of the client that is given by its id or its exact name; an id is not looked for.
 * @throws DomainError `not-found`; `validation` where several have the name.
 */
export async function findClientNamed(ctx: Context, given: string): Promise<string> {
  if (z.uuid().safeParse(given).success) return given.toLowerCase()
  const [found, ...more] = await listClientsNamed(ctx.db, { name: given })
  if (!found) throw noSuchClient(given)
  if (more.length > 0) throw severalClients(given, [found, ...more])
  return found.id
}
