import { getProgress, listProgressTotals } from '../../db/repositories/results/progress.ts'
import { shareOf } from '../../domain/exact/share.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { type GroupTotals, groupTotals } from '../../domain/scoring/groups.ts'
import { type Progress, progress } from '../../domain/scoring/progress.ts'
import type { Context } from '../context.ts'
import { type MeasuredProgress, measuredProgress } from './gradebook.ts'

/** The progress in one chapter, of all who have both marks together. */
export interface ChapterProgress {
  chapter: string | null
  progress: Progress
}

/** The progress under an assignment, overall and in every chapter that both papers have; null where it is measured against none. */
export async function progressUnder(
  ctx: Context,
  assignment: string,
  { before }: Pick<Quiz, 'before'>,
): Promise<(MeasuredProgress & { chapters: ChapterProgress[] }) | null> {
  if (before === undefined) return null
  const values = { assignment, before, now: ctx.now }
  const measured = measuredProgress(await getProgress(ctx.db, values))
  if (measured === null) return null
  const rows = await listProgressTotals(ctx.db, values)
  const questions = await ctx.content.questions(ctx.db, rows)
  const named = rows.map((row, at) => ({ ...row, chapter: questions[at]!.canonical.chapter }))
  const { true: earlier = [], false: later = [] } = Object.groupBy(
    named,
    ({ isBefore }) => `${isBefore}` as const,
  )
  return { ...measured, chapters: byChapter(groupTotals(earlier), groupTotals(later)) }
}

function byChapter(before: GroupTotals, after: GroupTotals): ChapterProgress[] {
  const earlier = new Map(
    before.chapters.map(({ chapter, points, maxPoints }) => [chapter, shareOf(points!, maxPoints)]),
  )
  return after.chapters.flatMap(({ chapter, points, maxPoints }) => {
    const share = earlier.get(chapter)
    return share ? [{ chapter, progress: progress(share, shareOf(points!, maxPoints)) }] : []
  })
}
