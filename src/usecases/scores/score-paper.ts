import { setImmediate } from 'node:timers/promises'
import type { PaperQuestion } from '../../domain/attempt/paper.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { gradePaper } from '../../domain/scoring/grade-paper.ts'
import type { GradedQuestion } from '../../domain/scoring/score.ts'
import type { Context } from '../context.ts'

/** Grading gives way to others' requests after so long. */
const STEP_MS = 5

/**
 * The scores of a paper, in its order; a grader that failed is for the operator to hear of. Whatever people sent, the
 * event loop turns between two questions as soon as a step took long.
 */
export async function scorePaper(
  ctx: Context,
  quiz: Quiz,
  attempt: string,
  paper: readonly PaperQuestion[],
): Promise<GradedQuestion[]> {
  const scores: GradedQuestion[] = []
  let begin = performance.now()
  for (const { score, failure } of gradePaper(quiz, paper)) {
    scores.push(score)
    if (failure)
      ctx.log.error(
        { err: failure.error, attempt, position: failure.position },
        'grading failed: score pending',
      )
    if (performance.now() - begin < STEP_MS) continue
    await setImmediate()
    begin = performance.now()
  }
  return scores
}
