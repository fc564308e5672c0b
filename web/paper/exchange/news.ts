import type { Call, Message, Timing } from '../../api/types.ts'

/** How an attempt stood, as far as a trainer changes it. */
export type Heard = Pick<Timing, 'deadlineAt' | 'calls' | 'messages'>

/** What the person is to be told of: a message, a call that was seen to without a word, or time that was given. */
export type News =
  | { is: 'message'; id: string; message: Message }
  | { is: 'seen'; id: string; call: Call }
  | { is: 'extended'; id: string; ms: number }

/** What has come since `before`, as the service tells it. */
export function newsOf(before: Heard, now: Heard): News[] {
  const givenMs = before.deadlineAt && now.deadlineAt ? msBetween(before.deadlineAt, now.deadlineAt) : 0
  const known = before.messages.map(({ id }) => id)
  const waiting = before.calls.filter(({ closedAt }) => closedAt === null).map(({ id }) => id)
  const answered = now.messages.map(({ call }) => call)
  return [
    ...(givenMs > 0 ? [{ is: 'extended' as const, id: now.deadlineAt!, ms: givenMs }] : []),
    ...now.calls
      .filter(({ id, closedAt }) => closedAt !== null && waiting.includes(id) && !answered.includes(id))
      .map((call) => ({ is: 'seen' as const, id: call.id, call })),
    ...now.messages
      .filter(({ id, text }) => text !== null && !known.includes(id))
      .map((message) => ({ is: 'message' as const, id: message.id, message })),
  ]
}

function msBetween(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from)
}
