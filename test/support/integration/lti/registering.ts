import { text } from 'node:stream/consumers'
import type { registrationDocument } from '../../../../src/domain/integration/lti/registration/document.ts'
import { receive } from '../receiver.ts'
import type { Platform } from './platform.ts'

const TOOL = 'https://purl.imsglobal.org/spec/lti-tool-configuration'
const PLATFORM = 'https://purl.imsglobal.org/spec/lti-platform-configuration'

/** A platform at which tools register. */
export interface RegisteringPlatform {
  base: string
  configuration: string
  /** The `Authorization` of each call, as `GET Bearer …`; `none` without. */
  authorizations: string[]
  /** What the tool sent; null until it did. */
  document: ReturnType<typeof registrationDocument> | null
  /** What the platform answers in the place of registering. */
  refuses: number | null
}

interface Manner {
  family: string
  issuer?: string
  /** Without it neither the configuration is given nor a tool registered. */
  token: string | null
  /** A Canvas gives its configuration to nobody without the token. */
  guardsConfiguration?: boolean
  /** Which platform it is that launches once the tool is registered. */
  of?: Platform
}

/** Starts the registration of a platform, until the test ends. */
export async function startRegistering(manner: Manner): Promise<RegisteringPlatform> {
  const { url: base } = await receive(async (request, response) => {
    const { authorization } = request.headers
    platform.authorizations.push(`${request.method} ${authorization ?? 'none'}`)
    const isKnown =
      manner.token === null ? authorization === undefined : authorization === `Bearer ${manner.token}`
    const isOpen = request.method === 'GET' && !manner.guardsConfiguration
    const { status, body } =
      isKnown || isOpen ? answer(request.method!, await text(request)) : { status: 401, body: {} }
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
    response.end(JSON.stringify(body))
  })
  const platform: RegisteringPlatform = {
    base,
    configuration: `${base}/openid-configuration`,
    authorizations: [],
    document: null,
    refuses: null,
  }
  const launches = manner.of?.registration

  function answer(method: string, sent: string): { status: number; body: object } {
    if (method === 'GET')
      return {
        status: 200,
        body: {
          issuer: manner.issuer ?? launches?.issuer ?? base,
          authorization_endpoint: launches?.authorizationEndpoint ?? `${base}/auth`,
          token_endpoint: launches?.tokenEndpoint ?? `${base}/token`,
          jwks_uri: launches?.jwksUri ?? `${base}/jwks`,
          registration_endpoint: `${base}/register`,
          [PLATFORM]: { product_family_code: manner.family },
        },
      }
    if (platform.refuses !== null) return { status: platform.refuses, body: {} }
    const document = JSON.parse(sent)
    const tool = document[TOOL]
    if (!isWhole(document)) return { status: 400, body: { error: 'invalid_client_metadata' } }
    platform.document = document
    const { clientId = 'client-7', deployments: [deployment] = ['3'] } = launches ?? {}
    const registered = { ...document, client_id: clientId, [TOOL]: { ...tool, deployment_id: deployment } }
    return { status: 200, body: registered }
  }

  return platform
}

/** Whether a tool says all that a Moodle needs. */
function isWhole(document: Record<string, string & string[]> & { [TOOL]?: Record<string, string> }): boolean {
  const { [TOOL]: tool = {} } = document
  return Boolean(
    document['response_types']?.includes('id_token') &&
      document['token_endpoint_auth_method'] === 'private_key_jwt' &&
      document['initiate_login_uri'] &&
      document['jwks_uri'] &&
      document['client_name'] &&
      document['redirect_uris']?.includes(tool['target_link_uri'] ?? '') &&
      tool['domain'] === new URL(tool['target_link_uri']!).host,
  )
}
