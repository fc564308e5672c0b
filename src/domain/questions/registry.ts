import { z } from 'zod'
import { cloze } from './cloze.ts'
import { command } from './command.ts'
import { match } from './match.ts'
import { multiple } from './multiple.ts'
import { numeric } from './numeric.ts'
import { order } from './order.ts'
import { single } from './single.ts'
import { text } from './text.ts'
import type { QuestionContent, QuestionResponse, QuestionType } from './type.ts'
import { yaml } from './yaml.ts'

export const QUESTION_TYPE_NAMES = [
  'single',
  'multiple',
  'numeric',
  'text',
  'order',
  'match',
  'cloze',
  'command',
  'yaml',
] as const

export type QuestionTypeName = (typeof QUESTION_TYPE_NAMES)[number]

/** The type of that name; throws on a name that no stored question can bear. */
export function questionType(type: string): QuestionType {
  const name = type as QuestionTypeName
  switch (name) {
    case 'single':
      return single
    case 'multiple':
      return multiple
    case 'numeric':
      return numeric
    case 'text':
      return text
    case 'order':
      return order
    case 'match':
      return match
    case 'cloze':
      return cloze
    case 'command':
      return command
    case 'yaml':
      return yaml
    default:
      throw new RangeError(`unknown question type: ${name satisfies never}`)
  }
}

export const questionTypes: readonly QuestionType[] = QUESTION_TYPE_NAMES.map(questionType)

/** Most bytes of an answer to a question; null: as many as the schema of its type allows. */
export function mostAnswerBytes({
  type,
  content,
}: {
  type: string
  content: QuestionContent
}): number | null {
  return questionType(type).maxBytes?.(content) ?? null
}

/** Bytes of an answer that are held against that; 0 for one that has no bound but its schema's. */
export function answerBytes(response: QuestionResponse | null): number {
  return response === null ? 0 : (questionType(response.type).bytesOf?.(response) ?? 0)
}

/** Whether a stored answer says nothing: it scores 0 before any policy. */
export function isBlankAnswer(response: unknown): boolean {
  if (response === null) return true
  const given = response as QuestionResponse
  return questionType(given.type).isBlank(given)
}

type OfType = z.ZodObject<{ type: z.ZodLiteral<string> }>

/** One schema for all types, which `type` tells apart. */
function unionOf(schemas: readonly z.ZodType[], id: string, description?: string) {
  const options = schemas as readonly OfType[] as [OfType, ...OfType[]]
  return z.discriminatedUnion('type', options).meta({ id, ...(description && { description }) })
}

/** What a trainee answers; null, which erases, is the caller's to add. */
export const responseSchema = unionOf(
  questionTypes.map(({ response }) => response),
  'Response',
)

/** The released answer key. */
export const keySchema = unionOf(
  questionTypes.map((type) => type.keySchema),
  'AnswerKey',
)

/** A question of any type as a trainee sees it, with the fields that `more` adds; one component a type. */
export function questionViewSchema(
  id: string,
  description: string,
  more: (type: QuestionType) => z.ZodRawShape,
) {
  const views = questionTypes.map((type) =>
    type.viewSchema.extend(more(type)).meta({ id: `${capitalised(type.type)}${id}` }),
  )
  return unionOf(views, id, description)
}

function capitalised(word: string): string {
  return `${word[0]!.toUpperCase()}${word.slice(1)}`
}
