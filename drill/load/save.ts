import type { Trainee } from '../service/world.ts'

/** Longer than the service ever takes to refuse. */
const PATIENCE_MS = 30_000

export interface Answer {
  trainee: Trainee
  position: number
  text: string
  /** The version last seen there; 0: never saved. */
  version: number
}

export type Outcome =
  | { kind: 'saved'; version: number }
  /** `how`: the status, `timeout` of who waits no longer, or `connection` where there was no reply. */
  | { kind: 'refused'; how: string; retryAfterMs: number }

/** Sends one answer to a replica, as a page does. */
export async function save(url: string, { trainee, position, text, version }: Answer): Promise<Outcome> {
  try {
    const response = await fetch(`${url}/v1/attempts/${trainee.attempt}/responses/${position}`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${trainee.token}`,
        'content-type': 'application/json',
        'if-match': `"${version}"`,
      },
      body: JSON.stringify({ response: { type: 'text', text } }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const reply = (await response.json()) as { version: number }
    if (response.ok) return { kind: 'saved', version: reply.version }
    const seconds = Number(response.headers.get('retry-after') ?? 1)
    return { kind: 'refused', how: String(response.status), retryAfterMs: seconds * 1000 }
  } catch (error) {
    const how = (error as Error).name === 'TimeoutError' ? 'timeout' : 'connection'
    return { kind: 'refused', how, retryAfterMs: 1000 }
  }
}
