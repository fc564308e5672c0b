import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { registrationDocument } from '../../../../src/domain/integration/lti/registration/document.ts'

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
  close(): Promise<void>
}

interface Manner {
  family: string
  issuer?: string
  /** Without it neither the configuration is given nor a tool registered. */
  token: string | null
  /** A Canvas gives its configuration to nobody without the token. */
  guardsConfiguration?: boolean
}

/** Starts the registration of a platform on a port of this machine. */
export async function startRegistering(manner: Manner): Promise<RegisteringPlatform> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { authorization } = request.headers
    platform.authorizations.push(`${request.method} ${authorization ?? 'none'}`)
    const isKnown =
      manner.token === null ? authorization === undefined : authorization === `Bearer ${manner.token}`
    const isOpen = request.method === 'GET' && !manner.guardsConfiguration
    const { status, body } =
      isKnown || isOpen
        ? answer(request.method!, Buffer.concat(chunks).toString())
        : { status: 401, body: {} }
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
    response.end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const platform: RegisteringPlatform = {
    base,
    configuration: `${base}/openid-configuration`,
    authorizations: [],
    document: null,
    refuses: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }

  function answer(method: string, text: string): { status: number; body: object } {
    if (method === 'GET')
      return {
        status: 200,
        body: {
          issuer: manner.issuer ?? base,
          authorization_endpoint: `${base}/auth`,
          token_endpoint: `${base}/token`,
          jwks_uri: `${base}/jwks`,
          registration_endpoint: `${base}/register`,
          [PLATFORM]: { product_family_code: manner.family },
        },
      }
    if (platform.refuses !== null) return { status: platform.refuses, body: {} }
    const document = JSON.parse(text)
    const tool = document[TOOL]
    if (!isWhole(document)) return { status: 400, body: { error: 'invalid_client_metadata' } }
    platform.document = document
    return {
      status: 200,
      body: { ...document, client_id: 'client-7', [TOOL]: { ...tool, deployment_id: '3' } },
    }
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
