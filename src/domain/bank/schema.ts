import { z } from 'zod'
import { saying } from '../issue-words.ts'
import { questionTypes } from '../questions/registry.ts'
import type { QuestionPolicy } from '../questions/shared/policies.ts'
import { slugSchema, textSchema } from '../questions/shared/primitives.ts'
import type { QuestionType } from '../questions/type.ts'
import { FAULTS } from './sentences.ts'

export const LEVELS = ['remember', 'understand', 'apply', 'analyse'] as const
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const

export type Level = (typeof LEVELS)[number]
export type Difficulty = (typeof DIFFICULTIES)[number]

export const chapterIdSchema = z
  .string()
  .max(128)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/, saying(FAULTS.chapter))

/** Silenced craft warnings: rule -> why it is right here. */
export const allowSchema = z
  .record(slugSchema, textSchema(500))
  .describe('Silenced craft warnings: rule -> reason.')

/** At most four decimals, so that points of a paper add up exactly. */
const pointsSchema = z
  .number()
  .min(0.0001)
  .max(1000)
  .refine((points) => /^\d+(\.\d{1,4})?$/.test(String(points)), saying(FAULTS.points))

const commonFields = {
  id: slugSchema.describe('Unique in the bank, never reused for other content.'),
  prompt: textSchema(20_000).describe('CommonMark, no HTML.'),
  explanation: textSchema(20_000).optional().describe('Shown with the answers; every question needs one.'),
  reference: z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain })
    .max(2000)
    .optional()
    .describe('Official documentation.'),
  chapter: chapterIdSchema.optional().describe("Instead of the bank's."),
  level: z.enum(LEVELS).optional(),
  difficulty: z.enum(DIFFICULTIES).optional(),
  tags: z.array(slugSchema).max(50).default([]),
  points: pointsSchema.default(1),
  allow: allowSchema.optional(),
}

/** The YAML of a question of one type: the common fields beside the type's own. */
function questionSchemaOf(type: QuestionType) {
  const policy = type.policies.length === 0 ? {} : { policy: z.enum(type.policies).optional() }
  return z.strictObject({ ...commonFields, ...policy, ...type.content.shape, type: z.literal(type.type) })
}

type QuestionSchema = ReturnType<typeof questionSchemaOf>

export const questionSchema = z.discriminatedUnion(
  'type',
  questionTypes.map(questionSchemaOf) as unknown as [QuestionSchema, ...QuestionSchema[]],
)

/** Names of the fields that every type has; all others are the type's own content. */
export const COMMON_FIELDS: ReadonlySet<string> = new Set([...Object.keys(commonFields), 'type', 'policy'])

export const bankSchema = z.strictObject({
  bank: slugSchema.describe('Unique among all banks.'),
  title: textSchema(200),
  module: slugSchema,
  chapter: chapterIdSchema.optional().describe('Default for the questions.'),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, saying(FAULTS.language)),
  license: z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/, saying(FAULTS.license)),
  credits: textSchema(500).optional().describe('Whose work the questions build on.'),
  level: z.enum(LEVELS).optional().describe('Default for the questions.'),
  difficulty: z.enum(DIFFICULTIES).optional().describe('Default for the questions.'),
  allow: allowSchema.optional(),
  questions: z.array(questionSchema).min(1).max(1000),
})

export type Question = z.output<typeof questionSchema> & {
  policy?: QuestionPolicy | undefined
}
export type Bank = Omit<z.output<typeof bankSchema>, 'questions'> & { questions: Question[] }

export const chapterSchema = z.strictObject({
  id: chapterIdSchema,
  title: textSchema(200),
  module: slugSchema,
})
export const chaptersSchema = z.strictObject({ chapters: z.array(chapterSchema).min(1).max(1000) })

/** A chapter of the course that banks and questions may name. */
export type Chapter = z.output<typeof chapterSchema>
