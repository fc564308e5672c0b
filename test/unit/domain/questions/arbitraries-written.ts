import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import { hasErrors } from '../../../../src/domain/findings.ts'
import {
  type NumericContent,
  type NumericResponse,
  numeric,
} from '../../../../src/domain/questions/numeric.ts'
import { type TextContent, type TextResponse, text } from '../../../../src/domain/questions/text.ts'
import type { QuestionType } from '../../../../src/domain/questions/type.ts'
import { type YamlContent, type YamlResponse, yaml } from '../../../../src/domain/questions/yaml.ts'
import type { TypeCase } from './arbitraries.ts'

/** What the bank would store of fields that its check lets through. */
export function sound<C extends object>(
  type: QuestionType<C>,
  fields: fc.Arbitrary<object>,
): fc.Arbitrary<C> {
  return fields
    .map((input) => type.content.safeParse(input).data as C | undefined)
    .filter((content) => content !== undefined && !hasErrors(type.findings(content))) as fc.Arbitrary<C>
}

const expected = {
  fraction: fc.constantFrom(1, 1, 0.5, 0.3333333, 0),
  feedback: fc.constantFrom(undefined, 'Pensez aux unités.'),
}

const decimal = fc
  .tuple(fc.integer({ min: -5000, max: 5000 }), fc.nat(999))
  .map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`)

const number = (value: string, unit?: string): NumericResponse => ({
  type: 'numeric',
  value,
  ...(unit !== undefined && { unit }),
})

export const numericCase: TypeCase<NumericContent, NumericResponse> = {
  contents: sound(
    numeric,
    fc.record({
      answers: fc.array(
        fc.oneof(
          fc.record({ value: fc.integer({ min: -9999, max: 9999 }), ...expected }),
          fc.record({ value: decimal, tolerance: fc.constantFrom(0, 0.25, '5%', '12.5 %'), ...expected }),
          fc.record({ min: decimal, reach: fc.nat(50), ...expected }).map(({ reach, ...answer }) => ({
            ...answer,
            max: String(Number.parseInt(answer.min, 10) + 1 + reach),
          })),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      ...{
        units: fc.constantFrom(undefined, [
          { unit: 'Mo', factor: 1 },
          { unit: 'Go', factor: '1024' },
        ]),
      },
    }),
  ).map((content) => ({
    ...content,
    unitRequired: content.units !== undefined && content.answers.length > 2,
  })),
  responses: (content) =>
    fc.oneof(
      fc.constant(numeric.solution(content)),
      fc.record({
        type: fc.constant('numeric' as const),
        value: decimal.map((value) => value.replace('.', ',')),
        unit: fc.constantFrom('Mo', 'Go', 'Ko', ''),
      }),
    ),
  blanks: [number(''), number(' ', 'Mo')],
  moved: ({ units, ...content }) => ({
    ...content,
    ...(units && { units: [units[0]!, ...units.slice(1).toReversed()] }),
  }),
  rekeyed: (content) => ({
    ...content,
    answers: [{ value: 424_242, fraction: 1, feedback: 'Autre remarque.' }],
  }),
  mended: (content) => fc.constant(numeric.solution(content)),
  spoiled: () => fc.constant(number('987654321,125', 'Mo')),
}

const words = fc.constantFrom(
  'docker',
  'Docker',
  'ps',
  '-a',
  'été',
  'œuvre',
  '*',
  '\\*',
  '.',
  'l’hôte',
  '🐳',
  'ÉTÉ',
)
const phrases = fc.oneof(
  fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((any) => any.trim().normalize('NFC')),
)

const written = (given: string): TextResponse => ({ type: 'text', text: given })

export const textCase: TypeCase<TextContent, TextResponse> = {
  contents: sound(
    text,
    fc.record({
      answers: fc.array(fc.record({ text: phrases, ...expected }), { minLength: 1, maxLength: 4 }),
      ignore: fc.subarray(['case', 'accents', 'spaces', 'punctuation']),
    }),
  ),
  responses: (content) =>
    fc.oneof(fc.constant(text.solution(content)), phrases.filter((phrase) => phrase !== '').map(written)),
  blanks: [written(''), written(' \n\t ')],
  moved: (content) => content,
  rekeyed: (content) => ({ ...content, answers: [{ text: 'tout autre chose', fraction: 1 }] }),
  mended: (content) => fc.constant(text.solution(content)),
  // A lone star takes whatever there is: then nothing is wrong, and the response stays.
  spoiled(content, response) {
    const wrong = written('réponse que personne n’attend')
    const { fraction } = text.grade(content, wrong, { policy: 'net-correct', penalty: 'none' })
    return fc.constant(fraction.n === 0 ? wrong : response)
  },
}

type Json = string | number | boolean | null | Json[]

const scalar: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom('nginx:1.27', '8080:80', 'oui', 'true', '1', 'a: b', '# c', 'été'),
  fc.integer({ min: -9, max: 9 }),
  fc.boolean(),
  fc.constant(null),
)
const held: fc.Arbitrary<Json> = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }))
const keys = fc.constantFrom('image', 'ports', 'name', 'depends_on', 'a/b', 'a~b', '__proto__', 'constructor')

const document = (entries: Iterable<[string, Json]>): YamlResponse => ({
  type: 'yaml',
  text: stringify(new Map(entries)),
})
const entriesOf = (response: YamlResponse) => parse(response.text, { mapAsMap: true }) as Map<string, Json>
const pointer = (key: string) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`

export const yamlCase: TypeCase<YamlContent, YamlResponse> = {
  contents: sound(
    yaml,
    fc
      .record({
        entries: fc.uniqueArray(fc.tuple(keys, held), {
          minLength: 1,
          maxLength: 5,
          selector: ([key]) => key,
        }),
        weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }),
        feedback: expected.feedback,
      })
      .map(({ entries, weights, feedback }) => ({
        answer: document(entries).text.trim(),
        ...(weights[0]! % 2 === 0 ? { starter: '# À compléter' } : {}),
        assertions: entries.map(([key, value], index) => ({
          at: pointer(key),
          schema: { const: value },
          weight: weights[index],
          says: `La clé ${index} vaut ce qu'il faut.`,
          feedback,
        })),
      })),
  ),
  responses: (content) =>
    fc
      .uniqueArray(fc.tuple(keys, held), { minLength: 1, maxLength: 5, selector: ([key]) => key })
      .chain((entries) => {
        const right = [...entriesOf(yaml.solution(content))]
        return fc.subarray(right).map((kept) => document([...entries, ...kept]))
      }),
  blanks: [
    { type: 'yaml', text: '' },
    { type: 'yaml', text: '\n  \n' },
  ],
  moved: (content) => ({ ...content, assertions: content.assertions.toReversed() }),
  rekeyed: (content) => ({
    ...content,
    answer: 'autre: 1',
    assertions: [
      { ...content.assertions[0]!, at: '/autre', schema: { const: 1 }, feedback: 'Autre remarque.' },
    ],
  }),
  mended: (content, response) =>
    fc
      .constantFrom(...entriesOf(yaml.solution(content)))
      .map((entry) => document([...entriesOf(response), entry])),
  spoiled: (content, response) =>
    fc
      .constantFrom(...entriesOf(yaml.solution(content)).keys())
      .map((key) => document([...entriesOf(response), [key, 'ce que personne ne demande']])),
}
