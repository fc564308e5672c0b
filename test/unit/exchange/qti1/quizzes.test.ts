import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { draftBanks } from '../../../../src/exchange/draft.ts'
import { importFile } from '../../../../src/exchange/index.ts'
import { NO_LIBRARY } from '../../../support/banks.ts'
import { equal, html, item, list, packageOf, rule } from './items.ts'

const one = (name: string, points = '1') =>
  item({
    ...{ kind: 'multiple_choice_question', title: name, points },
    body: html(`${name} ?`) + list('r', 'Single', { a: 'ici', b: 'là' }),
    rules: rule(equal('r', 'b'), 100),
  }).replace('ident="i1"', `ident="i-${name}"`)
const essay = one('essai').replace('multiple_choice_question', 'essay_question')
const field = (name: string, value: string) =>
  `<qtimetadatafield><fieldlabel>${name}</fieldlabel><fieldentry>${value}</fieldentry></qtimetadatafield>`
const quiz = (title: string, inside: string, fields = '') =>
  `<assessment ident="g-${title}" title="${title}"><qtimetadata>${fields}</qtimetadata><section ident="root_section">${inside}</section></assessment>`
const bank = (title: string, inside: string) =>
  `<objectbank ident="b-${title}"><qtimetadata>${field('bank_title', title)}</qtimetadata>${inside}</objectbank>`
const group = (title: string, pick: string, inside: string) =>
  `<section title="${title}"><selection_ordering><selection>${pick}</selection></selection_ordering>${inside}</section>`
const pick = (count: number, points?: number, source?: string) =>
  `${source === undefined ? '' : `<sourcebank_ref>b-${source}</sourcebank_ref>`}<selection_number>${count}</selection_number>${points === undefined ? '' : `<selection_extension><points_per_item>${points}</points_per_item></selection_extension>`}`
const whole = (...parts: string[]) =>
  Buffer.from(`<?xml version="1.0"?>\n<questestinterop>${parts.join('')}</questestinterop>`)

async function read(file: Buffer) {
  const { banks, quizzes, report } = await importFile('qti', file)
  const notes = report.flatMap(({ item, what, detail }) => (item === '' ? [`${what}: ${detail}`] : []))
  return {
    banks: banks.map(({ bank: { bank, title, questions } }) => [
      bank,
      title,
      questions.map(({ id }) => id).join(),
    ]),
    questions: banks.flatMap(({ bank }) => bank.questions),
    quizzes,
    notes: notes.filter((line) => !line.includes("the bank's")),
  }
}

const PASS = (title: string) => `missing: what it takes to pass the quiz "${title}", and who may take it`

describe('groups of a quiz', () => {
  test('are drawn by their tag, at the points that the group gives; the rest is for everybody', async () => {
    const inside = one('a') + group('Au choix', pick(1, 3), one('b') + one('c', '2')) + one('d') + one('e')
    const { banks, questions, quizzes, notes } = await read(whole(quiz('Réseaux', inside)))
    expect(banks).toEqual([['reseaux', 'Réseaux', 'a,b,c,d,e']])
    expect(questions.slice(1, 3)).toMatchObject([
      { points: 3, tags: ['group-au-choix'] },
      { points: 3, tags: ['group-au-choix'] },
    ])
    expect(quizzes).toEqual([
      {
        ...{ quiz: 'reseaux', title: 'Réseaux', passMark: 'none' },
        sections: [
          { questions: { bank: 'reseaux', ids: ['a'] } },
          { title: 'Au choix', draw: { bank: 'reseaux', count: 1, tags: ['group-au-choix'] } },
          { questions: { bank: 'reseaux', ids: ['d', 'e'] } },
        ],
      },
    ])
    expect(notes).toEqual([
      'changed: the questions of the group "Au choix" bear the tag group-au-choix, by which they are drawn',
      PASS('Réseaux'),
    ])
  })

  test.each([
    [
      'more than were read',
      group('G', pick(3), one('b') + essay + one('c')),
      2,
      'changed: the draw of 3 out of "G": only 2 can be drawn',
    ],
    ['more than anybody could', group('G', pick(1e15), one('b')), 1, 'only 1 can be drawn'],
    [
      'of none that could be read',
      one('a') + group('G', pick(1), essay),
      null,
      'lost: the draw of 1 out of "G": none of them',
    ],
  ])('a draw %s', async (_, inside, count, note) => {
    const { quizzes, notes } = await read(whole(quiz('Q', inside)))
    expect(quizzes.flatMap(({ sections }) => sections)).toEqual(
      count === null
        ? [{ questions: { bank: 'q' } }]
        : [{ title: 'G', draw: { bank: 'q', count, tags: ['group-g'] } }],
    )
    expect(notes.join('\n')).toContain(note)
  })

  test('two of the same name have a tag each', async () => {
    const inside = group('Group', pick(1), one('a')) + group('Group', pick(1), one('b'))
    const { questions } = await read(whole(quiz('Q', inside)))
    expect(questions.map(({ tags }) => tags)).toEqual([['group'], ['group-2']])
  })
})

describe('several quizzes and banks of one file', () => {
  test('are a bank each, and draws from a bank name it', async () => {
    const file = whole(
      quiz(
        'Contrôle',
        one('a') + group('Ports', pick(2, 1, 'Ports'), '') + group('Autres', pick(1, 5, 'Ports'), ''),
      ),
      bank('Ports', one('p1') + one('p2') + one('p3')),
      bank('Ports', one('x')).replace('b-Ports', 'other'),
    )
    const { banks, quizzes, notes } = await read(file)
    expect(banks).toEqual([
      ['controle', 'Contrôle', 'a'],
      ['ports', 'Ports', 'p1,p2,p3'],
      ['ports-2', 'Ports', 'x'],
    ])
    expect(quizzes).toMatchObject([
      {
        sections: [
          { questions: { bank: 'controle' } },
          { title: 'Ports', draw: { bank: 'ports', count: 2 } },
          { title: 'Autres', draw: { bank: 'ports', count: 1 } },
        ],
      },
    ])
    expect(notes).toEqual([
      'changed: the 5 points of each question of "Autres": here each counts what its bank says',
      PASS('Contrôle'),
    ])
  })

  test('a quiz of draws alone is no bank', async () => {
    const { banks, quizzes } = await read(
      whole(quiz('Tirages', group('', pick(1, 1, 'P'), '')), bank('P', one('p'))),
    )
    expect(banks).toEqual([['p', 'P', 'p']])
    expect(quizzes).toMatchObject([{ quiz: 'tirages', sections: [{ draw: { bank: 'p', count: 1 } }] }])
  })

  test('single questions of a bank, as New Quizzes take them', async () => {
    const reference = (name: string) => `<bankentry_item sourcebank_ref="b-P" item_ref="i-${name}"/>`
    const { quizzes, notes } = await read(
      whole(quiz('Q', reference('p2') + reference('nowhere') + one('a')), bank('P', one('p1') + one('p2'))),
    )
    expect(quizzes[0]!['sections']).toEqual([
      { questions: { bank: 'p', ids: ['p2'] } },
      { questions: { bank: 'q' } },
    ])
    expect(notes).toContain('lost: a question of a bank of the platform')
  })

  test('of draws from banks that stay on the platform the report tells', async () => {
    const { quizzes, notes } = await read(whole(quiz('Q', one('a') + group('G', pick(1, 1, 'x'), ''))))
    expect(quizzes).toMatchObject([{ sections: [{ questions: { bank: 'q' } }] }])
    expect(notes).toContain('lost: the draw of "G" from a bank of the platform')
  })

  test('one without a title has a slug where a quiz names it', async () => {
    const { banks, quizzes } = await read(whole(quiz('', group('G', pick(1), one('a')))))
    expect([banks[0]![0], quizzes[0]]).toMatchObject(['bank', { quiz: 'quiz', title: 'Quiz' }])
  })
})

describe('a quiz without draws is one where the file says how it is taken', () => {
  test.each([
    ['nothing', '', null],
    ['minutes', field('qmd_timelimit', '90'), { timeLimit: 'PT90M' }],
    ['no minutes', field('qmd_timelimit', '0'), null],
    ['attempts', field('cc_maxattempts', '3'), { attempts: { max: 3 } }],
    ['any number of attempts', field('cc_maxattempts', 'unlimited'), { attempts: { max: 'unlimited' } }],
    ['a million attempts', field('cc_maxattempts', '1000000'), null],
    ['a duration', '</qtimetadata><duration>PT1H30M</duration><qtimetadata>', { timeLimit: 'PT1H30M' }],
    ['a duration of years', '</qtimetadata><duration>P9999D</duration><qtimetadata>', null],
  ])('%s', async (_, fields, expected) => {
    const { quizzes } = await read(whole(quiz('Q', one('a'), fields)))
    if (expected === null) return expect(quizzes).toEqual([])
    expect(quizzes).toEqual([
      { quiz: 'q', title: 'Q', ...expected, sections: [{ questions: { bank: 'q' } }], passMark: 'none' },
    ])
  })

  test('Canvas keeps its settings in a file beside it, and each quiz twice: the whole one is read', async () => {
    const meta = `<quiz identifier="g-Q"><title>Q</title><shuffle_answers>true</shuffle_answers><scoring_policy>keep_latest</scoring_policy>
      <allowed_attempts>-1</allowed_attempts><time_limit>20</time_limit><show_correct_answers>false</show_correct_answers>
      <access_code>s3cret</access_code><due_at>2026-01-01</due_at><lock_at>2026-01-02</lock_at><ip_filter/></quiz>`
    const zip = await packageOf({
      'imsmanifest.xml': '<manifest/>',
      'g/assessment_qti.xml': whole(quiz('Q', one('a') + one('b'))),
      'g/assessment_meta.xml': meta,
      'non_cc_assessments/g.xml.qti': whole(quiz('Q', one('a'), field('cc_maxattempts', '1'))),
      'non_cc_assessments/b.xml.qti': whole(bank('Ports', one('p'))),
      'broken.xml': '<a>',
    })
    const { banks, quizzes, notes } = await read(zip)
    expect(banks).toEqual([
      ['q', 'Q', 'a'],
      ['ports', 'Ports', 'p'],
    ])
    expect(quizzes).toEqual([
      {
        ...{ quiz: 'q', title: 'Q', timeLimit: 'PT20M', passMark: 'none' },
        ...{ shuffle: { questions: false, options: true }, attempts: { max: 'unlimited', counts: 'last' } },
        ...{ release: { answers: 'manual' }, sections: [{ questions: { bank: 'q' } }] },
      },
    ])
    expect(notes).toEqual([
      'lost: of the quiz "Q": its access code',
      'lost: of the quiz "Q": its dates',
      PASS('Q'),
    ])
    expect(stringify([quizzes, notes])).not.toContain('s3cret')
  })
})

describe('a quiz is judged as a file of the folder would be', () => {
  const own = (text: string) =>
    text.replace(
      '<qtimetadata></qtimetadata>',
      `<qtimetadata>${field('bareme', 'bank:q\ntitle:Q\nmodule:docker\nchapter:docker/images\nlanguage:fr\nlicense:CC0-1.0')}</qtimetadata>`,
    )
  const explained = (name: string) =>
    one(name).replace(
      '</resprocessing>',
      `${'<respcondition continue="Yes"><conditionvar><other/></conditionvar><displayfeedback linkrefid="general_fb"/></respcondition>'}</resprocessing><itemfeedback ident="general_fb"><flow_mat>${html('Car.')}</flow_mat></itemfeedback>`,
    )

  test('over a bank that lacks something it is a draft as well', async () => {
    const { quizzes } = await draftBanks('qti', whole(quiz('Q', group('G', pick(1), one('a')))), NO_LIBRARY)
    expect(quizzes).toMatchObject([{ quiz: 'q', isComplete: false, findings: [] }])
  })

  test('over a bank that is complete it is complete, or says why not', async () => {
    const inside = (count: number) => own(quiz('Q', group('G', pick(count), explained('a') + explained('b'))))
    const { banks, quizzes } = await draftBanks('qti', whole(inside(1)), NO_LIBRARY)
    expect([banks[0]!.findings.filter(({ severity }) => severity === 'error'), quizzes[0]]).toMatchObject([
      [],
      { isComplete: true, yaml: expect.stringContaining('- group-g') },
    ])
    const twice = own(
      quiz('Q', group('G', pick(2, 1, 'Q2'), '') + group('H', pick(2, 1, 'Q2'), '') + explained('z')),
    )
    const pool = bank('Q2', explained('a') + explained('b')).replace(
      'b-Q2"><qtimetadata>',
      `b-Q2"><qtimetadata>${field('bareme', 'bank:q2\ntitle:Q2\nmodule:docker\nchapter:docker/images\nlanguage:fr\nlicense:CC0-1.0')}`,
    )
    const judged = await draftBanks('qti', whole(twice, pool), NO_LIBRARY)
    expect(judged.quizzes[0]).toMatchObject({ isComplete: false })
    expect(judged.quizzes[0]!.findings.map(({ rule }) => rule)).toContain('draw-unreachable')
  })
})
