import type { PaperQuestion } from '../../domain/attempt/paper.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { gradePaper } from '../../domain/scoring/grade-paper.ts'
import type { QuestionScore } from '../../domain/scoring/score.ts'
import type { Context } from '../context.ts'

/** The scores of a paper, in its order; a grader that failed is for the operator to hear of. */
export function scorePaper(
  ctx: Context,
  quiz: Quiz,
  attempt: string,
  paper: readonly PaperQuestion[],
): QuestionScore[] {
  const { scores, failures } = gradePaper(quiz, paper)
  for (const { position, error } of failures)
    ctx.log.error({ err: error, attempt, position }, 'grading failed: score pending')
  return scores
}
