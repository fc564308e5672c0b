import { uuidv7 } from 'uuidv7'
import { type Client, SCOPES } from '../../../src/domain/access/actor.ts'
import type { Context } from '../../../src/usecases/context.ts'
import type { World } from '../world.ts'

/** A client bound to cohorts, with the context that its requests would have. */
export async function clientFor(
  { db, services }: World,
  cohorts: readonly string[],
): Promise<Context & { actor: Client }> {
  const clientId = uuidv7()
  await db.pool.query(
    `WITH made AS (INSERT INTO clients (id, name, scopes) VALUES ($1, 'LMS', $2) RETURNING id)
     INSERT INTO client_cohorts (client_id, cohort_id) SELECT id, unnest($3::uuid[]) FROM made`,
    [clientId, SCOPES, cohorts],
  )
  return {
    ...services,
    actor: { kind: 'client', clientId, scopes: SCOPES, cohorts },
    now: null,
    language: 'en',
  }
}
