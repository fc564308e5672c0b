import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import { type CohortName, findCohort, listCohortsNamed } from '../../db/repositories/cohorts/find.ts'
import { DomainError } from '../../domain/errors.ts'
import { invalidField } from '../validated.ts'

/**
 * The cohort meant by an id or an exact name.
 * @throws DomainError `not-found`; `validation` when several have that name, with their ids.
 */
export async function getCohort(connection: Connection, idOrName: string): Promise<CohortName> {
  const byId = z.uuid().safeParse(idOrName).success ? await findCohort(connection, idOrName) : null
  if (byId) return byId
  const named = await listCohortsNamed(connection, idOrName)
  if (named.length > 1) {
    const ids = named.map((cohort) => cohort.id).join(', ')
    throw invalidField('/cohort', `Several cohorts are named "${idOrName}", say which by its id: ${ids}`)
  }
  if (!named[0]) throw new DomainError('not-found', `No cohort has the id or name "${idOrName}".`)
  return named[0]
}
