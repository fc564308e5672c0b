import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import { type AssignmentRow, insertAssignment } from '../../db/repositories/assignments/insert.ts'
import type { CohortName } from '../../db/repositories/cohorts/find.ts'
import { listAssignableQuizzes } from '../../db/repositories/quizzes/assignable.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { saying } from '../../domain/issue-words.ts'
import { FAULTS } from '../../domain/refusals/fields.ts'
import { noQuizAmong, windowEndsFirst } from '../../domain/refusals/quizzes.ts'
import { getCohort } from '../cohorts/get.ts'
import type { Context } from '../context.ts'
import { validated } from '../validated.ts'

const instant = z.union(
  [z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))],
  saying(FAULTS.instant),
)

export const createAssignmentInput = z.strictObject({
  cohort: z.string().min(1),
  quiz: z.string().min(1),
  opensAt: instant,
  closesAt: instant,
  timeLimitMs: z.int().min(1_000).max(2_147_483_647).optional(),
  maxAttempts: z.int().min(1).max(1_000).optional(),
})
export type CreateAssignmentInput = z.input<typeof createAssignmentInput>

export interface NewAssignment {
  id: string
  cohort: CohortName
  quiz: string
  opensAt: string
  closesAt: string
  timeLimitMs: number | null
  maxAttempts: number | null
}

/**
 * Gives a published quiz to a cohort (by id or exact name) between two instants. Without overrides the quiz's own
 * time limit and number of attempts hold.
 * @throws DomainError `not-found` for the cohort or the quiz (with the known ones), `validation`.
 */
export async function createAssignment(ctx: Context, input: CreateAssignmentInput): Promise<NewAssignment> {
  const { cohort: idOrName, ...fields } = validated(createAssignmentInput, input)
  if (fields.closesAt <= fields.opensAt) throw windowEndsFirst()
  return ctx.db.transaction(async (tx) => {
    const cohort = await getCohort(tx, idOrName)
    await refuseUnknownQuiz(tx, fields.quiz)
    const row = await insertAssignment(tx, { id: uuidv7(), cohortId: cohort.id, ...fields })
    const assignment = assignmentView(row, cohort)
    await insertAudit(tx, ctx.actor, {
      action: 'assignment.create',
      objectType: 'assignment',
      objectId: row.id,
      after: assignment,
    })
    return assignment
  })
}

async function refuseUnknownQuiz(tx: Connection, quiz: string): Promise<void> {
  const known = await listAssignableQuizzes(tx)
  if (!known.includes(quiz)) throw noQuizAmong(quiz, known)
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
