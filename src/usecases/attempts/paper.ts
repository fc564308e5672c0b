import type { Connection } from '../../db/connection.ts'
import { listPapers } from '../../db/repositories/attempts/paper.ts'
import type { PaperQuestion } from '../../domain/attempt/paper.ts'
import type { Context } from '../context.ts'

/** The papers of some attempts, by attempt id, each in its order. */
export async function loadPapers(
  ctx: Context,
  connection: Connection,
  attempts: readonly string[],
): Promise<Map<string, PaperQuestion[]>> {
  const rows = await listPapers(connection, { attempts: [...attempts] })
  const questions = await ctx.content.questions(connection, rows)
  const papers = new Map<string, PaperQuestion[]>(attempts.map((id) => [id, []]))
  for (const [at, row] of rows.entries()) {
    const { canonical, keyHash, shown } = questions[at]!
    papers
      .get(row.attemptId)!
      .push({ ...row, question: canonical, shown, keyHash, corrections: row.corrections ?? [] })
  }
  return papers
}

/** The paper of one attempt. */
export async function loadPaper(
  ctx: Context,
  connection: Connection,
  attempt: string,
): Promise<PaperQuestion[]> {
  return (await loadPapers(ctx, connection, [attempt])).get(attempt)!
}
