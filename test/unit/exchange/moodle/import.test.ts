import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numeric, numericContentSchema } from '../../../../src/domain/questions/numeric.ts'
import { UnreadableError } from '../../../../src/exchange/model.ts'
import { importMoodleXml } from '../../../../src/exchange/moodle/import.ts'

const FIXTURES = join(import.meta.dirname, '../../../../../shared/fixtures/moodle-import')

/** What is read of a file with one bank. */
function read(text: string) {
  const { banks, ...source } = importMoodleXml(new TextEncoder().encode(text))
  if (banks.length !== 1) throw new Error(`the file holds ${banks.length} banks`)
  return { ...source, bank: banks[0]!.bank }
}

/** A question of a type with its own elements; what the report says beside what is missing. */
function question(type: string, inside: string) {
  const { bank, report, found } = read(
    `<quiz><question type="${type}"><name><text>Nom</text></name>
    <questiontext format="html"><text><![CDATA[<p>Quoi ?</p>]]></text></questiontext>${inside}</question></quiz>`,
  )
  const notes = report
    .filter(({ what }) => what !== 'missing')
    .map(({ what, detail }) => `${what}: ${detail}`)
  return { draft: bank.questions[0], notes, found }
}

const answer = (fraction: number | string, text: string, more = '') =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text>${more}</answer>`

describe.skipIf(!existsSync(FIXTURES))('files of Moodle itself (skipped where ../shared is absent)', () => {
  const lines = existsSync(FIXTURES)
    ? readFileSync(join(FIXTURES, 'expected-import-counts.txt'), 'utf8').split('\n')
    : []
  const files = lines.flatMap((line) => {
    const [, name, counts] = /^(\S+\.xml) \d+ (.*)$/.exec(line) ?? []
    return name === undefined ? [] : [{ name, counts: { ...JSON.parse(counts!) } }]
  })

  test.each(files)('$name has the counts that Moodle reads', ({ name, counts }) => {
    expect(importMoodleXml(readFileSync(join(FIXTURES, 'xml', name))).found).toEqual(counts)
  })

  test('invalid grades are reported, and every refused cloze is', () => {
    const grades = importMoodleXml(readFileSync(join(FIXTURES, 'xml/error_invalid_grades.xml'))).report
    expect(grades.map(({ detail }) => detail)).toContain('33 is no weight that Moodle knows')
    const broken = importMoodleXml(readFileSync(join(FIXTURES, 'xml/broken_cloze_questions.xml'))).report
    expect(broken.filter(({ what }) => what === 'skipped')).toHaveLength(5)
  })
})

describe('each type', () => {
  test('one choice', () => {
    const inside = `<single>true</single><defaultgrade>2.5</defaultgrade><generalfeedback><text>Car.</text></generalfeedback>
      ${answer(100, 'A', '<feedback format="plain_text"><text>*Oui*</text></feedback>')}${answer(0, 'B')}`
    expect(question('multichoice', inside)).toEqual({
      draft: {
        ...{ id: 'nom', type: 'single', prompt: 'Quoi ?', points: 2.5, explanation: 'Car.' },
        options: [
          { id: 'a', text: 'A', correct: true, feedback: '\\*Oui\\*' },
          { id: 'b', text: 'B' },
        ],
      },
      notes: [],
      found: { multichoice: 1 },
    })
  })

  test.each([
    ['the right one', 'true', [0, 100, 0], 'single', undefined, null],
    ['partial credit for one choice', 'true', [100, 50, 0], 'single', 'weights', null],
    ['one choice that costs', 'true', [100, 50, -25], 'single', 'weights', /costs points in Moodle/],
    ['one choice among several right ones', 'true', [100, 100, 0], 'single', 'weights', null],
    ['several choices without a penalty (F13)', 'false', [50, 50, 0, 0], 'multiple', 'weights', null],
    ['several choices, all right', 'false', [50, 50], 'multiple', 'weights', null],
    ['equal shares', 'false', [50, 50, -100], 'multiple', 'net-correct', null],
    [
      'equal shares, rounded',
      'false',
      ['33.333', '33.33333', '33,33333', -100],
      'multiple',
      'net-correct',
      null,
    ],
    ['nearly equal shares', 'false', [33, 33, 33, -100], 'multiple', 'weights', /33 is no weight/],
    ['no number', 'false', [50, 50, 'x'], 'multiple', 'weights', /x is no weight/],
  ])('%s', (_, single, weights, type, policy, note) => {
    const answers = weights.map((weight, index) => answer(weight, `t${index}`)).join('')
    const { draft, notes } = question('multichoice', `<single>${single}</single>${answers}`)
    expect([draft?.type, draft?.policy]).toEqual([type, policy])
    if (note === null) expect(notes).toEqual([])
    else expect(notes[0]).toMatch(note)
  })

  test('weights are kept to the digits that Moodle keeps', () => {
    const weights = ['33.33333', '-16.66667', '14.286', '0', '-0.0', '40,0']
    const answers = weights.map((weight, index) => answer(weight, `t${index}`)).join('')
    const { draft } = question('multichoice', `<single>false</single>${answers}`)
    const kept = ['33.33333%', '-16.66667%', '14.28571%', '0%', '0%', '40%']
    expect(draft?.options).toMatchObject(kept.map((weight) => ({ weight })))
  })

  test('true or false', () => {
    const { draft } = question('truefalse', `${answer(0, 'true')}${answer(100, 'false')}`)
    expect(draft?.options).toEqual([
      { id: 'vrai', text: 'Vrai' },
      { id: 'faux', text: 'Faux', correct: true },
    ])
  })

  test.each([
    ['Vrai', 'Faux', 100, 'vrai'],
    ['Vrai', 'Faux', 0, 'faux'],
    ['FALSE', 'TRUE', 100, 'faux'],
  ])('%s, then %s, the first worth %i: %s is right', (first, second, percent, right) => {
    const { draft } = question('truefalse', `${answer(percent, first)}${answer(100 - percent, second)}`)
    const expected = ['vrai', 'faux'].map((id) =>
      expect.objectContaining(id === right ? { id, correct: true } : { id }),
    )
    expect(draft?.options).toEqual(expected)
    expect(JSON.stringify(draft).match(/"correct"/g)).toHaveLength(1)
  })

  test('one choice where nothing says how many, as Moodle has it', () => {
    const { draft } = question('multichoice', `${answer(100, 'A')}${answer(0, 'B')}`)
    expect(draft?.type).toBe('single')
  })

  test('a short answer, with or without case', () => {
    const inside = `${answer(100, 'docker*')}${answer('33.33333', 'x')}`
    expect(question('shortanswer', inside).draft).toMatchObject({
      answers: [{ text: 'docker*' }, { text: 'x', fraction: 0.3333333 }],
    })
    expect(question('shortanswer', inside).draft).not.toHaveProperty('ignore')
    expect(question('shortanswer', `<usecase>1</usecase>${inside}`).draft?.ignore).toEqual(['spaces'])
  })

  test('numbers, tolerances and units: 1 km counts for 1000 m', () => {
    const unit = (name: string, multiplier: string) =>
      `<unit><multiplier>${multiplier}</multiplier><unit_name>${name}</unit_name></unit>`
    const inside = `${answer(100, '1e3', '<tolerance>0.5</tolerance>')}${answer(0, '*', '<feedback><text>Non</text></feedback>')}
      <units>${unit('km', '0.001')}${unit('m', '1')}${unit('t', '3')}</units><unitgradingtype>1</unitgradingtype><unitpenalty>0.1</unitpenalty>`
    const { draft, notes } = question('numerical', inside)
    expect(draft).toMatchObject({
      answers: [{ value: 1000, tolerance: 0.5 }],
      units: [{ unit: 'm', factor: 1 }, { unit: 'km', factor: 1000 }, { unit: 't' }],
      unitRequired: true,
    })
    expect(notes).toEqual([
      'lost: the answer to any other number: "Non"',
      'changed: the factor of the unit "t" is rounded',
      'changed: a missing unit costs all, not 0.1',
    ])
  })

  test.each([
    ['a number as Moodle divides it', '0.0166666666666667', 60, []],
    ['a small one', '0.000277777777777778', 3600, []],
    [
      'one that no decimal is',
      '3600',
      '0.000277777777777778',
      ['changed: the factor of the unit "u" is rounded'],
    ],
  ])('the factor of a unit is 1/multiplier: %s', (_, multiplier, factor, said) => {
    const units = ['1', multiplier].map(
      (m, index) => `<unit><multiplier>${m}</multiplier><unit_name>${'bu'[index]}</unit_name></unit>`,
    )
    const { draft, notes } = question('numerical', `${answer(100, '60')}<units>${units.join('')}</units>`)
    expect(draft?.units).toEqual([
      { unit: 'b', factor: 1 },
      { unit: 'u', factor },
    ])
    expect(notes).toEqual(said)
  })

  test('36 km/h is 10 m/s, though no decimal is 1/3.6', () => {
    const units =
      '<unit><multiplier>1</multiplier><unit_name>m/s</unit_name></unit><unit><multiplier>3.6</multiplier><unit_name>km/h</unit_name></unit>'
    const { draft } = question('numerical', `${answer(100, '10')}<units>${units}</units>`)
    const content = numericContentSchema.parse({ answers: draft?.answers, units: draft?.units })
    const earned = (value: string) =>
      numeric.grade(
        content,
        { type: 'numeric', value, unit: 'km/h' },
        { policy: 'net-correct', penalty: 'none' },
      )
    expect(earned('36').fraction).toEqual({ n: 1, d: 1 })
    expect(earned('36.0000001').fraction).toEqual({ n: 0, d: 1 })
  })

  test.each([
    ['9.55', '0.0499999999999989', { value: 9.55, tolerance: 0.05 }],
    ['59.9999999999988', '0', { value: '59.9999999999988' }],
    ['0.30000000000000004', '0', { value: 0.3 }],
    ['1.73205080756888', '0', { value: '1.73205080756888' }],
    ['0.333333333333333', '0', { value: '0.333333333333333' }],
    ['12345678901234567890', '0', { value: '12345678901234567890' }],
    ['1.0E-7', '0', { value: '0.0000001' }],
  ])('%s ± %s is the number that went into a double', (value, tolerance, expected) => {
    const inside = answer(100, value, `<tolerance>${tolerance}</tolerance>`)
    expect(question('numerical', inside).draft?.answers).toEqual([expected])
  })

  test('a value that Moodle worked out of another unit is what was typed there', () => {
    const units = '<units><unit><multiplier>1</multiplier><unit_name>s</unit_name></unit></units>'
    const inside = answer(100, '59.9999999999988', '<tolerance>0</tolerance>')
    expect(question('numerical', `${inside}${units}`).draft?.answers).toEqual([{ value: 60 }])
  })

  test('pairs: one right item for two, and an extra one', () => {
    const pair = (left: string, right: string) =>
      `<subquestion format="html"><text>${left}</text><answer><text>${right}</text></answer></subquestion>`
    const { draft } = question(
      'matching',
      pair('a', '*x*') + pair('b', '*x*') + pair('c', 'y') + pair('', 'z'),
    )
    expect(draft).toMatchObject({
      left: [{ match: 'x' }, { match: 'x' }, { match: 'y' }],
      right: [{ id: 'x', text: '\\*x\\*' }, { id: 'y' }, { id: 'z' }],
    })
  })

  test('an order, and a grading that is not ours', () => {
    const inside = [1, 2, 3].map((place) => answer(place, `n${place}`)).join('')
    const ours = question('ordering', `<gradingtype>RELATIVE_NEXT_EXCLUDE_LAST</gradingtype>${inside}`)
    expect(ours).toMatchObject({
      draft: { items: [{ text: 'n1' }, { text: 'n2' }, { text: 'n3' }] },
      notes: [],
    })
    expect(question('ordering', inside).notes[0]).toMatch(/not by ABSOLUTE_POSITION/)
  })

  test('embedded answers, whatever their escapes', () => {
    const text = `Intro.</p><p>{2:MCV:=a\\}b#f\\~g~%50%c~d} {:NM:=3.14:0.01~%0%*#non} {1:SAC:=X &amp;lt; #y} {x} {1:MC}`
    const { bank, report } = read(
      `<quiz><question type="cloze"><questiontext format="html"><text><![CDATA[<p>${text}</p>]]></text></questiontext></question></quiz>`,
    )
    expect(bank.questions[0]).toMatchObject({
      prompt: 'Intro.',
      text: '{{blank-1}} {{blank-2}} {{blank-3}} {x} {1:MC}',
      blanks: [
        { type: 'single', weight: 2, options: [{ text: 'a}b', correct: true, feedback: 'f\\\\~g' }, {}, {}] },
        { type: 'numeric', answers: [{ value: 3.14, tolerance: 0.01 }] },
        { type: 'text', ignore: ['spaces'], answers: [{ feedback: 'y' }] },
      ],
    })
    expect(report.filter(({ what }) => what !== 'missing').map(({ detail }) => detail)).toEqual([
      'blank 1: only an option of 100 % is right',
      'blank 2: the answer to any other number',
    ])
  })

  test.each(['essay', 'description', 'calculated', 'ddwtos', 'gapselect', 'random'])(
    '%s is skipped',
    (type) => {
      expect(question(type, '')).toEqual({
        draft: undefined,
        notes: [`skipped: a bank has no ${type}`],
        found: { [type]: 1 },
      })
    },
  )

  test('several right choices in a blank are skipped, not changed', () => {
    const { bank, report } = read(
      '<quiz><question type="cloze"><questiontext><text>{1:MR:=a~=b~c}</text></questiontext></question></quiz>',
    )
    expect(bank.questions).toEqual([])
    expect(report[0]).toMatchObject({ what: 'skipped', detail: expect.stringContaining('MULTIRESPONSE') })
  })
})

test('hints, combined feedback, files and images are reported', () => {
  const inside = `<single>true</single>${answer(100, 'A')}${answer(0, 'B')}<hint format="html"><text>Pensez.</text></hint>
    <hint><text></text></hint><correctfeedback><text>Bravo</text></correctfeedback>
    <generalfeedback format="html"><text>&lt;img src="@@PLUGINFILE@@/i.png"&gt;a</text><file name="i.png"/><file name="f.pdf"/></generalfeedback>`
  expect(question('multichoice', inside).notes).toEqual([
    'lost: i.png is an empty file',
    'lost: the file "f.pdf"',
    'lost: hints: "Pensez."',
    'lost: feedback on the answer as a whole: "Bravo"',
  ])
})

describe('unreadable', () => {
  test.each([
    ['an external entity', '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>'],
    ['another root', '<questestinterop/>'],
    ['no question', '<quiz/>'],
    ['20001 questions', `<quiz>${'<question type="essay"/>'.repeat(20_001)}</quiz>`],
  ])('%s', (_, text) => expect(() => read(text)).toThrow(UnreadableError))
})

/** Questions whose elements and attributes stand anywhere and hold anything. */
function anyQuestions() {
  const types = [
    'multichoice',
    'numerical',
    'matching',
    'ordering',
    'cloze',
    'shortanswer',
    'truefalse',
    'category',
  ]
  const names = [
    ...['answer', 'subquestion', 'text', 'units', 'unit', 'multiplier', 'unit_name', 'tolerance', 'feedback'],
    ...[
      'questiontext',
      'name',
      'tags',
      'tag',
      'info',
      'single',
      'defaultgrade',
      'idnumber',
      'hint',
      'category',
    ],
  ]
  const words = [
    '100',
    '-1e9',
    '1e99',
    'NaN',
    '{1:NM:=1:',
    '{9999:SA:=a}',
    '{:MC:~=}',
    '*',
    '__proto__',
    '[{"id":1}]',
    'bank:x',
  ]
  const word = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 5 }))
  const escaped = word.map((text) => text.replace(/[<&"]/g, '').toWellFormed())
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      escaped,
      fc
        .tuple(fc.constantFrom(...names), escaped, fc.array(tie('node'), { maxLength: 5 }))
        .map(
          ([name, value, inside]) =>
            `<${name} fraction="${value}" format="${value}" id="${value}" source="${value}" blanks="${value}">${inside.join('')}</${name}>`,
        ),
    ),
  }))
  return fc
    .tuple(fc.constantFrom(...types), fc.array(node, { maxLength: 8 }))
    .map(([type, inside]) => `<question type="${type}">${inside.join('')}</question>`)
}

test('whatever the file, it is read or refused', () => {
  fc.assert(
    fc.property(fc.array(anyQuestions(), { maxLength: 3 }), (all) => {
      try {
        read(`<quiz>${all.join('')}</quiz>`)
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableError)
      }
    }),
    { numRuns: 1000 },
  )
})
