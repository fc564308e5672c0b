import { type Finding, findingsOf } from '../../findings.ts'
import type { Expected } from '../shared/answers.ts'
import { covers, hasStar, isEmptyPattern } from './patterns.ts'
import { FINDINGS } from './sentences.ts'
import type { Pattern } from './wildcard.ts'

const { errorAt, warningAt } = findingsOf(FINDINGS)

/** Answers that are nothing, or anything, once normalised, and those that an earlier one leaves nothing to. */
export function patternFindings(answers: readonly Expected[], patterns: readonly Pattern[]): Finding[] {
  return patterns.flatMap((pattern, index) => {
    const path = ['answers', index, 'text']
    if (isEmptyPattern(pattern)) {
      if (!hasStar(pattern)) return [errorAt('empty-answer', path)]
      if (answers[index]!.fraction === 1) return [errorAt('takes-anything', path)]
    }
    const earlier = patterns.slice(0, index).findIndex((other) => covers(other, pattern))
    if (earlier < 0) return []
    const place = earlier + 1
    return isSame(patterns[earlier]!, pattern)
      ? [errorAt('duplicate-answer', path, { place })]
      : [warningAt('shadowed-answer', path, { place })]
  })
}

function isSame(one: Pattern, other: Pattern): boolean {
  return JSON.stringify(one.pieces) === JSON.stringify(other.pieces)
}
