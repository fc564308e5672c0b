import { z } from 'zod'
import { createPlatformInput } from '../../../../usecases/integration/lti/platforms/create.ts'
import { platformFields } from '../../../../usecases/integration/lti/platforms/fields.ts'
import { updatePlatformInput } from '../../../../usecases/integration/lti/platforms/update.ts'
import { Id, Instant, pageOf } from '../../../schemas.ts'
import { LoginRequest, Tokens } from '../../auth/schemas.ts'

export const Html = z.string()

const text = (most: number) => z.string().max(most).optional()

/** What a platform's form brings back, or a page of ours in its place. */
export const LtiLaunch = z
  .object({
    id_token: text(100_000),
    state: text(200),
    error: text(200),
    error_description: text(4_000),
    browser: text(200).meta({ description: 'What the platform kept for us; otherwise a cookie brings it.' }),
  })
  .meta({ id: 'LtiLaunch' })

export const LtiSessionRequest = z
  .strictObject({ code: z.string().min(1).max(200), delivery: LoginRequest.shape.delivery })
  .meta({ id: 'LtiSessionRequest' })

const page = z.string().meta({ description: 'Where it leads, after the `#` of the pages.' })

export const LtiSession = Tokens.extend({
  page,
  mayJoin: z.boolean().meta({
    description:
      'Whether the person may say which account is theirs already, by the same code, for ten minutes.',
  }),
}).meta({ id: 'LtiSession' })

export const LtiJoinRequest = LtiSessionRequest.extend(
  LoginRequest.pick({ email: true, password: true }).shape,
).meta({ id: 'LtiJoinRequest' })

export const LtiJoined = Tokens.extend({ page }).meta({ id: 'LtiJoined' })

const { name, issuer, clientId, authorizationEndpoint, tokenEndpoint, jwksUri } = platformFields
const { productFamily, tokenAudience, scopes, state, deployments } = platformFields

export const LtiPlatform = z
  .strictObject({
    id: Id,
    name,
    issuer,
    clientId,
    productFamily,
    authorizationEndpoint,
    tokenEndpoint,
    tokenAudience,
    jwksUri,
    scopes,
    state,
    deployments,
    createdAt: Instant,
  })
  .meta({ id: 'LtiPlatform' })

export const LtiPlatformPage = pageOf(LtiPlatform, 'LtiPlatformPage')

export const CreateLtiPlatformRequest = createPlatformInput.meta({ id: 'CreateLtiPlatformRequest' })

export const UpdateLtiPlatformRequest = updatePlatformInput
  .omit({ platform: true })
  .meta({ id: 'UpdateLtiPlatformRequest' })

export const platformParams = z.strictObject({ platform: Id })
