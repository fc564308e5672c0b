import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MatchContent, match } from '../../../../src/domain/questions/match.ts'
import type { GradeSettings } from '../../../../src/domain/questions/type.ts'
import { quizSchema, toQuiz } from '../../../../src/domain/quiz/schema.ts'
import { drawPaper } from '../../../../src/domain/selection/draw.ts'
import { remarksOn } from './remarks.ts'

const settings: GradeSettings = { policy: 'net-correct', penalty: 'none' }
const roles: MatchContent = {
  left: [
    { id: 'run', text: '`RUN`', match: 'construction', feedback: 'Relisez la page sur `RUN`.' },
    { id: 'copy', text: '`COPY`', match: 'construction' },
    { id: 'constructor', text: '`CMD`', match: 'demarrage' },
  ],
  right: [
    { id: 'construction', text: 'Agit à la construction.' },
    { id: 'demarrage', text: 'Agit au démarrage.' },
    { id: 'jamais', text: "N'agit jamais." },
  ],
}
const answer = (pairs: Record<string, string>) => ({ type: 'match' as const, pairs })
const grade = (pairs: Record<string, string>) => match.grade(roles, answer(pairs), settings)
const rules = (content: MatchContent) => match.findings(content).map(({ rule, path }) => [rule, path])

describe('match', () => {
  test.each([
    ['every pair', { run: 'construction', copy: 'construction', constructor: 'demarrage' }, 3],
    ['one pair wrong', { run: 'construction', copy: 'jamais', constructor: 'demarrage' }, 2],
    ['a left item left out', { run: 'construction' }, 1],
    ['an unknown right-hand item', { run: 'toString', copy: 'construction' }, 1],
    ['unknown left items alone', { 'to-string': 'construction', inconnu: 'demarrage' }, 0],
    ['nothing', {}, 0],
  ])('%s earns its right pairs', (_, pairs, right) => {
    const { fraction } = grade(pairs as Record<string, string>)
    expect(fraction.n / fraction.d).toBe(right / 3)
  })

  test('parts say what became of each left item, and its share', () => {
    const worth = 1 / 3
    expect(grade({ run: 'construction', copy: 'jamais' }).parts).toEqual([
      { code: 'match-right', option: 'run', worth, earned: worth },
      { code: 'match-wrong', option: 'copy', worth, earned: 0 },
      { code: 'match-missing', option: 'constructor', worth, earned: 0 },
    ])
  })

  test.each([
    [
      'fr',
      [
        '« RUN » va bien avec « Agit à la construction. ».',
        "« COPY » ne va pas avec « N'agit jamais. » : il fallait « Agit à la construction. ».",
        "Vous n'avez rien associé à « CMD » : il fallait « Agit au démarrage. ».",
      ],
    ],
    [
      'en',
      [
        '“RUN” does go with “Agit à la construction.”.',
        "“COPY” does not go with “N'agit jamais.”: it goes with “Agit à la construction.”.",
        'You matched nothing to “CMD”: it goes with “Agit au démarrage.”.',
      ],
    ],
  ] as const)('each part is explained by its items, in %s', (language, expected) => {
    const response = answer({ run: 'construction', copy: 'jamais' })
    const { parts } = match.grade(roles, response, settings)
    expect(parts.map((part) => match.explain(part, { content: roles, response, language }))).toEqual(expected)
  })

  test('feedback is of the left items matched wrongly only', () => {
    const of = (pairs: Record<string, string>) => remarksOn(match, roles, answer(pairs))
    expect(of({ run: 'jamais', copy: 'jamais' })).toEqual([
      { option: 'run', text: 'Relisez la page sur `RUN`.' },
    ])
    expect(of({ run: 'construction' })).toEqual([])
    expect(of({ copy: 'construction' })).toEqual([])
    expect(remarksOn(match, roles, null)).toEqual([])
  })

  test('mending a pair never lowers a score, and spoiling one never raises it', () => {
    const right = fc.constantFrom('construction', 'demarrage', 'jamais')
    const pairs = fc.record({ run: right, copy: right, constructor: right }, { requiredKeys: [] })
    fc.assert(
      fc.property(pairs, fc.constantFrom(...roles.left), (given, left) => {
        const base = grade(given).fraction.n
        expect(grade({ ...given, [left.id]: left.match }).fraction.n).toBeGreaterThanOrEqual(base)
        expect(grade({ ...given, [left.id]: 'jamais' }).fraction.n).toBeLessThanOrEqual(base)
      }),
    )
  })

  test('ids of the two sides are told apart', () => {
    expect(match.answerIds(roles)).toEqual([
      ...['left/run', 'left/copy', 'left/constructor'],
      ...['right/construction', 'right/demarrage', 'right/jamais'],
    ])
    expect(match.idsOf(answer({ run: 'jamais', copy: 'jamais' }))).toEqual([
      'left/run',
      'left/copy',
      'right/jamais',
    ])
  })

  test('only the right-hand items that are used could give the key away, in the order of use', () => {
    expect(match.keyOrder({ ...roles, left: roles.left.toReversed() })).toEqual(['demarrage', 'construction'])
  })

  test('two right-hand items are classes to sort into, in an order that tells nothing', () => {
    const [first, second] = roles.right as [MatchContent['right'][0], MatchContent['right'][0]]
    const classes = { ...roles, right: [first, second] }
    expect(rules(classes)).toEqual([])
    expect(match.content.safeParse(classes).success).toBe(true)
    const order = {
      shuffles: match.shuffles,
      optionIds: match.optionIds(classes),
      keyOrder: match.keyOrder(classes),
    }
    const question = {
      id: 'q',
      chapter: null,
      level: null,
      difficulty: null,
      tags: [],
      fixedIds: [],
      ...order,
    }
    const quiz = toQuiz(quizSchema.parse({ quiz: 'q', title: 'Q', sections: [{ questions: { bank: 'b' } }] }))
    const banks = new Map([['b', { revision: 'r', questions: [question] }]])
    const shown = Array.from({ length: 20 }, (_, seed) =>
      drawPaper({ quiz, banks, seed: `${seed}` })[0]!.optionOrder.join(),
    )
    expect(new Set(shown).size).toBe(2)
  })

  test('one right-hand item alone is a matter of craft', () => {
    const [first] = roles.right as [MatchContent['right'][0]]
    const left = roles.left.map((item) => ({ ...item, match: first.id }))
    const findings = match.findings({ left, right: [first] })
    expect(findings).toMatchObject([{ severity: 'warning', rule: 'one-right-for-all', path: ['right'] }])
    expect(match.content.safeParse({ left, right: [first] }).success).toBe(true)
    expect(match.content.safeParse({ left, right: [] }).success).toBe(false)
  })

  test('the view holds ids and texts alone, the right side as on the paper', () => {
    const view = match.view(roles, ['jamais', 'construction', 'demarrage'])
    expect(view).toMatchObject({
      left: [{ id: 'run' }, { id: 'copy' }, {}],
      right: [{ id: 'jamais' }, {}, {}],
    })
    expect(match.viewSchema.parse(view)).toEqual(view)
    expect(JSON.stringify(view)).not.toMatch(/Relisez|"match":/)
  })

  test('moving items leaves the key material as it is; another pair changes it', () => {
    const moved = { left: roles.left.toReversed(), right: roles.right.toReversed() }
    const other = { ...roles, left: roles.left.map((left) => ({ ...left, match: 'jamais' })) }
    expect(match.keyMaterial(moved)).toEqual(match.keyMaterial(roles))
    expect(match.keyMaterial(other)).not.toEqual(match.keyMaterial(roles))
  })

  test('what no trainee could answer is an error at its place', () => {
    const [run, copy] = roles.left as [MatchContent['left'][0], MatchContent['left'][0]]
    expect(rules(roles)).toEqual([])
    expect(rules({ ...roles, left: [run, { ...copy, match: 'inconnu' }] })).toEqual([
      ['unknown-right', ['left', 1, 'match']],
    ])
    expect(rules({ ...roles, left: [run, copy] })).toEqual([['one-right-for-all', ['left']]])
    expect(rules({ ...roles, right: [...roles.right, { id: 'jamais', text: 'Autre.' }] })).toEqual([
      ['duplicate-option-id', ['right', 3, 'id']],
    ])
    expect(rules({ ...roles, left: [...roles.left, { ...run, id: 'autre' }] })).toEqual([
      ['duplicate-option-text', ['left', 3, 'text']],
    ])
  })

  test.each([
    ['no pair', answer({})],
    ['1001 pairs', answer(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`i${i}`, 'a'])))],
    ['a list of pairs', { type: 'match', pairs: [['run', 'jamais']] }],
    ['an id with capitals', answer({ run: 'Jamais' })],
    ['several right-hand items for one', { type: 'match', pairs: { run: ['jamais'] } }],
    ['a prototype for its only pair', JSON.parse('{"type":"match","pairs":{"__proto__":"jamais"}}')],
  ])('a response with %s is refused', (_, response) => {
    expect(match.response.safeParse(response).success).toBe(false)
  })
})
