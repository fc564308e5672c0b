import { z } from 'zod'
import { saying } from '../../issue-words.ts'
import { filled } from '../../language.ts'
import { isStorable, storable } from '../shared/primitives.ts'
import { FAULTS } from './sentences.ts'
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

const textOf = (max: number) => z.string().max(max).refine(isStorable, storable)

const jsonSchema: z.ZodType<Json> = z
  .lazy(() =>
    z.union(
      [
        textOf(4000),
        z.number(),
        z.boolean(),
        z.null(),
        z.array(jsonSchema).max(500),
        z.record(textOf(200), jsonSchema),
      ],
      saying(FAULTS.value),
    ),
  )
  .meta({ id: 'YamlValue' })

const count = z.int().min(0).max(20_000).optional()

const fields = {
  type: z
    .union(
      [z.enum(KINDS), z.array(z.enum(KINDS)).min(1).max(KINDS.length)],
      saying(filled(FAULTS.type, { kinds: KINDS.join(', ') })),
    )
    .optional(),
  const: jsonSchema.optional(),
  enum: z.array(jsonSchema).min(1).max(100).optional(),
  required: z.array(textOf(200)).max(100).optional(),
  properties: z
    .record(
      textOf(200),
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

const recursive: z.ZodType<Schema> = z
  .strictObject(fields, saying(filled(FAULTS.schema, { words: Object.keys(fields).join(', ') })))
  .describe(
    'A closed part of JSON Schema. Unlike there, without `type` the other words imply it: `minimum` asks for a number.',
  )
  .meta({ id: 'YamlSchema' })

/** The closed subset of JSON Schema, at most 20 levels deep. */
export const assertedSchema = recursive.refine(
  (schema) => depthOf(schema) <= MAX_DEPTH,
  saying(filled(FAULTS.depth, { most: MAX_DEPTH })),
)

function depthOf(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 0
  return 1 + Object.values(json).reduce<number>((deepest, part) => Math.max(deepest, depthOf(part)), 0)
}
