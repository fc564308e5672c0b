import type { CanonicalQuestion } from '../bank/canonical.ts'
import { questionType } from '../questions/registry.ts'
import type { DrawQuestion } from './pool.ts'

/** What a draw looks at in a published question. */
export function drawable(question: CanonicalQuestion): DrawQuestion {
  const type = questionType(question.type)
  return {
    id: question.id,
    tags: question.tags,
    chapter: question.chapter,
    level: question.level,
    difficulty: question.difficulty,
    optionIds: type.optionIds(question.content),
    fixedIds: type.fixedIds(question.content),
    keyOrder: type.keyOrder(question.content),
    shuffles: type.shuffles,
    ...(question.policy === 'weights' && { weighed: question.type }),
  }
}
