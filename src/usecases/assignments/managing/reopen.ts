import { z } from 'zod'
import { listAttemptsUnder } from '../../../db/repositories/assignments/attempts-under.ts'
import { DomainError, type ErrorCode } from '../../../domain/errors.ts'
import type { Words } from '../../../domain/language.ts'
import { attemptNotFound } from '../../../domain/refusals/attempts.ts'
import { managedAssignment } from '../../access/managed-assignment.ts'
import { reopenAttempt, reopenAttemptInput } from '../../attempts/managing/reopen.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'

export const reopenAssignmentInput = reopenAttemptInput
  .omit({ attempt: true })
  .extend({ assignment: idField, attempts: z.array(idField).min(1).max(200) })

/** What became of one of the attempts asked for; `waitingUntil` null: it was refused, and stays as it was. */
export interface ReopenedRow {
  attempt: string
  waitingUntil: string | null
  refused: { code: ErrorCode; says: Words } | null
}

/**
 * Reopens some closed attempts of an assignment, each for itself, as `reopenAttempt` does.
 * @throws DomainError `not-found`, `cohort-archived`; what is wrong with one attempt refuses that one alone.
 */
export async function reopenAssignment(
  ctx: Context,
  { assignment, attempts, ...how }: z.output<typeof reopenAssignmentInput>,
): Promise<{ attempts: ReopenedRow[] }> {
  const { id } = await managedAssignment(ctx, ctx.db, assignment)
  const known = new Set((await listAttemptsUnder(ctx.db, { assignment: id, attempts })).map((row) => row.id))
  const rows: ReopenedRow[] = []
  for (const attempt of new Set(attempts)) {
    rows.push(await reopenOne(ctx, attempt, known.has(attempt), how))
  }
  return { attempts: rows }
}

async function reopenOne(
  ctx: Context,
  attempt: string,
  isUnderIt: boolean,
  how: Omit<z.output<typeof reopenAttemptInput>, 'attempt'>,
): Promise<ReopenedRow> {
  try {
    if (!isUnderIt) throw attemptNotFound()
    const { waitingUntil } = await reopenAttempt(ctx, { attempt, ...how })
    return { attempt, waitingUntil, refused: null }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { attempt, waitingUntil: null, refused: { code: error.code, says: error.says } }
  }
}
