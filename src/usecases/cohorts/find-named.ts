import { z } from 'zod'
import { findCohort, listCohortsNamed } from '../../db/repositories/cohorts/find.ts'
import { noSuchCohort, severalCohorts } from '../../domain/refusals/cohorts.ts'
import type { Context } from '../context.ts'

/**
 * The id of the cohort that an administrator means by an id or an exact name: for the command line alone.
 * @throws DomainError `not-found`; `validation` when several have that name, with their ids.
 */
export async function findCohortNamed(ctx: Context, idOrName: string): Promise<string> {
  const byId = z.uuid().safeParse(idOrName).success ? await findCohort(ctx.db, idOrName) : null
  if (byId) return byId.id
  const named = await listCohortsNamed(ctx.db, { name: idOrName, trainer: null, cohorts: null })
  if (named.length > 1) throw severalCohorts(idOrName, named)
  if (!named[0]) throw noSuchCohort(idOrName)
  return named[0].id
}
