import type { Assignment } from '../../api/types.ts'
import { fieldOf, instantOf } from '../ui/time-field.ts'

const MINUTE = 60_000

/** When results are shown, by words; anything else is an instant. */
export const WHENS = ['on-submit', 'on-close', 'manual'] as const

/** The terms of an assignment, or of one person under it, as the fields of a form have them: empty is as of above. */
export interface Filled {
  opens: string
  closes: string
  attempts: string
  minutes: string
  release: { score: string; answers: string } | null
}

/** Terms as the contract has them; null: as of above. */
export interface Terms {
  opensAt: string | null
  closesAt: string | null
  maxAttempts: number | null
  timeLimitMs: number | null
  release: Assignment['release']
}

export const UNFILLED: Filled = { opens: '', closes: '', attempts: '', minutes: '', release: null }

export function filledOf({ opensAt, closesAt, maxAttempts, timeLimitMs, release }: Terms): Filled {
  return {
    opens: opensAt === null ? '' : fieldOf(new Date(opensAt)),
    closes: closesAt === null ? '' : fieldOf(new Date(closesAt)),
    attempts: maxAttempts === null ? '' : String(maxAttempts),
    minutes: timeLimitMs === null ? '' : String(timeLimitMs / MINUTE),
    release: release && { score: fieldOfWhen(release.score), answers: fieldOfWhen(release.answers) },
  }
}

export function termsOf({ opens, closes, attempts, minutes, release }: Filled): Terms {
  return {
    opensAt: opens === '' ? null : instantOf(opens),
    closesAt: closes === '' ? null : instantOf(closes),
    maxAttempts: attempts === '' ? null : Number(attempts),
    timeLimitMs: minutes === '' ? null : Math.round(Number(minutes) * MINUTE),
    release: release && { score: whenOfField(release.score), answers: whenOfField(release.answers) },
  }
}

/** What was changed in a form: what was not is left as it is, to the millisecond that a field does not show. */
export function changedTerms(before: Filled, filled: Filled): Partial<Terms> {
  const [was, now] = [termsOf(before), termsOf(filled)]
  const isChanged = (name: keyof Terms) => JSON.stringify(was[name]) !== JSON.stringify(now[name])
  return Object.fromEntries(Object.entries(now).filter(([name]) => isChanged(name as keyof Terms)))
}

/** Whether results are shown at an instant of their own. */
export function isInstant(when: string): boolean {
  return !(WHENS as readonly string[]).includes(when)
}

function fieldOfWhen(when: string): string {
  return isInstant(when) ? fieldOf(new Date(when)) : when
}

function whenOfField(field: string): string {
  return isInstant(field) ? instantOf(field) : field
}
