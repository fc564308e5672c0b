import type { OverrideRow } from '../../../db/repositories/assignments/overrides.ts'
import { windowEnd } from '../../../domain/attempt/deadline.ts'
import type { OwnTerms, Terms } from '../../../domain/quiz/terms.ts'
import { type ReleaseView, releaseView } from '../../quizzes/view.ts'

/** What a person has in the place of the assignment's own; null each where they have nothing. */
export interface OwnTermsView {
  opensAt: string | null
  closesAt: string | null
  timeLimitMs: number | null
  maxAttempts: number | null
  release: ReleaseView | null
}

/** What holds for a person, their extra time in the end of the window. */
export interface PersonalTermsView {
  opensAt: string
  closesAt: string
  timeLimitMs: number | null
  maxAttempts: number | null
  release: ReleaseView
}

export function ownView({ opensAt, closesAt, timeLimitMs, maxAttempts, release }: OwnTerms): OwnTermsView {
  return {
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
    timeLimitMs,
    maxAttempts,
    release: release && releaseView(release),
  }
}

export function personalView(terms: Terms, person: OverrideRow): PersonalTermsView {
  return {
    opensAt: terms.opensAt.toISOString(),
    closesAt: windowEnd(terms.closesAt, terms.timeLimitMs, person).toISOString(),
    timeLimitMs: terms.timeLimitMs,
    maxAttempts: terms.maxAttempts,
    release: releaseView(terms.release),
  }
}
