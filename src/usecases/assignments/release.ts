import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import { lockPeople } from '../../db/repositories/assignments/overrides.ts'
import { storeRelease } from '../../db/repositories/assignments/release.ts'
import {
  countStillSitting,
  getOpenedTo,
  getOpenedToAll,
  getsResultsOf,
  openToOne,
  openToOwners,
} from '../../db/repositories/assignments/release-by-hand.ts'
import { lockAssignment } from '../../db/repositories/assignments/start.ts'
import { getStoredNow } from '../../db/repositories/clock.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { nothingToRelease } from '../../domain/refusals/quizzes.ts'
import { personNotFound } from '../../domain/refusals/users.ts'
import { managedAssignment } from '../access/managed-assignment.ts'
import type { Context } from '../context.ts'
import { dryRunField, idField, reasonField } from '../fields.ts'

export const releaseAssignmentInput = z.strictObject({
  assignment: idField,
  score: z.boolean().optional().meta({ description: 'Totals.' }),
  answers: z.boolean().optional().meta({ description: 'Keys and explanations, and with them the totals.' }),
  user: idField.optional().meta({ description: 'For this person alone; absent: for all, for good.' }),
  reason: reasonField,
  dryRun: dryRunField,
})

export interface ReleaseByHand {
  dryRun: boolean
  user: string | null
  /** As it is, or would be. */
  scoreReleasedAt: string | null
  answersReleasedAt: string | null
  /** Who is at it: attempts that run, and members who have not started and whose window is not over. */
  running: number
  toCome: number
}

/**
 * Opens score or answers of an assignment by hand: to all, which stays and holds for who has a release of their own too, or
 * to one person. Once the answers are open to all, nobody starts unless forced. Again changes nothing.
 * @throws DomainError `not-found`, `cohort-archived`; `validation` when nothing is named.
 */
export async function releaseAssignment(
  ctx: Context,
  input: z.output<typeof releaseAssignmentInput>,
): Promise<ReleaseByHand> {
  const { user, reason, dryRun = false } = input
  const what = { score: true, answers: input.answers === true }
  if (!what.answers && input.score !== true) throw nothingToRelease()
  return ctx.db.transaction(async (tx) => {
    const { id: assignment } = await managedAssignment(ctx, tx, input.assignment)
    if (user !== undefined) await lockPeople(tx, { users: [user] })
    await lockAssignment(tx, { assignment })
    if (user !== undefined && !(await getsResultsOf(tx, { assignment, user })).gets) throw personNotFound()
    const { now } = await getStoredNow(tx, { now: ctx.now })
    const before = await openedSince(tx, assignment, user)
    const after = {
      scoreReleasedAt: before.scoreReleasedAt ?? now,
      answersReleasedAt: what.answers ? (before.answersReleasedAt ?? now) : before.answersReleasedAt,
    }
    const isNew =
      after.scoreReleasedAt !== before.scoreReleasedAt || after.answersReleasedAt !== before.answersReleasedAt
    if (!dryRun && (await open(tx, { assignment, user, ...what, now }, isNew)))
      await insertAudit(tx, ctx.actor, {
        action: 'assignment.release',
        objectType: 'assignment',
        objectId: assignment,
        before: { ...(user !== undefined && { user }), ...before },
        after: { ...(user !== undefined && { user }), ...after },
        reason,
      })
    const sitting = await countStillSitting(tx, { assignment, now: ctx.now })
    const iso = (at: Date | null) => at?.toISOString() ?? null
    return {
      dryRun,
      user: user ?? null,
      scoreReleasedAt: iso(after.scoreReleasedAt),
      answersReleasedAt: iso(after.answersReleasedAt),
      ...sitting,
    }
  })
}

async function openedSince(tx: Connection, assignment: string, user: string | undefined) {
  return user === undefined ? getOpenedToAll(tx, { assignment }) : getOpenedTo(tx, { assignment, user })
}

/** Opens what is named; whether that opened anything to anybody. */
async function open(
  tx: Connection,
  {
    user,
    ...what
  }: { assignment: string; user: string | undefined; score: boolean; answers: boolean; now: Date },
  isNew: boolean,
): Promise<boolean> {
  if (user !== undefined) {
    if (isNew) await openToOne(tx, { user, ...what })
    return isNew
  }
  if (isNew) await storeRelease(tx, what)
  const owners = await openToOwners(tx, what)
  return isNew || owners > 0
}
