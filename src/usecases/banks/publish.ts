import { uuidv7 } from 'uuidv7'
import {
  byPlace,
  type LoadedBank,
  type LoadedQuestions,
  type LoadedQuiz,
  loadQuestions,
} from '../../banks/load.ts'
import { type ToldFinding, tell } from '../../banks/tell.ts'
import type { Connection } from '../../db/connection.ts'
import {
  findLiveBankHash,
  insertBankRevision,
  listScoredByOldKey,
  lockPublishing,
  type PublishedQuestion,
  retireBanks,
  setLiveBank,
  upsertQuestions,
} from '../../db/repositories/banks/publish.ts'
import {
  findLiveQuizHash,
  insertQuizRevision,
  placeQuizzes,
  retireQuizzes,
  setLiveQuiz,
} from '../../db/repositories/quizzes/publish.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { keyHash, questionHash } from '../../domain/bank/canonical.ts'
import { FINDINGS } from '../../domain/bank/sentences.ts'
import { findingsOf, hasErrors, type LocatedFinding } from '../../domain/findings.ts'
import { quizPlace } from '../../domain/quiz/place.ts'
import type { Context } from '../context.ts'
import { keepDrawing } from './keep-drawing.ts'
import { publishPictures } from './publish-pictures.ts'

const { warningAt } = findingsOf(FINDINGS)

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
 * Publishes a questions folder in one transaction, one publisher at a time: whoever starts sees all of it or nothing. A
 * file with an error keeps its last good revision live, and so does a bank in which a live quiz would no longer find its
 * questions: what is live always draws. Content that is live already changes nothing.
 */
export async function publishBanks(ctx: Context, input: { dir: string }): Promise<PublishReport> {
  const loaded = await loadQuestions(input.dir)
  return ctx.db.transaction(async (tx) => {
    await lockPublishing(tx)
    const isWhole = !hasErrors(loaded.findings)
    const kept = isWhole ? { ...loaded, findings: [] } : await keepDrawing(ctx, tx, loaded)
    const publications: Publication[] = []
    const keys: LocatedFinding[] = []
    for (const bank of kept.banks) {
      const { publication, findings } = await publishBank(ctx, tx, bank, input.dir)
      publications.push(publication)
      keys.push(...findings)
    }
    for (const quiz of kept.quizzes) publications.push(await publishQuiz(ctx, tx, quiz))
    await place(tx, kept.quizzes, loaded)
    // With an error anywhere, what was not loaded may only be ill-written: nothing is retired.
    if (isWhole) publications.push(...(await retireMissing(ctx, tx, kept)))
    const findings = [...loaded.findings, ...kept.findings, ...keys].sort(byPlace)
    return { publications, findings: tell(findings, ctx.language) }
  })
}

async function publishBank(
  ctx: Context,
  tx: Connection,
  { canonical, hash, pictures, locate }: LoadedBank,
  dir: string,
): Promise<{ publication: Publication; findings: LocatedFinding[] }> {
  const { questions, ...fields } = canonical
  const slug = fields.bank
  const live = await findLiveBankHash(tx, { bank: slug })
  if (live?.hash === hash) return { publication: { kind: 'bank', slug, outcome: 'unchanged' }, findings: [] }
  await publishPictures(tx, pictures, dir)
  const rows: PublishedQuestion[] = questions.map((question) => ({
    id: uuidv7(),
    question: question.id,
    hash: questionHash(question),
    keyHash: keyHash(question),
    type: question.type,
    content: question,
  }))
  const given = { bank: slug, questions: JSON.stringify(rows) }
  const scored = await listScoredByOldKey(tx, given)
  const revisions = await upsertQuestions(tx, given)
  await insertBankRevision(tx, {
    ...fields,
    id: uuidv7(),
    hash,
    questions: revisions.map((row) => row.questionRevisionId),
  })
  await setLiveBank(tx, { bank: slug, hash })
  const publication = await audited(ctx, tx, { kind: 'bank', slug, outcome: 'published' }, { hash })
  const findings = scored.map(({ question, attempts }) => {
    const path = ['questions', questions.findIndex(({ id }) => id === question), 'id']
    return warningAt('scored-by-old-key', path, { attempts, question: `${slug}/${question}` })
  })
  return { publication, findings: locate(findings) }
}

async function publishQuiz(ctx: Context, tx: Connection, { quiz, hash }: LoadedQuiz): Promise<Publication> {
  const slug = quiz.quiz
  const live = await findLiveQuizHash(tx, { quiz: slug })
  if (live?.hash === hash) return { kind: 'quiz', slug, outcome: 'unchanged' }
  await insertQuizRevision(tx, { id: uuidv7(), quiz: slug, hash, content: JSON.stringify(quiz) })
  await setLiveQuiz(tx, { quiz: slug, hash })
  return audited(ctx, tx, { kind: 'quiz', slug, outcome: 'published' }, { hash })
}

/** Gives quizzes their place in the course, which they may change without being changed themselves. */
async function place(
  tx: Connection,
  quizzes: readonly LoadedQuiz[],
  { banks, chapters }: LoadedQuestions,
): Promise<void> {
  const fields = new Map(banks.map(({ bank }) => [bank.bank, bank]))
  const places = quizzes.map(({ quiz }) => ({ quiz: quiz.quiz, ...quizPlace(quiz, fields, chapters) }))
  await placeQuizzes(tx, { places: JSON.stringify(places) })
}

async function retireMissing(
  ctx: Context,
  tx: Connection,
  kept: { banks: LoadedBank[]; quizzes: LoadedQuiz[] },
): Promise<Publication[]> {
  const quizzes = await retireQuizzes(tx, { kept: kept.quizzes.map(({ quiz }) => quiz.quiz) })
  const banks = await retireBanks(tx, { kept: kept.banks.map(({ bank }) => bank.bank) })
  const retired: Change[] = [
    ...quizzes.map(({ slug }) => ({ kind: 'quiz', slug, outcome: 'retired' }) as const),
    ...banks.map(({ slug }) => ({ kind: 'bank', slug, outcome: 'retired' }) as const),
  ]
  for (const publication of retired) await audited(ctx, tx, publication, null)
  return retired
}

async function audited(
  ctx: Context,
  tx: Connection,
  change: Change,
  after: object | null,
): Promise<Publication> {
  const { kind, slug, outcome } = change
  await insertAudit(tx, ctx.actor, {
    action: `${kind}.${outcome}`,
    objectType: kind,
    objectId: slug,
    after,
  })
  return change
}
