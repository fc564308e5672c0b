import type { Attempt, Quiz, Result } from '../api/types.ts'

/** When something of a result will be seen: an instant, what ends first (not before `at`), or a trainer's word. */
export type When = { is: 'at'; at: string } | { is: 'onClose'; at: string | null } | { is: 'manual' }

/** What of a result is to come, and when; null: nothing is, or nobody can say when. */
export interface ToCome {
  score: When | null
  answers: When | null
}

/**
 * What the rules of an attempt say of the part of its result that is not released yet. What they had already let be seen waits
 * for something else, and of that nothing is said.
 */
export function toCome(
  { released }: Pick<Result, 'released'>,
  { assignment, serverNow }: Pick<Attempt, 'assignment' | 'serverNow'>,
  quiz: Pick<Quiz, 'release' | 'assignments'> | null,
): ToCome {
  const under = quiz?.assignments.find(({ id }) => id === assignment)
  const rules = assignment === null ? quiz?.release : under?.release
  if (!rules || released === 'answers' || released === 'partly') return { score: null, answers: null }
  const whenBy = (rule: string) => {
    if (rule === 'on-close' && !under) return MANUAL
    if (rule === 'on-close') return { is: 'onClose' as const, at: ifAhead(under!.closesAt, serverNow) }
    if (rule === 'manual') return MANUAL
    const at = rule === 'on-submit' ? null : ifAhead(rule, serverNow)
    return at === null ? null : { is: 'at' as const, at }
  }
  const score = released === 'none' ? whenBy(rules.score) : null
  return { score, answers: later(whenBy(rules.answers), score) }
}

/** Answers are never seen before the score. */
function later(answers: When | null, score: When | null): When | null {
  if (answers?.is === 'at' && score !== null)
    return score.is === 'at' && score.at < answers.at ? answers : score
  return answers ?? score
}

const MANUAL = { is: 'manual' } as const

function ifAhead(at: string, now: string): string | null {
  return Date.parse(at) > Date.parse(now) ? at : null
}
