import type {
  Explained,
  Feedback,
  GradePart,
  QuestionContent,
  QuestionResponse,
  QuestionType,
} from '../type.ts'

const BLANK = { fr: 'Pas de réponse.', en: 'No answer.' }

type Answer = Explained<QuestionContent, QuestionResponse | null>

/** One sentence on a part of a grade. A blank is graded before any type sees it, and is worded here. */
export function explainPart(type: QuestionType, part: GradePart, answer: Answer): string {
  const { response } = answer
  if (part.code === 'blank' || response === null) return BLANK[answer.language]
  return type.explain(part, { ...answer, response })
}

/** The remarks that a grade calls for; a blank, and an answer that is not graded yet, call for none. */
export function feedbackOn(type: QuestionType, parts: readonly GradePart[], answer: Answer): Feedback[] {
  const { response } = answer
  if (parts.length === 0 || parts[0]!.code === 'blank' || response === null) return []
  return type.feedback(parts, { ...answer, response })
}
