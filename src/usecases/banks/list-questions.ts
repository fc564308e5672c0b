import { z } from 'zod'
import { findBankRevision } from '../../db/repositories/banks/revisions.ts'
import { type MediaView, mediaViews } from '../../domain/bank/pictures/media.ts'
import { questionType } from '../../domain/questions/registry.ts'
import type { QuestionView } from '../../domain/questions/type.ts'
import { foreignCursor } from '../../domain/refusals/input.ts'
import type { Context } from '../context.ts'
import { pageFields, slugField } from '../fields.ts'
import { type Page, page } from '../page.ts'
import type { QuestionRevision } from './content/store.ts'
import { liveBank } from './live.ts'

/** A published question with its key, for trainers. */
export type BankQuestion = QuestionView & {
  id: string
  revision: string
  prompt: string
  media: MediaView[]
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

export const listBankQuestionsInput = z.strictObject({ bank: slugField, ...pageFields })

/**
 * A page of the questions of a live bank in its order, with their keys. The pages that follow are of the revision that
 * the first one was of, whatever is published meanwhile.
 * @throws DomainError `not-found`; `validation` for a cursor of another list.
 */
export async function listBankQuestions(
  ctx: Context,
  { bank, ...input }: z.output<typeof listBankQuestionsInput>,
): Promise<Page<BankQuestion>> {
  const { revisionId: live } = await liveBank(ctx, bank)
  const listing = { list: 'bank-questions', filter: { bank }, kinds: ['uuid', 'slug'] as const }
  const { items, nextCursor } = await page(input, listing, async ({ after, limit }) => {
    const [revision = live, last] = after ?? []
    const questions = await questionsOf(ctx, bank, revision, live)
    const from = last === undefined ? 0 : questions.findIndex((one) => one.question === last) + 1
    return questions
      .slice(from, from + limit)
      .map((question) => ({ question, pageKey: [revision, question.question] }))
  })
  return { items: items.map(({ question }) => bankQuestion(question)), nextCursor }
}

async function questionsOf(ctx: Context, bank: string, revision: string, live: string) {
  const isOfBank = revision === live || (await findBankRevision(ctx.db, { bank, revision }))
  if (!isOfBank) throw foreignCursor()
  return (await ctx.content.bank(ctx.db, revision)).questions
}

function bankQuestion({ id, type: typeName, canonical }: QuestionRevision): BankQuestion {
  const type = questionType(typeName)
  const { content } = canonical
  return {
    ...type.view(content, type.optionIds(content)),
    id: canonical.id,
    revision: id,
    prompt: canonical.prompt,
    media: mediaViews(canonical.media?.all),
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
