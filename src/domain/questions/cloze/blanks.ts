import { z } from 'zod'
import { visibleText } from '../../markdown.ts'
import {
  numeric,
  numericAcceptedSchema,
  numericContentSchema,
  numericResponseSchema,
  numericViewSchema,
} from '../numeric.ts'
import { optionSchema } from '../shared/options.ts'
import { slugSchema } from '../shared/primitives.ts'
import { single, singleResponseSchema, singleViewSchema } from '../single.ts'
import { text, textAcceptedSchema, textContentSchema, textResponseSchema, textViewSchema } from '../text.ts'
import type { Grade, QuestionContent, QuestionType } from '../type.ts'

const blankFields = {
  id: slugSchema.describe('Stands in the passage as {{id}}, without blanks inside the braces.'),
  weight: z.int().min(1).max(100).default(1).describe('What it counts, beside the other blanks.'),
}

const optionsSchema = z
  .array(optionSchema.omit({ fixed: true, weight: true }))
  .min(2)
  .max(26)

export const blankSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...blankFields, type: z.literal('single'), options: optionsSchema }),
  z.strictObject({ ...blankFields, type: z.literal('text'), ...textContentSchema.shape }),
  z.strictObject({ ...blankFields, type: z.literal('numeric'), ...numericContentSchema.shape }),
])

export const blankResponseSchema = z
  .discriminatedUnion('type', [singleResponseSchema, textResponseSchema, numericResponseSchema])
  .meta({ id: 'BlankResponse' })

const idField = { id: z.string().describe('Stands in `text` as {{id}}.') }

export const blankViewSchema = z
  .discriminatedUnion('type', [
    singleViewSchema.extend(idField).meta({ id: 'SingleBlank' }),
    textViewSchema.extend(idField).meta({ id: 'TextBlank' }),
    numericViewSchema.extend(idField).meta({ id: 'NumericBlank' }),
  ])
  .meta({ id: 'Blank' })

export const blankAcceptedSchema = z
  .discriminatedUnion('type', [
    textAcceptedSchema.extend({ type: z.literal('text') }).meta({ id: 'TextBlankAccepted' }),
    numericAcceptedSchema.extend({ type: z.literal('numeric') }).meta({ id: 'NumericBlankAccepted' }),
  ])
  .meta({ id: 'BlankAccepted' })

export type Blank = z.output<typeof blankSchema>
export type BlankResponse = z.output<typeof blankResponseSchema>

const TYPES: Readonly<Record<Blank['type'], QuestionType>> = { single, text, numeric }

// A blank is one field of a sentence: a quiz's penalty for a wrong `single` is not meant for it.
const SETTINGS = { policy: 'net-correct', penalty: 'none' } as const

/** The question that a blank is: its type, and the content of that type. */
export function questionOf(blank: Blank): { type: QuestionType; content: QuestionContent } {
  const content =
    blank.type === 'single'
      ? { options: blank.options.map((option) => ({ ...option, fixed: false })) }
      : blank
  return { type: TYPES[blank.type], content }
}

/** True for what says nothing, whatever blank it was meant for. */
export function isBlankEmpty(response: BlankResponse | undefined): boolean {
  return response === undefined || TYPES[response.type].isBlank(response)
}

/** The grade of one blank as if it were a question; null when the response is meant for another type of blank. */
export function gradeBlank(blank: Blank, response: BlankResponse): Grade | null {
  const { type, content } = questionOf(blank)
  return response.type === blank.type ? type.grade(content, response, SETTINGS) : null
}

/** What a trainee gave, in the words that were before them; empty when there are none. */
export function givenWords(blank: Blank, response: BlankResponse): string {
  if (response.type === 'text') return response.text
  if (response.type === 'numeric') return `${response.value} ${response.unit ?? ''}`.trim()
  const options = blank.type === 'single' ? blank.options : []
  return visibleText(options.find(({ id }) => id === response.choice)?.text ?? '')
}
