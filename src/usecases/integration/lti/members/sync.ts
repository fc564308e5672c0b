import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import {
  admitLearners,
  insertLearners,
  type NewLearner,
  nameLearners,
} from '../../../../db/repositories/integration/lti/members/add.ts'
import {
  endRoster,
  listRosters,
  type RosterRow,
  takeRoster,
} from '../../../../db/repositories/integration/lti/members/rosters.ts'
import { insertAudit } from '../../../../db/repositories/service/audit.ts'
import type { PlatformMember } from '../../../../domain/integration/lti/members/membership.ts'
import { ROSTER_FAILURES } from '../../../../domain/integration/lti/members/sentences.ts'
import type { RosterFailure } from '../../../../domain/words.ts'
import { managedCohort } from '../../../access/managed-cohort.ts'
import { cohortInput } from '../../../cohorts/get.ts'
import type { Context } from '../../../context.ts'
import { readRoster } from './read.ts'

export const syncMembersInput = cohortInput

/** A course of a cohort, and what reading its people came to. */
export interface SyncedCourse {
  /** The name of its platform. */
  platform: string
  /** How many learners the platform names. */
  learners: number
  /** How many of them were no members before. */
  added: number
  /** Null: it was read. */
  failure: { reason: RosterFailure; detail: string } | null
}

/**
 * Reads who is in the courses that a cohort is, and makes the learners members. Nobody leaves by it, whoever is named no more,
 * and no name that is stored is lost. Harmless when repeated.
 * @throws DomainError `not-found`, `cohort-archived`.
 */
export async function syncMembers(
  ctx: Context,
  { cohort: id }: z.output<typeof syncMembersInput>,
): Promise<{ courses: SyncedCourse[] }> {
  const cohort = await managedCohort(ctx, ctx.db, id)
  const courses: SyncedCourse[] = []
  for (const roster of await listRosters(ctx.db, { cohort: cohort.id }))
    courses.push(await syncCourse(ctx, roster))
  return { courses }
}

/** Reads the course that has waited longest for it; says whether one did. */
export async function syncNextCourse(ctx: Context): Promise<boolean> {
  const roster = await takeRoster(ctx.db, { now: ctx.now })
  if (!roster) return false
  await syncCourse(ctx, roster)
  await endRoster(ctx.db, roster)
  return true
}

async function syncCourse(ctx: Context, roster: RosterRow): Promise<SyncedCourse> {
  const read = await readRoster(ctx, roster)
  const { name: platform } = roster
  if (read.kind === 'failed') {
    const failure = { reason: read.reason, detail: ROSTER_FAILURES[read.reason][ctx.language] }
    return { platform, learners: 0, added: 0, failure }
  }
  const learners = read.members.filter(({ isLearner }) => isLearner)
  return { platform, learners: learners.length, added: await admit(ctx, roster, learners), failure: null }
}

async function admit(
  ctx: Context,
  { cohort: id, issuerId }: RosterRow,
  members: readonly PlatformMember[],
): Promise<number> {
  // In one order, so that two who read one list at once do not wait for each other.
  const learners = members
    .toSorted((one, other) => (one.subject < other.subject ? -1 : 1))
    .map(({ isLearner, ...member }): NewLearner => ({ ...member, user: uuidv7(), identity: uuidv7() }))
  return ctx.db.transaction(async (tx) => {
    const cohort = await managedCohort(ctx, tx, id)
    const values = { issuerId, learners: JSON.stringify(learners), now: ctx.now }
    await insertLearners(tx, values)
    await nameLearners(tx, values)
    const added = await admitLearners(tx, { ...values, cohort: cohort.id })
    if (added.length > 0)
      await insertAudit(tx, ctx.actor, {
        action: 'lti.sync-members',
        objectType: 'cohort',
        objectId: cohort.id,
        after: { added: added.map((one) => one.id) },
      })
    return added.length
  })
}
