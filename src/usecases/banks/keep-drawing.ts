import type { LoadedBank, LoadedQuestions, LoadedQuiz } from '../../banks/load.ts'
import type { Connection } from '../../db/connection.ts'
import { listLiveBankRevisions } from '../../db/repositories/banks/live.ts'
import { listLiveQuizRevisions } from '../../db/repositories/quizzes/revision.ts'
import { findingsOf, type LocatedFinding } from '../../domain/findings.ts'
import { type Content, goingLive } from '../../domain/quiz/going-live.ts'
import { FINDINGS } from '../../domain/quiz/sentences.ts'
import { drawable } from '../../domain/selection/drawable.ts'
import type { Context } from '../context.ts'

const { errorAt } = findingsOf(FINDINGS)

/**
 * What of a folder with an error may go live: all but the banks that would leave a live quiz without its questions, and
 * the quizzes written for those. `findings` tells which, at the banks.
 */
export async function keepDrawing(
  ctx: Context,
  tx: Connection,
  loaded: LoadedQuestions,
): Promise<{ banks: LoadedBank[]; quizzes: LoadedQuiz[]; findings: LocatedFinding[] }> {
  const { content, held } = goingLive(await liveContent(ctx, tx), {
    banks: new Map(loaded.banks.map(({ canonical: { bank, questions } }) => [bank, questions.map(drawable)])),
    quizzes: new Map(loaded.quizzes.map(({ quiz }) => [quiz.quiz, quiz])),
  })
  const files = new Map(loaded.banks.map((bank) => [bank.bank.bank, bank]))
  return {
    banks: loaded.banks.filter(({ bank }) => content.banks.has(bank.bank)),
    quizzes: loaded.quizzes.filter(({ quiz }) => content.quizzes.has(quiz.quiz)),
    findings: held.flatMap(({ bank, quiz }) =>
      files.get(bank)!.locate([errorAt('breaks-live-quiz', ['bank'], { quiz })]),
    ),
  }
}

async function liveContent(ctx: Context, tx: Connection): Promise<Content> {
  const banks = await ctx.content.banks(
    tx,
    (await listLiveBankRevisions(tx)).map(({ liveRevisionId }) => liveRevisionId),
  )
  const quizzes = []
  for (const { liveRevisionId } of await listLiveQuizRevisions(tx))
    quizzes.push(await ctx.content.quiz(tx, liveRevisionId))
  return {
    banks: new Map(banks.map(({ bank, pool }) => [bank, pool.questions])),
    quizzes: new Map(quizzes.map(({ quiz, content }) => [quiz, content])),
  }
}
