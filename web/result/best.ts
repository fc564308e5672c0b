import type { ListedAttempt } from '../api/types.ts'

/** The attempt with the best mark of each quiz that has several, by their ids; of equal ones the first. */
export function bestAttempts(attempts: readonly ListedAttempt[]): ReadonlySet<string> {
  const marked = attempts.filter((one) => one.state !== 'voided' && markOf(one) !== null)
  const byQuiz = new Map<string, ListedAttempt[]>()
  for (const one of marked) byQuiz.set(one.quiz, [...(byQuiz.get(one.quiz) ?? []), one])
  const several = [...byQuiz.values()].filter(({ length }) => length > 1)
  return new Set(several.map((all) => all.reduce(better).id))
}

/** They come newest first, so that of equal ones the later in the list was first. */
function better(best: ListedAttempt, one: ListedAttempt): ListedAttempt {
  return markOf(one)! >= markOf(best)! ? one : best
}

function markOf({ score }: ListedAttempt): number | null {
  return score?.mark20 ?? null
}
