import { uuidv7 } from 'uuidv7'
import type { Connection } from '../../../../db/connection.ts'
import {
  listCohortsNamed,
  listCohortsOfMember,
  type ManagedCohort,
} from '../../../../db/repositories/cohorts/find.ts'
import { insertCohort, lockCohortName } from '../../../../db/repositories/cohorts/insert.ts'
import { endMembership, insertMember } from '../../../../db/repositories/cohorts/members.ts'
import { insertTrainer } from '../../../../db/repositories/cohorts/trainers.ts'
import {
  findCourse,
  insertCourse,
  lockCourse,
  noteMembershipsUrl,
} from '../../../../db/repositories/integration/lti/courses.ts'
import { insertAudit } from '../../../../db/repositories/service/audit.ts'
import { updateUser } from '../../../../db/repositories/users/change.ts'
import type { UserRow } from '../../../../db/repositories/users/rows.ts'
import type { CourseRole } from '../../../../domain/integration/lti/launch/roles.ts'
import { learnsElsewhere } from '../../../../domain/refusals/integration/lti.ts'
import { managedCohort } from '../../../access/managed-cohort.ts'
import type { Context } from '../../../context.ts'
import type { VerifiedLaunch } from './verify.ts'

const LONGEST_NAME = 200

/** A course of a platform, and the cohort that it is here. */
export interface Course {
  id: string
  cohort: ManagedCohort
}

/**
 * The course of a launch as a cohort, made at the first launch from it.
 * @throws DomainError `cohort-archived`.
 */
export async function courseOf(
  ctx: Context,
  tx: Connection,
  {
    platform,
    deployment,
    context,
    membershipsUrl,
  }: VerifiedLaunch & { deployment: string; context: { id: string; title: string | null } },
): Promise<Course> {
  const key = { deployment, context: context.id }
  const known = (await findCourse(tx, key)) ?? (await newlyFound(tx, key))
  const course = known
    ? { id: known.id, cohort: await managedCohort(ctx, tx, known.cohortId) }
    : await newCourse(ctx, tx, key, { title: context.title ?? context.id, platform: platform.name })
  await noteMembershipsUrl(tx, { course: course.id, url: membershipsUrl })
  return course
}

/** The same once others that make it known are done: those of a class that comes in at once. */
async function newlyFound(tx: Connection, key: { deployment: string; context: string }) {
  await lockCourse(tx, key)
  return findCourse(tx, key)
}

async function newCourse(
  ctx: Context,
  tx: Connection,
  key: { deployment: string; context: string },
  { title, platform }: { title: string; platform: string },
): Promise<Course> {
  const name = await freeName(tx, title.slice(0, LONGEST_NAME), `${platform} ${key.context}`)
  const id = uuidv7()
  const cohort = (await insertCohort(tx, { id: uuidv7(), name }))!
  await insertCourse(tx, { id, ...key, cohort: cohort.id })
  await insertAudit(tx, ctx.actor, {
    action: 'cohort.create',
    objectType: 'cohort',
    objectId: cohort.id,
    after: { name, trainer: null },
  })
  return { id, cohort }
}

/** A title that several courses have is told apart by where each is. */
async function freeName(tx: Connection, title: string, where: string): Promise<string> {
  await lockCohortName(tx, { name: title })
  const namesakes = await listCohortsNamed(tx, { name: title, trainer: null, cohorts: null })
  return namesakes.length === 0 ? title : `${title.slice(0, 100)} (${where.slice(0, 90)})`
}

/**
 * Makes a locked person of a course what its platform says that they are: an instructor a trainer of its cohort, a learner a
 * member. Who looks after cohorts here does not become a trainee of one. Gives the person as they now are.
 * @throws DomainError `launch-refused` for who would be trainer and trainee at once.
 */
export async function enterCourse(
  ctx: Context,
  tx: Connection,
  { user, role, course }: { user: UserRow; role: CourseRole; course: Course },
): Promise<UserRow> {
  const { id: cohort } = course.cohort
  if (role === 'instructor') {
    const trainer = await asTrainer(ctx, tx, user, cohort)
    if (await insertTrainer(tx, cohort, user.id)) await audited(ctx, tx, 'trainer.add', cohort, user.id)
    return trainer
  }
  if (
    user.role === 'trainee' &&
    (await insertMember(tx, { cohortId: cohort, userId: user.id, now: ctx.now }))
  )
    await audited(ctx, tx, 'member.add', cohort, user.id)
  return user
}

/** An instructor who was a trainee of this course alone, as a teacher is who looked at it by a learner's eyes. */
async function asTrainer(
  ctx: Context,
  tx: Connection,
  user: UserRow,
  cohort: ManagedCohort['id'],
): Promise<UserRow> {
  if (user.role !== 'trainee') return user
  const cohorts = await listCohortsOfMember(tx, user.id)
  if (cohorts.some(({ id }) => id !== cohort)) throw learnsElsewhere()
  await endMembership(tx, { cohortId: cohort, userId: user.id, now: ctx.now })
  await insertAudit(tx, ctx.actor, {
    action: 'user.role',
    objectType: 'user',
    objectId: user.id,
    before: { role: user.role },
    after: { role: 'trainer' },
  })
  return updateUser(tx, user.id, { role: 'trainer', epoch: user.epoch + 1 })
}

function audited(
  ctx: Context,
  tx: Connection,
  action: 'trainer.add' | 'member.add',
  cohort: string,
  userId: string,
): Promise<void> {
  return insertAudit(tx, ctx.actor, { action, objectType: 'cohort', objectId: cohort, after: { userId } })
}
