import type { Connection } from '../../db/connection.ts'
import { findManagedCohort, type ManagedCohort } from '../../db/repositories/cohorts/find.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { cohortNotFound } from '../../domain/refusals/cohorts.ts'
import type { Context } from '../context.ts'

/**
 * The cohort that the caller may act on: as a trainer one they follow, as a client one it is bound to, as an admin or as
 * the service any. Writes take it as the proof of that right.
 * @throws DomainError `not-found` for a cohort of others, as for none.
 */
export async function managedCohort(
  { actor }: Context,
  connection: Connection,
  id: string,
): Promise<ManagedCohort> {
  const trainer = actor.kind === 'person' && actor.role === 'trainer' ? actor.userId : null
  const cohort =
    trainer !== null || managesAny(actor, id)
      ? await findManagedCohort(connection, { cohort: id, trainer })
      : null
  if (!cohort) throw cohortNotFound()
  return cohort
}

/** Whether the right to a cohort is told by the caller alone. */
function managesAny(actor: Actor, id: string): boolean {
  if (actor.kind === 'client') return actor.cohorts.includes(id)
  return actor.kind === 'service' || (actor.kind === 'person' && actor.role === 'admin')
}
