import { questionType } from '../../domain/questions/registry.ts'
import type { QuestionView } from '../../domain/questions/type.ts'
import type { QuestionRevision } from '../content/store.ts'
import type { Context } from '../context.ts'
import { liveBank } from './live.ts'

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

/**
 * The questions of a live bank in its order, with their keys.
 * @throws DomainError `not-found`.
 */
export async function listBankQuestions(
  ctx: Context,
  input: { bank: string },
): Promise<{ items: BankQuestion[] }> {
  const { revisionId } = await liveBank(ctx, input.bank)
  const { questions } = await ctx.content.bank(ctx.db, revisionId)
  return { items: questions.map(bankQuestion) }
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
