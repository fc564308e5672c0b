import type { Language } from '../../language.ts'
import type { GradePart, QuestionContent, QuestionResponse, QuestionType } from '../type.ts'

const BLANK = { fr: 'Pas de réponse.', en: 'No answer.' }

/** One sentence on a part of a grade. A blank is graded before any type sees it, and is worded here. */
export function explainPart(
  type: QuestionType,
  part: GradePart,
  answer: { content: QuestionContent; response: QuestionResponse | null; language: Language },
): string {
  const { content, response, language } = answer
  if (part.code === 'blank' || response === null) return BLANK[language]
  return type.explain(part, { content, response, language })
}
