import { z } from 'zod'
import type { Connection } from '../../../db/connection.ts'
import {
  type ExternalPersonRow,
  listExternalPeople,
  lockExternalIds,
  shareExternalPeople,
} from '../../../db/repositories/integration/headless/external-ids.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { updateUser } from '../../../db/repositories/users/change.ts'
import { noName } from '../../../domain/refusals/people.ts'
import { type Context, clientOf } from '../../context.ts'
import { type ExternalNames, externalIdField, externalNamesFields, namesGiven } from './fields.ts'
import { makePeople } from './make-people.ts'

export const putPersonInput = z.strictObject({ externalId: externalIdField, ...externalNamesFields })

/** Whom an external id leads to. */
export interface ExternalPerson {
  externalId: string
  user: string
  isNew: boolean
}

/**
 * Makes a trainee under an id of the client's own, or finds the one it leads to: whoever asks at once finds one person. Names
 * that differ are stored while the person is the client's own and has no account.
 * @throws DomainError `validation` without a name for somebody new.
 */
export async function putPerson(
  ctx: Context,
  { externalId, ...given }: z.output<typeof putPersonInput>,
): Promise<ExternalPerson> {
  const asked = { client: clientOf(ctx).clientId, ids: [externalId] }
  const names = namesGiven(given)
  const [known] = await listExternalPeople(ctx.db, asked)
  if (known && changesOf(known, names).length === 0) return { externalId, user: known.user, isNew: false }
  return ctx.db.transaction(async (tx) => {
    await lockExternalIds(tx, asked)
    const [person] = await shareExternalPeople(tx, asked)
    if (person) {
      await rename(ctx, tx, person, names)
      return { externalId, user: person.user, isNew: false }
    }
    if (names.name === undefined) throw noName()
    const made = await makePeople(tx, asked.client, [{ externalId, ...names }])
    const user = made.get(externalId)!
    const after = { role: 'trainee' }
    await insertAudit(tx, ctx.actor, { action: 'user.create', objectType: 'user', objectId: user, after })
    return { externalId, user, isNew: true }
  })
}

/** The names that a client gives otherwise than they are stored, and may. */
function changesOf(person: ExternalPersonRow, names: ExternalNames): (keyof ExternalNames)[] {
  if (!person.isOwn || person.hasAccount) return []
  const given = Object.keys(names) as (keyof ExternalNames)[]
  return given.filter((field) => names[field] !== person[field])
}

async function rename(
  ctx: Context,
  tx: Connection,
  person: ExternalPersonRow,
  names: ExternalNames,
): Promise<void> {
  const changed = changesOf(person, names)
  if (changed.length === 0) return
  await updateUser(tx, person.user, Object.fromEntries(changed.map((field) => [field, names[field]])))
  await insertAudit(tx, ctx.actor, {
    action: 'user.update',
    objectType: 'user',
    objectId: person.user,
    after: { changed },
  })
}
