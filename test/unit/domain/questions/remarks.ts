import type { Language } from '../../../../src/domain/language.ts'
import { feedbackOn } from '../../../../src/domain/questions/shared/explain.ts'
import type {
  Feedback,
  QuestionContent,
  QuestionResponse,
  QuestionType,
} from '../../../../src/domain/questions/type.ts'

const SETTINGS = { policy: 'net-correct', penalty: 'none' } as const

/** The remarks on an answer, as a result shows them once it was graded; null for one that was never given. */
export function remarksOn<C extends QuestionContent, R extends QuestionResponse>(
  type: QuestionType<C, R>,
  content: C,
  response: R | null,
  language: Language = 'fr',
): Feedback[] {
  const isBlank = response === null || type.isBlank(response)
  const parts = isBlank ? [{ code: 'blank' }] : type.grade(content, response, SETTINGS).parts
  return feedbackOn(type, parts, { content, response, language })
}
