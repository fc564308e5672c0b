import { z } from 'zod'
import { multiple, multipleKeySchema, multipleResponseSchema, multipleViewSchema } from './multiple.ts'
import { single, singleKeySchema, singleResponseSchema, singleViewSchema } from './single.ts'
import type { QuestionType } from './type.ts'

export const QUESTION_TYPE_NAMES = ['single', 'multiple'] as const

export type QuestionTypeName = (typeof QUESTION_TYPE_NAMES)[number]

/** The type of that name; throws on a name that no stored question can bear. */
export function questionType(type: string): QuestionType {
  const name = type as QuestionTypeName
  switch (name) {
    case 'single':
      return single
    case 'multiple':
      return multiple
    default:
      throw new RangeError(`unknown question type: ${name satisfies never}`)
  }
}

export const questionTypes: readonly QuestionType[] = QUESTION_TYPE_NAMES.map(questionType)

/** What a trainee answers; null, which erases, is the caller's to add. */
export const responseSchema = z
  .discriminatedUnion('type', [singleResponseSchema, multipleResponseSchema])
  .meta({ id: 'Response' })

export type Response = z.output<typeof responseSchema>

/** What a trainee sees of a question before release. */
export const questionViewSchema = z
  .discriminatedUnion('type', [singleViewSchema, multipleViewSchema])
  .meta({ id: 'QuestionView' })

/** The released answer key. */
export const keySchema = z
  .discriminatedUnion('type', [singleKeySchema, multipleKeySchema])
  .meta({ id: 'AnswerKey' })
