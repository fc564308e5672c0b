import { z } from 'zod'
import {
  listRegistrations,
  registrationOrder,
} from '../../../../db/repositories/integration/lti/registrations/rows.ts'
import type { Context } from '../../../context.ts'
import { pageFields } from '../../../fields.ts'
import { type Page, page } from '../../../page.ts'
import { type RegistrationView, registrationView } from './view.ts'

export const listRegistrationsInput = z.strictObject(pageFields)

/**
 * A page of the registration links that were given, the latest first.
 * @throws DomainError `validation` for a cursor of another list.
 */
export async function listGivenRegistrations(
  ctx: Context,
  input: z.output<typeof listRegistrationsInput>,
): Promise<Page<RegistrationView>> {
  const listing = { list: 'registrations', kinds: registrationOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) =>
    listRegistrations(ctx.db, { ...values, now: ctx.now }),
  )
  return { items: items.map(registrationView), nextCursor }
}
