import type { Connection } from '../../db/connection.ts'
import { listOverlapping, lockTimetable } from '../../db/repositories/assignments/change.ts'
import { assignmentsOverlap, windowEndsFirst } from '../../domain/refusals/quizzes.ts'

/**
 * Keeps a window for one assignment of a quiz to a cohort until the transaction ends, whatever is asked beside it. Windows
 * of single people are not counted: one who was absent may well sit while the next assignment of the quiz is open, and a
 * start then says which it is under.
 * @throws DomainError `validation` for a window that closes before it opens; `assignment-overlap`.
 */
export async function freeWindow(
  tx: Connection,
  asked: { cohort: string; quiz: string; except: string | null; opensAt: Date; closesAt: Date },
): Promise<void> {
  const { cohort, quiz, except, opensAt, closesAt } = asked
  if (closesAt <= opensAt) throw windowEndsFirst()
  await lockTimetable(tx, { cohort, quiz })
  const others = await listOverlapping(tx, { cohort, quiz, except, opensAt, closesAt })
  if (others.length > 0) throw assignmentsOverlap(others.map(({ id }) => id))
}
