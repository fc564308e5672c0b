import { errorAt, type Finding, warningAt } from '../../findings.ts'
import type { Expected } from '../shared/answers.ts'
import { covers, hasStar, isEmptyPattern } from './patterns.ts'
import type { Pattern } from './wildcard.ts'

/** Answers that are nothing, or anything, once normalised, and those that an earlier one leaves nothing to. */
export function patternFindings(answers: readonly Expected[], patterns: readonly Pattern[]): Finding[] {
  return patterns.flatMap((pattern, index) => {
    const path = ['answers', index, 'text']
    if (isEmptyPattern(pattern)) {
      if (!hasStar(pattern)) return [errorAt('empty-answer', path, 'nothing is left once it is normalised')]
      if (answers[index]!.fraction === 1)
        return [errorAt('takes-anything', path, 'this answer makes every response right')]
    }
    const earlier = patterns.slice(0, index).findIndex((other) => covers(other, pattern))
    if (earlier < 0) return []
    if (isSame(patterns[earlier]!, pattern))
      return [errorAt('duplicate-answer', path, `once normalised, it is answer ${earlier + 1}`)]
    return [warningAt('shadowed-answer', path, `answer ${earlier + 1} takes all that this one does`)]
  })
}

function isSame(one: Pattern, other: Pattern): boolean {
  return JSON.stringify(one.pieces) === JSON.stringify(other.pieces)
}
