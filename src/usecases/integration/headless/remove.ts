import { z } from 'zod'
import { listExternalPeople } from '../../../db/repositories/integration/headless/external-ids.ts'
import { unknownExternalId } from '../../../domain/refusals/people.ts'
import { removeMember } from '../../cohorts/members/remove.ts'
import { type Context, clientOf } from '../../context.ts'
import { idField, reasonField } from '../../fields.ts'
import { externalIdField } from './fields.ts'

export const removeByExternalIdInput = z.strictObject({
  cohort: idField,
  externalId: externalIdField,
  reason: reasonField.optional(),
})

/**
 * Takes a person out of a cohort of the client's, by its own id of them.
 * @throws DomainError `not-found`, `cohort-archived`.
 */
export async function removeByExternalId(
  ctx: Context,
  { externalId, ...input }: z.output<typeof removeByExternalIdInput>,
): Promise<void> {
  const { clientId: client } = clientOf(ctx)
  const [person] = await listExternalPeople(ctx.db, { client, ids: [externalId] })
  if (!person) throw unknownExternalId()
  await removeMember(ctx, { ...input, user: person.user })
}
