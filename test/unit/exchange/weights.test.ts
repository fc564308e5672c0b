import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutOwnForms } from '../../../scripts/formats/others.ts'
import type { CanonicalBank, CanonicalQuestion } from '../../../src/domain/bank/canonical.ts'
import { roundPoints } from '../../../src/domain/exact/points.ts'
import { questionType } from '../../../src/domain/questions/registry.ts'
import type { OptionsContent } from '../../../src/domain/questions/shared/options.ts'
import { exportFile } from '../../../src/exchange/index.ts'
import { EXPORT_FORMATS, type ExportFormat, readBy } from '../../../src/exchange/names.ts'
import { canonicalOf, draftOf, fieldsOf, NO_LIBRARY } from '../../support/banks.ts'
import { choices, declared, item3, mapped } from './qti/items.ts'

/** Of Moodle's shares, as it writes them. */
const MOODLE = ['100', '90', '83.33333', '66.66667', '50', '33.33333', '16.66667', '14.28571', '5', '0']
const weight = fc
  .record({ percent: fc.constantFrom(...MOODLE), sign: fc.constantFrom('', '', '-') })
  .map(({ percent, sign }) => `${percent === '0' ? '' : sign}${percent}%`)

/** Such as Moodle takes: those above 0 % are all, to two decimals of a share. */
const moodleList = fc
  .tuple(
    fc.constantFrom(
      ...[['100'], ['50', '50'], ['90', '10'], ['83.33333', '16.66667'], ['66.66667', '33.33333']],
      ...[['33.33333', '33.33333', '33.33333'], ['5', '5', '90'], Array(7).fill('14.28571')],
    ),
    fc.array(fc.constantFrom('0', ...MOODLE.map((percent) => `-${percent}`)), { minLength: 1, maxLength: 4 }),
  )
  .chain(([right, wrong]) =>
    fc.shuffledSubarray([...right, ...wrong], { minLength: right.length + wrong.length }),
  )
  .map((list) => list.map((percent) => `${percent === '-0' ? '0' : percent}%`))

const HEADER =
  'bank: b\ntitle: B\nmodule: docker\nchapter: docker/images\nlanguage: fr\nlicense: MIT\nquestions:'

function bankOf(type: 'single' | 'multiple', weights: readonly string[]): CanonicalBank {
  const options = weights.map((one, index) => `{ id: o${index}, text: T${index}, weight: ${one} }`)
  return canonicalOf(
    `${HEADER}\n  - { id: q, type: ${type}, policy: weights, prompt: P ?, explanation: E., options: [${options}] }`,
  )
}

async function returned(format: ExportFormat, bank: CanonicalBank) {
  const exported = await exportFile(format, bank)
  const { report } = exported
  const imported = await draftOf(readBy(format), await withoutOwnForms(exported), NO_LIBRARY)
  return {
    bank: canonicalOf(imported.yaml),
    // What QTI 1.2 says of every question with weights.
    reports: [...report, ...imported.report].filter(
      ({ detail }) => !detail.startsWith('shares of options, of'),
    ),
    findings: imported.findings,
  }
}

/** What each set of choices (or each one) earns of so many points. */
function marksOf({ type, content, policy, points }: CanonicalQuestion): string[] {
  const { options } = content as OptionsContent
  const ids = options.map(({ id }) => id)
  const responses =
    type === 'single'
      ? ids.map((choice) => ({ type, choice }))
      : Array.from({ length: 2 ** ids.length - 1 }, (_, mask) => ({
          type,
          choices: ids.filter((_id, bit) => ((mask + 1) >> bit) & 1),
        }))
  return responses.map((response) => {
    const settings = { policy: policy ?? 'net-correct', penalty: 'none' } as const
    return roundPoints(questionType(type).grade(content, response, settings).fraction, points)
  })
}

/** The others name the loss. */
const WITH_WEIGHTS = ['gift', 'moodle-xml', 'qti12', 'qti3'] as const satisfies ExportFormat[]

describe.each(WITH_WEIGHTS)('%s and back', (format) => {
  test('several choices of any weights are the same question', async () => {
    const weights =
      format === 'qti3'
        ? fc
            .array(weight, { minLength: 2, maxLength: 6 })
            .filter((list) => list.some((one) => /^[1-9]/.test(one)))
        : moodleList
    await fc.assert(
      fc.asyncProperty(weights, async (list) => {
        const bank = bankOf('multiple', list)
        const back = await returned(format, bank)
        expect(back.bank.questions).toEqual(bank.questions)
        expect(back.reports.filter(({ item }) => item !== '')).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test.each([
    [['100%', '50%', '0%']],
    [['100%', '0%', '0%']],
    [['100%', '100%', '33.33333%']],
    [['50%', '100%']],
  ])('one choice of %j is the same question', async (weights) => {
    const bank = bankOf('single', weights)
    const back = await returned(format, bank)
    expect(back.bank.questions).toEqual(bank.questions)
    expect(back.reports.filter(({ item }) => item !== '')).toEqual([])
  })
})

test.each(EXPORT_FORMATS.filter((format) => format !== 'aiken'))(
  '%s and back: a match of two classes is the same',
  async (format) => {
    const left = ['a', 'b', 'c'].map(
      (id, index) => `{ id: ${id}, text: T${id}, match: ${index === 1 ? 'y' : 'x'} }`,
    )
    const bank = canonicalOf(
      `${HEADER}\n  - { id: q, type: match, prompt: P ?, explanation: E., left: [${left}], right: [{ id: x, text: X }, { id: y, text: Y }] }`,
    )
    const back = await returned(format, bank)
    expect(back.bank.questions).toEqual(bank.questions)
    expect(back.reports.filter(({ what }) => what === 'missing')).toEqual([])
  },
)

describe('what Moodle takes otherwise is reported', () => {
  test.each([
    ['moodle-xml', 'single', ['100%', '-25%'], /costs points in Moodle/],
    ['gift', 'single', ['100%', '-25%'], /costs points in Moodle/],
    [
      'moodle-xml',
      'multiple',
      ['65%', '35%', '0%'],
      /no weight of 65 %, and refuses a file for one: 66.66667 %/,
    ],
    ['gift', 'multiple', ['33.3333333333%', '66.6666666667%', '0%'], /for 33.33333 %/],
  ] as const)('%s: a %s of %j', async (format, type, weights, detail) => {
    const { report } = await exportFile(format, bankOf(type, weights))
    expect(report).toContainEqual({ item: 'q', what: 'changed', detail: expect.stringMatching(detail) })
  })

  test('QTI holds any weight', async () => {
    for (const weights of [
      ['90%', '-12.3456789%'],
      ['33.3333333333%', '66.6666666667%', '0%'],
    ]) {
      const bank = bankOf('single', weights)
      const back = await returned('qti3', bank)
      expect(back.bank.questions).toEqual(bank.questions)
      expect(back.reports.filter(({ item }) => item !== '')).toEqual([])
    }
  })
})

describe('a file of Moodle', () => {
  const answers = (weights: readonly string[]) =>
    weights.map((one, index) => `<answer fraction="${one}"><text>T${index}</text></answer>`).join('')
  const imported = async (weights: readonly string[], single: boolean, tag = 'docker') => {
    const xml = `<quiz><question type="multichoice"><name><text>q</text></name><questiontext format="html"><text>P ?</text></questiontext><generalfeedback><text>E.</text></generalfeedback><defaultgrade>3</defaultgrade><single>${single}</single>${answers(weights)}<tags><tag><text>${tag}</text></tag></tags></question></quiz>`
    const { yaml, report } = await draftOf('moodle-xml', Buffer.from(xml), NO_LIBRARY)
    const whole = yaml.replace(
      /^questions:/m,
      'bank: b\ntitle: B\nmodule: docker\nchapter: docker/images\nlanguage: fr\nlicense: MIT\nquestions:',
    )
    return {
      question: canonicalOf(whole).questions[0]!,
      notes: report.filter(({ what }) => what !== 'missing'),
    }
  }

  /** Moodle's own mark: the shares that it stores have seven decimals, and their sum is held between 0 and 1. */
  const moodleMarks = (weights: readonly string[], points: number) =>
    Array.from({ length: 2 ** weights.length - 1 }, (_, mask) => {
      const sum = weights.reduce(
        (all, one, bit) => all + (((mask + 1) >> bit) & 1 ? Number(one) * 1e5 : 0),
        0,
      )
      return (Math.min(1e7, Math.max(0, Math.round(sum))) / 1e7) * points
    })

  test.each([
    [['50', '50', '0', '0']],
    [['50', '50', '-33.33333']],
    [['33.33333', '33.33333', '33.33333', '0']],
    [['100', '83.33333', '-16.66667', '-14.28571', '5']],
  ])('keeps the marks of %j to the last digit', async (weights) => {
    const { question, notes } = await imported(weights, false)
    expect(notes).toEqual([])
    expect(question.policy).toBe('weights')
    const marks = moodleMarks(weights, 3).map((mark) => mark.toFixed(7))
    expect(marksOf(question)).toEqual(marks)
  })

  test.each(['policy:each-option', 'policy:quiz'])(
    'whose weights were changed since our export said %s has weights all the same',
    async (tag) => {
      const { question } = await imported(['50', '50', '0'], false, tag)
      expect(question.policy).toBe('weights')
      expect((await imported(['50', '50', '-100'], false, tag)).question.policy).not.toBe('weights')
    },
  )

  test('keeps those of one choice', async () => {
    const { question } = await imported(['100', '50', '33.33333', '0'], true)
    expect(marksOf(question)).toEqual(['3.0000000', '1.5000000', '0.9999999', '0.0000000'])
  })
})

describe('a mapping of QTI', () => {
  const drafted = async (parts: Parameters<typeof item3>[0]) => {
    const { yaml, report } = await draftOf(
      'qti',
      Buffer.from(item3({ scoring: 'map_response', ...parts })),
      NO_LIBRARY,
    )
    const explained = yaml.replace('  - id: q-1', '  - id: q-1\n    explanation: E.')
    const whole = explained.replace(/^questions:/m, `${HEADER}`)
    return {
      question: canonicalOf(whole).questions[0]!,
      notes: report.filter(({ what, item }) => what !== 'missing' && item !== ''),
    }
  }
  const several = (entries: Record<string, number>, bounds?: string) => ({
    declare: declared('multiple', 'identifier', ['A', 'B'], mapped(entries, '', bounds)),
    body: choices(0, Object.keys(entries)),
  })
  const weightsOf = ({ content }: CanonicalQuestion) =>
    (content as OptionsContent).options.map((one) => one.weight)

  test('keeps its marks: shares of what it reaches, for as many points', async () => {
    const { question, notes } = await drafted(several({ A: 1, B: 1, C: 1, D: -0.5, E: 0 }))
    expect(notes).toEqual([])
    expect(question).toMatchObject({ policy: 'weights', points: '3' })
    expect(weightsOf(question)).toEqual([
      '33.3333333333%',
      '33.3333333333%',
      '33.3333333333%',
      '-16.6666666667%',
      '0%',
    ])
    expect(new Set(marksOf(question))).toEqual(
      new Set(['0', '1', '2', '3', '0.5', '1.5', '2.5'].map((mark) => Number(mark).toFixed(7))),
    )
  })

  test.each([
    ['an upper bound', { A: 1, B: 1, C: 0 }, 'lower-bound="0" upper-bound="1"', '1', ['100%', '100%', '0%']],
    [
      'one that nothing reaches',
      { A: 1, B: 0.5, C: 0 },
      'lower-bound="0" upper-bound="9"',
      '1.5',
      ['66.6666666667%', '33.3333333333%', '0%'],
    ],
    ['all right', { A: 0.5, B: 0.5 }, undefined, '1', ['50%', '50%']],
  ] as const)('%s', async (_, entries, bounds, points, weights) => {
    const { question } = await drafted(several(entries, bounds))
    expect(question).toMatchObject({ policy: 'weights', points })
    expect(weightsOf(question)).toEqual(weights)
  })

  test('takes what its mapping leaves out for its default', async () => {
    const declare = declared('multiple', 'identifier', ['H', 'O'], mapped({ H: 1, O: 1, Cl: -1 }))
    const { question, notes } = await drafted({
      declare: declare.replace('default-value="0"', 'default-value="-2" upper-bound="2"'),
      body: choices(0, ['H', 'He', 'O', 'Cl']),
    })
    expect(notes).toEqual([])
    expect(question).toMatchObject({ policy: 'weights', points: '2' })
    expect(weightsOf(question)).toEqual(['50%', '-100%', '50%', '-50%'])
  })

  test('of one choice keeps what the others earn', async () => {
    const { question, notes } = await drafted({
      declare: declared('single', 'identifier', ['B'], mapped({ A: 0.5, B: 2 })),
      body: choices(1, ['A', 'B', 'C']),
    })
    expect(notes).toEqual([])
    expect(question).toMatchObject({ type: 'single', policy: 'weights', points: '2' })
    expect(weightsOf(question)).toEqual(['25%', '100%', '0%'])
  })
})

const GRADED = join(import.meta.dirname, '../../../../shared/fixtures/moodle')

describe.skipIf(!existsSync(GRADED))('graded by a real Moodle (skipped where ../shared is absent)', () => {
  const read = (name: string) =>
    existsSync(GRADED) ? readFileSync(join(GRADED, name), 'utf8') : '{"rows":[]}'
  type Given = { choice?: number; choices?: number[] } | null
  const rows = JSON.parse(read('grades.json')).rows as [string, string, string, Given, number][]

  test.each(['moodle-xml', 'gift'] as const)(
    '%s: every choice, its shares read as weights, earns what it earned there',
    async (format) => {
      const bank = canonicalOf(read('edge.yaml'))
      const { content } = await exportFile(format, bank)
      // What the export says of the policy gives way to the shares that Moodle graded by.
      const shares = Buffer.from(content)
        .toString()
        .replace(/policy:[a-z-]+/g, 'policy:weights')
        .replaceAll('<tags></tags>', '<tags><tag><text>policy:weights</text></tag></tags>')
        .replace(/^(\/\/ \[id:s-[^\]]*\])/gm, '$1 [tag:policy:weights]')
      const { bank: drafted } = await fieldsOf(format, Buffer.from(shares))
      const questions = new Map(drafted.questions.map((question) => [question.id, question]))
      const compared = rows.flatMap(([of, id, name, given, there]) => {
        const question = questions.get(id)
        if (of !== format || given === null || question?.policy !== 'weights') return []
        const type = questionType(question.type)
        const parsed = type.content.parse({ options: question.options })
        const { content } = type.resolve!(parsed, NO_LIBRARY) as { content: OptionsContent }
        const ids = content.options.map((option) => option.id)
        const response =
          question.type === 'single'
            ? { type: 'single', choice: ids[given.choice!]! }
            : { type: 'multiple', choices: given.choices!.map((place) => ids[place]!) }
        const { n, d } = type.grade(content, response, { policy: 'weights', penalty: 'none' }).fraction
        return [{ id, name, here: n / d, there }]
      })
      expect(compared.length).toBeGreaterThan(35)
      expect(compared.filter(({ here, there }) => here !== there)).toEqual([])
    },
  )
})
