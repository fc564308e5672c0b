import { questionType } from '../../domain/questions/registry.ts'
import { storedResponse } from '../../domain/questions/shown-question.ts'
import type { QuestionResponse } from '../../domain/questions/type.ts'
import type { Context } from '../context.ts'

interface Answer {
  position: number
  response: QuestionResponse | null
}

/**
 * Answers as they came in, with the author's ids in the place of those that the paper shows: how everything but the edge
 * names things. What the paper does not show becomes what no question has, and is refused as such. What is no answer
 * passes through.
 */
export async function underAuthorIds<Sent extends object>(
  ctx: Context,
  attempt: string,
  sent: readonly Sent[],
): Promise<Sent[]> {
  if (!sent.some(namesThings)) return [...sent]
  const paper = await ctx.papers.of(ctx.db, attempt)
  return sent.map((answer) => {
    if (!namesThings(answer)) return answer
    const shown = paper.get(answer.position)
    return shown ? { ...answer, response: storedResponse(shown, answer.response) } : answer
  })
}

function namesThings<Sent extends object>(sent: Sent): sent is Sent & Answer {
  const { response = null } = sent as Partial<Answer>
  return response !== null && questionType(response.type).renamedResponse !== undefined
}
