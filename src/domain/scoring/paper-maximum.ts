import { fromUnits, toUnits } from '../exact/points.ts'
import type { Quiz } from '../quiz/schema.ts'
import { type DrawBanks, drawPaper, UnreachableDrawError } from '../selection/draw.ts'
import { drawStrata } from '../selection/pool.ts'

/**
 * What every paper of a quiz comes to, as decimal text; null where one comes to more than another, since a draw chooses among
 * questions that are worth more and less, or none can be drawn. `worth`: the most that a question can earn.
 */
export function paperMaximum(
  quiz: Quiz,
  banks: DrawBanks,
  worth: (bank: string, question: string) => string,
): string | null {
  const differs = quiz.sections.some(
    (section) =>
      section.kind === 'draw' &&
      drawStrata(section, banks.get(section.bank)?.questions ?? []).some(
        ({ pool }) => new Set(pool.map(({ id }) => toUnits(worth(section.bank, id)))).size > 1,
      ),
  )
  if (differs) return null
  try {
    // Any paper: each draw takes as many questions of the same worth.
    const paper = drawPaper({ quiz, banks, seed: 'any' })
    return fromUnits(paper.reduce((sum, { bank, question }) => sum + toUnits(worth(bank, question)), 0n))
  } catch (error) {
    if (error instanceof UnreachableDrawError) return null
    throw error
  }
}
