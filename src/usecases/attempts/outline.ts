import type { Connection } from '../../db/connection.ts'
import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { type AttemptView, viewAttempt } from '../../domain/attempt/view.ts'
import type { Context } from '../context.ts'

/** An attempt without its questions. */
export async function outline(ctx: Context, connection: Connection, row: AttemptRow): Promise<AttemptView> {
  const { content: quiz } = await ctx.content.quiz(connection, row.quizRevisionId)
  return viewAttempt(row, quiz, null)
}
