import { z } from 'zod'
import { Id } from '../../../schemas.ts'

export const CohortTrainerParams = z.strictObject({ cohort: Id, user: Id })
