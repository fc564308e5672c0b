import { uuidv7 } from 'uuidv7'
import { type LoadedBank, type LoadedQuestions, type LoadedQuiz, loadQuestions } from '../../banks/load.ts'
import { type ToldFinding, tell } from '../../banks/tell.ts'
import type { Connection } from '../../db/connection.ts'
import {
  findLiveBankHash,
  insertBankRevision,
  lockPublishing,
  type PublishedQuestion,
  retireBanks,
  setLiveBank,
  upsertQuestions,
} from '../../db/repositories/banks/publish.ts'
import {
  findLiveQuizHash,
  insertQuizRevision,
  retireQuizzes,
  setLiveQuiz,
} from '../../db/repositories/quizzes/publish.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { keyHash, questionHash } from '../../domain/bank/canonical.ts'
import { hasErrors } from '../../domain/findings.ts'
import type { Context } from '../context.ts'

export interface Publication {
  kind: 'bank' | 'quiz'
  slug: string
  outcome: 'published' | 'unchanged' | 'retired'
}

/** A publication that changed something. */
type Change = Publication & { outcome: 'published' | 'retired' }

export interface PublishReport {
  publications: Publication[]
  /** In the caller's language. */
  findings: ToldFinding[]
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
  publications.push(...(await retireMissing(ctx, loaded)))
  return { publications, findings: tell(loaded.findings, ctx.language) }
}

async function publish(
  ctx: Context,
  kind: Publication['kind'],
  slug: string,
  work: (tx: Connection) => Promise<string | null>,
): Promise<Publication> {
  const hash = await ctx.db.transaction(async (tx) => {
    await lockPublishing(tx)
    const published = await work(tx)
    if (published !== null) await audit(ctx, tx, { kind, slug, outcome: 'published' }, { hash: published })
    return published
  })
  return { kind, slug, outcome: hash === null ? 'unchanged' : 'published' }
}

async function audit(ctx: Context, tx: Connection, { kind, slug, outcome }: Change, after: object | null) {
  await insertAudit(tx, ctx.actor, {
    action: `${kind}.${outcome}`,
    objectType: kind,
    objectId: slug,
    after,
  })
}

/** The hash that went live, or null when it was live already. */
async function publishBank(tx: Connection, { canonical, hash }: LoadedBank): Promise<string | null> {
  const live = await findLiveBankHash(tx, { bank: canonical.bank })
  if (live?.hash === hash) return null
  const { questions, ...fields } = canonical
  const rows: PublishedQuestion[] = questions.map((question) => ({
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
    questions: revisions.map((row) => row.questionRevisionId),
  })
  await setLiveBank(tx, { bank: fields.bank, hash })
  return hash
}

async function publishQuiz(tx: Connection, { quiz, hash }: LoadedQuiz): Promise<string | null> {
  const live = await findLiveQuizHash(tx, { quiz: quiz.quiz })
  if (live?.hash === hash) return null
  await insertQuizRevision(tx, { id: uuidv7(), quiz: quiz.quiz, hash, content: JSON.stringify(quiz) })
  await setLiveQuiz(tx, { quiz: quiz.quiz, hash })
  return hash
}

/** With an error anywhere, what was not loaded may only be ill-written: nothing is retired. */
async function retireMissing(ctx: Context, loaded: LoadedQuestions): Promise<Publication[]> {
  if (hasErrors(loaded.findings)) return []
  return ctx.db.transaction(async (tx) => {
    await lockPublishing(tx)
    const quizzes = await retireQuizzes(tx, { kept: loaded.quizzes.map(({ quiz }) => quiz.quiz) })
    const banks = await retireBanks(tx, { kept: loaded.banks.map(({ bank }) => bank.bank) })
    const retired: Change[] = [
      ...quizzes.map(({ slug }) => ({ kind: 'quiz', slug, outcome: 'retired' }) as const),
      ...banks.map(({ slug }) => ({ kind: 'bank', slug, outcome: 'retired' }) as const),
    ]
    for (const publication of retired) await audit(ctx, tx, publication, null)
    return retired
  })
}
