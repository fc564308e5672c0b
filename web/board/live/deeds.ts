import { api, dataOf, Problem } from '../../api/client.ts'
import { sentenceOf } from '../../ui/notice.tsx'
import type { Said } from '../ui/reasoned.tsx'
import type { Deed } from './choices.ts'
import { oldestCall, type Person } from './order.ts'

/** An attempt to which a deed was not done, and why. */
export interface Refused {
  attempt: string
  /** Null: the service could not be reached. */
  code: string | null
  sentence: string
}

interface Doing {
  deed: Deed
  assignment: string
  person: Person | null
  minutes: number
  /** For what is reopened: an instant. */
  until: string
  /** For what is done to some. */
  attempts: readonly string[]
  /** What is said to the trainee, or why it is done. */
  given: Said
  /** A key of what is sent, so that nothing is done twice. */
  keyOf(sent: unknown): { 'Idempotency-Key': string }
}

/** Does it; gives to which attempts it was not done. @throws Problem, Unreachable. */
export async function doDeed(doing: Doing): Promise<readonly Refused[]> {
  const { deed, assignment, person, minutes, until, attempts, given } = doing
  const path = { assignment }
  if (deed === 'reopen') {
    const body = { attempts: [...attempts], minutes, until, ...given }
    const told = await dataOf(api.POST('/v1/assignments/{assignment}/reopen', { params: { path }, body }))
    return told.attempts.flatMap(({ attempt, refused }) =>
      refused ? [{ attempt, code: refused.code, sentence: refused.detail }] : [],
    )
  }
  if (deed === 'void') return voidAll(attempts, given)
  if (deed === 'open')
    await dataOf(api.POST('/v1/assignments/{assignment}/open', { params: { path }, body: given }))
  else if (person === null) await doToAll(deed, doing)
  else await doToOne(deed, doing, person)
  return []
}

/** One after the other: what is wrong with one refuses no other. */
async function voidAll(attempts: readonly string[], { reason }: Said): Promise<Refused[]> {
  const refused: Refused[] = []
  for (const attempt of attempts) {
    const params = { path: { attempt } }
    await dataOf(api.POST('/v1/attempts/{attempt}/void', { params, body: { reason } })).catch((error) => {
      const code = error instanceof Problem ? error.code : null
      refused.push({ attempt, code, sentence: sentenceOf(error) })
    })
  }
  return refused
}

async function doToAll(deed: Deed, { assignment, minutes, given, keyOf }: Doing): Promise<void> {
  const path = { assignment }
  const extended = { minutes, ...given }
  const text = given.reason
  if (deed === 'close')
    await dataOf(api.POST('/v1/assignments/{assignment}/close', { params: { path }, body: { reason: text } }))
  else if (deed === 'message')
    await dataOf(
      api.POST('/v1/assignments/{assignment}/messages', {
        params: { path, header: keyOf({ text }) },
        body: { text },
      }),
    )
  else
    await dataOf(
      api.POST('/v1/assignments/{assignment}/extend', {
        params: { path, header: keyOf(extended) },
        body: extended,
      }),
    )
}

async function doToOne(deed: Deed, { minutes, given, keyOf }: Doing, { heard }: Person): Promise<void> {
  const { attempt } = heard!.member
  const path = { attempt }
  const call = oldestCall(heard!.member)
  if (deed === 'close')
    await dataOf(
      api.POST('/v1/attempts/{attempt}/close', { params: { path }, body: { reason: given.reason } }),
    )
  else if (deed === 'seen') {
    const params = { path: { attempt, call: call!.id } }
    await dataOf(api.POST('/v1/attempts/{attempt}/calls/{call}/close', { params, body: {} }))
  } else if (deed === 'message') {
    const body = { text: given.reason, ...(call && { call: call.id }) }
    const params = { path, header: keyOf({ attempt, body }) }
    await dataOf(api.POST('/v1/attempts/{attempt}/messages', { params, body }))
  } else {
    const body = { minutes, ...given }
    const params = { path, header: keyOf({ attempt, body }) }
    await dataOf(api.POST('/v1/attempts/{attempt}/extend', { params, body }))
  }
}
