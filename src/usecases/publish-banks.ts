import { uuidv7 } from 'uuidv7'
import { type LoadedBank, type LoadedQuestions, type LoadedQuiz, loadQuestions } from '../banks/load.ts'
import type { Connection } from '../db/connection.ts'
import {
  findLiveBankHash,
  findLiveQuizHash,
  insertBankRevision,
  insertQuizRevision,
  lockPublishing,
  retireQuizzes,
  setLiveBank,
  setLiveQuiz,
  upsertQuestions,
} from '../db/repositories/publishing.ts'
import { keyHash, questionHash } from '../domain/bank/canonical.ts'
import { hasErrors, type LocatedFinding } from '../domain/findings.ts'
import type { Context } from './context.ts'

export interface Publication {
  kind: 'bank' | 'quiz'
  slug: string
  outcome: 'published' | 'unchanged' | 'retired'
}

export interface PublishReport {
  publications: Publication[]
  findings: LocatedFinding[]
}

/**
 * Publishes a questions folder: each bank and quiz whole or not at all, each in its own transaction, one publisher
 * at a time. A file with an error keeps its last good revision live; content that is live already changes nothing.
 */
export async function publishBanks(ctx: Context, input: { dir: string }): Promise<PublishReport> {
  const loaded = await loadQuestions(input.dir)
  const publications: Publication[] = []
  for (const bank of loaded.banks)
    publications.push(await publish(ctx, 'bank', bank.bank.bank, (tx) => publishBank(tx, bank)))
  for (const quiz of loaded.quizzes)
    publications.push(await publish(ctx, 'quiz', quiz.quiz.quiz, (tx) => publishQuiz(tx, quiz)))
  return { publications: [...publications, ...(await retireMissing(ctx, loaded))], findings: loaded.findings }
}

async function publish(
  ctx: Context,
  kind: Publication['kind'],
  slug: string,
  work: (tx: Connection) => Promise<boolean>,
): Promise<Publication> {
  const changed = await ctx.db.transaction(async (tx) => {
    await lockPublishing(tx, {})
    return work(tx)
  })
  return { kind, slug, outcome: changed ? 'published' : 'unchanged' }
}

async function publishBank(tx: Connection, { canonical, hash }: LoadedBank): Promise<boolean> {
  const [live] = await findLiveBankHash(tx, { bank: canonical.bank })
  if (live?.hash === hash) return false
  const { questions, ...fields } = canonical
  const rows = questions.map((question) => ({
    id: uuidv7(),
    question: question.id,
    hash: questionHash(question),
    keyHash: keyHash(question),
    type: question.type,
    content: question,
  }))
  const revisions = await upsertQuestions(tx, { bank: fields.bank, questions: JSON.stringify(rows) })
  await insertBankRevision(tx, {
    ...fields,
    id: uuidv7(),
    hash,
    questions: revisions.map((row) => row.revisionId),
  })
  await setLiveBank(tx, { bank: fields.bank, hash })
  return true
}

async function publishQuiz(tx: Connection, { quiz, hash }: LoadedQuiz): Promise<boolean> {
  const [live] = await findLiveQuizHash(tx, { quiz: quiz.quiz })
  if (live?.hash === hash) return false
  await insertQuizRevision(tx, { id: uuidv7(), quiz: quiz.quiz, hash, content: JSON.stringify(quiz) })
  await setLiveQuiz(tx, { quiz: quiz.quiz, hash })
  return true
}

/** With an error anywhere, a quiz that was not loaded may only be ill-written: nothing is retired. */
async function retireMissing(ctx: Context, loaded: LoadedQuestions): Promise<Publication[]> {
  if (hasErrors(loaded.findings)) return []
  const retired = await retireQuizzes(ctx.db, { kept: loaded.quizzes.map(({ quiz }) => quiz.quiz) })
  return retired.map(({ quiz }) => ({ kind: 'quiz', slug: quiz, outcome: 'retired' }))
}
