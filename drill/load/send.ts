/** Longer than the service ever takes to refuse. */
const PATIENCE_MS = 30_000

/** One request of somebody who is signed in. */
export interface Sent {
  method: 'GET' | 'POST' | 'PUT'
  path: string
  token: string
  body?: object
  headers?: Record<string, string>
}

/** `how`: the status, `timeout` of who waits no longer, or `connection` where there was no reply. */
export interface Refused {
  kind: 'refused'
  how: string
  retryAfterMs: number
}

/** A whole reply, or why there was none. */
export type Outcome = { kind: 'done'; status: number; text: string } | Refused

/** Sends a request to a replica, and reads its reply to the end. */
export async function send(url: string, { method, path, token, body, headers }: Sent): Promise<Outcome> {
  try {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const text = await response.text()
    if (response.ok) return { kind: 'done', status: response.status, text }
    const seconds = Number(response.headers.get('retry-after') ?? 1)
    return { kind: 'refused', how: String(response.status), retryAfterMs: seconds * 1000 }
  } catch (error) {
    const how = (error as Error).name === 'TimeoutError' ? 'timeout' : 'connection'
    return { kind: 'refused', how, retryAfterMs: 1000 }
  }
}
