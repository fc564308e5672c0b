import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { numeric, numericContentSchema } from '../../../../src/domain/questions/numeric.ts'
import { exportFile } from '../../../../src/exchange/index.ts'
import { canonicalOf, fieldsOf } from '../../../support/banks.ts'

const HEADER =
  'bank: b\ntitle: B\nmodule: docker\nchapter: docker/images\nlanguage: fr\nlicense: MIT\nquestions:'

/** A number as Moodle has it once it was a double, printed as PHP prints one, with 15 digits: `1.0E-7`, `0.05`. */
function throughDouble(text: string): string {
  const [, digits = '', exponent] = /^(.*?)(?:e(.*))?$/.exec(Number(text).toPrecision(15))!
  const short = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
  return exponent === undefined ? short : `${short.includes('.') ? short : `${short}.0`}E${exponent}`
}

const NUMBERS: Record<'moodle-xml' | 'gift', [RegExp, (text: string) => string][]> = {
  'moodle-xml': [
    // Moodle drops what it does not know, and each number that it knows was a double.
    [/ (source|id|fixed|rank|ignore)="[^"]*"/g, () => ''],
    [/(?<=<(?:tolerance|multiplier)>|<answer [^>]*><text>)-?[\d.]+(?=<)/g, throughDouble],
  ],
  gift: [
    [/^\/\/ bareme (quoted|ranges).*\n/gm, () => ''],
    [/(?<=\t=(?:%[\d.]+%)?-?|:)[\d.]+(?=$|:)/gm, throughDouble],
  ],
}

async function returned(format: 'moodle-xml' | 'gift', fields: object) {
  const question = { id: 'q', type: 'numeric', prompt: 'Combien ?', explanation: 'E.', ...fields }
  const bank = canonicalOf(`${HEADER}\n${stringify([question])}`)
  const { content } = await exportFile(format, bank)
  const crossed = NUMBERS[format].reduce(
    (text, [numbers, change]) => text.replace(numbers, change),
    `${content}`,
  )
  const { bank: back } = await fieldsOf(format, Buffer.from(crossed))
  const read = numericContentSchema.parse({
    answers: back.questions[0]!.answers,
    ...(back.questions[0]!.units ? { units: back.questions[0]!.units } : {}),
  })
  return {
    before: numeric.keyMaterial(bank.questions[0]!.content as never),
    after: numeric.keyMaterial(read),
    crossed,
  }
}

/** A decimal of at most so many digits, written as an author would. */
const decimal = (digits: number) =>
  fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** BigInt(digits) - 1n }), fc.integer({ min: 0, max: 9 }))
    .map(([whole, places]) => {
      const text = String(whole).padStart(places + 1, '0')
      return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
    })

const value = fc.record({
  value: fc.tuple(fc.constantFrom('', '-'), decimal(15)).map((parts) => parts.join('')),
})
const near = fc.record({ value: decimal(12), tolerance: decimal(6) })
const share = fc.record({
  value: decimal(6),
  tolerance: fc.integer({ min: 1, max: 99 }).map((one) => `${one}%`),
})
const range = fc
  .tuple(
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.integer({ min: 1, max: 1_000_000 }),
    fc.integer({ min: 0, max: 5 }),
  )
  .map(([low, width, places]) => ({
    min: (low / 10 ** places).toFixed(places),
    max: ((low + width) / 10 ** places).toFixed(places),
  }))
const answers = fc.oneof(value, near, share, range).map((one) => [one])
const units = fc
  .array(decimal(12), { minLength: 1, maxLength: 4 })
  .map((factors) => [
    { unit: 'b', factor: 1 },
    ...factors.map((factor, index) => ({ unit: `u${index}`, factor })),
  ])

describe('what goes through the doubles of Moodle comes back as it was', () => {
  test.each(['moodle-xml', 'gift'] as const)('%s: values, tolerances and ranges', async (format) => {
    await fc.assert(
      fc.asyncProperty(answers, async (list) => {
        const { before, after } = await returned(format, { answers: list })
        expect(after).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })

  test('units: Moodle keeps 1/factor', async () => {
    await fc.assert(
      fc.asyncProperty(near, units, async (one, of) => {
        const { before, after } = await returned('moodle-xml', { answers: [one], units: of })
        expect(after).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    [
      'a minute',
      {
        answers: [{ value: 60 }],
        units: [
          { unit: 's', factor: 1 },
          { unit: 'min', factor: 60 },
        ],
      },
      '0.0166666666666667',
    ],
    ['a range', { answers: [{ min: 9.5, max: 9.6 }] }, '<text>9.55</text>'],
    ['a small tolerance', { answers: [{ value: 1, tolerance: '0.0000001' }] }, '1E-7'],
  ])('%s', async (_, fields, sign) => {
    const { before, after, crossed } = await returned('moodle-xml', fields)
    expect(after).toEqual(before)
    expect(crossed.replace('1.0E-7', '1E-7')).toContain(sign)
  })
})
