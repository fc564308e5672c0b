import type { Connection } from '../../db/connection.ts'
import { findAssignmentBase } from '../../db/repositories/assignments/find.ts'
import type { ManagedCohort } from '../../db/repositories/cohorts/find.ts'
import { DomainError } from '../../domain/errors.ts'
import { noSuchAssignment } from '../../domain/refusals/quizzes.ts'
import type { Context } from '../context.ts'
import { followedCohort, managedCohort } from './managed-cohort.ts'

/** An assignment of a cohort that the caller may act on. */
export interface ManagedAssignment {
  id: string
  quiz: string
  cohort: ManagedCohort
}

/**
 * An assignment that the caller may change, by the rule of its cohort.
 * @throws DomainError `not-found` for one of others, as for none; `cohort-archived`.
 */
export function managedAssignment(
  ctx: Context,
  tx: Connection,
  assignment: string,
): Promise<ManagedAssignment> {
  return asked(managedCohort, ctx, tx, assignment)
}

/**
 * The same, or one of an archived cohort: to read it.
 * @throws DomainError `not-found`.
 */
export function followedAssignment(
  ctx: Context,
  connection: Connection,
  assignment: string,
): Promise<ManagedAssignment> {
  return asked(followedCohort, ctx, connection, assignment)
}

async function asked(
  cohortOf: (ctx: Context, connection: Connection, id: string) => Promise<ManagedCohort>,
  ctx: Context,
  connection: Connection,
  assignment: string,
): Promise<ManagedAssignment> {
  const found = await findAssignmentBase(connection, { assignment })
  if (!found) throw noSuchAssignment()
  try {
    return {
      id: found.id,
      quiz: found.quiz,
      cohort: await cohortOf(ctx, connection, found.cohortId),
    }
  } catch (error) {
    throw error instanceof DomainError && error.code === 'not-found' ? noSuchAssignment() : error
  }
}
