import { z } from 'zod'
import { updateMeInput } from '../../usecases/me/update.ts'
import { createUserInput } from '../../usecases/users/create.ts'
import { nameField, roleField } from '../../usecases/users/fields.ts'
import { Attempt, Response, Score } from './attempts.ts'
import { Id, Instant, pageOf } from './common.ts'

export const EXAMPLE_TOKENS = {
  accessToken: 'eyJhbGciOiJFZERTQSIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiI…',
  refreshToken: 'JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r',
  tokenType: 'Bearer',
  expiresIn: 900,
}

export const EXAMPLE_USER = {
  id: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11',
  role: 'trainee',
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  hasPassword: true,
  mustChangePassword: false,
  accommodation: { multiplier: 1, minutes: 0 },
  createdAt: '2026-11-22T21:30:00.000Z',
  disabledAt: null,
}

export const EXAMPLE_COHORT = { id: '0192f0c1-7f00-7a10-9c2b-4e1d5a6b8c90', name: 'Démo' }

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

export const JoinRequest = z
  .strictObject({
    code: code.meta({
      description: 'Read whatever its case, dashes and spaces; O as 0, I and L as 1.',
      examples: ['K7M2P-Q0R1S'],
    }),
    name: nameField.optional().meta({ description: 'Needed without an access token.', examples: ['Ada'] }),
  })
  .meta({ id: 'JoinRequest' })

export const ResumeRequest = z
  .strictObject({ code: code.meta({ description: 'The resume code that joining gave.' }) })
  .meta({ id: 'ResumeRequest' })

export const UpdateMeRequest = updateMeInput.meta({ id: 'UpdateMeRequest' })

export const CreateUserRequest = createUserInput.meta({ id: 'CreateUserRequest' })

const tokens = {
  accessToken: z.string().meta({ description: 'Sent as `Authorization: Bearer …`.' }),
  refreshToken: z.string().meta({ description: 'Good once, for 30 days.' }),
  tokenType: z.literal('Bearer'),
  expiresIn: z.int().meta({ description: 'Seconds that the access token lasts.' }),
}

export const Tokens = z.strictObject(tokens).meta({ id: 'Tokens' })

const Cohort = z.strictObject({ id: Id, name: z.string() }).meta({ id: 'CohortName' })

const user = {
  id: Id,
  role: roleField,
  name: z.string().nullable(),
  email: z.string().nullable(),
  hasPassword: z.boolean(),
  mustChangePassword: z.boolean(),
  accommodation: z
    .strictObject({ multiplier: z.number(), minutes: z.int() })
    .meta({ description: 'Extra time, for every quiz.' }),
  createdAt: Instant,
  disabledAt: Instant.nullable(),
}

export const User = z.strictObject(user).meta({ id: 'User' })

export const UserPage = pageOf(User, 'UserPage')

export const Me = z
  .strictObject({ ...user, cohorts: z.array(Cohort).meta({ description: 'Where the caller is a member.' }) })
  .meta({ id: 'Me' })

export const Joined = z
  .strictObject({
    ...tokens,
    user: User,
    cohort: Cohort,
    resumeCode: z.string().meta({ description: 'Shown only here: signs in again, on any device.' }),
  })
  .meta({ id: 'Joined' })

export const Membership = z.strictObject({ user: User, cohort: Cohort }).meta({ id: 'Membership' })

const ExportedAttempt = z
  .strictObject({
    attempt: Attempt,
    answers: z.array(
      z.strictObject({
        position: z.int(),
        type: z.string(),
        response: Response.nullable(),
        version: z.int(),
        flagged: z.boolean(),
        certainty: z.int().nullable(),
        savedAt: Instant,
      }),
    ),
    score: Score.nullable().meta({ description: 'Null until it is released.' }),
    receipt: z.string().nullable(),
  })
  .meta({ id: 'ExportedAttempt' })

export const PersonalExport = z
  .strictObject({
    me: Me,
    sessions: z.array(
      z.strictObject({
        id: Id,
        createdAt: Instant,
        revokedAt: Instant.nullable(),
        lastRefreshedAt: Instant.nullable(),
      }),
    ),
    attempts: z.array(ExportedAttempt),
  })
  .meta({ id: 'PersonalExport' })
