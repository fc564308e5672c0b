import { z } from 'zod'
import { createCohortInput } from '../../../usecases/cohorts/create.ts'
import { updateCohortInput } from '../../../usecases/cohorts/update.ts'
import { Id, Instant, pageOf } from '../../schemas.ts'

export const CohortName = z.strictObject({ id: Id, name: z.string() }).meta({ id: 'CohortName' })

export const CreateCohortRequest = createCohortInput
  .omit({ trainer: true })
  .meta({ id: 'CreateCohortRequest' })

export const UpdateCohortRequest = updateCohortInput
  .omit({ cohort: true })
  .meta({ id: 'UpdateCohortRequest' })

const CohortTrainer = z.strictObject({ id: Id, name: z.string().nullable() }).meta({ id: 'CohortTrainer' })

const count = z.int().min(0)

export const Cohort = z
  .strictObject({
    id: Id,
    name: z.string(),
    timeZone: z.string().meta({ description: 'Of its exports and texts.', examples: ['Europe/Paris'] }),
    createdAt: Instant,
    archivedAt: Instant.nullable(),
    trainers: z.array(CohortTrainer).meta({ description: 'Who follows it.' }),
    members: count.meta({ description: 'Present ones.' }),
    assignments: count,
    openAttempts: count,
  })
  .meta({ id: 'Cohort' })

export const CohortPage = pageOf(Cohort, 'CohortPage')
