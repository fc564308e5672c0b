import { z } from 'zod'
import { clientOrder, listClientRows } from '../../../db/repositories/integration/clients/list.ts'
import type { Context } from '../../context.ts'
import { pageFields } from '../../fields.ts'
import { type Page, page } from '../../page.ts'
import { type ClientView, clientView } from './view.ts'

export const listClientsInput = z.strictObject(pageFields)

/**
 * A page of the clients, newest first.
 * @throws DomainError `validation` for a cursor of another list.
 */
export async function listClients(
  ctx: Context,
  input: z.output<typeof listClientsInput>,
): Promise<Page<ClientView>> {
  const listing = { list: 'clients', kinds: clientOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) => listClientRows(ctx.db, values))
  return { items: items.map(clientView), nextCursor }
}
