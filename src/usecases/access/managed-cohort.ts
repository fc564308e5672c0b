import type { Connection } from '../../db/connection.ts'
import {
  findManagedCohort,
  type ManagedCohort,
  type ManagedCohortRow,
  shareManagedCohort,
} from '../../db/repositories/cohorts/find.ts'
import { cohortArchived, cohortNotFound } from '../../domain/refusals/cohorts.ts'
import type { Context } from '../context.ts'

/**
 * The cohort that the caller may change: as a trainer one they follow, as a client one it is bound to, as an admin or as
 * the service any. Writes take it as the proof of that right; within a transaction, it is neither archived nor deleted
 * before its end.
 * @throws DomainError `not-found` for a cohort of others, as for none; `cohort-archived`.
 */
export async function managedCohort(
  ctx: Context,
  connection: Connection,
  id: string,
): Promise<ManagedCohort> {
  const { archivedAt, ...cohort } = known(await asked(shareManagedCohort, ctx, connection, id))
  if (archivedAt !== null) throw cohortArchived()
  return cohort
}

/**
 * The same, or one that is archived: to read it, to bring it back or to do away with it.
 * @throws DomainError `not-found`.
 */
export async function followedCohort(
  ctx: Context,
  connection: Connection,
  id: string,
): Promise<ManagedCohortRow> {
  return known(await asked(findManagedCohort, ctx, connection, id))
}

async function asked(
  find: typeof findManagedCohort,
  { actor }: Context,
  connection: Connection,
  cohort: string,
): Promise<ManagedCohortRow | null> {
  if (actor.kind === 'person' && actor.role === 'trainer')
    return find(connection, { cohort, trainer: actor.userId })
  const isTheirs =
    actor.kind === 'service' ||
    (actor.kind === 'person' && actor.role === 'admin') ||
    (actor.kind === 'client' && actor.cohorts.includes(cohort))
  return isTheirs ? find(connection, { cohort, trainer: null }) : null
}

function known(cohort: ManagedCohortRow | null): ManagedCohortRow {
  if (!cohort) throw cohortNotFound()
  return cohort
}
