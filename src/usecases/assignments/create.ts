import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import { getAssignmentOverview } from '../../db/repositories/assignments/find.ts'
import { insertAssignment } from '../../db/repositories/assignments/insert.ts'
import { countMembers } from '../../db/repositories/cohorts/members.ts'
import { listAssignableQuizzes } from '../../db/repositories/quizzes/assignable.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import type { Finding } from '../../domain/findings.ts'
import { assigningFindings } from '../../domain/quiz/assigning.ts'
import { noQuizAmong } from '../../domain/refusals/quizzes.ts'
import { managedCohort } from '../access/managed-cohort.ts'
import type { Context } from '../context.ts'
import { idField, slugField } from '../fields.ts'
import { termFields } from './fields.ts'
import { freeWindow } from './free-window.ts'
import { type AssignmentView, assignmentView, givenView } from './view.ts'

const { opensAt, closesAt, timeLimitMs, maxAttempts, release } = termFields

export const createAssignmentInput = z.strictObject({
  cohort: idField,
  quiz: slugField,
  opensAt,
  closesAt,
  timeLimitMs: timeLimitMs.optional(),
  maxAttempts: maxAttempts.optional(),
  release: release.optional(),
})

/** An assignment as it was made or changed, and what its trainers should know of it. */
export type MadeAssignment = AssignmentView & { warnings: Finding[] }

/**
 * Gives a published quiz to a cohort between two instants. What it leaves out is as the quiz has it.
 * @throws DomainError `not-found` for the cohort or the quiz (with the known ones); `cohort-archived`; `validation` when it
 * would close before it opens; `assignment-overlap`.
 */
export async function createAssignment(
  ctx: Context,
  { cohort: id, ...fields }: z.output<typeof createAssignmentInput>,
): Promise<MadeAssignment> {
  return ctx.db.transaction(async (tx) => {
    const cohort = await managedCohort(ctx, tx, id)
    await refuseUnknown(tx, fields.quiz)
    await freeWindow(tx, { cohort: cohort.id, except: null, ...fields })
    const row = await insertAssignment(tx, { id: uuidv7(), cohortId: cohort.id, ...fields })
    await insertAudit(tx, ctx.actor, {
      action: 'assignment.create',
      objectType: 'assignment',
      objectId: row.id,
      after: { cohort: { id: cohort.id, name: cohort.name }, quiz: row.quiz, ...givenView(row) },
    })
    return madeAssignment(tx, row.id)
  })
}

/** An assignment as it now is, with what its trainers should know of it. */
export async function madeAssignment(tx: Connection, assignment: string): Promise<MadeAssignment> {
  const row = await getAssignmentOverview(tx, { assignment })
  const { members } = await countMembers(tx, { cohort: row.cohortId })
  const { access, feedback, release } = row.content
  const about = { access, feedback, release: row.release ?? release }
  return {
    ...assignmentView(row),
    warnings: assigningFindings(about, { members, closesAt: row.closesAt }),
  }
}

async function refuseUnknown(tx: Connection, quiz: string): Promise<void> {
  const known = (await listAssignableQuizzes(tx)).map((one) => one.quiz)
  if (!known.includes(quiz)) throw noQuizAmong(quiz, known)
}
