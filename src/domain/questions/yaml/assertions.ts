import { z } from 'zod'
import { saying } from '../../issue-words.ts'
import { isStorable, storable, textSchema } from '../shared/primitives.ts'
import { pointerSchema, stepsOf } from './pointer.ts'
import { assertedSchema } from './schema.ts'
import { FAULTS } from './sentences.ts'

const scalarSchema = z.union(
  [z.string().max(500).refine(isStorable, storable), z.number(), z.boolean(), z.null()],
  saying(FAULTS.scalar),
)

const selectorSchema = z
  .record(
    pointerSchema.refine((pointer) => !stepsOf(pointer).includes('*'), saying(FAULTS.star)),
    scalarSchema,
  )
  .refine((selector) => {
    const places = Object.keys(selector).length
    return places >= 1 && places <= 10
  }, saying(FAULTS.places))

/** What a place of the answer must be, or that there must be no such place. */
export const assertionSchema = z
  .strictObject({
    at: pointerSchema,
    document: z
      .union([z.int().min(0).max(99), selectorSchema], saying(FAULTS.document))
      .optional()
      .describe(
        'Which document of the model answer it is about, when that has several: an index from 0, or the values of ' +
          'places ({ /kind: Service }), in which case it must hold in each that they pick. What is given for it must ' +
          'stand at that index, or hold those values.',
      ),
    schema: assertedSchema.optional(),
    absent: z.literal(true).optional().describe('Instead of `schema`: there is nothing there.'),
    ordered: z.boolean().default(false).describe('Whether the order of lists counts in `const` and `enum`.'),
    weight: z.int().min(1).max(100).default(1),
    says: textSchema(300).describe(
      'What is expected, in one sentence of CommonMark; shown with the answers.',
    ),
    feedback: textSchema(2000).optional().describe('Shown, once answers are released, to those who miss it.'),
  })
  .refine(
    ({ schema, absent }) => (schema === undefined) !== (absent === undefined),
    saying(FAULTS.schemaOrAbsent),
  )

export type Assertion = z.output<typeof assertionSchema>
