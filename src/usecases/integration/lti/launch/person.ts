import { uuidv7 } from 'uuidv7'
import type { Connection } from '../../../../db/connection.ts'
import { findIdentity, insertIdentified } from '../../../../db/repositories/integration/lti/identities.ts'
import { insertAudit } from '../../../../db/repositories/service/audit.ts'
import { updateUser } from '../../../../db/repositories/users/change.ts'
import { lockUser } from '../../../../db/repositories/users/lock.ts'
import type { UserRow } from '../../../../db/repositories/users/rows.ts'
import { hasOwnProof } from '../../../../domain/cohort/person.ts'
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
export async function personOf(ctx: Context, tx: Connection, launch: VerifiedLaunch): Promise<UserRow> {
  const known = await findIdentity(tx, { issuer: launch.platform.ltiIssuerId, sub: launch.sub })
  const user = known && (await lockUser(tx, known.user))
  // Where another launch or the list of a course makes them known at this moment, they are who those made.
  if (!user) return (await newPerson(ctx, tx, launch)) ?? personOf(ctx, tx, launch)
  // While it was waited for, an account was joined.
  if (user.mergedInto !== null) return personOf(ctx, tx, launch)
  if (user.disabledAt !== null) throw closedHere()
  return keptUpToDate(ctx, tx, user, launch.person)
}

async function newPerson(
  ctx: Context,
  tx: Connection,
  { platform, sub, person, role: inCourse }: VerifiedLaunch,
): Promise<UserRow | null> {
  const [user, role] = [uuidv7(), inCourse === 'instructor' ? 'trainer' : 'trainee'] as const
  const identity = { id: uuidv7(), issuer: platform.ltiIssuerId, sub }
  if (!(await insertIdentified(tx, { ...identity, user, role, ...person }))) return null
  await insertAudit(tx, ctx.actor, {
    action: 'user.create',
    objectType: 'user',
    objectId: user,
    after: { role, platform: platform.id },
  })
  return lockUser(tx, user)
}

async function keptUpToDate(
  ctx: Context,
  tx: Connection,
  user: UserRow,
  person: VerifiedLaunch['person'],
): Promise<UserRow> {
  if (hasOwnProof(user)) return user
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
