import { z } from 'zod'
import type { Connection } from '../../../db/connection.ts'
import type { ManagedCohort } from '../../../db/repositories/cohorts/find.ts'
import { findMember, insertMember } from '../../../db/repositories/cohorts/members.ts'
import { listKnownPeople, lockRegister } from '../../../db/repositories/people/register.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { registerOf } from '../../../domain/cohort/match-people.ts'
import { likeOthers, nameOrUser, noName } from '../../../domain/refusals/people.ts'
import { followedPerson } from '../../access/followed-person.ts'
import { managedCohort } from '../../access/managed-cohort.ts'
import { type Context, trainerOf } from '../../context.ts'
import { idField } from '../../fields.ts'
import { newPersonFields, writtenDown } from './fields.ts'
import { makeRecords } from './records.ts'
import { type Member, memberView } from './view.ts'

export const addMemberInput = z.strictObject({
  cohort: idField,
  user: idField
    .optional()
    .meta({ description: 'Somebody whom you follow already, in the place of a new person.' }),
  ...newPersonFields,
  force: z.boolean().optional().meta({ description: 'A new person, although somebody is like them.' }),
})

type AddMemberInput = z.output<typeof addMemberInput>

/** `signInCode`: of a new person, shown only here. */
export interface AddedMember {
  member: Member
  signInCode: string | null
}

/**
 * Puts a person into a cohort: a new one, who signs in by the code that is given, or one whom the caller follows already.
 * @throws DomainError `not-found`, `cohort-archived`; `person-alike` when a new person is like somebody whom the caller
 * follows, unless forced; `validation` without a name.
 */
export async function addMember(
  ctx: Context,
  { cohort: id, user, ...person }: AddMemberInput,
): Promise<AddedMember> {
  return ctx.db.transaction(async (tx) => {
    await lockRegister(tx, { cohort: id })
    const cohort = await managedCohort(ctx, tx, id)
    const added =
      user === undefined
        ? await addNew(ctx, tx, cohort, person)
        : { id: await addKnown(ctx, tx, cohort, { ...person, user }), signInCode: null }
    const member = (await findMember(tx, { cohortId: cohort.id, user: added.id }))!
    return { member: memberView(member), signInCode: added.signInCode }
  })
}

async function addNew(
  ctx: Context,
  tx: Connection,
  cohort: ManagedCohort,
  { force, ...fields }: Omit<AddMemberInput, 'cohort' | 'user'>,
) {
  const person = writtenDown(fields)
  if (!person) throw noName()
  if (!force) {
    const known = await listKnownPeople(tx, { cohort: cohort.id, trainer: trainerOf(ctx) })
    const match = registerOf(known).match({ ...person, line: 1 })
    const like = match.outcome === 'new' ? [] : match.outcome === 'like' ? match.people : [match.person]
    if (like.length > 0) throw likeOthers(like.map((one) => one.id))
  }
  const [made] = await makeRecords(ctx, tx, cohort, [person])
  await auditAdded(ctx, tx, cohort, made!.id)
  return made!
}

async function addKnown(
  ctx: Context,
  tx: Connection,
  cohort: ManagedCohort,
  { user, ...others }: Omit<AddMemberInput, 'cohort'> & { user: string },
): Promise<string> {
  if (Object.values(others).some((field) => field !== undefined)) throw nameOrUser()
  const { id } = await followedPerson(ctx, tx, user)
  if (await insertMember(tx, { cohortId: cohort.id, userId: id, now: ctx.now }))
    await auditAdded(ctx, tx, cohort, id)
  return id
}

function auditAdded(ctx: Context, tx: Connection, cohort: ManagedCohort, userId: string): Promise<void> {
  return insertAudit(tx, ctx.actor, {
    action: 'member.add',
    objectType: 'cohort',
    objectId: cohort.id,
    after: { userId },
  })
}
