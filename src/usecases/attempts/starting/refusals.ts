import type { QuizStanding } from '../../../db/repositories/quizzes/standing.ts'
import type { DomainError } from '../../../domain/errors.ts'
import {
  answersReleased,
  assignmentArchived,
  drawUnreachable,
  noAttemptsLeft,
  noSuchAssignment,
  noSuchQuiz,
  notAssigned,
  notOpenYet,
  severalAssignments,
  windowOver,
} from '../../../domain/refusals/quizzes.ts'
import type { PersonalStanding } from '../../quizzes/standing.ts'

/** The refusal of a start, with what the person can do about it. */
export function notStartable(
  { assignment }: { assignment?: string | undefined },
  { live, startability }: PersonalStanding,
  row: QuizStanding,
): DomainError {
  if (startability.canStart) throw new Error('startable')
  const { reason, at } = startability
  switch (reason) {
    case 'not-assigned': {
      // A quiz that nobody gave this person, and that is not there to practise, does not exist for them, whatever else
      // they name.
      const isOpen = live.content.access === 'open' && !row.retired
      if (!isOpen && row.assignments.length === 0) return noSuchQuiz(row.quiz)
      return assignment === undefined ? notAssigned() : noSuchAssignment()
    }
    case 'several-assignments':
      return severalAssignments(row.assignments.map((candidate) => candidate.id))
    case 'draw-unreachable':
      return drawUnreachable(null)
    case 'answers-released':
      return answersReleased()
    case 'cohort-archived':
      return assignmentArchived()
    case 'no-attempts-left':
      return noAttemptsLeft()
    case 'not-open-yet':
      return notOpenYet(at)
    case 'window-over':
      return windowOver(at)
  }
}
