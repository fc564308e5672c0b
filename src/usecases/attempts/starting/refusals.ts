import type { QuizStanding } from '../../../db/repositories/quizzes/standing.ts'
import type { RefusalReason } from '../../../domain/attempt/startability.ts'
import { DomainError } from '../../../domain/errors.ts'
import type { PersonalStanding } from '../../quizzes/standing.ts'

const DETAIL: Record<RefusalReason, string> = {
  'not-assigned': 'This quiz is taken through an assignment, and none of yours gives it.',
  'not-open-yet': 'The assignment is not open yet.',
  'window-over': 'The window of the assignment is over.',
  'no-attempts-left': 'Every attempt has been used.',
  'several-assignments': 'Several assignments of yours give this quiz: say which one with `assignment`.',
}

/** The refusal of a start, with what the person can do about it. */
export function notStartable(
  { assignment }: { assignment?: string | undefined },
  { live, startability }: PersonalStanding,
  row: QuizStanding,
): DomainError {
  if (startability.canStart) throw new Error('startable')
  const { reason, at } = startability
  if (reason === 'not-assigned' && assignment !== undefined) return noSuchAssignment()
  // A quiz that nobody gave this person, and that is not there to practise, does not exist for them.
  const isOpen = live.content.access === 'open' && !row.retired
  if (reason === 'not-assigned' && !isOpen && row.assignments.length === 0) {
    return new DomainError('not-found', `There is no quiz ${row.quiz}.`)
  }
  if (reason === 'several-assignments') {
    return new DomainError('assignment-required', DETAIL[reason], {
      data: { assignments: row.assignments.map((candidate) => candidate.id) },
    })
  }
  const code = reason === 'no-attempts-left' ? 'no-attempts-left' : 'not-startable'
  return new DomainError(code, DETAIL[reason], { data: { reason, at: at?.toISOString() ?? null } })
}

export function noSuchAssignment(): DomainError {
  return new DomainError('not-found', 'There is no such assignment, or it is not yours.')
}
