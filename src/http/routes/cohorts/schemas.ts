import { z } from 'zod'
import { copyCohortInput } from '../../../usecases/cohorts/copy.ts'
import { createCohortInput } from '../../../usecases/cohorts/create.ts'
import { updateCohortInput } from '../../../usecases/cohorts/update.ts'
import { DoneBefore, Id, Instant, pageOf, Slug } from '../../schemas.ts'

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

export const CopyCohortRequest = copyCohortInput.omit({ cohort: true }).meta({ id: 'CopyCohortRequest' })

const ClockChange = z
  .enum(['skipped', 'repeated'])
  .meta({ id: 'ClockChange', description: 'The local time does not come that day, or comes twice.' })

const WindowClocks = z
  .strictObject({ opensAt: ClockChange.nullable(), closesAt: ClockChange.nullable() })
  .meta({ id: 'WindowClocks' })

const WindowSource = z
  .strictObject({ assignment: Id, opensAt: Instant, closesAt: Instant })
  .meta({ id: 'WindowSource' })

const WindowTarget = z
  .strictObject({ opensAt: Instant, closesAt: Instant, clocks: WindowClocks })
  .meta({ id: 'WindowTarget' })

const CopiedWindow = z
  .strictObject({
    quiz: Slug,
    from: WindowSource,
    to: WindowTarget.nullable().meta({ description: 'Null: the quiz is retired, and is given no more.' }),
  })
  .meta({ id: 'CopiedWindow' })

export const CopiedCohort = z
  .strictObject({
    told: z.literal('whole'),
    applied: z.boolean(),
    cohort: Cohort,
    days: z.int().meta({ description: 'By how many days every window is moved.' }),
    windows: z.array(CopiedWindow),
  })
  .meta({ id: 'CopiedCohort' })

export const CopiedOrDone = z
  .discriminatedUnion('told', [CopiedCohort, DoneBefore])
  .meta({ id: 'CopiedOrDone' })
