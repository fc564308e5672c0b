import { z } from 'zod'
import { listUserRows, userOrder } from '../../db/repositories/users/find.ts'
import { type Context, trainerOf } from '../context.ts'
import { pageFields } from '../fields.ts'
import { type Page, page } from '../page.ts'
import { roleField } from './fields.ts'
import { shownTo, type UserView, userView } from './view.ts'

export const listUsersInput = z.strictObject({
  ...pageFields,
  role: roleField.optional(),
  email: z.string().max(254).toLowerCase().optional().meta({ description: 'A whole address, in any case.' }),
  search: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Words of a name, a reference or an address, whatever their case and accents.' }),
})

/**
 * A page of the people who were not erased, in the order of lists of people: for a trainer the present members of the
 * cohorts that they follow, for an admin everybody.
 * @throws DomainError `validation` for a cursor of another list or filter.
 */
export async function listUsers(
  ctx: Context,
  { role, email, search = '', ...input }: z.output<typeof listUsersInput>,
): Promise<Page<UserView>> {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  const filter = { role: role ?? null, email: email ?? null, words }
  const listing = { list: 'users', filter, kinds: userOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) =>
    listUserRows(ctx.db, { ...values, ...filter, trainer: trainerOf(ctx) }),
  )
  return { items: items.map((user) => shownTo(ctx, userView(user))), nextCursor }
}

/** Without capitals and accents, as the database folds what it looks into. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
}
