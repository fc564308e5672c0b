import type { Connection } from '../../db/connection.ts'
import { listLiveRevisions } from '../../db/repositories/banks/live.ts'
import type { Context } from '../context.ts'
import type { BankRevision, QuizRevision } from './store.ts'

/** The live revisions of the banks that a quiz names. */
export async function liveBanks(
  ctx: Context,
  connection: Connection,
  quiz: QuizRevision,
): Promise<BankRevision[]> {
  const banks = [...new Set(quiz.content.sections.map((section) => section.bank))]
  const live = await listLiveRevisions(connection, { banks })
  return ctx.content.banks(
    connection,
    live.map((row) => row.revisionId),
  )
}
