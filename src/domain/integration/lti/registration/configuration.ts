import { z } from 'zod'

const PLATFORM = 'https://purl.imsglobal.org/spec/lti-platform-configuration'
const TOOL = 'https://purl.imsglobal.org/spec/lti-tool-configuration'

const addressSchema = z.url({ protocol: /^https?$/ }).max(2000)

const configurationSchema = z.object({
  issuer: z.string().min(1).max(2000),
  authorization_endpoint: addressSchema,
  token_endpoint: addressSchema,
  jwks_uri: addressSchema,
  registration_endpoint: addressSchema,
  scopes_supported: z.array(z.string()).catch([]),
  [PLATFORM]: z
    .object({ product_family_code: z.string().max(200).optional() })
    .catch({})
    .optional(),
})

/** A platform as its configuration describes it. */
export interface PlatformConfiguration {
  issuer: string
  authorizationEndpoint: string
  tokenEndpoint: string
  jwksUri: string
  registrationEndpoint: string
  scopes: string[]
  /** Such as `moodle` or `canvas`; null where it does not say. */
  productFamily: string | null
}

/** The configuration of a platform that a registration reads; null for what is none. */
export function platformConfiguration(document: unknown): PlatformConfiguration | null {
  const parsed = configurationSchema.safeParse(document)
  if (!parsed.success) return null
  const { data } = parsed
  return {
    issuer: data.issuer,
    authorizationEndpoint: data.authorization_endpoint,
    tokenEndpoint: data.token_endpoint,
    jwksUri: data.jwks_uri,
    registrationEndpoint: data.registration_endpoint,
    scopes: data.scopes_supported,
    productFamily: data[PLATFORM]?.product_family_code ?? null,
  }
}

/** The hosts that a registration would have us talk to, each once: what an admin looks at before confirming. */
export function hostsOf(configuration: PlatformConfiguration): string[] {
  const { authorizationEndpoint, tokenEndpoint, jwksUri, registrationEndpoint } = configuration
  const addresses = [authorizationEndpoint, tokenEndpoint, jwksUri, registrationEndpoint]
  return [...new Set(addresses.map((address) => new URL(address).host))]
}

const registeredSchema = z.object({
  client_id: z.string().min(1).max(500),
  scope: z.string().optional().catch(undefined),
  [TOOL]: z
    .object({ deployment_id: z.union([z.string().min(1), z.number().transform(String)]).optional() })
    .catch({})
    .optional(),
})

/** What a platform made of a registration: our name there, and its first deployment where it has one. */
export interface Registered {
  clientId: string
  deploymentId: string | null
  /** Null: it does not say, and what was asked for holds. */
  scopes: string[] | null
}

/** The answer to a registration; null for what is none. */
export function registeredAs(answer: unknown): Registered | null {
  const parsed = registeredSchema.safeParse(answer)
  if (!parsed.success) return null
  const { client_id: clientId, scope, [TOOL]: tool } = parsed.data
  return {
    clientId,
    deploymentId: tool?.deployment_id ?? null,
    scopes: scope?.split(' ').filter((one) => one !== '') ?? null,
  }
}
