import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import {
  getIssuer,
  insertDeployment,
  insertPlatform,
} from '../../../../db/repositories/integration/lti/platforms.ts'
import {
  finishRegistration,
  freeRegistration,
  takeRegistration,
} from '../../../../db/repositories/integration/lti/registrations/rows.ts'
import { insertAudit } from '../../../../db/repositories/service/audit.ts'
import {
  hostsOf,
  type PlatformConfiguration,
  platformConfiguration,
  type Registered,
  registeredAs,
} from '../../../../domain/integration/lti/registration/configuration.ts'
import {
  LTI_SCOPES,
  registrationDocument,
  type ToolAddresses,
} from '../../../../domain/integration/lti/registration/document.ts'
import {
  notAPlatform,
  platformAway,
  registeredAlready,
  registrationLinkSpent,
  registrationRefused,
} from '../../../../domain/refusals/integration/lti-registration.ts'
import type { OutboundAnswer, OutboundRequest } from '../../../../outbound/client.ts'
import { OutboundFailure } from '../../../../outbound/failure.ts'
import { sha256 } from '../../../../security/digests.ts'
import { asService, type Context } from '../../../context.ts'
import { frameOriginsOf } from '../frame-origins.ts'
import { jsonOf } from '../services/json.ts'

const addressField = z.url({ protocol: /^https?$/ }).max(4000)

/** What a platform comes with; its own parameters are passed over. */
export const registerInput = z.object({
  code: z.string().max(200).meta({ description: 'Of the link that an admin gave.' }),
  openid_configuration: addressField.meta({ description: "Where the platform's configuration is." }),
  registration_token: z
    .string()
    .max(8000)
    .optional()
    .meta({ description: 'Lets us register; not every platform has one.' }),
})

type RegisterInput = z.output<typeof registerInput>

/** A platform that registered, for the eyes of who confirms it. */
export interface RegisteredPlatform {
  name: string
  issuer: string
  hosts: string[]
  /** Of the pages that may show the one that tells of it. */
  frameOrigins: string[]
}

/**
 * Registers us with a platform that came by a link, and keeps it for an admin to confirm: until then nobody launches from it.
 * A link of which nothing came is good for another go.
 * @throws DomainError `launch-refused`, which says what to do.
 */
export async function registerPlatform(
  given: Context,
  input: RegisterInput,
  addresses: ToolAddresses,
): Promise<RegisteredPlatform> {
  const ctx = asService(given, 'launch')
  const taken = await takeRegistration(ctx.db, { codeHash: sha256(input.code), now: ctx.now })
  if (!taken) throw registrationLinkSpent()
  try {
    const configuration = await readConfiguration(ctx, input)
    const registered = await registerAt(ctx, configuration, input, addresses)
    return await keep(ctx, taken.id, configuration, registered)
  } catch (error) {
    await freeRegistration(ctx.db, taken)
    throw error
  }
}

/** A Canvas wants the token for its configuration already. */
async function readConfiguration(ctx: Context, input: RegisterInput): Promise<PlatformConfiguration> {
  const { openid_configuration: url } = input
  const { status, body } = await ask(ctx, { method: 'GET', url, headers: headersOf(input) })
  const configuration = status === 200 ? platformConfiguration(jsonOf(body)) : null
  if (!configuration) throw notAPlatform()
  return configuration
}

async function registerAt(
  ctx: Context,
  { registrationEndpoint: url }: PlatformConfiguration,
  input: RegisterInput,
  addresses: ToolAddresses,
): Promise<Registered> {
  const headers = { ...headersOf(input), 'content-type': 'application/json' }
  const document = JSON.stringify(registrationDocument(addresses))
  const { status, body } = await ask(ctx, { method: 'POST', url, headers, body: document })
  const registered = status === 200 || status === 201 ? registeredAs(jsonOf(body)) : null
  if (!registered) throw registrationRefused(status)
  return registered
}

/** Who has no token sends no header: a Brightspace gives none, and refuses an empty one. */
function headersOf({ registration_token: token }: RegisterInput): Record<string, string> {
  return { accept: 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
}

async function ask(ctx: Context, request: OutboundRequest): Promise<OutboundAnswer> {
  try {
    return await ctx.outbound.request(request)
  } catch (error) {
    if (!(error instanceof OutboundFailure)) throw error
    ctx.log.warn({ reason: error.reason }, 'a platform that registers cannot be reached')
    throw platformAway()
  }
}

async function keep(
  ctx: Context,
  registration: string,
  configuration: PlatformConfiguration,
  { clientId, deploymentId, scopes }: Registered,
): Promise<RegisteredPlatform> {
  const { issuer, jwksUri, authorizationEndpoint, tokenEndpoint, productFamily } = configuration
  const [id, name, hosts] = [uuidv7(), new URL(authorizationEndpoint).host, hostsOf(configuration)]
  await ctx.db.transaction(async (tx) => {
    const { id: ltiIssuerId } = await getIssuer(tx, { id: uuidv7(), issuer, jwksUri })
    const known = { id, ltiIssuerId, clientId, name, productFamily, authorizationEndpoint, tokenEndpoint }
    const isNew = await insertPlatform(tx, { ...known, scopes: scopes ?? [...LTI_SCOPES], state: 'pending' })
    if (!isNew) throw registeredAlready()
    if (deploymentId !== null)
      await insertDeployment(tx, { id: uuidv7(), platform: id, deployment: deploymentId })
    await finishRegistration(tx, { id: registration, platform: id, hosts })
    await insertAudit(tx, ctx.actor, {
      action: 'lti.register',
      objectType: 'platform',
      objectId: id,
      after: { issuer, clientId, hosts },
    })
  })
  const frameOrigins = frameOriginsOf([issuer, authorizationEndpoint, configuration.registrationEndpoint])
  return { name, issuer, hosts, frameOrigins }
}
