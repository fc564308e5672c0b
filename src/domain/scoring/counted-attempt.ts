import { toUnits } from '../exact/points.ts'
import type { Quiz } from '../quiz/schema.ts'
import { counted } from './counted.ts'
import type { AttemptScore, Mark } from './score.ts'

/** An attempt that was closed and not voided, with its score; null: it waits for one. */
export interface CountableAttempt {
  id: string
  number: number
  score: AttemptScore | null
}

/** What counts of several attempts: of one, or null for their mean, and how many it was chosen from. */
export type CountedMark = Mark & { attempt: string | null; of: number }

/** What counts of some closed attempts, in order of number, by the rule of the quiz; null while that is pending. */
export function countedOf(
  quiz: Pick<Quiz, 'attempts' | 'passMark'>,
  attempts: readonly CountableAttempt[],
): CountedMark | null {
  const { counts } = quiz.attempts
  const asked = counts === 'first' ? attempts.slice(0, 1) : counts === 'last' ? attempts.slice(-1) : attempts
  const known = asked.filter(({ score }) => score?.points != null)
  const isWhole = ({ score }: CountableAttempt) => toUnits(score!.points!) >= toUnits(score!.maxPoints)
  if (known.length < asked.length && !(counts === 'best' && known.some(isWhole))) return null
  const mark = counted(
    quiz,
    known.map(({ score }) => score),
  )
  if (!mark) return null
  const best = known.find(
    ({ score }) =>
      counted({ ...quiz, attempts: { ...quiz.attempts, counts: 'best' } }, [score])!.points === mark.points &&
      Number(score!.points) / Number(score!.maxPoints) >=
        Math.max(...known.map(({ score: s }) => Number(s!.points) / Number(s!.maxPoints))),
  )
  return { ...mark, attempt: counts === 'mean' ? null : best!.id, of: attempts.length }
}
