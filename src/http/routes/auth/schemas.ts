import { z } from 'zod'
import { joinCohortInput } from '../../../usecases/cohorts/join.ts'
import { CohortName } from '../cohorts/schemas.ts'
import { User } from '../users/schemas.ts'

const email = z
  .string()
  .min(1)
  .max(254)
  .meta({ description: 'In any case.', examples: ['ada@example.org'] })
const code = z.string().min(1).max(64)

export const LoginRequest = z
  .strictObject({ email, password: z.string().min(1).max(200) })
  .meta({ id: 'LoginRequest' })

export const RefreshRequest = z
  .strictObject({ refreshToken: z.string().min(1).max(200) })
  .meta({ id: 'RefreshRequest' })

export const LogoutRequest = z
  .strictObject({
    all: z.boolean().optional().meta({ description: 'Ends every session of the caller, on every device.' }),
  })
  .meta({ id: 'LogoutRequest' })

export const JoinRequest = joinCohortInput.meta({ id: 'JoinRequest' })

export const ResumeRequest = z
  .strictObject({ code: code.meta({ description: 'The `resumeCode` that joining gave.' }) })
  .meta({ id: 'ResumeRequest' })

const tokens = {
  accessToken: z.string().meta({ description: 'Sent as `Authorization: Bearer …`.' }),
  refreshToken: z.string().meta({ description: 'Good once, for 30 days.' }),
  tokenType: z.literal('Bearer'),
  expiresIn: z.int().meta({ description: 'Seconds that the access token lasts.' }),
}

export const Tokens = z.strictObject(tokens).meta({ id: 'Tokens' })

export const Joined = z
  .strictObject({
    ...tokens,
    user: User,
    cohort: CohortName,
    resumeCode: z.string().meta({ description: 'Shown only here: signs in again, on any device.' }),
  })
  .meta({ id: 'Joined' })

export const Membership = z.strictObject({ user: User, cohort: CohortName }).meta({ id: 'Membership' })
