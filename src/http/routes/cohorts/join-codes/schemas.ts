import { z } from 'zod'
import { createJoinCodeInput } from '../../../../usecases/cohorts/create-join-code.ts'
import { Id, Instant, pageOf } from '../../../schemas.ts'
import { CohortName } from '../schemas.ts'

export const JoinCodeRequest = createJoinCodeInput.omit({ cohort: true }).meta({ id: 'JoinCodeRequest' })

export const NewJoinCode = z
  .strictObject({
    id: Id,
    code: z.string().meta({ description: 'Shown only here.', examples: ['K7M2P-Q0R1S'] }),
    cohort: CohortName,
    seats: z.int(),
    expiresAt: Instant,
  })
  .meta({ id: 'NewJoinCode' })

const JoinCode = z
  .strictObject({
    id: Id,
    seats: z.int(),
    seatsUsed: z.int().meta({ description: 'By newcomers; whoever is a member already takes none.' }),
    createdAt: Instant,
    expiresAt: Instant.meta({ description: 'Or when it was revoked.' }),
  })
  .meta({ id: 'JoinCode' })

export const JoinCodePage = pageOf(JoinCode, 'JoinCodePage')
