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
  const revisions = await ctx.content.banks(connection, [...new Set(rows.map((row) => row.bankRevisionId))])
  const banks = new Map(revisions.map((revision) => [revision.id, revision]))
  const papers = new Map<string, PaperQuestion[]>(attempts.map((id) => [id, []]))
  for (const row of rows) {
    const { canonical, keyHash } = banks.get(row.bankRevisionId)!.byRevision.get(row.questionRevisionId)!
    papers.get(row.attemptId)!.push({ ...row, question: canonical, keyHash })
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
