import { listQuizStandings } from '../../db/repositories/quizzes/standing.ts'
import type { Context } from '../context.ts'
import { standingOf } from '../quizzes/standing.ts'
import { type AssignedQuiz, assignedQuizzes } from '../quizzes/view.ts'
import { viewer } from '../quizzes/viewer.ts'

/** The caller's assignments, each with its quiz, soonest to close first. */
export async function listMyAssignments(
  ctx: Context,
): Promise<{ items: (AssignedQuiz & { quiz: string; title: string })[] }> {
  const { person, values } = await viewer(ctx)
  const rows = await listQuizStandings(ctx.db, { ...values, after: '', limit: 10_000 })
  const items = []
  for (const row of rows) {
    if (row.assignments.length === 0) continue
    const standing = await standingOf(ctx, ctx.db, row, person, null)
    for (const assignment of assignedQuizzes(row, standing)) {
      const { title } = standing.revisions.get(assignment.id)!.content
      items.push({ ...assignment, quiz: row.quiz, title })
    }
  }
  return { items: items.toSorted((a, b) => a.closesAt.localeCompare(b.closesAt) || a.id.localeCompare(b.id)) }
}
