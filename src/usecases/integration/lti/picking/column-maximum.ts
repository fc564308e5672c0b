import type { Connection } from '../../../../db/connection.ts'
import { getLiveContent } from '../../../../db/repositories/quizzes/standing.ts'
import { maxPointsOf } from '../../../../domain/scoring/grade-paper.ts'
import { paperMaximum } from '../../../../domain/scoring/paper-maximum.ts'
import type { Context } from '../../../context.ts'

/** Of a quiz whose papers differ in what they come to, or have nothing to earn: platforms scale every score to its column. */
const USUAL = 100

/** The maximum of a column that a platform makes with a quiz as it is published. */
export async function columnMaximum(ctx: Context, tx: Connection, quiz: string): Promise<number> {
  const { liveRevisionId, liveBankRevisionIds } = await getLiveContent(tx, { quiz })
  const { content } = await ctx.content.quiz(tx, liveRevisionId)
  const banks = new Map((await ctx.content.banks(tx, liveBankRevisionIds)).map((bank) => [bank.bank, bank]))
  const maximum = paperMaximum(
    content,
    new Map([...banks].map(([slug, { pool }]) => [slug, pool])),
    (bank, question) => maxPointsOf(content, banks.get(bank)!.bySlug.get(question)!.canonical),
  )
  return Number(maximum) || USUAL
}
