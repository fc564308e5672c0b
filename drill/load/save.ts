import type { Trainee } from '../service/world.ts'
import { type Refused, type Sent, send } from './send.ts'

export interface Answer {
  trainee: Trainee
  position: number
  text: string
  /** The version last seen there; 0: never saved. */
  version: number
}

/** An answer as a page sends it. */
export function saving({ trainee, position, text, version }: Answer): Sent {
  return {
    method: 'PUT',
    path: `/v1/attempts/${trainee.attempt}/responses/${position}`,
    token: trainee.token,
    headers: { 'if-match': `"${version}"` },
    body: { response: { type: 'text', text } },
  }
}

/** Sends one answer to a replica. */
export async function save(
  url: string,
  answer: Answer,
): Promise<{ kind: 'saved'; version: number } | Refused> {
  const outcome = await send(url, saving(answer))
  if (outcome.kind === 'refused') return outcome
  return { kind: 'saved', version: (JSON.parse(outcome.text) as { version: number }).version }
}
