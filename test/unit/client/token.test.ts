import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  clientCredentials,
  ProblemError,
  personToken,
  TokenRefused,
  Unreachable,
} from '../../../openapi/client/index.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A token endpoint that numbers its tokens, and the requests that it got. */
function sourceOf(options: { scope?: string; reply?: () => Response | Promise<Response> } = {}) {
  const requests: Request[] = []
  const number = () => Response.json({ access_token: `token-${requests.length}`, expires_in: 900 })
  const source = clientCredentials({
    baseUrl: 'https://quiz.example',
    clientId: 'lms',
    clientSecret: 'se-cr_et',
    ...(options.scope && { scope: options.scope }),
    fetch: async (request) => {
      requests.push(request)
      return (options.reply ?? number)()
    },
  })
  return { source, requests }
}

test('a client shows its secret in the header, and asks for the scopes that it needs', async () => {
  const { source, requests } = sourceOf({ scope: 'results:read' })
  await source()
  const [request] = requests as [Request]
  expect([request.method, request.url]).toEqual(['POST', 'https://quiz.example/oauth/token'])
  expect(atob(request.headers.get('authorization')!.replace('Basic ', ''))).toBe('lms:se-cr_et')
  expect(request.headers.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/)
  expect(await request.text()).toBe('grant_type=client_credentials&scope=results%3Aread')
})

test('a client asks for the token of one of its people by its own id of them', async () => {
  const requests: Request[] = []
  const fetch = async (request: Request) => {
    requests.push(request)
    return Response.json({ access_token: 'theirs', expires_in: 900 })
  }
  const credentials = { baseUrl: 'https://quiz.example', clientId: 'lms', clientSecret: 'se-cr_et', fetch }
  expect(await personToken(credentials, 'student-1815')()).toBe('theirs')
  expect(Object.fromEntries(new URLSearchParams(await requests[0]!.text()))).toEqual({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: 'student-1815',
    subject_token_type: 'urn:bareme:params:oauth:token-type:external-id',
  })
})

test('a token is asked for once for all who wait, used until a minute before its end, and given up when refused', async () => {
  const { source, requests } = sourceOf()
  expect(await Promise.all([source(), source(), source()])).toEqual(['token-1', 'token-1', 'token-1'])
  vi.advanceTimersByTime(839_000)
  expect(await source()).toBe('token-1')
  vi.advanceTimersByTime(2_000)
  expect(await source()).toBe('token-2')
  expect(await Promise.all([source('token-2'), source('token-2')])).toEqual(['token-3', 'token-3'])
  expect(await source('token-2')).toBe('token-3')
  expect(requests.length).toBe(3)
})

test.each([
  {
    name: 'a refusal has the code of the RFC',
    reply: () => Response.json({ error: 'invalid_client', error_description: 'No.' }, { status: 401 }),
    error: new TokenRefused('invalid_client', 'No.'),
  },
  {
    name: 'a limit is a problem',
    reply: () => Response.json({ code: 'too-many-requests', detail: 'Wait.' }, { status: 429 }),
    error: new ProblemError({ code: 'too-many-requests', detail: 'Wait.' } as never),
  },
  {
    name: 'no answer is Unreachable',
    reply: () => Promise.reject(new TypeError('fetch failed')),
    error: new Unreachable(),
  },
])('where no token comes, $name, and the next request asks anew', async ({ reply, error }) => {
  const { source, requests } = sourceOf({ reply })
  await expect(source()).rejects.toEqual(error)
  await expect(source()).rejects.toBeInstanceOf(error.constructor)
  expect(requests.length).toBe(2)
})
