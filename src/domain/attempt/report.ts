import { answerMissing, answerToOpen } from '../refusals/reports.ts'
import type { ReportState } from '../words.ts'

/** What trainers made of a report. */
export interface Handling {
  state: ReportState
  /** Null: none, or whoever gave it is erased. */
  answer: string | null
  isAnswered: boolean
}

/** What a trainer would make of it; what is absent stays. */
export interface HandlingChange {
  state?: ReportState | undefined
  answer?: string | undefined
}

/**
 * What a report comes to: an answer settles it, and opening it again takes the answer away.
 * @throws DomainError `validation` for what is answered without an answer, or open with one.
 */
export function handled(before: Handling, { state: given, answer }: HandlingChange): Handling {
  const state = given ?? (answer !== undefined && before.state === 'open' ? 'answered' : before.state)
  if (state === 'open') {
    if (answer !== undefined) throw answerToOpen()
    return { state, answer: null, isAnswered: false }
  }
  const isAnswered = before.isAnswered || answer !== undefined
  if (state === 'answered' && !isAnswered) throw answerMissing()
  return { state, answer: answer ?? before.answer, isAnswered }
}
