import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import type { CohortName, ManagedCohort } from '../../db/repositories/cohorts/find.ts'
import { insertJoinCode } from '../../db/repositories/cohorts/join-codes.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { hashCode, newJoinCode } from '../../security/codes.ts'
import { managedCohort } from '../access/managed-cohort.ts'
import type { Context } from '../context.ts'
import { idField } from '../fields.ts'

export const DEFAULT_SEATS = 30
export const DEFAULT_DAYS = 30

export const createJoinCodeInput = z.strictObject({
  cohort: idField,
  seats: z
    .int()
    .min(1)
    .max(10_000)
    .default(DEFAULT_SEATS)
    .meta({ description: 'How many newcomers it lets in, whatever address they come from.' }),
  expiresInDays: z
    .int()
    .min(1)
    .max(366)
    .default(DEFAULT_DAYS)
    .meta({ description: 'For how many days it lets them in.' }),
})

export interface NewJoinCode {
  id: string
  /** Shown only here; the database keeps its hash. */
  code: string
  cohort: CohortName
  seats: number
  expiresAt: string
}

/**
 * Makes a code that lets newcomers into a cohort.
 * @throws DomainError `not-found`.
 */
export async function createJoinCode(
  ctx: Context,
  { cohort, seats, expiresInDays }: z.output<typeof createJoinCodeInput>,
): Promise<NewJoinCode> {
  return ctx.db.transaction(async (tx) =>
    addJoinCode(ctx, tx, { cohort: await managedCohort(ctx, tx, cohort), seats, days: expiresInDays }),
  )
}

/** Makes a join code in the caller's transaction. */
export async function addJoinCode(
  ctx: Context,
  tx: Connection,
  { cohort, seats, days }: { cohort: ManagedCohort; seats: number; days: number },
): Promise<NewJoinCode> {
  const id = uuidv7()
  const code = newJoinCode()
  const codeHash = hashCode(code)
  const { expiresAt } = await insertJoinCode(tx, {
    id,
    cohortId: cohort.id,
    codeHash,
    seats,
    days,
    now: ctx.now,
  })
  await insertAudit(tx, ctx.actor, {
    action: 'join-code.create',
    objectType: 'cohort',
    objectId: cohort.id,
    after: { joinCode: id, seats, expiresAt },
  })
  return { id, code, cohort, seats, expiresAt: expiresAt.toISOString() }
}
