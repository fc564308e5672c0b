import { z } from 'zod'
import { Id } from '../../schemas.ts'

export const Cohort = z.strictObject({ id: Id, name: z.string() }).meta({ id: 'CohortName' })
