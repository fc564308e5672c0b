import { z } from 'zod'
import { isStorable } from '../shared/primitives.ts'
import type { Json } from './value.ts'

export const KINDS = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'] as const
export type Kind = (typeof KINDS)[number]

/** The part of JSON Schema that an assertion may use. */
export type Schema = {
  type?: Kind | Kind[] | undefined
  const?: Json | undefined
  enum?: Json[] | undefined
  required?: string[] | undefined
  properties?: Record<string, Schema> | undefined
  items?: Schema | undefined
  contains?: Schema | undefined
  minimum?: number | undefined
  maximum?: number | undefined
  minItems?: number | undefined
  maxItems?: number | undefined
  minLength?: number | undefined
  maxLength?: number | undefined
}

const MAX_DEPTH = 20

const storable = (max: number) => z.string().max(max).refine(isStorable, 'must be well-formed Unicode')

const jsonSchema: z.ZodType<Json> = z
  .lazy(() =>
    z.union([
      z.string().max(4000).refine(isStorable, 'must be well-formed Unicode without U+0000'),
      z.number(),
      z.boolean(),
      z.null(),
      z.array(jsonSchema).max(500),
      z.record(storable(200), jsonSchema),
    ]),
  )
  .meta({ id: 'YamlValue' })

const count = z.int().min(0).max(20_000).optional()

const fields = {
  type: z.union([z.enum(KINDS), z.array(z.enum(KINDS)).min(1).max(KINDS.length)]).optional(),
  const: jsonSchema.optional(),
  enum: z.array(jsonSchema).min(1).max(100).optional(),
  required: z.array(storable(200)).max(100).optional(),
  properties: z
    .record(
      storable(200),
      z.lazy((): z.ZodType<Schema> => recursive),
    )
    .optional(),
  items: z.lazy((): z.ZodType<Schema> => recursive).optional(),
  contains: z.lazy((): z.ZodType<Schema> => recursive).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minItems: count,
  maxItems: count,
  minLength: count,
  maxLength: count,
}

const WORDS = Object.keys(fields).join(', ')

const recursive: z.ZodType<Schema> = z
  .strictObject(fields, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `"${issue.keys?.[0]}" is not among the words that an assertion knows: ${WORDS}`
        : undefined,
  })
  .describe(
    'A closed part of JSON Schema. Unlike there, without `type` the other words imply it: `minimum` asks for a number.',
  )
  .meta({ id: 'YamlSchema' })

/** The closed subset of JSON Schema, at most 20 levels deep. */
export const assertedSchema = recursive.refine(
  (schema) => depthOf(schema) <= MAX_DEPTH,
  `nests more than ${MAX_DEPTH} levels`,
)

function depthOf(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 0
  return 1 + Object.values(json).reduce<number>((deepest, part) => Math.max(deepest, depthOf(part)), 0)
}
