import { api, dataOf } from '../../api/client.ts'
import { oldestCall, type Person } from './order.ts'

export type Deed = 'message' | 'extend' | 'close' | 'open'

/** What can be done for somebody, or with null for all; what is likeliest first. */
export function deedsFor(person: Person | null, isToCome: boolean): Deed[] {
  if (person === null) return isToCome ? ['open'] : ['extend', 'message', 'close']
  return person.heard?.member.calls.length ? ['message', 'extend', 'close'] : ['extend', 'message', 'close']
}

interface Doing {
  deed: Deed
  assignment: string
  person: Person | null
  minutes: number
  /** What is said to the trainee, or why it is done. */
  text: string
  /** A key of what is sent, so that time is not given twice. */
  keyOf(sent: unknown): { 'Idempotency-Key': string }
}

/** Does it. @throws Problem, Unreachable. */
export async function doDeed({ deed, assignment, person, minutes, text, keyOf }: Doing): Promise<void> {
  const attempt = person?.heard?.member.attempt
  const all = { path: { assignment } }
  const one = { path: { attempt: attempt ?? '' } }
  const why = { reason: text }
  switch (deed) {
    case 'open':
      await dataOf(api.POST('/v1/assignments/{assignment}/open', { params: all, body: why }))
      return
    case 'close':
      if (attempt) await dataOf(api.POST('/v1/attempts/{attempt}/close', { params: one, body: why }))
      else await dataOf(api.POST('/v1/assignments/{assignment}/close', { params: all, body: why }))
      return
    case 'message': {
      const call = person?.heard && oldestCall(person.heard.member)
      const body = { text, ...(call && { call: call.id }) }
      if (attempt) await dataOf(api.POST('/v1/attempts/{attempt}/messages', { params: one, body }))
      else await dataOf(api.POST('/v1/assignments/{assignment}/messages', { params: all, body: { text } }))
      return
    }
    case 'extend': {
      const body = { minutes, reason: text }
      const header = keyOf({ attempt, body })
      if (attempt)
        await dataOf(api.POST('/v1/attempts/{attempt}/extend', { params: { ...one, header }, body }))
      else await dataOf(api.POST('/v1/assignments/{assignment}/extend', { params: { ...all, header }, body }))
    }
  }
}
