import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { CohortName } from '../../db/repositories/cohorts/find.ts'
import { insertCohort } from '../../db/repositories/cohorts/insert.ts'
import { insertTrainer } from '../../db/repositories/cohorts/trainers.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { findUserByEmail } from '../../db/repositories/users/find.ts'
import { noSuchTrainer } from '../../domain/refusals/cohorts.ts'
import type { Context } from '../context.ts'
import { emailField, nameField } from '../users/fields.ts'
import { validated } from '../validated.ts'

export const createCohortInput = z.strictObject({ name: nameField, trainerEmail: emailField.optional() })
export type CreateCohortInput = z.input<typeof createCohortInput>

/**
 * Adds a cohort, followed by a trainer when one is named. Names need not be unique.
 * @throws DomainError `not-found` when the address is no trainer's or admin's, `validation`.
 */
export async function createCohort(ctx: Context, input: CreateCohortInput): Promise<CohortName> {
  const { name, trainerEmail } = validated(createCohortInput, input)
  return ctx.db.transaction(async (tx) => {
    const trainer = trainerEmail === undefined ? null : await findUserByEmail(tx, trainerEmail)
    if (trainerEmail !== undefined && (!trainer || trainer.role === 'trainee')) {
      throw noSuchTrainer(trainerEmail)
    }
    const cohort = { id: uuidv7(), name }
    await insertCohort(tx, cohort)
    if (trainer) await insertTrainer(tx, cohort.id, trainer.id)
    await insertAudit(tx, ctx.actor, {
      action: 'cohort.create',
      objectType: 'cohort',
      objectId: cohort.id,
      after: { name, trainer: trainer?.id ?? null },
    })
    return cohort
  })
}
