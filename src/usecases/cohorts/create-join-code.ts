import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import type { CohortName } from '../../db/repositories/cohorts/find.ts'
import { insertJoinCode } from '../../db/repositories/cohorts/join-codes.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { hashCode, newJoinCode } from '../../security/codes.ts'
import type { Context } from '../context.ts'
import { validated } from '../validated.ts'
import { getCohort } from './get.ts'

export const DEFAULT_SEATS = 30
export const DEFAULT_DAYS = 30

export const createJoinCodeInput = z.strictObject({
  cohort: z.string().min(1),
  seats: z.int().min(1).max(10_000).default(DEFAULT_SEATS),
  expiresInDays: z.int().min(1).max(366).default(DEFAULT_DAYS),
})
export type CreateJoinCodeInput = z.input<typeof createJoinCodeInput>

export interface NewJoinCode {
  id: string
  /** Shown only here; the database keeps its hash. */
  code: string
  cohort: CohortName
  seats: number
  expiresAt: string
}

/**
 * Makes a code that lets newcomers into a cohort, given by its id or exact name.
 * @throws DomainError `not-found`, `validation`.
 */
export async function createJoinCode(ctx: Context, input: CreateJoinCodeInput): Promise<NewJoinCode> {
  const { cohort, seats, expiresInDays } = validated(createJoinCodeInput, input)
  return ctx.db.transaction(async (tx) =>
    addJoinCode(ctx, tx, { cohort: await getCohort(tx, cohort), seats, days: expiresInDays }),
  )
}

/** Makes a join code in the caller's transaction. */
export async function addJoinCode(
  ctx: Context,
  tx: Connection,
  { cohort, seats, days }: { cohort: CohortName; seats: number; days: number },
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
