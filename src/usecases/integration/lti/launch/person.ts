import { uuidv7 } from 'uuidv7'
import type { Connection } from '../../../../db/connection.ts'
import {
  findIdentity,
  insertIdentity,
  lockIdentity,
} from '../../../../db/repositories/integration/lti/identities.ts'
import { insertAudit } from '../../../../db/repositories/service/audit.ts'
import { insertUser, updateUser } from '../../../../db/repositories/users/change.ts'
import { lockUser } from '../../../../db/repositories/users/lock.ts'
import type { UserRow } from '../../../../db/repositories/users/rows.ts'
import { closedHere } from '../../../../domain/refusals/integration/lti.ts'
import type { Context } from '../../../context.ts'
import type { VerifiedLaunch } from './verify.ts'

const TOLD = ['name', 'familyName', 'givenName', 'contactEmail'] as const

/**
 * Who launches, locked: by what their platform calls them and by nothing else, made at their first launch. What the
 * platform tells of them is kept, and what it no longer tells is not forgotten; who has an account of their own keeps the
 * names that are theirs.
 * @throws DomainError `launch-refused` for who was disabled here.
 */
export async function personOf(
  ctx: Context,
  tx: Connection,
  { platform, sub, person, role }: VerifiedLaunch,
): Promise<UserRow> {
  const key = { issuer: platform.ltiIssuerId, sub }
  await lockIdentity(tx, key)
  const known = await findIdentity(tx, key)
  const user = known && (await lockUser(tx, known.user))
  if (!user) {
    const made = (await insertUser(tx, {
      id: uuidv7(),
      role: role === 'instructor' ? 'trainer' : 'trainee',
      ...person,
    }))!
    await insertIdentity(tx, { id: uuidv7(), ...key, user: made.id })
    await insertAudit(tx, ctx.actor, {
      action: 'user.create',
      objectType: 'user',
      objectId: made.id,
      after: { role: made.role, platform: platform.id },
    })
    return made
  }
  if (user.disabledAt !== null) throw closedHere()
  return keptUpToDate(ctx, tx, user, person)
}

async function keptUpToDate(
  ctx: Context,
  tx: Connection,
  user: UserRow,
  person: VerifiedLaunch['person'],
): Promise<UserRow> {
  if (user.email !== null || user.passwordHash !== null) return user
  const changed = TOLD.filter((field) => person[field] !== null && person[field] !== user[field])
  if (changed.length === 0) return user
  await insertAudit(tx, ctx.actor, {
    action: 'user.update',
    objectType: 'user',
    objectId: user.id,
    after: { changed },
  })
  return updateUser(tx, user.id, Object.fromEntries(changed.map((field) => [field, person[field]])))
}
