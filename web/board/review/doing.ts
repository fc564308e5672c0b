import { api, dataOf } from '../../api/client.ts'
import type { Said } from '../ui/reasoned.tsx'
import { instantOf } from '../ui/time-field.ts'
import type { Deed } from './deeds-for.ts'

/** What was filled in; each deed takes its own of it. */
export interface Filled {
  minutes: string
  /** As a field for a date and a time has it. */
  until: string
  /** Shown are the answers too, not the score alone. */
  answers: boolean
}

interface Doing {
  deed: Deed
  attempt: string
  filled: Filled
  reasoned: Said
  /** A key of what is sent, so that time is not given twice. */
  keyOf(sent: unknown): { 'Idempotency-Key': string }
}

/** Does it. @throws Problem, Unreachable. */
export async function doDeed({ deed, attempt, filled, reasoned, keyOf }: Doing): Promise<void> {
  const params = { path: { attempt } }
  const { reason } = reasoned
  const minutes = Number(filled.minutes)
  switch (deed) {
    case 'extend': {
      const body = { minutes, ...reasoned }
      await dataOf(
        api.POST('/v1/attempts/{attempt}/extend', { params: { ...params, header: keyOf(body) }, body }),
      )
      return
    }
    case 'close':
      await dataOf(api.POST('/v1/attempts/{attempt}/close', { params, body: { reason } }))
      return
    case 'reopen': {
      const body = { minutes, until: instantOf(filled.until), ...reasoned }
      await dataOf(api.POST('/v1/attempts/{attempt}/reopen', { params, body }))
      return
    }
    case 'release': {
      const body = { answers: filled.answers, reason }
      await dataOf(api.POST('/v1/attempts/{attempt}/release', { params, body }))
      return
    }
    case 'void':
      await dataOf(api.POST('/v1/attempts/{attempt}/void', { params, body: { reason } }))
  }
}
