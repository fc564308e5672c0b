import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { toNumber } from '../../../../src/domain/exact/rational.ts'
import { type NumericContent, numeric } from '../../../../src/domain/questions/numeric.ts'
import type { GradeSettings } from '../../../../src/domain/questions/type.ts'
import { remarksOn } from './remarks.ts'

const settings: GradeSettings = { policy: 'net-correct', penalty: 'none' }
const SIZES = [
  { unit: 'Mo', factor: 1 },
  { unit: 'Go', factor: 1000 },
  { unit: 'Kio', factor: '0.001024' },
]

function contentOf(fields: object): NumericContent {
  return numeric.content.parse(fields) as NumericContent
}

function respond(value: string, unit?: string) {
  return numeric.response.parse({ type: 'numeric', value, ...(unit !== undefined && { unit }) })
}

function earned(content: NumericContent, value: string, unit?: string): number {
  return toNumber(numeric.grade(content, respond(value, unit), settings).fraction)
}

function rules(fields: object): string[] {
  return numeric.findings(contentOf(fields)).map(({ severity, rule }) => `${severity} ${rule}`)
}

/** Decimals of up to nine digits on either side of the point, with the text that says them. */
const decimals = fc
  .tuple(fc.boolean(), fc.nat(999_999_999), fc.nat(999_999_999))
  .map(([isNegative, whole, part]) => `${isNegative ? '-' : ''}${whole}.${String(part).padStart(9, '0')}`)

test('the contract says by a pattern which decimals are taken: it takes and refuses what the service does', () => {
  const written = JSON.stringify(z.toJSONSchema(numeric.response, { io: 'input' }))
  const pattern = new RegExp(JSON.parse(/"pattern":("(?:[^"\\]|\\.)*")/.exec(written)![1]!), 'u')
  const sign = fc.constantFrom(...'0123456789.,+-−eE \t\u00A0'.split(''))
  const text = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''))
  const isTaken = (value: string) => numeric.response.safeParse({ type: 'numeric', value }).success
  fc.assert(
    fc.property(fc.oneof(text, decimals, fc.string()), (value) => {
      expect(pattern.test(value)).toBe(isTaken(value))
    }),
  )
  for (const value of ['', ' 3,5 ', '.5', '5.', '−2', '+1', '1 536', '1\u202F536,5'])
    expect(pattern.test(value)).toBe(true)
  for (const value of ['1e3', '10 00', '1.2.3', '.', '-', 'deux']) expect(pattern.test(value)).toBe(false)
})

describe('numeric: values', () => {
  test.each([
    ['a port', { value: 8080 }, '8080', 1],
    ['a port off by one', { value: 8080 }, '8081', 0],
    ['zeros around', { value: 8080 }, '0008080.000', 1],
    ['a comma', { value: '3.14' }, '3,14', 1],
    ["the author's comma", { value: '3,14' }, '3.14', 1],
    ['a decimal begun and not ended', { value: 3 }, '3,', 1],
    ['no digit before the point', { value: 0.5 }, '.5', 1],
    ['a typographic minus', { value: -3 }, '−3', 1],
    ['minus nought', { value: 0 }, '-0,0', 1],
    ['blanks around', { value: 12 }, ' 12 ', 1],
    ['0.1 + 0.2 on its upper bound', { value: 0.1, tolerance: 0.2 }, '0.3', 1],
    ['0.1 - 0.2 on its lower bound', { value: 0.1, tolerance: 0.2 }, '-0.1', 1],
    ['a hair over the bound', { value: 0.1, tolerance: 0.2 }, '0.30000000000000000000000001', 0],
    ['5% of 1500, upper bound', { value: 1500, tolerance: '5%' }, '1575', 1],
    ['5% of 1500, over it', { value: 1500, tolerance: '5 %' }, '1575.0001', 0],
    ['a percentage of the magnitude', { value: -200, tolerance: '10%' }, '-220', 1],
    ['a third of a percent, exactly', { value: 300, tolerance: '0,1%' }, '299,7', 1],
    ['a range, lower bound', { min: 10, max: 12 }, '10', 1],
    ['a range, upper bound', { min: 10, max: 12 }, '12.0', 1],
    ['a range, outside', { min: 10, max: 12 }, '12.01', 0],
    ['digits no float can hold', { value: '9007199254740993.1' }, '9007199254740993.2', 0],
  ])('%s', (_, answer, value, expected) => {
    expect(earned(contentOf({ answers: [answer] }), value)).toBe(expected)
  })

  test('a value is right within its tolerance and wrong beyond it, by one in the last place', () => {
    const last = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
    fc.assert(
      fc.property(last, fc.bigInt({ min: 0n, max: 10n ** 20n }), (value, tolerance) => {
        const content = contentOf({ answers: [{ value: String(value), tolerance: String(tolerance) }] })
        for (const sign of [1n, -1n]) {
          expect(earned(content, String(value + sign * tolerance))).toBe(1)
          expect(earned(content, String(value + sign * (tolerance + 1n)))).toBe(0)
        }
      }),
    )
  })

  test('the first answer that matches counts, with its fraction and its feedback', () => {
    const content = contentOf({
      answers: [
        { value: 80, fraction: 0, feedback: 'C’est le port du conteneur.' },
        { min: 8080, max: 8080 },
        { min: 8000, max: 8999, fraction: 0.3333333, feedback: 'Presque.' },
      ],
    })
    expect(numeric.grade(content, respond('80'), settings)).toEqual({
      fraction: { n: 0, d: 1 },
      parts: [{ code: 'answer-wrong', index: 0, worth: 1, earned: 0 }],
    })
    expect(numeric.grade(content, respond('8081'), settings)).toEqual({
      fraction: { n: 3333333, d: 10_000_000 },
      parts: [{ code: 'answer-partly', index: 2, worth: 1, earned: 0.3333333 }],
    })
    expect(remarksOn(numeric, content, respond('80'))).toEqual([{ text: 'C’est le port du conteneur.' }])
    expect(remarksOn(numeric, content, respond('8080'))).toEqual([])
    expect(remarksOn(numeric, content, respond('1'))).toEqual([])
    expect(remarksOn(numeric, content, null)).toEqual([])
  })
})

describe('numeric: units', () => {
  const size = contentOf({ answers: [{ value: 1500 }], units: SIZES })
  const strict = contentOf({ answers: [{ value: 1500 }], units: SIZES, unitRequired: true })

  test.each([
    ['the first unit', size, '1500', 'Mo', 'answer-right'],
    ['another unit, exactly', size, '1,5', 'Go', 'answer-right'],
    ['a factor below one', size, '1464843.75', 'Kio', 'answer-right'],
    ['the wrong unit', size, '1500', 'Go', 'answer-wrong'],
    ['no unit, when none is required', size, '1500', undefined, 'answer-right'],
    ['a blank unit', size, '1500', '  ', 'answer-right'],
    ['blanks around the unit', size, '1500', ' Mo ', 'answer-right'],
    ['another case', size, '1500', 'mo', 'unit-unknown'],
    ['the name of a method', size, '1500', 'constructor', 'unit-unknown'],
    ['no unit, though required', strict, '1500', undefined, 'unit-missing'],
    ['a unit, when required', strict, '1.5', 'Go', 'answer-right'],
    ['a unit where there are none', contentOf({ answers: [{ value: 1 }] }), '1', 'Mo', 'unit-unknown'],
  ])('%s', (_, content, value, unit, code) => {
    const { fraction, parts } = numeric.grade(content, respond(value, unit), settings)
    expect(parts.map((part) => part.code)).toEqual([code])
    expect(toNumber(fraction)).toBe(code === 'answer-right' ? 1 : 0)
  })

  test('a unit is the same in another Unicode form', () => {
    const content = contentOf({ answers: [{ value: 20 }], units: [{ unit: '\u00e9t\u00e9', factor: 1 }] })
    expect(earned(content, '20', 'e\u0301te\u0301')).toBe(1)
  })

  test('the view names units and nothing of the key', () => {
    expect(numeric.view(strict, [])).toEqual({
      type: 'numeric',
      units: ['Mo', 'Go', 'Kio'],
      unitRequired: true,
    })
  })
})

describe('numeric: key', () => {
  test('it gives a solution and the ranges that earn, exactly', () => {
    const content = contentOf({
      answers: [
        { value: 3, fraction: 0 },
        { min: '0.1', max: '0.2' },
        { value: '0.15', tolerance: '100%', fraction: 0.5 },
      ],
      units: SIZES,
    })
    const key = {
      type: 'numeric',
      value: '0.15',
      unit: 'Mo',
      accepted: [
        { min: '0.1', max: '0.2', fraction: 1 },
        { min: '0', max: '0.3', fraction: 0.5 },
      ],
    }
    expect(numeric.key(content)).toEqual(key)
    expect(numeric.keySchema.parse(key)).toEqual(key)
  })

  test('its solution, as a response, earns everything; a blank nothing', () => {
    fc.assert(
      fc.property(decimals, decimals, fc.boolean(), (one, other, isRange) => {
        const [min, max] = Number(one) < Number(other) ? [one, other] : [other, one]
        const content = contentOf({
          answers: [isRange ? { min, max } : { value: one, tolerance: '1%' }],
          units: SIZES,
          unitRequired: true,
        })
        const response = numeric.response.parse(numeric.solution(content))
        expect(numeric.grade(content, response, settings).fraction).toEqual({ n: 1, d: 1 })
        expect(numeric.isBlank(respond(' '))).toBe(true)
        expect(numeric.grade(content, respond(''), settings)).toEqual({
          fraction: { n: 0, d: 1 },
          parts: [{ code: 'blank' }],
        })
      }),
    )
  })

  test('the middle of the longest range still is a response', () => {
    const content = contentOf({ answers: [{ min: `-${'9'.repeat(29)}`, max: `0.${'9'.repeat(28)}` }] })
    expect(earned(content, numeric.solution(content).value)).toBe(1)
  })

  test.each([
    ['how a number is typed', { answers: [{ value: 8080 }] }, { answers: [{ value: '8080.0' }] }, true],
    ['a remark', { answers: [{ value: 1, feedback: 'Oui' }] }, { answers: [{ value: 1 }] }, true],
    [
      'the order of answers apart',
      { answers: [{ value: 1 }, { value: 2, fraction: 0 }] },
      { answers: [{ value: 2, fraction: 0 }, { value: 1 }] },
      true,
    ],
    [
      'the order of answers that overlap',
      { answers: [{ value: 1 }, { min: 0, max: 2, fraction: 0.5 }] },
      { answers: [{ min: 0, max: 2, fraction: 0.5 }, { value: 1 }] },
      false,
    ],
    ['a tolerance', { answers: [{ value: 1 }] }, { answers: [{ value: 1, tolerance: 0.1 }] }, false],
    ['units', { answers: [{ value: 1 }] }, { answers: [{ value: 1 }], units: SIZES }, false],
  ])('whether the key changes with %s', (_, one, other, isSame) => {
    const same = JSON.stringify(numeric.keyMaterial(contentOf(one)))
    expect(JSON.stringify(numeric.keyMaterial(contentOf(other))) === same).toBe(isSame)
  })
})

describe('numeric: what authors are told', () => {
  test.each([
    [
      'nothing, when all is well',
      {
        answers: [
          { value: 1, tolerance: '5%' },
          { value: 2, fraction: 0 },
        ],
      },
      [],
    ],
    ['no answer that earns everything', { answers: [{ value: 1, fraction: 0.9 }] }, ['error no-full-answer']],
    [
      'a solution taken by an earlier answer',
      {
        answers: [
          { value: 5, fraction: 0.5 },
          { min: 0, max: 10 },
        ],
      },
      ['error solution-not-accepted'],
    ],
    [
      'min over max',
      { answers: [{ min: 2, max: 1 }, { value: 3 }] },
      ['error empty-range', 'error solution-not-accepted'],
    ],
    [
      'the same value twice',
      { answers: [{ value: 1 }, { value: '1.0', fraction: 0 }] },
      ['error unreachable-answer'],
    ],
    [
      'a value within an earlier range',
      {
        answers: [
          { min: 0, max: 9 },
          { value: 1, fraction: 0 },
        ],
      },
      ['error unreachable-answer'],
    ],
    ['a percentage of nothing', { answers: [{ value: 0, tolerance: '5%' }] }, ['warning vain-tolerance']],
    ['a unit required of none', { answers: [{ value: 1 }], unitRequired: true }, ['error no-units']],
    [
      'a first unit with a factor',
      { answers: [{ value: 1 }], units: [{ unit: 'Go', factor: 1000 }] },
      ['error first-factor'],
    ],
    [
      'a unit twice',
      { answers: [{ value: 1 }], units: [SIZES[0], { unit: 'Mo ', factor: 2 }] },
      ['error duplicate-unit'],
    ],
  ])('%s', (_, fields, expected) => {
    expect(rules(fields)).toEqual(expected)
  })

  test.each([
    ['an exponent', { answers: [{ value: '1e3' }] }],
    ['a float too small for a plain number', { answers: [{ value: 1e-7 }] }],
    ['more digits than a float holds', { answers: [{ value: 0.1 + 0.2 }] }],
    ['NaN', { answers: [{ value: Number.NaN }] }],
    ['infinity', { answers: [{ value: Number.POSITIVE_INFINITY }] }],
    ['31 digits', { answers: [{ value: '1'.repeat(31) }] }],
    ['neither a value nor a range', { answers: [{ min: 1 }] }],
    ['a value and a range', { answers: [{ value: 1, min: 1, max: 2 }] }],
    ['a range with a tolerance', { answers: [{ min: 1, max: 2, tolerance: 1 }] }],
    ['a negative tolerance', { answers: [{ value: 1, tolerance: '-1%' }] }],
    ['a fraction of eight decimals', { answers: [{ value: 1, fraction: 0.12345678 }] }],
    ['a fraction over 1', { answers: [{ value: 1, fraction: 1.5 }] }],
    ['a factor of nought', { answers: [{ value: 1 }], units: [{ unit: 'Mo', factor: 0 }] }],
    ['a factor that is no number', { answers: [{ value: 1 }], units: [{ unit: 'Mo', factor: 'x' }] }],
    ['a field too many', { answers: [{ value: 1 }], answer: 1 }],
  ])('%s is against the schema', (_, fields) => {
    expect(numeric.content.safeParse(fields).success).toBe(false)
  })

  test('the fields have a JSON Schema', () => {
    expect(() => z.toJSONSchema(numeric.content, { io: 'input' })).not.toThrow()
  })
})

describe('numeric: responses', () => {
  test.each([
    ['an exponent', '1e3', /exponent/],
    ['a group of two digits', '1 00', /thousands/],
    ['a first group of four digits', '1000 000', /thousands/],
    ['two blanks between thousands', '1  000', /thousands/],
    ['two numbers', '12 34', /thousands/],
    ['an apostrophe between thousands', "1'000", /thousands/],
    ['two separators', '1,000.5', /one comma or point/],
    ['words', 'huit', /decimal number/],
    ['hexadecimal', '0x10', /decimal number/],
    ['a lone sign', '-', /decimal number/],
    ['NaN', 'NaN', /decimal number/],
    ['65 characters', '1'.repeat(65), /64/],
  ])('%s is refused in clear words', (_, value, message) => {
    expect(numeric.response.safeParse({ type: 'numeric', value }).error?.issues[0]?.message).toMatch(message)
  })

  test.each([' ', '\u00a0', '\u202f', '\u2009'])('thousands may have a space between them: %j', (space) => {
    const content = contentOf({ answers: [{ value: 1536 }, { value: '-1234567.5', fraction: 0.5 }] })
    expect(earned(content, `1${space}536`)).toBe(1)
    expect(earned(content, `-1${space}234${space}567,5`)).toBe(0.5)
  })

  test.each([
    ['a number that is none of JSON text', { type: 'numeric', value: 3 }],
    ['half a surrogate pair for a unit', { type: 'numeric', value: '3', unit: '\ud800' }],
    ['a field too many', { type: 'numeric', value: '3', units: [] }],
  ])('%s is refused', (_, response) => {
    expect(numeric.response.safeParse(response).success).toBe(false)
  })

  test('every code of a grade is a sentence in both languages', () => {
    const content = contentOf({ answers: [{ value: 1 }, { value: 2, fraction: 0.5 }], units: SIZES })
    const explain = (code: string, language: 'fr' | 'en', more: object = {}) =>
      numeric.explain({ code, ...more }, { content, response: respond('2', 'Mo'), language })
    expect(explain('answer-partly', 'fr', { worth: 1, earned: 0.125 })).toBe(
      '« 2 Mo » : réponse acceptée en partie, pour 12,5 % des points.',
    )
    expect(explain('unit-unknown', 'en')).toBe('“2 Mo”: this unit is not accepted (Mo, Go, Kio).')
    for (const language of ['fr', 'en'] as const)
      for (const code of ['answer-right', 'answer-wrong', 'unit-missing', 'unit-unknown', 'blank'])
        expect(explain(code, language)).toMatch(/^.* .*\.$/)
  })
})
