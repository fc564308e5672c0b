import { expect } from 'vitest'

/** A reply, or null when the connection broke before it came: then nothing was acknowledged. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back
export type Reply = { status: number; body: any; headers: Headers } | null

/** A trainee of the demo cohort with an open attempt, who remembers what was acknowledged. */
export interface Trainee {
  attempt: string
  /** The newest version acknowledged, and its answer, by position. */
  acknowledged: Map<number, { version: number; choice: string }>
  /** Saves whose connection broke before a reply came. */
  unanswered: number
  call(
    url: string,
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<Reply>
  /** Saves one answer of a `single`; false when it was not acknowledged. */
  save(url: string, round: number): Promise<boolean>
}

/** Joins with the demo's code and starts QCM Docker. */
export async function joinAndStart(url: string, code: string, name: string): Promise<Trainee> {
  const joined = await request(url, 'POST', '/v1/auth/join', { code, name })
  const token: string = joined!.body.accessToken
  const call: Trainee['call'] = (base, method, path, body, headers) =>
    request(base, method, path, body, { authorization: `Bearer ${token}`, ...headers })
  const started = await call(url, 'POST', '/v1/quizzes/qcm-docker/attempts', {})
  expect(started!.status).toBe(201)
  const { id, questions } = started!.body
  const singles = questions.filter(({ type }: { type: string }) => type === 'single')
  const acknowledged: Trainee['acknowledged'] = new Map()
  const trainee: Trainee = {
    attempt: id,
    acknowledged,
    unanswered: 0,
    call,
    async save(base, round) {
      const { position, options } = singles[round % singles.length]
      const choice = options[Math.floor(round / singles.length) % options.length].id
      const path = `/v1/attempts/${id}/responses/${position}`
      const reply = await call(base, 'PUT', path, { response: { type: 'single', choice } })
      if (reply?.status !== 200) {
        // A service whose database is away says so, and only so.
        if (reply) {
          expect(reply).toMatchObject({ status: 503, body: { code: 'database-away' } })
          expect(reply.headers.get('retry-after')).toBe('2')
        } else trainee.unanswered += 1
        return false
      }
      acknowledged.set(position, { version: reply.body.version, choice })
      return true
    },
  }
  return trainee
}

async function request(
  url: string,
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Reply> {
  try {
    const reply = await fetch(`${url}${path}`, {
      method,
      headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    })
    return { status: reply.status, body: await reply.json(), headers: reply.headers }
  } catch {
    return null
  }
}

/** Expects every acknowledged answer among what is stored now; a newer, unacknowledged one may stand over it. */
export function expectKept(
  { acknowledged }: Trainee,
  // biome-ignore lint/suspicious/noExplicitAny: questions or a receipt's paper
  entries: any[],
): void {
  for (const [position, { version, choice }] of acknowledged) {
    const entry = entries.find((candidate) => candidate.position === position)
    expect(entry.version).toBeGreaterThanOrEqual(version)
    if (entry.version === version) expect(entry.response).toEqual({ type: 'single', choice })
  }
}

/** The payload of a receipt. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever was signed
export function receiptPayload(jws: string): any {
  return JSON.parse(Buffer.from(jws.split('.')[1]!, 'base64url').toString())
}
