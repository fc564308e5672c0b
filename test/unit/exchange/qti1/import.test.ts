import { describe, expect, test } from 'vitest'
import { fieldsOf } from '../../../support/banks.ts'
import { equal, feedback, field, file, html, item, list, plain, rule, shows } from './items.ts'

const read = (items: string) => fieldsOf('qti', file(items))
const only = async (items: string) => (await read(items)).bank.questions[0]!
const told = async (items: string) =>
  (await read(items)).report.flatMap(({ what, detail }) => (what === 'missing' ? [] : [`${what}: ${detail}`]))

const CHOICES = { a: '<p>ici</p>', b: '<p>là &amp; <code>x</code></p>', c: 'loin' }
const single = item({
  ...{ kind: 'multiple_choice_question', points: '2.5', title: 'Un titre' },
  body: html('<p>Où <b>est</b> ?</p>') + list('r', 'Single', CHOICES),
  rules:
    shows('<other/>', 'general_fb') +
    shows(equal('r', 'a'), 'a_fb') +
    shows(equal('r', 'c'), 'other') +
    rule(equal('r', 'b'), 100),
  feedback: feedback('general_fb', 'car') + feedback('a_fb', 'non') + feedback('other', 'encore non'),
})

test('a choice, with its points, its remarks and its explanation', async () => {
  expect((await read(single)).bank).toEqual({
    ...{ bank: 'reseaux', title: 'Réseaux' },
    questions: [
      {
        ...{ id: 'un-titre', type: 'single', prompt: 'Où **est** ?', explanation: 'car', points: 2.5 },
        options: [
          { id: 'ici', text: 'ici', feedback: 'non' },
          { id: 'la-x', text: 'là & `x`', correct: true },
          { id: 'loin', text: 'loin', feedback: 'encore non' },
        ],
      },
    ],
  })
  expect(await told(single)).toEqual([])
})

test('R/exams sets the score, and sets it to 0 for what nothing before answered', async () => {
  const items = item({
    body: html('Où ?') + list('r', 'Single', CHOICES),
    rules: rule(equal('r', 'b'), 2, 'Set', 'Yes') + rule('<other/>', 0, 'Set', 'Yes'),
  })
  expect(await only(items)).toMatchObject({ options: [{}, { correct: true }, {}] })
})

describe('several right options take the policy that grades each answer as the item does', () => {
  const chosen = (...idents: string[]) => idents.map((ident) => equal('r', ident)).join('')
  const not = (test: string) => `<not>${test}</not>`
  const several = (rules: string, kind?: string) =>
    item({
      ...(kind && { kind }),
      body: html('Où ?') + list('r', 'Multiple', { ...CHOICES, d: 'ailleurs' }),
      rules,
    })
  const exact = rule(`<and>${chosen('a', 'b')}${not(chosen('c'))}${not(chosen('d'))}</and>`, 100)
  const parts = ['a', 'b'].map((ident) => rule(chosen(ident), 0.5, 'Add', 'Yes')).join('')
  const costs = ['c', 'd'].map((ident) => rule(chosen(ident), -0.5, 'Add', 'Yes')).join('')
  const left = ['c', 'd'].map((ident) => rule(not(chosen(ident)), 0.5, 'Add', 'Yes')).join('')

  test.each([
    ['all of them and no other', several(exact), 'all-or-nothing'],
    ['R/exams: a share each, and a cost each', several(parts + costs), 'net-correct'],
    ['a share for each decided rightly', several(parts + left), 'each-option'],
  ])('%s', async (_, items, policy) => {
    expect(await only(items)).toMatchObject({
      ...{ type: 'multiple', policy },
      options: [{ correct: true }, { correct: true }, { id: 'loin' }, { id: 'ailleurs' }],
    })
    expect(await told(items)).toEqual([])
  })

  test('of what no policy grades so, and each option adds its own, they have weights', async () => {
    expect(await only(several(parts))).toMatchObject({
      ...{ type: 'multiple', policy: 'weights' },
      options: [{ weight: '50%' }, { weight: '50%' }, { weight: '0%' }, { weight: '0%' }],
    })
    expect(await told(several(parts))).toEqual([])
  })

  test('of all else the quiz decides, and that is told', async () => {
    const joint = parts + rule(`<and>${chosen('a', 'c')}</and>`, -0.5, 'Add', 'Yes')
    const question = await only(several(joint))
    expect(question).toMatchObject({ options: [{ correct: true }, { correct: true }, {}, {}] })
    expect(question).not.toHaveProperty('policy')
    expect(await told(several(joint))).toEqual([
      'changed: its choices weigh otherwise than in any policy: the quiz decides',
    ])
  })

  test.each([
    ['100', '50', []],
    ['1', '-0.5', ['changed: a choice may score below 0 there, and earn 0 at the least here']],
  ])('one choice of %s or %s keeps both', async (right, other, notes) => {
    const items = item({
      body: html('Où ?') + list('r', 'Single', CHOICES),
      rules: rule(chosen('a'), Number(right)) + rule(chosen('b'), Number(other)),
    })
    const half = other.startsWith('-') ? '-50%' : '50%'
    expect(await only(items)).toMatchObject({
      ...{ type: 'single', policy: 'weights' },
      options: [{ weight: '100%' }, { weight: half }, { weight: '0%' }],
    })
    expect(await told(items)).toEqual(notes)
  })

  test('Canvas grades otherwise than it writes', async () => {
    const items = several(exact, 'multiple_answers_question')
    expect(await only(items)).toMatchObject({ policy: 'net-correct' })
    expect(await told(items)).toEqual([expect.stringContaining('Canvas takes off as much')])
  })
})

describe('numbers', () => {
  const between = (low: string, high: string, strict = '') =>
    `<vargt${strict || 'e'} respident="r">${low}</vargt${strict || 'e'}><varlte respident="r">${high}</varlte>`
  const number = (rules: string) =>
    item({ kind: 'numerical_question', body: html('Combien ?') + field('r', 'Decimal'), rules })
  test.each([
    ['exact', rule(equal('r', '7.0'), 100), [{ value: 7 }]],
    [
      'Canvas, exact',
      rule(`<or>${equal('r', '4.0')}<and>${between('4.0', '4.0')}</and></or>`, 100),
      [{ value: 4 }],
    ],
    [
      'a margin',
      rule(`<or>${equal('r', '2.25')}<and>${between('2.24', '2.26')}</and></or>`, 100),
      [{ value: 2.25, tolerance: 0.01 }],
    ],
    ['a range', rule(between('1.5', '2.5'), 100), [{ min: 1.5, max: 2.5 }]],
    [
      'R/exams, the range first',
      rule(`<or><and>${between('9.5', '10.5')}</and>${equal('r', '10', ' case="No"')}</or>`, 1, 'Add', 'Yes'),
      [{ value: 10, tolerance: 0.5 }],
    ],
    [
      'a value that is not the middle of its range',
      rule(`<or>${equal('r', '2')}<and>${between('1', '4')}</and></or>`, 100),
      [{ min: 1, max: 4 }],
    ],
    [
      'a part for being near',
      rule(equal('r', '3'), 100) + rule(between('2', '4'), 50),
      [{ value: 3 }, { min: 2, max: 4, fraction: 0.5 }],
    ],
    ['exponents', rule(equal('r', '1.5E3'), 100), [{ value: 1500 }]],
  ])('%s', async (_, rules, answers) => {
    expect((await only(number(rules)))['answers']).toEqual(answers)
    expect(await told(number(rules))).toEqual([])
  })

  test('a bound that does not belong to its range does here, which is told', async () => {
    expect(await told(number(rule(between('1', '2', ' '), 100).replaceAll('vargt ', 'vargt')))).toEqual([
      'changed: a bound is outside its range there, and inside here',
    ])
  })

  test('response_num is a number without a word of metadata', async () => {
    const items = item({
      body: html('Combien ?') + field('r').replaceAll('_str', '_num'),
      rules: rule(equal('r', '3'), 1),
    })
    expect(await only(items)).toMatchObject({ type: 'numeric', answers: [{ value: 3 }] })
  })
})

describe('texts', () => {
  const text = (rules: string) =>
    item({
      kind: 'short_answer_question',
      body: plain('Qui ? &lt;b>').replace('<mattext', '<mattext texttype="text/plain"') + field('r'),
      rules,
    })
  test.each([
    [
      'a list is a choice among its values',
      rule(equal('r', 'Ada') + equal('r', 'A. L.'), 100),
      ['case', 'spaces'],
      [{ text: 'Ada' }, { text: 'A. L.' }],
    ],
    ['case counts', rule(equal('r', 'Ada', ' case="Yes"'), 100), ['spaces'], [{ text: 'Ada' }]],
    [
      'a part of a word',
      rule('<varsubstring respident="r">lovel</varsubstring>', 100),
      ['case', 'spaces'],
      [{ text: '*lovel*' }],
    ],
    ['a star is a star', rule(equal('r', 'ls *'), 100), ['case', 'spaces'], [{ text: 'ls \\*' }]],
    [
      'shares',
      rule(equal('r', 'Ada'), 100) + rule(equal('r', 'Eda'), 25),
      ['case', 'spaces'],
      [{ text: 'Ada' }, { text: 'Eda', fraction: 0.25 }],
    ],
  ])('%s', async (_, rules, ignore, answers) => {
    expect(await only(text(rules))).toMatchObject({ type: 'text', prompt: 'Qui ? \\<b>', ignore, answers })
  })
})

describe('several responses', () => {
  const rights = { r1: 'un', r2: 'deux', r3: 'trois' }
  const pairs = item({
    kind: 'matching_question',
    body:
      html('Reliez') +
      list('response_1', 'Single', rights, plain('a')) +
      list('response_2', 'Single', rights, plain('b')),
    rules:
      rule(equal('response_1', 'r2'), 50, 'Add', 'Yes') + rule(equal('response_2', 'r1'), 50, 'Add', 'Yes'),
  })
  test('pairs, with what is left over', async () => {
    expect(await only(pairs)).toMatchObject({
      ...{ type: 'match', prompt: 'Reliez' },
      left: [
        { text: 'a', match: 'deux' },
        { text: 'b', match: 'un' },
      ],
      right: [{ text: 'deux' }, { text: 'un' }, { text: 'trois' }],
    })
    expect(await told(pairs)).toEqual([])
  })

  test('blanks in brackets, each with all that it accepts', async () => {
    const items = item({
      kind: 'fill_in_multiple_blanks_question',
      body:
        html('<p>Complétez.</p><p>Le port [p_1] et le [nom].</p>') +
        list('response_p_1', 'Single', { x: '80', y: '8080' }, plain('p_1')) +
        list('response_nom', 'Single', { z: 'DNS' }, plain('nom')),
      rules: rule(equal('response_p_1', 'x'), 50, 'Add') + rule(equal('response_nom', 'z'), 50, 'Add'),
    })
    expect(await only(items)).toMatchObject({
      ...{ type: 'cloze', prompt: 'Complétez.', text: 'Le port {{p-1}} et le {{nom}}.' },
      blanks: [
        { id: 'p-1', type: 'text', answers: [{ text: '80' }, { text: '8080' }] },
        { id: 'nom', type: 'text', answers: [{ text: 'DNS' }] },
      ],
    })
  })

  test('drop-downs, of which one is right; without an instruction one stands in, and that is told', async () => {
    const items = item({
      kind: 'multiple_dropdowns_question',
      body: html('Un [a].') + list('response_a', 'Single', { x: 'port', y: 'nom' }, plain('a')),
      rules: rule(equal('response_a', 'y'), 100, 'Add'),
    })
    expect(await only(items)).toMatchObject({
      ...{ type: 'cloze', prompt: 'Complétez.', text: 'Un {{a}}.' },
      blanks: [{ type: 'single', options: [{ text: 'port' }, { text: 'nom', correct: true }] }],
    })
    expect(await told(items)).toEqual([expect.stringContaining('no instruction of its own')])
  })

  test('fields where they stand in the text', async () => {
    const items = item({
      body:
        html('<p>Calculez.</p>') +
        plain('Deux et un :') +
        field('n', 'Integer') +
        plain('deux fois un :') +
        field('t'),
      rules: rule(equal('n', '3'), 1, 'Add', 'Yes') + rule(equal('t', 'deux'), 1, 'Add', 'Yes'),
    })
    expect(await only(items)).toMatchObject({
      type: 'cloze',
      blanks: [
        { id: 'n', type: 'numeric', answers: [{ value: 3 }] },
        { id: 't', type: 'text' },
      ],
    })
  })

  test('an order', async () => {
    const items = item({
      kind: 'ordering_question',
      body: html('Triez') + list('r', 'Ordered', { a: 'deux', b: 'un', c: 'trois' }),
      rules: rule(['b', 'a', 'c'].map((ident) => equal('r', ident)).join(''), 100),
    })
    expect(await only(items)).toMatchObject({
      type: 'order',
      items: [{ text: 'un' }, { text: 'deux' }, { text: 'trois' }],
    })
  })
})

describe('what a bank has not is skipped by its name', () => {
  test.each([
    ['essay_question', field('r'), 'a bank has no essay'],
    ['file_upload_question', '', 'a bank has no upload'],
    ['calculated_question', field('r'), 'a bank has no formula'],
    ['text_only_question', '', 'a bank has no text without a question'],
    ['', '<response_xy ident="r"/>', 'response_xy has no counterpart'],
    ['', field('r'), 'nothing says what is right'],
    ['', list('r', 'Single', { a: 'x' }), 'it has 1 options, and a question needs two'],
    ['', '', 'it has no response'],
  ])('%s', async (kind, body, detail) => {
    const { bank, report, found } = await read(item({ kind, body: html('Quoi ?') + body }) + single)
    expect(bank.questions).toHaveLength(1)
    expect(report).toContainEqual({ item: 'i1 (question 1)', what: 'skipped', detail })
    expect(Object.values(found).reduce((sum, count) => sum + count, 0)).toBe(2)
  })

  test('images, and what is said of right or wrong as a whole, are lost by name', async () => {
    const items = item({
      body: html('Où ? <img src="a/port.png" alt="x">') + list('r', 'Single', CHOICES),
      rules:
        rule(equal('r', 'b'), 100) + shows(equal('r', 'b'), 'correct_fb') + shows('<other/>', 'general_fb'),
      feedback: feedback('correct_fb', 'Bravo') + feedback('general_fb', 'car'),
    })
    expect(await told(items)).toEqual([
      'lost: feedback on the answer as a whole: "Bravo"',
      'lost: image "port.png"',
    ])
  })
})
