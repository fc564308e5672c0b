import type { Connection } from '../../../db/connection.ts'
import { listExternalPeople } from '../../../db/repositories/integration/headless/external-ids.ts'
import { shareHolding } from '../../../db/repositories/integration/headless/held.ts'
import { lockUser } from '../../../db/repositories/users/lock.ts'
import type { UserRow } from '../../../db/repositories/users/rows.ts'
import { hasIdentity } from '../../../domain/cohort/person.ts'
import { inNoneOfYours, signsInAlone, unknownExternalId } from '../../../domain/refusals/people.ts'

/**
 * Somebody whom a client may act for, by its own id of them.
 * @throws DomainError as `heldPerson`.
 */
export async function heldByExternalId(
  tx: Connection,
  { client, externalId }: { client: string; externalId: string },
): Promise<UserRow> {
  const [person] = await listExternalPeople(tx, { client, ids: [externalId] })
  if (!person) throw unknownExternalId()
  return heldPerson(tx, { client, user: person.user })
}

/**
 * Somebody whom a client may act for, locked: a trainee in a cohort of its own, with nothing to sign in by themselves.
 * @throws DomainError `not-found`; `has-account`.
 */
export async function heldPerson(
  tx: Connection,
  { client, user: id }: { client: string; user: string },
): Promise<UserRow> {
  const user = await lockUser(tx, id)
  if (!user || user.mergedInto !== null || user.disabledAt !== null) throw unknownExternalId()
  if (hasIdentity(user)) throw signsInAlone()
  const { holds } = await shareHolding(tx, { client, user: id })
  if (!holds) throw inNoneOfYours()
  return user
}
