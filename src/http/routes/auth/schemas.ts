import { z } from 'zod'
import { DELIVERIES } from '../../../domain/words.ts'
import { joinCohortInput } from '../../../usecases/cohorts/join.ts'
import { Id, Slug } from '../../schemas.ts'
import { CohortName } from '../cohorts/schemas.ts'
import { User } from '../users/schemas.ts'

const email = z
  .string()
  .min(1)
  .max(254)
  .meta({ description: 'In any case.', examples: ['ada@example.org'] })
const refreshToken = z.string().min(1).max(200)
const Delivery = z.enum(DELIVERIES).meta({ id: 'Delivery' })

const delivery = Delivery.optional().meta({
  description:
    'How the refresh token is handed over; `body` when absent. `cookie` is for pages of the service itself: no script can read it.',
})
const code = z.string().min(1).max(64)

export const LoginRequest = z
  .strictObject({ email, password: z.string().min(1).max(200), delivery })
  .meta({ id: 'LoginRequest' })

export const RefreshRequest = z
  .strictObject({
    refreshToken: refreshToken.optional().meta({ description: 'Absent: the one that the cookie brings.' }),
  })
  .meta({ id: 'RefreshRequest' })

export const LogoutRequest = z
  .strictObject({
    refreshToken: refreshToken.optional().meta({
      description: 'The session to end, without an access token. Absent: the one that the cookie brings.',
    }),
    all: z.boolean().optional().meta({ description: 'Ends every session of the caller, on every device.' }),
  })
  .meta({ id: 'LogoutRequest' })

export const JoinRequest = joinCohortInput.extend({ delivery }).meta({ id: 'JoinRequest' })

export const ResumeRequest = z
  .strictObject({ code: code.meta({ description: 'The `resumeCode` that joining gave.' }), delivery })
  .meta({ id: 'ResumeRequest' })

const tokens = {
  accessToken: z.string().meta({ description: 'Sent as `Authorization: Bearer …`.' }),
  refreshToken: z
    .string()
    .optional()
    .meta({ description: 'Good once, for 30 days. Absent where a cookie was asked for.' }),
  tokenType: z.literal('Bearer'),
  expiresIn: z.int().meta({ description: 'Seconds that the access token lasts.' }),
}

export const Tokens = z.strictObject(tokens).meta({ id: 'Tokens' })

export const LaunchRequest = z
  .strictObject({
    token: z.string().min(1).max(100).meta({ description: 'What the link ends in.' }),
    delivery,
  })
  .meta({ id: 'LaunchRequest' })

export const Launched = z
  .strictObject({
    ...tokens,
    quiz: Slug,
    assignment: Id.nullable().meta({ description: 'The one to start, where the link names one.' }),
  })
  .meta({ id: 'Launched' })

export const Joined = z
  .strictObject({
    ...tokens,
    user: User,
    cohort: CohortName,
    resumeCode: z.string().meta({ description: 'Shown only here: signs in again, on any device.' }),
  })
  .meta({ id: 'Joined' })

export const Membership = z.strictObject({ user: User, cohort: CohortName }).meta({ id: 'Membership' })
