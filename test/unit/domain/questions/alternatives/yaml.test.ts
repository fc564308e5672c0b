import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAllDocuments, stringify } from 'yaml'
import type { YamlContent } from '../../../../../src/domain/questions/yaml.ts'
import { earned, shipped, slips } from './shipped.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type Path = (string | number)[]

const questions = shipped<YamlContent>('yaml').map((question) => ({
  ...question,
  documents: parseAllDocuments(question.content.answer).map((one) => one.toJS() as Json),
}))

/** Every place below a value, the value itself included. */
function places(value: Json, path: Path = []): { path: Path; value: Json }[] {
  const children = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [
    { path, value },
    ...children.flatMap(([key, held]) => places(held, [...path, Array.isArray(value) ? Number(key) : key])),
  ]
}

/** The value with what stands at a path replaced by any number of values: none, one, or where it is a list's, more. */
function replaced(value: Json, [step, ...rest]: Path, by: Json[]): Json {
  if (step === undefined) return by[0] ?? null
  if (Array.isArray(value))
    return value.flatMap((held, index) =>
      index !== step ? [held] : rest.length === 0 ? by : [replaced(held, rest, by)],
    )
  const entries = Object.entries(value as { [key: string]: Json }).flatMap(([key, held]) =>
    key !== step
      ? [[key, held]]
      : rest.length > 0
        ? [[key, replaced(held, rest, by)]]
        : by.map((one) => [key, one]),
  )
  return Object.fromEntries(entries)
}

/** A value that someone who does not know might write in the place of another. */
const guess = (value: Json): fc.Arbitrary<Json> =>
  typeof value === 'string'
    ? fc.constantFrom<Json>(...slips(value), 'Never', 'apps/v1', 'Deployment', true, 80)
    : typeof value === 'number'
      ? fc.constantFrom<Json>(value + 1, value * 10, String(value), 0)
      : fc.constantFrom<Json>(false, 'yes', null, {}, [])

/** A value with one thing wrong, one thing missing, or all but one thing missing. */
const nearMiss = (value: Json): fc.Arbitrary<Json> => {
  const all = places(value)
  return fc.constantFrom(...all).chain(({ path, value: held }) =>
    fc.oneof(
      guess(held).map((other) => replaced(value, path, [other])),
      fc.constant(path.length === 0 ? value : replaced(value, path, [])),
      fc.constant(only(value, path)),
      fc.constant(value),
    ),
  )
}

/** The value with nothing beside the way to one place: a fragment, as those of a spray are. */
function only(value: Json, [step, ...rest]: Path): Json {
  if (step === undefined || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return [only(value[step as number]!, rest)]
  return { [step]: only(value[step]!, rest) }
}

const written = (documents: Json[]) =>
  documents.map((one) => stringify(one, { aliasDuplicateObjects: false })).join('---\n')

const alternativesFor = (value: Json) => fc.array(nearMiss(value), { minLength: 2, maxLength: 5 })

function compare(content: YamlContent, alone: string[], together: string): void {
  const share = (text: string) => earned('yaml', content, { type: 'yaml', text } as never)
  expect(share(together)).toBeLessThanOrEqual(Math.max(...alone.map(share)) + 1e-9)
}

test('documents given for one of the model answer earn no more than the best of them alone', () => {
  const spray = fc.constantFrom(...questions).chain((question) =>
    fc.nat(question.documents.length - 1).chain((slot) =>
      fc.record({
        question: fc.constant(question),
        slot: fc.constant(slot),
        alternatives: alternativesFor(question.documents[slot]!),
      }),
    ),
  )
  fc.assert(
    fc.property(spray, ({ question: { content, documents }, slot, alternatives }) => {
      const given = (own: Json[]) =>
        written(documents.flatMap((one, index) => (index === slot ? own : [one])))
      compare(
        content,
        alternatives.map((one) => given([one])),
        given(alternatives),
      )
    }),
    { numRuns: 300 },
  )
})

test('all the fragments of a model answer, each a document, earn no more than the best of them alone', () => {
  for (const { content, documents } of questions) {
    if (documents.length > 1) continue
    const fragments = places(documents[0]!).map(({ path }) => only(documents[0]!, path))
    compare(
      content,
      fragments.slice(1).map((one) => written([one])),
      written(fragments.slice(1)),
    )
  }
})

/** A pointer as an assertion writes it. */
const pointerTo = (path: Path) =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Every item of a list of a model answer, with how many assertions look for items there, and not by their place. */
const items = questions.flatMap((question) =>
  question.documents.flatMap((document, slot) =>
    places(document)
      .filter(({ path }) => typeof path.at(-1) === 'number')
      .map(({ path, value }) => {
        const list = path.slice(0, -1)
        const searched = question.content.assertions.filter(
          ({ at, schema }) => at === pointerTo(list) && schema?.contains !== undefined,
        ).length
        return { question, slot, path, list, value, searched }
      }),
  ),
)

test('items given for one item of a list earn no more than the best of them alone', () => {
  const several = items.filter(({ searched }) => searched > 1)
  const spray = fc.oneof(fc.constantFrom(...items), fc.constantFrom(...several)).chain((item) =>
    fc.record({
      item: fc.constant(item),
      alternatives: alternativesFor(item.value),
      makesRoom: fc.boolean(),
    }),
  )
  fc.assert(
    fc.property(spray, ({ item, alternatives, makesRoom }) => {
      const { question, slot, path, list, searched } = item
      const document = question.documents[slot]!
      const others = (
        places(document).find((one) => pointerTo(one.path) === pointerTo(list))!.value as Json[]
      ).filter((_, index) => index !== path.at(-1))
      // Where others make room for it, the length that is asked for is kept: alone, an alternative is given as often.
      const rest = others.slice(alternatives.length - 1)
      const isRoomMade = makesRoom && searched > 0
      const given = (own: Json[]) => {
        const changed = isRoomMade
          ? replaced(document, list, [[...own, ...rest]])
          : replaced(document, path, own)
        return written(question.documents.with(slot, changed))
      }
      const alone = (one: Json) => given(isRoomMade ? alternatives.map(() => one) : [one])
      compare(question.content, alternatives.map(alone), given(alternatives))
    }),
    { numRuns: 300 },
  )
})
