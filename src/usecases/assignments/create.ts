import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import { type AssignmentRow, insertAssignment } from '../../db/repositories/assignments/insert.ts'
import type { CohortName } from '../../db/repositories/cohorts/find.ts'
import { countMembers } from '../../db/repositories/cohorts/members.ts'
import { listAssignableQuizzes } from '../../db/repositories/quizzes/assignable.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import type { Finding } from '../../domain/findings.ts'
import { assigningFindings } from '../../domain/quiz/assigning.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { noQuizAmong, windowEndsFirst } from '../../domain/refusals/quizzes.ts'
import { managedCohort } from '../access/managed-cohort.ts'
import type { Context } from '../context.ts'
import { idField, instantField, slugField } from '../fields.ts'

export const createAssignmentInput = z.strictObject({
  cohort: idField,
  quiz: slugField,
  opensAt: instantField,
  closesAt: instantField,
  timeLimitMs: z.int().min(1_000).max(2_147_483_647).optional(),
  maxAttempts: z.int().min(1).max(1_000).optional(),
})

export interface NewAssignment {
  id: string
  cohort: CohortName
  quiz: string
  opensAt: string
  closesAt: string
  timeLimitMs: number | null
  maxAttempts: number | null
}

/** An assignment as it was made, and what its maker should know of it. */
export interface MadeAssignment extends NewAssignment {
  warnings: Finding[]
}

/**
 * Gives a published quiz to a cohort between two instants. Without overrides the quiz's own time limit and number of
 * attempts hold.
 * @throws DomainError `not-found` for the cohort or the quiz (with the known ones); `validation` when it would close before it opens.
 */
export async function createAssignment(
  ctx: Context,
  { cohort: id, ...fields }: z.output<typeof createAssignmentInput>,
): Promise<MadeAssignment> {
  if (fields.closesAt <= fields.opensAt) throw windowEndsFirst()
  return ctx.db.transaction(async (tx) => {
    const cohort = await managedCohort(ctx, tx, id)
    const quiz = await assignableQuiz(ctx, tx, fields.quiz)
    const row = await insertAssignment(tx, { id: uuidv7(), cohortId: cohort.id, ...fields })
    const assignment = assignmentView(row, cohort)
    await insertAudit(tx, ctx.actor, {
      action: 'assignment.create',
      objectType: 'assignment',
      objectId: row.id,
      after: assignment,
    })
    const { members } = await countMembers(tx, { cohort: cohort.id })
    return { ...assignment, warnings: assigningFindings(quiz, { members, closesAt: fields.closesAt }) }
  })
}

async function assignableQuiz(ctx: Context, tx: Connection, quiz: string): Promise<Quiz> {
  const known = await listAssignableQuizzes(tx)
  const found = known.find((one) => one.quiz === quiz)
  if (!found) {
    throw noQuizAmong(
      quiz,
      known.map((one) => one.quiz),
    )
  }
  return (await ctx.content.quiz(tx, found.liveRevisionId)).content
}

function assignmentView(row: AssignmentRow, cohort: CohortName): NewAssignment {
  return {
    id: row.id,
    cohort,
    quiz: row.quiz,
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    timeLimitMs: row.timeLimitMs,
    maxAttempts: row.maxAttempts,
  }
}
