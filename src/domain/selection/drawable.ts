import type { CanonicalQuestion } from '../bank/canonical.ts'
import { questionType } from '../questions/registry.ts'
import type { DrawQuestion } from './pool.ts'

/** What a draw looks at in a published question; one that a bank revision holds is not retired from it. */
export function drawable(question: CanonicalQuestion): DrawQuestion {
  const type = questionType(question.type)
  return {
    id: question.id,
    retired: false,
    tags: question.tags,
    chapter: question.chapter,
    level: question.level,
    difficulty: question.difficulty,
    optionIds: type.optionIds(question.content),
    fixedIds: type.fixedIds(question.content),
    shuffles: type.shuffles,
  }
}
