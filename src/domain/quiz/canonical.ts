import { jsonHash } from '../bank/canonical.ts'
import type { Quiz } from './schema.ts'

/**
 * Address of a quiz revision: anything that people read of it, or that could change a paper, a deadline, a
 * score or a release.
 */
export function quizHash(quiz: Quiz): string {
  return jsonHash(quiz)
}
