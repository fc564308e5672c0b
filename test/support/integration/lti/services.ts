import type { IncomingMessage, ServerResponse } from 'node:http'
import { createLocalJWKSet, type JWK, jwtVerify } from 'jose'
import type { Until } from '../../world.ts'
import { receive } from '../receiver.ts'
import type { FamilyName } from './families.ts'
import { type Answer, type Column, type Grade, type Gradebook, takeScore } from './gradebook.ts'

const SCORE = 'application/vnd.ims.lis.v1.score+json'
const COLUMN = 'application/vnd.ims.lis.v2.lineitem+json'
const COLUMNS = 'application/vnd.ims.lis.v2.lineitemcontainer+json'
const MEMBERS = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json'
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

interface Asked {
  method: string
  url: URL
  headers: IncomingMessage['headers']
  body: string
}

/** A member as the platform lists them. */
export type Member = Record<string, unknown>

/** The services of a platform, as strict as the real ones. */
export interface PlatformServices {
  base: string
  audience: string
  tokenEndpoint: string
  lineitems: string
  memberships: string
  book: Gradebook
  members: Member[]
  /** Each call as `POST /token 200`, without its query. */
  calls: string[]
  /** How many were under way at once at most. */
  mostAtOnce: number
  /** Answers the next calls in the place of the service, as long as there are any. */
  instead: Answer[]
  /** No token given before is good any more. */
  forgetTokens(): void
  /** A column that came with the place, as a Moodle makes it. */
  addColumn(column: Omit<Column, 'id'>): Column
  grade(person: string): Grade | undefined
}

/** The tool that calls them: ours. */
interface Tool {
  clientId: string
  keys: () => Promise<JWK[]>
}

/** What the parts of a platform share. */
interface Played {
  family: FamilyName
  tool: Tool
  platform: PlatformServices
  tokens: Set<string>
  assertions: Set<string>
  /** What a Moodle puts into its addresses, which is how it finds the tool. */
  query: string
}

/** Starts the services of a platform of one family, until the test ends or what `until` stands for. */
export async function startServices(
  family: FamilyName,
  tool: Tool,
  until?: Until,
): Promise<PlatformServices> {
  const query = family === 'moodle' ? '?type_id=3' : ''
  const { url: base } = await receive((request, response) => void answer(played, request, response), {
    until,
  })
  const tokens = new Set<string>()
  const platform: PlatformServices = {
    base,
    audience: family === 'brightspace' ? 'https://api.brightspace.com/auth/token' : `${base}/token`,
    tokenEndpoint: `${base}/token`,
    lineitems: `${base}/lineitems${query}`,
    memberships: `${base}/memberships${query}`,
    book: { columns: [], grades: new Map(), students: new Set(), allowedAttempts: Number.POSITIVE_INFINITY },
    members: [],
    calls: [],
    mostAtOnce: 0,
    instead: [],
    forgetTokens: () => tokens.clear(),
    addColumn(column) {
      const { columns } = platform.book
      const made = { id: `${base}/lineitems/${columns.length + 1}/lineitem${query}`, ...column }
      columns.push(made)
      return made
    },
    grade: (person) => [...platform.book.grades].findLast(([key]) => key.endsWith(` ${person}`))?.[1],
  }
  const played: Played = { family, tool, platform, tokens, assertions: new Set(), query }
  return platform
}

let under = 0

async function answer(played: Played, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { platform } = played
  platform.mostAtOnce = Math.max(platform.mostAtOnce, ++under)
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const url = new URL(request.url!, platform.base)
  const { method, headers: given } = request
  const asked = { method: method!, url, headers: given, body: Buffer.concat(chunks).toString() }
  const { status, body, text, headers } = platform.instead.shift() ?? (await serve(played, asked))
  platform.calls.push(`${method} ${url.pathname} ${status}`)
  under--
  response.writeHead(status, { connection: 'close', ...headers })
  response.end(text ?? (body === undefined ? '' : JSON.stringify(body)))
}

async function serve(played: Played, asked: Asked): Promise<Answer> {
  const { platform, tokens, query, family } = played
  const { method, url, headers } = asked
  if (url.pathname === '/token') return giveToken(played, asked)
  if (!tokens.has(headers.authorization ?? '')) return { status: 401 }
  if (query !== '' && url.searchParams.get('type_id') !== '3') return { status: 404, text: 'no such tool' }
  if (url.pathname === '/memberships') return listMembers(platform, asked)
  if (url.pathname === '/lineitems')
    return method === 'POST' ? makeColumn(platform, asked) : listColumns(played, asked)
  const column = platform.book.columns.find(({ id }) => `${new URL(id).pathname}/scores` === url.pathname)
  if (!column) return { status: 404, text: 'no such column' }
  if (method !== 'POST' || headers['content-type']?.split(';')[0] !== SCORE)
    return { status: 400, text: 'No handler found' }
  return takeScore(family, platform.book, column, JSON.parse(asked.body))
}

async function giveToken(
  { family, tool, platform, tokens, assertions }: Played,
  { method, headers, body }: Asked,
): Promise<Answer> {
  const refused = (error: string) => ({ status: 400, body: { error } })
  if (method !== 'POST' || headers['content-type'] !== 'application/x-www-form-urlencoded')
    return refused('invalid_request')
  const form = new URLSearchParams(body)
  if (form.get('grant_type') !== 'client_credentials') return refused('unsupported_grant_type')
  if (form.get('client_assertion_type') !== ASSERTION || !form.get('scope')) return refused('invalid_request')
  const keys = createLocalJWKSet({ keys: await tool.keys() })
  const checked = await jwtVerify(form.get('client_assertion') ?? '', keys, {
    algorithms: ['RS256'],
    issuer: tool.clientId,
    subject: tool.clientId,
    requiredClaims: ['aud', 'exp', 'iat', 'jti'],
  }).catch(() => null)
  if (!checked) return refused('invalid_client')
  const { aud, exp, iat, jti } = checked.payload
  // An array made a Brightspace answer 500.
  if (Array.isArray(aud)) return { status: 500 }
  if (aud !== platform.audience || exp! - iat! > 300 || assertions.has(jti!)) return refused('invalid_client')
  assertions.add(jti!)
  const token = `token-${assertions.size}`
  tokens.add(`Bearer ${token}`)
  const given = { access_token: token, token_type: 'Bearer', expires_in: 3600, scope: form.get('scope') }
  const type = family === 'moodle' ? 'text/html; charset=utf-8' : 'application/json'
  return { status: 200, body: given, headers: { 'content-type': type } }
}

function listColumns({ family, platform }: Played, { url, headers }: Asked): Answer {
  if (headers.accept !== COLUMNS) return { status: 400, text: 'No handler found' }
  const place = url.searchParams.get('resource_link_id')
  // A Blackboard does not heed the filter.
  const found = platform.book.columns.filter((one) => family === 'blackboard' || one.resourceLinkId === place)
  // As it leaves a Moodle: with typographic quotes, and an address escaped for HTML.
  const broken = Buffer.from(`<${url.href}&amp;from=100>; rel=“next”`).toString('latin1')
  return { status: 200, body: found, headers: family === 'moodle' ? { link: broken } : {} }
}

function makeColumn(platform: PlatformServices, { headers, body }: Asked): Answer {
  if (headers['content-type'] !== COLUMN) return { status: 400, text: 'No handler found' }
  const { label, scoreMaximum, resourceId, resourceLinkId } = JSON.parse(body)
  if (!label || !(scoreMaximum > 0)) return { status: 400, text: 'label and scoreMaximum' }
  return { status: 201, body: platform.addColumn({ label, scoreMaximum, resourceId, resourceLinkId }) }
}

function listMembers(platform: PlatformServices, { url, headers }: Asked): Answer {
  if (headers.accept !== MEMBERS) return { status: 400, text: 'No handler found' }
  // A Canvas gives 50 at most, whatever it is asked for.
  const limit = Math.min(Number(url.searchParams.get('limit')), 50)
  const from = Number(url.searchParams.get('from') ?? 0)
  const next = new URL(url)
  next.searchParams.set('from', String(from + limit))
  const isLast = from + limit >= platform.members.length
  const link: Record<string, string> = isLast
    ? {}
    : { link: `<${url.href}>; rel="current", <${next.href}>; rel="next"` }
  const members = platform.members.slice(from, from + limit)
  return { status: 200, body: { id: url.href, context: { id: '2' }, members }, headers: link }
}
