import { expect, test } from 'vitest'
import { z } from 'zod'
import { bankSchema, chaptersSchema } from '../../../src/domain/bank/schema.ts'
import { issueWords, parseWorded, saying } from '../../../src/domain/issue-words.ts'
import { grammarSchema } from '../../../src/domain/questions/command/grammar.ts'
import { responseSchema } from '../../../src/domain/questions/registry.ts'
import { quizSchema } from '../../../src/domain/quiz/schema.ts'

const own = { fr: 'à nous', en: 'ours' }
const schema = z.strictObject({
  format: z.string().regex(/^a/, saying(own)).optional(),
  size: z.string().min(2, saying(own)).optional(),
  refined: z
    .string()
    .refine(
      () => false,
      saying(({ input }) => ({ fr: `fr ${input}`, en: `en ${input}` })),
    )
    .optional(),
  union: z.union([z.string(), z.number()], saying(own)).optional(),
  kind: z.discriminatedUnion('type', [z.object({ type: z.literal('a') })]).optional(),
  keys: z.record(z.string().regex(/^a/, saying(own)), z.number()).optional(),
  inner: z.object({ name: z.string(), choice: z.enum(['x', 'y']) }).optional(),
  bounded: z.number().max(3).optional(),
  page: z.url().optional(),
})

function wordsOf(value: unknown) {
  return parseWorded(schema, value).error?.issues.map(issueWords)
}

test.each<[string, unknown, string, string]>([
  ['a format', { format: 'b' }, 'à nous', 'ours'],
  ['a size', { size: 'b' }, 'à nous', 'ours'],
  ['a refinement, of what was given', { refined: 'b' }, 'fr b', 'en b'],
  ['a union', { union: true }, 'à nous', 'ours'],
  ['a key', { keys: { b: 1 } }, 'le nom « b » ne convient pas : à nous', 'the name "b" does not do: ours'],
  ['a missing field', { inner: { choice: 'x' } }, '« name » manque', '"name" is missing'],
  ['a missing choice', { inner: { name: 'n' } }, '« choice » manque', '"choice" is missing'],
  ['an unknown kind', { kind: { type: 'b' } }, '« type » : à choisir parmi a', '"type" must be one of a'],
])('%s is refused in our own words', (_, value, fr, en) => {
  expect(wordsOf(value)).toEqual([{ fr, en }])
})

test.each<[string, unknown, RegExp, RegExp]>([
  [
    'another type',
    { format: 1 },
    /chaîne de caractères attendu, nombre reçu/,
    /expected string, received num/,
  ],
  ['too much', { bounded: 4 }, /Trop grand/, /Too big/],
  ['another choice', { inner: { name: 'n', choice: 'z' } }, /une valeur parmi/, /expected one of/],
  ['no address', { page: 'x' }, /URL invalide/, /Invalid URL/],
  ['an unknown field', { other: 1 }, /Clé non reconnue/, /Unrecognized key/],
])('%s is refused in the words of the locales of zod', (_, value, fr, en) => {
  const [words] = wordsOf(value)!
  expect(words!.fr).toMatch(fr)
  expect(words!.en).toMatch(en)
})

test('the language that zod is set to changes nothing', () => {
  const value = { bounded: 4, inner: {}, union: true }
  const before = wordsOf(value)
  z.config(z.locales.de())
  try {
    expect(wordsOf(value)).toEqual(before)
  } finally {
    z.config(z.locales.en())
  }
})

type Def = {
  type?: string
  check?: string
  format?: string
  fn?: unknown
  discriminator?: string
  error?: (issue: Record<string, unknown>) => unknown
  checks?: z.core.$ZodCheck[]
  getter?: () => z.core.$ZodType
} & Record<string, unknown>

/** Every schema and check that `root` leads to, once, by the path that led there first. */
function definitions(root: z.ZodType): [string, Def][] {
  const seen = new Map<unknown, [string, Def]>()
  const visit = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    if (!('_zod' in value)) {
      for (const [name, part] of Object.entries(value)) visit(part, `${path}/${name}`)
      return
    }
    const def = (value as { _zod: { def: Def } })._zod.def
    seen.set(value, [path, def])
    for (const name of [
      'shape',
      'element',
      'options',
      'items',
      'innerType',
      'keyType',
      'valueType',
      'checks',
    ])
      visit(def[name], `${path}/${name}`)
    visit(def.getter?.(), path)
  }
  visit(root, '')
  return [...seen.values()]
}

/** What zod has no words for that would help an author. */
function needsWords({ type, check, format, fn, discriminator }: Def): boolean {
  const isUnion = type === 'union' && discriminator === undefined
  const isRefinement = check === 'custom' && fn !== undefined
  return isUnion || isRefinement || (check === 'string_format' && format === 'regex')
}

test.each<[string, z.ZodType]>([
  ['a bank', bankSchema],
  ['a quiz', quizSchema],
  ['the chapters', chaptersSchema],
  ["a command's grammar", grammarSchema],
  ['a response', responseSchema],
])('every format, refinement and union of %s says in both languages what it takes', (_, root) => {
  const all = definitions(root).filter(([, def]) => needsWords(def))
  const mute = all.filter(([, { error }]) => {
    const issue: Record<string, unknown> = { input: 'x' }
    error?.(issue)
    return !('says' in issue)
  })
  expect(all.length).toBeGreaterThan(1)
  expect(mute.map(([path]) => path)).toEqual([])
})
