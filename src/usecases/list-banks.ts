import { type LiveBankRow, listLiveBanks } from '../db/repositories/content.ts'
import { DomainError } from '../domain/errors.ts'
import { questionType } from '../domain/questions/registry.ts'
import type { QuestionView } from '../domain/questions/type.ts'
import type { QuestionRevision } from './content-store.ts'
import type { Context } from './context.ts'

/** A live bank, without its questions. */
export type BankView = Omit<LiveBankRow, 'revisionId' | 'publishedAt'> & {
  revision: string
  publishedAt: string
}

/** A published question with its key, for trainers. */
export type BankQuestion = QuestionView & {
  id: string
  revision: string
  prompt: string
  key: object
  explanation: string | null
  reference: string | null
  chapter: string | null
  level: string | null
  difficulty: string | null
  tags: string[]
  points: number
  policy: string | null
}

/** A page of the live banks, by slug. */
export async function listBanks(
  ctx: Context,
  input: { limit: number; cursor?: string | undefined },
): Promise<{ items: BankView[]; nextCursor: string | null }> {
  const rows = await listLiveBanks(ctx.db, { bank: null, after: input.cursor ?? '', limit: input.limit + 1 })
  const page = rows.slice(0, input.limit)
  return { items: page.map(bankView), nextCursor: rows.length > input.limit ? page.at(-1)!.bank : null }
}

/**
 * One live bank.
 * @throws DomainError `not-found`.
 */
export async function getBank(ctx: Context, input: { bank: string }): Promise<BankView> {
  return bankView(await liveBank(ctx, input.bank))
}

/**
 * The questions of a live bank in its order, with their keys.
 * @throws DomainError `not-found`.
 */
export async function listBankQuestions(
  ctx: Context,
  input: { bank: string },
): Promise<{ items: BankQuestion[] }> {
  const { revisionId } = await liveBank(ctx, input.bank)
  const [revision] = await ctx.content.banks(ctx.db, [revisionId])
  return { items: revision!.questions.map(bankQuestion) }
}

/**
 * The live bank of that slug.
 * @throws DomainError `not-found`.
 */
export async function liveBank(ctx: Context, bank: string): Promise<LiveBankRow> {
  const [row] = await listLiveBanks(ctx.db, { bank, after: '', limit: 1 })
  if (!row) throw new DomainError('not-found', `There is no bank ${bank}.`)
  return row
}

function bankView({ revisionId, publishedAt, ...row }: LiveBankRow): BankView {
  return { ...row, revision: revisionId, publishedAt: publishedAt.toISOString() }
}

function bankQuestion({ id, type: typeName, canonical }: QuestionRevision): BankQuestion {
  const type = questionType(typeName)
  const { content } = canonical
  return {
    ...type.view(content, type.optionIds(content)),
    id: canonical.id,
    revision: id,
    prompt: canonical.prompt,
    key: type.key(content),
    explanation: canonical.explanation,
    reference: canonical.reference,
    chapter: canonical.chapter,
    level: canonical.level,
    difficulty: canonical.difficulty,
    tags: canonical.tags,
    points: Number(canonical.points),
    policy: canonical.policy,
  }
}
