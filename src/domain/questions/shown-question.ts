import { questionType } from './registry.ts'
import { type IdNames, idNames, type QuestionName, renamedWithin, renaming } from './shown-ids.ts'
import type { QuestionContent, QuestionResponse } from './type.ts'

/** A question as it crosses the edge: what a trainee sees and sends names things by ids that tell nothing. */
export interface ShownQuestion {
  type: string
  content: QuestionContent
  names: IdNames
  /** Ids of options by the author's. */
  options: ReadonlyMap<string, string>
}

/** Made once a revision; `key` is the service's own. */
export function shownQuestion(
  key: Uint8Array,
  name: QuestionName,
  { type, content }: { type: string; content: QuestionContent },
): ShownQuestion {
  const { renamed, answerIds, optionIds } = questionType(type)
  const names = idNames(key, name, answerIds(content))
  const shown = renamed?.(content, renaming(names.shown)) ?? content
  const ids = optionIds(shown)
  return { type, content: shown, names, options: new Map(optionIds(content).map((id, at) => [id, ids[at]!])) }
}

/** Another content of the same question, as it crosses the edge. */
export function shownContent({ type, names }: ShownQuestion, content: QuestionContent): QuestionContent {
  return questionType(type).renamed?.(content, renaming(names.shown)) ?? content
}

/** The same question by its author's own ids: for who may read them. */
export function authoredQuestion({ type, content }: Pick<ShownQuestion, 'type' | 'content'>): ShownQuestion {
  const { answerIds, optionIds } = questionType(type)
  const itself = (ids: readonly string[]) => new Map(ids.map((id) => [id, id]))
  const names = itself(answerIds(content))
  return { type, content, names: { shown: names, author: names }, options: itself(optionIds(content)) }
}

/** Options in the order that was drawn. */
export function shownOrder({ options }: ShownQuestion, order: readonly string[]): string[] {
  return order.flatMap((id) => options.get(id) ?? [])
}

/** A stored response as its trainee may read it. One that its type cannot read holds no closing up: it stays as it is. */
export function shownResponse({ type, names }: ShownQuestion, response: unknown): QuestionResponse | null {
  const stored = response as QuestionResponse | null
  try {
    return renamed(type, stored, names.shown)
  } catch {
    return stored
  }
}

/** A response as it is stored; what it names of another question becomes what is on no paper. */
export function storedResponse(
  { type, names }: ShownQuestion,
  response: QuestionResponse | null,
): QuestionResponse | null {
  return response?.type === type ? renamed(type, response, names.author) : response
}

function renamed(
  type: string,
  response: QuestionResponse | null,
  names: IdNames['shown'],
): QuestionResponse | null {
  return response && (questionType(type).renamedResponse?.(response, renaming(names)) ?? response)
}

/** The option, item, left side or blank that a part of a grade is about. */
export function shownSubject<T extends { option?: string }>({ type, names }: ShownQuestion, part: T): T {
  if (part.option === undefined) return part
  const { subjects } = questionType(type)
  const rename = renaming(names.shown)
  const option = subjects ? renamedWithin(rename, subjects, part.option) : rename(part.option)
  return { ...part, option }
}
