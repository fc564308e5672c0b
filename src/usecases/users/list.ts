import { z } from 'zod'
import { listUserRows, userOrder } from '../../db/repositories/users/find.ts'
import type { Context } from '../context.ts'
import { pageFields } from '../fields.ts'
import { type Page, page } from '../page.ts'
import { roleField } from './fields.ts'
import { type UserView, userView } from './view.ts'

export const listUsersInput = z.strictObject({
  ...pageFields,
  role: roleField.optional(),
  email: z.string().max(254).toLowerCase().optional().meta({ description: 'A whole address, in any case.' }),
})

/**
 * A page of the people who were not erased, in the order of lists of people.
 * @throws DomainError `validation` for a cursor of another list or filter.
 */
export async function listUsers(
  ctx: Context,
  { role, email, ...input }: z.output<typeof listUsersInput>,
): Promise<Page<UserView>> {
  const filter = { role: role ?? null, email: email ?? null }
  const listing = { list: 'users', filter, kinds: userOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) =>
    listUserRows(ctx.db, { ...values, ...filter }),
  )
  return { items: items.map(userView), nextCursor }
}
