import type { AnswerOf, Question, QuestionOf } from '../../api/types.ts'

/** What the control of a type is given. */
export interface ControlProps<T extends Question['type']> {
  question: QuestionOf<T>
  /** What was answered so far; null: nothing. */
  answer: AnswerOf<T> | null
  /** Shown, and not to be changed. */
  isLocked: boolean
  /** The id of the element that asks. */
  labelledBy: string
  /** Takes an answer, null to erase it. `isTyped`: more is likely to come at once. */
  give(answer: AnswerOf<T> | null, options?: { isTyped?: boolean }): void
}
