import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, importPKCS8, type JWK, SignJWT } from 'jose'
import { FAMILIES, type Family, type FamilyName, LEARNER } from './families.ts'
import { type PlatformServices, startServices } from './services.ts'

const LTI = 'https://purl.imsglobal.org/spec/lti/claim'
const AGS = 'https://purl.imsglobal.org/spec/lti-ags/scope'

/** Who launches what. */
export interface Launching {
  sub?: string
  roles?: string[]
  name?: string
  context?: { id: string; title?: string } | null
  link?: { id: string; title?: string } | null
  custom?: Record<string, unknown>
  /** Claims that are otherwise; undefined takes one away. */
  claims?: Record<string, unknown>
  /** Changes the text that is signed. */
  payload?: (json: string) => string
  header?: Record<string, unknown>
}

/** A key of the platform. */
interface Key {
  kid: string
  jwk: JWK
  sign: CryptoKey
  whole: KeyObject
}

/** A platform that plays one of a family: it publishes keys, begins logins and signs what it launches. */
export class Platform {
  readonly clientId = `client-${randomUUID()}`
  readonly deployment = '1'
  readonly family: Family
  /** How often its keys were read. */
  fetched = 0
  keys: Key[] = []
  url = ''
  /** What a browser gets of it, by path and query; null: there is no such page. */
  pages: (url: string) => Promise<string | null> = async () => null
  /** Its gradebook and its list of people, once it serves them. */
  services: PlatformServices | null = null
  private readonly name: FamilyName
  private readonly server: Server

  constructor(family: FamilyName) {
    this.name = family
    this.family = FAMILIES[family]
    this.server = createServer((request, response) => void this.answer(request, response))
  }

  async start(): Promise<this> {
    await this.rotate()
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done))
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
    return this
  }

  /** Serves scores and people too, to the tool whose keys these are. */
  async serve(keys: () => Promise<JWK[]>): Promise<this> {
    this.services = await startServices(this.name, { clientId: this.clientId, keys })
    return this
  }

  async stop(): Promise<void> {
    await this.services?.close()
    this.server.closeAllConnections()
    return new Promise((done) => this.server.close(() => done()))
  }

  get issuer(): string {
    return this.family.issuer ?? this.url
  }

  /** What its admin reads off it, as we take it. */
  get registration() {
    return {
      name: `A ${this.family.product}`,
      issuer: this.issuer,
      clientId: this.clientId,
      productFamily: this.family.product,
      authorizationEndpoint: `${this.url}/auth?site=1`,
      tokenEndpoint: this.services?.tokenEndpoint ?? `${this.url}/token`,
      ...(this.services && { tokenAudience: this.services.audience }),
      jwksUri: `${this.url}/jwks`,
      deployments: [this.deployment],
    }
  }

  /** Signs by another key from here on. */
  async rotate(): Promise<void> {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const kid = randomUUID()
    const sign = await importPKCS8(privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, 'RS256')
    // Moodle's keys say nothing of their algorithm.
    this.keys = [
      {
        kid,
        jwk: { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig' } as JWK,
        sign,
        whole: privateKey,
      },
    ]
  }

  /** What it begins a login with. */
  initiation(): Record<string, string> {
    const { storageTarget } = this.family
    return {
      iss: this.issuer,
      target_link_uri: 'http://bareme.test/lti/launch',
      login_hint: '7',
      lti_message_hint: '{"cmid":3,"launchid":"ltilaunch3_1"}',
      client_id: this.clientId,
      lti_deployment_id: this.deployment,
      ...(storageTarget && { lti_storage_target: storageTarget }),
    }
  }

  /** Checks what the browser was sent with, as strictly as it does, and gives the form that it posts back. */
  async authenticate(authorization: string, launching: Launching = {}): Promise<Record<string, string>> {
    const { searchParams, pathname } = new URL(authorization)
    const asked = Object.fromEntries(searchParams)
    const expected = {
      site: '1',
      scope: 'openid',
      response_type: 'id_token',
      response_mode: 'form_post',
      prompt: 'none',
      client_id: this.clientId,
      login_hint: '7',
      lti_message_hint: '{"cmid":3,"launchid":"ltilaunch3_1"}',
    }
    for (const [name, text] of Object.entries(expected))
      if (asked[name] !== text) throw new Error(`${name} is ${asked[name]}, not ${text}`)
    if (pathname !== '/auth' || !asked['redirect_uri']?.endsWith('/lti/launch'))
      throw new Error(`sent to ${pathname} for ${asked['redirect_uri']}`)
    if (!asked['nonce'] || !asked['state']) throw new Error('no nonce or state')
    return { id_token: await this.token(asked['nonce'], launching), state: asked['state'] }
  }

  /** An id_token of a launch. */
  async token(nonce: string, launching: Launching = {}): Promise<string> {
    const { payload = (json) => json, header = {} } = launching
    const [key] = this.keys
    const claims = JSON.parse(JSON.stringify(this.claims(nonce, launching)))
    if (launching.payload === undefined)
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key!.kid, ...header })
        .sign(key!.sign)
    const { CompactSign } = await import('jose')
    return new CompactSign(new TextEncoder().encode(payload(JSON.stringify(claims))))
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key!.kid, ...header })
      .sign(key!.sign)
  }

  private claims(nonce: string, launching: Launching): Record<string, unknown> {
    const { sub = '7', roles = [LEARNER], name, context, link, custom = {} } = launching
    const now = Math.floor(Date.now() / 1000)
    const { lifetimeSeconds, locale, product } = this.family
    return {
      iss: this.issuer,
      aud: this.clientId,
      sub,
      nonce,
      iat: now,
      exp: now + lifetimeSeconds,
      ...(name && { name }),
      [`${LTI}/message_type`]: 'LtiResourceLinkRequest',
      [`${LTI}/version`]: '1.3.0',
      [`${LTI}/deployment_id`]: this.deployment,
      [`${LTI}/target_link_uri`]: 'http://bareme.test/lti/launch',
      [`${LTI}/roles`]: roles,
      ...(context !== null && { [`${LTI}/context`]: { id: 'c1', title: 'Docker', ...context } }),
      ...(link !== null && { [`${LTI}/resource_link`]: { id: 'r1', ...link } }),
      [`${LTI}/custom`]: { link_history: '$ResourceLink.id.history', ...custom },
      [`${LTI}/launch_presentation`]: { locale, document_target: 'iframe', return_url: `${this.url}/course` },
      [`${LTI}/tool_platform`]: { product_family_code: product, guid: 'g' },
      'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint': {
        scope: [`${AGS}/lineitem`, `${AGS}/score`],
        lineitems: this.services?.lineitems ?? `${this.url}/lineitems?type_id=1`,
      },
      'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice': {
        context_memberships_url: this.services?.memberships ?? `${this.url}/members`,
        service_versions: ['2.0'],
      },
      ...this.family.quirks({ sub }),
      ...launching.claims,
    }
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url !== '/jwks') {
      const page = await this.pages(request.url!)
      return void response.writeHead(page === null ? 404 : 200, { 'content-type': 'text/html' }).end(page)
    }
    this.fetched += 1
    // A Moodle serves JSON as if it were a page.
    response.setHeader('content-type', 'text/html')
    response.end(JSON.stringify({ keys: this.keys.map(({ jwk }) => jwk) }))
  }
}
