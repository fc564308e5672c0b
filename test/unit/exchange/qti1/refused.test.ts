import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UnreadableError } from '../../../../src/exchange/model.ts'
import { draftOf, fieldsOf, ownLibrary } from '../../../support/banks.ts'
import { equal, feedback, field, file, html, item, list, packageOf, plain, rule, shows } from './items.ts'

const library = await ownLibrary()
const single = item({
  body: html('Où ?') + list('r', 'Single', { a: 'ici', b: 'là' }),
  rules: rule(equal('r', 'b'), 100),
})

describe('refused as a whole, with a reason', () => {
  test.each<[string, Buffer, RegExp]>([
    ['no item', file(''), /QTI 1\.2, but no item/],
    ['over 20,000 items', file('<item/>'.repeat(20_001)), /more than 20000 questions/],
    [
      'an entity',
      Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><questestinterop>&a;</questestinterop>'),
      /declarations are refused/,
    ],
    ['too deep', file('<flow>'.repeat(100) + '</flow>'.repeat(100)), /60 levels/],
    ['cut off', Buffer.from('<questestinterop><item>'), /no well-formed XML/],
    ['over 4 MiB', file(' '.repeat(4_200_000)), /bytes/],
  ])('%s', async (_, bytes, reason) => {
    const refused = fieldsOf('qti', bytes)
    await expect(refused).rejects.toThrow(UnreadableError)
    await expect(fieldsOf('qti', bytes)).rejects.toThrow(reason)
  })

  test('a package that unpacks to more than it should, also under the name that Canvas gives', async () => {
    const bomb = await packageOf({
      'non_cc_assessments/a.xml.qti': `<questestinterop>${' '.repeat(3_000_000)}`,
    })
    await expect(fieldsOf('qti', bomb)).rejects.toThrow(UnreadableError)
  })
})

test.each([
  ['responses', item({ body: html('?') + field('r').repeat(31) }), /31 responses/],
  [
    'choices',
    item({
      body:
        html('?') +
        list('r', 'Single', Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`c${n}`, `${n}`]))),
    }),
    /101 choices/,
  ],
  [
    'conditions',
    item({ body: html('?') + field('r'), rules: rule(equal('r', 'x').repeat(2001), 1) }),
    /2001 conditions/,
  ],
])('an item of too many %s is skipped, and hides no other', async (_, items, reason) => {
  const { bank, report } = await fieldsOf('qti', file(items + single))
  expect(bank.questions).toHaveLength(1)
  expect(report[0]).toMatchObject({ what: 'skipped', detail: expect.stringMatching(reason) })
})

test('the heaviest items that are read cost no more than seconds', async () => {
  const labels = Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`c${n}`, `${n}`]))
  const lists = Array.from({ length: 26 }, (_, n) => list(`r${n}`, 'Single', labels, plain(`${n}`))).join('')
  const heavy = item({
    body: html('?') + lists,
    rules: rule(equal('r1', 'c1').repeat(1500), 1) + rule(equal('r0', 'c1'), 1, 'Add').repeat(400),
  })
  const wide = item({
    body: html('?') + list('r', 'Multiple', Object.fromEntries(Object.entries(labels).slice(0, 26))),
    rules: rule(`<and>${equal('r', 'c1')}</and>`, 1, 'Add', 'Yes').repeat(1000),
  })
  const started = performance.now()
  await fieldsOf('qti', file(heavy + wide))
  expect(performance.now() - started).toBeLessThan(10_000)
}, 20_000)

describe('any item is read or skipped, and a bank that comes of it is whole', () => {
  const ident = fc.constantFrom('r', 'a', 'b', 'response_x', '', '__proto__')
  const words = fc.oneof(
    fc.constantFrom('ici', '[x]', '[r]', '3', '', '<b>x', '{{r}}', '1e9999'),
    fc.string({ maxLength: 6 }).map((text) => text.replace(/[^\p{L} ]/gu, '')),
  )
  const test1 = fc.oneof(
    fc.tuple(ident, words).map(([one, value]) => equal(one, value.replace(/[<&]/g, ''))),
    fc
      .tuple(ident, fc.integer())
      .map(
        ([one, value]) =>
          `<vargte respident="${one}">${value}</vargte><varlte respident="${one}">${value}</varlte>`,
      ),
    fc.constantFrom('<other/>', '<unanswered/>', ''),
  )
  const tests = fc.oneof(
    test1,
    test1.map((one) => `<not>${one}</not>`),
    fc.array(test1, { maxLength: 3 }).map((all) => `<and>${all.join('')}</and>`),
  )
  const rules = fc.array(
    fc.oneof(
      fc
        .tuple(
          tests,
          fc.constantFrom(100, 0, -1, 33.33, 'SCORE.max'),
          fc.constantFrom('Set', 'Add', 'Divide', ''),
        )
        .map(([one, amount, action]) => rule(one, amount, action, 'Yes')),
      fc.tuple(tests, ident).map(([one, other]) => shows(one, other)),
    ),
    { maxLength: 6 },
  )
  const response = fc.oneof(
    fc
      .tuple(
        ident,
        fc.constantFrom('Single', 'Multiple', 'Ordered', ''),
        fc.dictionary(ident, words, { maxKeys: 4 }),
        words,
      )
      .map(([one, kind, labels, own]) => list(one, kind, labels as Record<string, string>, html(own))),
    fc.tuple(ident, fc.constantFrom('', 'Decimal')).map(([one, kind]) => field(one, kind)),
    words.map(html),
  )
  const kind = fc.constantFrom(
    '',
    'multiple_choice_question',
    'matching_question',
    'fill_in_multiple_blanks_question',
    'multiple_dropdowns_question',
    'numerical_question',
    'ordering_question',
  )
  test('hostile or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        kind,
        fc.array(response, { maxLength: 4 }),
        rules,
        words,
        async (name, parts, all, said) => {
          const one = item({
            kind: name,
            title: said.replace(/[<&"]/g, ''),
            body: parts.join(''),
            rules: all.join(''),
            feedback: feedback('general_fb', said),
          })
          const { findings, report, yaml } = await draftOf('qti', file(one), library)
          const isEmpty = yaml.includes('questions: []')
          expect(isEmpty).toBe(report.some(({ what }) => what === 'skipped'))
          expect(report.every(({ detail }) => detail !== '')).toBe(true)
          expect(findings.some(({ rule }) => rule === 'yaml')).toBe(false)
        },
      ),
      { numRuns: 150 },
    )
  })
})
