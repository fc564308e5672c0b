import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { withoutOwnForms } from '../../../../scripts/formats/others.ts'
import { questionType } from '../../../../src/domain/questions/registry.ts'
import type { OptionsContent } from '../../../../src/domain/questions/shared/options.ts'
import { exportFile } from '../../../../src/exchange/index.ts'
import { canonicalOf, fieldsOf } from '../../../support/banks.ts'

const HEADER =
  'bank: b\ntitle: B\nmodule: docker\nchapter: docker/images\nlanguage: fr\nlicense: MIT\nquestions:'
const FORMATS = ['moodle-xml', 'gift'] as const

const bankOf = (fields: string) =>
  canonicalOf(`${HEADER}\n  - { id: q, prompt: P ?, explanation: E., ${fields} }`)

function multipleOf(right: number, wrong: number, policy = 'policy: net-correct') {
  const option = (id: string, rest: string) => `{ id: ${id}, text: ${id.toUpperCase()}${rest} }`
  const options = [
    ...Array.from({ length: right }, (_, index) => option(`r${index}`, ', correct: true')),
    ...Array.from({ length: wrong }, (_, index) => option(`w${index}`, '')),
  ]
  return bankOf(`type: multiple, ${policy}, options: [${options}]`)
}

async function exported(format: (typeof FORMATS)[number], bank: ReturnType<typeof bankOf>) {
  const file = await exportFile(format, bank)
  const text = Buffer.from(await withoutOwnForms(file)).toString()
  const percents = Array.from(text.matchAll(/fraction="([^"]+)"|[~=]%([^%]+)%/g), ([, xml, gift]) =>
    Number(xml ?? gift),
  )
  return { text, percents, said: file.report.filter(({ item }) => item === 'q') }
}

/** Moodle's list, in percent: `question_bank::fraction_options_full`, which its importer goes by. */
const LISTED = [
  ...[100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20],
  ...[16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0],
]

describe.each(FORMATS)('%s: no weight for which Moodle refuses the whole file', (format) => {
  const shapes = Array.from({ length: 20 }, (_, right) =>
    Array.from({ length: 26 - right - 1 }, (__, wrong) => [right + 1, wrong + 1] as const),
  ).flat()

  test('net-correct of any number of options: the right ones are 100 %, as Moodle adds them up', async () => {
    for (const [right, wrong] of shapes.filter(([, count]) => count < 8 || count % 5 === 0)) {
      const { percents, said } = await exported(format, multipleOf(right, wrong))
      const known = percents.filter((percent) => LISTED.includes(Math.abs(percent)))
      expect(known).toHaveLength(right + wrong)
      expect(known.filter((percent) => percent > 0).reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 3)
      const isListed = [right, wrong].every((count) =>
        LISTED.some((one) => Math.abs(one - 100 / count) < 0.001),
      )
      expect(said.map(({ what }) => what).includes('changed')).toBe(!isListed)
    }
  })

  test('shares that Moodle lacks are said, and come back as net-correct', async () => {
    const bank = multipleOf(11, 13)
    const { text, said } = await exported(format, bank)
    expect(said.map(({ detail }) => detail)).toEqual([
      'Moodle knows no weight of 9.09091 %: its 11 right options earn 10 or 5 %',
      'Moodle knows no weight of -7.69231 %: each of its 13 wrong options costs 10 %',
    ])
    const { bank: back } = await fieldsOf(format, Buffer.from(text))
    expect(canonicalOf(stringify(back)).questions).toEqual(bank.questions)
  })

  test('the same shares in a file that says no policy are shares', async () => {
    const { text } = await exported(format, multipleOf(11, 13))
    const foreign = text.replaceAll(/policy:net-correct/g, 'docker')
    const { bank } = await fieldsOf(format, Buffer.from(foreign))
    expect(bank.questions[0]).toMatchObject({ policy: 'weights' })
  })

  test.each([
    ['more right options than there are shares for', multipleOf(21, 2), /no shares of 100 % for 21 right/],
    [
      'several choices that are not all together',
      bankOf(
        'type: multiple, policy: weights, options: [{ id: a, text: A, weight: 100% }, { id: b, text: B, weight: 100% }]',
      ),
      /options of a multiple give 200 % and not 100 %/,
    ],
    [
      'one choice that gives no more than a part',
      bankOf(
        'type: single, policy: weights, options: [{ id: a, text: A, weight: 90% }, { id: b, text: B, weight: 0% }]',
      ),
      /no option of a single gives 100 %/,
    ],
  ])('%s: skipped, and the rest of the file arrives', async (_, bank, detail) => {
    const { text, said } = await exported(format, bank)
    expect(said).toEqual([{ item: 'q', what: 'skipped', detail: expect.stringMatching(detail) }])
    expect(text).not.toContain('P ?')
  })

  test.each([
    ['text', 'type: text, answers: [{ text: a }, { text: b, fraction: 0.35 }]'],
    ['numeric', 'type: numeric, answers: [{ value: 1 }, { value: 2, fraction: 0.35 }]'],
  ])('a part of a third and a bit, of a %s: the nearest, and loudly', async (_, fields) => {
    const { percents, said } = await exported(format, bankOf(fields))
    expect(percents).toContain(33.33333)
    expect(said).toEqual([
      {
        item: 'q',
        what: 'changed',
        detail: 'Moodle knows no weight of 35 %, and refuses a file for one: 33.33333 % is written',
      },
    ])
  })
})

test('the full key earns all of it here and in Moodle, and the report says how much a part differs', async () => {
  const bank = multipleOf(11, 2)
  const { text } = await exported('moodle-xml', bank)
  const { bank: back } = await fieldsOf('moodle-xml', Buffer.from(text.replaceAll('net-correct', 'weights')))
  const [question] = canonicalOf(stringify(back)).questions
  const { options } = question!.content as OptionsContent
  const fractionOf = (count: number) => {
    const response = { type: 'multiple' as const, choices: options.slice(0, count).map(({ id }) => id) }
    const settings = { policy: 'weights', penalty: 'none' } as const
    const { fraction } = questionType('multiple').grade(question!.content, response, settings)
    return fraction.n / fraction.d
  }
  expect([fractionOf(1), fractionOf(10), fractionOf(11), fractionOf(12)]).toEqual([0.1, 0.95, 1, 0.5])
})
