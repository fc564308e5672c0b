import { z } from 'zod'
import { saying } from '../../issue-words.ts'
import { isStorable, storable, textSchema } from '../shared/primitives.ts'
import { type Breach, type Check, compileSchema } from './check.ts'
import { follow, type Gap, type Place, pointerSchema, stepsOf } from './pointer.ts'
import { assertedSchema } from './schema.ts'
import { FAULTS } from './sentences.ts'
import { canonicalText, fromJson, type Value } from './value.ts'

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
        'Which documents, when there may be several: an index from 0, or the values of places ({ /kind: Service }), in ' +
          'which case it must hold in each document so picked. Absent: one document that satisfies is enough.',
      ),
    schema: assertedSchema.optional(),
    absent: z
      .literal(true)
      .optional()
      .describe('Instead of `schema`: there is nothing there, in any document.'),
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

/** What became of an assertion; where it does not hold, in which document (from 0) and why. */
export type Verdict =
  | { code: 'held' }
  | { code: 'failed'; document: number; place: Place; breach: Breach | null }
  | { code: 'missing'; document: number; gap: Gap }
  | { code: 'no-document' }

const HELD: Verdict = { code: 'held' }

/**
 * Whether an assertion holds. At least one place must match and each must satisfy; where `*` stands for several, the
 * path must go on in each. A document picked by its index or by a selector must exist, even for `absent`.
 */
export function judge(assertion: Assertion, documents: readonly Value[]): Verdict {
  const picked = pick(assertion, documents)
  if (picked.length === 0) return { code: 'no-document' }
  const steps = stepsOf(assertion.at)
  const check = assertion.schema && compileSchema(assertion.schema, assertion.ordered)
  const verdicts = picked.map((index) => judgeDocument(documents[index]!, index, steps, check))
  const mustAll = assertion.absent === true || typeof assertion.document === 'object'
  const misses = verdicts.filter(({ code }) => code !== 'held')
  if (misses.length === 0 || (!mustAll && misses.length < verdicts.length)) return HELD
  return mustAll ? misses[0]! : misses.reduce((best, miss) => (reach(miss) > reach(best) ? miss : best))
}

/** How near to satisfying: of several documents that do not, the nearest is worth a remark. */
function reach(verdict: Verdict): number {
  return verdict.code === 'missing' ? verdict.gap.place.path.length : 100
}

/** Indices of the documents that an assertion is about. */
function pick({ document }: Assertion, documents: readonly Value[]): number[] {
  const indices = documents.map((_, index) => index)
  if (document === undefined) return indices
  if (typeof document === 'number') return indices.filter((index) => index === document)
  const wanted = Object.entries(document).map(
    ([pointer, scalar]) => [stepsOf(pointer), canonicalText(fromJson(scalar), true)] as const,
  )
  return indices.filter((index) =>
    wanted.every(([steps, text]) => {
      const [place] = follow(documents[index]!, steps).found
      return place !== undefined && canonicalText(place.value, true) === text
    }),
  )
}

function judgeDocument(value: Value, document: number, steps: string[], check: Check | undefined): Verdict {
  const { found, gap } = follow(value, steps)
  if (check === undefined)
    return found.length === 0 ? HELD : { code: 'failed', document, place: found[0]!, breach: null }
  for (const place of found) {
    const breach = check(place.value)
    if (breach !== null) return { code: 'failed', document, place, breach }
  }
  return gap === null ? HELD : { code: 'missing', document, gap }
}
