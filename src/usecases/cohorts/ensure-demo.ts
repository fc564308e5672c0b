import { insertCohort } from '../../db/repositories/cohorts/insert.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import type { Context } from '../context.ts'
import { addJoinCode, DEFAULT_DAYS, DEFAULT_SEATS, type NewJoinCode } from './create-join-code.ts'

/** One id for ever: a second start, a replica or a change of name never makes a second demo. */
const DEMO_COHORT = { id: '00000000-0000-7000-8000-00000000de30', name: 'Démo' }

/** Makes the demo cohort with a join code at the first start; null, and no code, at every later one. */
export async function ensureDemoCohort(ctx: Context): Promise<NewJoinCode | null> {
  return ctx.db.transaction(async (tx) => {
    const cohort = await insertCohort(tx, DEMO_COHORT)
    if (!cohort) return null
    await insertAudit(tx, ctx.actor, {
      action: 'cohort.create',
      objectType: 'cohort',
      objectId: DEMO_COHORT.id,
      after: { name: DEMO_COHORT.name, trainer: null },
    })
    return addJoinCode(ctx, tx, { cohort, seats: DEFAULT_SEATS, days: DEFAULT_DAYS })
  })
}
