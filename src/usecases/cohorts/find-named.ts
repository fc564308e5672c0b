import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import { type CohortName, findCohort, listCohortsNamed } from '../../db/repositories/cohorts/find.ts'
import { noSuchCohort, severalCohorts } from '../../domain/refusals/cohorts.ts'

/**
 * The cohort meant by an id or an exact name.
 * @throws DomainError `not-found`; `validation` when several have that name, with their ids.
 */
export async function getCohort(connection: Connection, idOrName: string): Promise<CohortName> {
  const byId = z.uuid().safeParse(idOrName).success ? await findCohort(connection, idOrName) : null
  if (byId) return byId
  const named = await listCohortsNamed(connection, idOrName)
  if (named.length > 1) throw severalCohorts(idOrName, named)
  if (!named[0]) throw noSuchCohort(idOrName)
  return named[0]
}
