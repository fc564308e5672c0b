import type { z } from 'zod'
import { findClientRow } from '../../../db/repositories/integration/clients/list.ts'
import { noSuchClient } from '../../../domain/refusals/integration/clients.ts'
import type { Context } from '../../context.ts'
import type { clientInput } from './fields.ts'
import { type ClientView, clientView } from './view.ts'

/**
 * One client, disabled or not.
 * @throws DomainError `not-found`.
 */
export async function getClient(ctx: Context, { client }: z.output<typeof clientInput>): Promise<ClientView> {
  const row = await findClientRow(ctx.db, { client })
  if (!row) throw noSuchClient(client)
  return clientView(row)
}
