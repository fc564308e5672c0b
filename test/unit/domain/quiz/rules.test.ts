import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { checkQuiz, readQuiz } from '../../../../src/banks/check-quiz.ts'
import { readYaml } from '../../../../src/banks/yaml.ts'
import { quizHash } from '../../../../src/domain/quiz/canonical.ts'
import { durationMs } from '../../../../src/domain/quiz/duration.ts'
import { quizSchema, toQuiz } from '../../../../src/domain/quiz/schema.ts'
import type { DrawQuestion } from '../../../../src/domain/selection/pool.ts'

function question(id: string, changes: Partial<DrawQuestion> = {}): DrawQuestion {
  return {
    id,
    chapter: 'docker/images',
    level: 'apply',
    difficulty: 'easy',
    tags: [],
    keyOrder: [],
    optionIds: ['a', 'b'],
    fixedIds: [],
    shuffles: 'options',
    ...changes,
  }
}

const banks = new Map([
  ['images', [question('q1'), question('q2', { difficulty: 'hard' }), question('q3', { tags: ['exam'] })]],
  ['broken', null],
  ['weighed', [question('w1', { weighed: 'single' }), question('w2', { weighed: 'multiple' })]],
])
const quiz = { quiz: 'q', title: 'Q', sections: [{ questions: { bank: 'images' } }] }
const STUDY = { ...quiz, access: 'open', feedback: 'immediate' }
const LATER = { feedback: 'immediate', before: 'placement', groups: true }
const rulesOf = (value: unknown) =>
  checkQuiz(readQuiz(readYaml(stringify(value, { aliasDuplicateObjects: false }), 'q.quiz.yaml')), {
    banks,
  }).findings.map(({ severity, rule, path }) => `${severity} ${rule} /${path.join('/')}`)
const draw = (fields: object) => ({ ...quiz, sections: [{ draw: { bank: 'images', count: 1, ...fields } }] })
const fixed = (fields: object) => ({ ...quiz, sections: [{ questions: { bank: 'images', ...fields } }] })

test('the defaults, in machine units', () => {
  expect(toQuiz(quizSchema.parse(quiz))).toEqual({
    quiz: 'q',
    title: 'Q',
    access: 'assigned',
    timeLimitMs: null,
    graceMs: 5000,
    sections: [{ kind: 'questions', title: null, bank: 'images', ids: null, tags: [] }],
    shuffle: { questions: false, options: true },
    attempts: { max: 1, counts: 'best' },
    passMark: '60',
    scoring: { multiple: 'net-correct', single: { penalty: 'none' }, floor: 0, certainty: false },
    release: { score: 'on-submit', answers: 'on-submit' },
  })
})

test('what a quiz may leave out is kept, and a quiz without it is hashed as it always was', () => {
  const given = { ...quiz, description: ' What it is about.\r\n', module: 'docker', ...LATER }
  expect(toQuiz(quizSchema.parse(given))).toMatchObject({
    description: 'What it is about.',
    module: 'docker',
    ...LATER,
  })
  const bare = toQuiz(quizSchema.parse(quiz))
  for (const field of ['description', 'module', ...Object.keys(LATER)]) expect(bare).not.toHaveProperty(field)
  expect(quizHash(toQuiz(quizSchema.parse({ ...quiz, groups: false })))).toBe(quizHash(bare))
  expect(quizHash(toQuiz(quizSchema.parse(given)))).not.toBe(quizHash(bare))
})

describe('the quiz that one is measured against', () => {
  const made = (name: string, before?: string) =>
    toQuiz(quizSchema.parse({ ...quiz, quiz: name, ...(before !== undefined && { before }) }))
  const chain = [made('p'), made('c', 'd'), made('d', 'c'), made('r', 'q')]

  test.each([
    ['another one', 'p', []],
    ['one with an error of its own', 'ill', []],
    ['one that there is not', 'x', ['unknown-quiz /before']],
    ['itself', 'q', ['before-itself /before']],
    ['one that is measured against it', 'r', ['before-circular /before']],
    ['one in a circle without it', 'c', []],
  ])('is %s', (_name, before, rules) => {
    const known = new Set(['q', 'p', 'c', 'd', 'r', 'ill'])
    const file = readYaml(stringify({ ...quiz, before }), 'q.quiz.yaml')
    const { findings } = checkQuiz(readQuiz(file), { banks, others: chain, known })
    expect(findings.map(({ rule, path }) => `${rule} /${path.join('/')}`)).toEqual(rules)
  })

  test('is taken as it is where no others are known', () => {
    expect(rulesOf({ ...quiz, before: 'x' })).toEqual([])
  })
})

test('a module that no chapter belongs to is an error, where the chapters are known', () => {
  const file = readYaml(stringify({ ...quiz, module: 'dokcer' }), 'q.quiz.yaml')
  const rules = (modules: ReadonlySet<string> | null) =>
    checkQuiz(readQuiz(file), { banks, modules }).findings.map(({ rule, path }) => [rule, path])
  expect(rules(new Set(['docker']))).toEqual([['unknown-module', ['module']]])
  expect(rules(new Set(['dokcer']))).toEqual([])
  expect(rules(null)).toEqual([])
})

test.each([
  ['PT15M', 900_000],
  ['PT5S', 5000],
  ['P1DT2H3M4S', 93_784_000],
  ['P1D', 86_400_000],
  ['PT0S', 0],
  ['P', null],
  ['PT', null],
  ['P1DT', null],
  ['P1M', null],
  ['P1W', null],
  ['PT1.5S', null],
  ['-PT5S', null],
  ['PT5S\n', null],
  ['15m', null],
])('%j lasts %j milliseconds', (text, expected) => {
  expect(durationMs(text)).toBe(expected)
})

describe('sound quizzes have no finding', () => {
  test.each<[string, unknown]>([
    ['a whole bank', quiz],
    ['questions by id', fixed({ ids: ['q2', 'q1'] })],
    ['a reachable draw', draw({ count: 2 })],
    ['a draw by difficulty', draw({ count: 2, difficulty: { easy: 1, hard: 1 } })],
    ['an assigned exam', draw({ tags: ['exam'] })],
    ['a bank with errors of its own', { ...quiz, sections: [{ draw: { bank: 'broken', count: 9 } }] }],
    [
      'answers at an instant after the score',
      { ...quiz, release: { score: '2026-01-01T00:00:00+02:00', answers: '2026-01-01T00:00:00Z' } },
    ],
    ['practice that reveals as one goes', { ...STUDY, attempts: { max: 'unlimited', counts: 'last' } }],
    ['many attempts of which the last counts', { ...quiz, attempts: { max: 3, counts: 'last' } }],
  ])('%s', (_, value) => {
    expect(rulesOf(value)).toEqual([])
  })
})

describe('what a quiz cannot ask', () => {
  test.each<[string, unknown, string]>([
    ['an unknown bank', draw({ bank: 'x' }), 'error unknown-bank /sections/0/draw/bank'],
    [
      'an unknown question',
      fixed({ ids: ['q1', 'x'] }),
      'error unknown-question /sections/0/questions/ids/1',
    ],
    [
      'a question without the tag',
      fixed({ ids: ['q1'], tags: ['x'] }),
      'error unknown-question /sections/0/questions/ids/0',
    ],
    [
      'an exam question without its tag',
      fixed({ ids: ['q3'] }),
      'error exam-tag /sections/0/questions/ids/0',
    ],
    [
      'exam questions in an open quiz',
      { ...draw({ tags: ['exam'] }), access: 'open' },
      'error exam-open /sections/0/draw/tags/0',
    ],
    [
      'more than there is: exam questions do not count',
      draw({ count: 3 }),
      'error draw-unreachable /sections/0/draw',
    ],
    [
      'more of a difficulty than there is',
      draw({ count: 2, difficulty: { easy: 2 } }),
      'error draw-unreachable /sections/0/draw',
    ],
    [
      'difficulties that do not add up',
      draw({ count: 2, difficulty: { easy: 1 } }),
      'error draw-count /sections/0/draw/difficulty',
    ],
    [
      'what fixed sections already took',
      { ...quiz, sections: [draw({}).sections[0], quiz.sections[0]] },
      'error draw-unreachable /sections/0/draw',
    ],
    [
      'what an earlier draw may have taken',
      { ...quiz, sections: [draw({ count: 2 }).sections[0], draw({ level: 'apply' }).sections[0]] },
      'error draw-unreachable /sections/1/draw',
    ],
    [
      'a question twice',
      { ...quiz, sections: [quiz.sections[0], fixed({ ids: ['q1'] }).sections[0]] },
      'error duplicate-question /sections/1/questions',
    ],
    ['nothing', fixed({ tags: ['nowhere'] }), 'error empty-section /sections/0/questions'],
    [
      'questions and a draw at once',
      { ...quiz, sections: [{ ...quiz.sections[0], ...draw({}).sections[0] }] },
      'error schema /sections/0',
    ],
    [
      'a penalty with certainty',
      { ...quiz, scoring: { certainty: true, single: { penalty: 'chance' } } },
      'error penalty-with-certainty /scoring/single/penalty',
    ],
    [
      'a penalty where one choice has weights',
      { ...draw({ bank: 'weighed' }), scoring: { single: { penalty: 0.25 } } },
      'warning penalty-with-weights /scoring/single/penalty',
    ],
    [
      'certainty where choices have weights',
      { ...draw({ bank: 'weighed' }), scoring: { certainty: true } },
      'warning certainty-with-weights /scoring/certainty',
    ],
    [
      'answers as one goes, under assignments alone',
      { ...STUDY, access: 'assigned' },
      'error feedback-assigned /feedback',
    ],
    [
      'answers as one goes, against the clock',
      { ...STUDY, timeLimit: 'PT15M' },
      'error feedback-timed /feedback',
    ],
    ['answers at a moment that there is not', { ...STUDY, feedback: 'later' }, 'error schema /feedback'],
    [
      'answers before the score',
      { ...quiz, release: { score: 'on-close' } },
      'error answers-before-score /release/answers',
    ],
    [
      'practice that nobody releases',
      { ...quiz, access: 'open', release: { answers: 'manual' } },
      'warning practice-by-hand /release/answers',
    ],
    [
      'practice that waits for a close',
      { ...quiz, access: 'open', release: { answers: 'on-close' } },
      'warning practice-never-closes /release/answers',
    ],
    [
      'an id that the section leaves out by a tag',
      fixed({ ids: ['q3'], tags: ['exam'], notTags: ['exam'] }),
      'error unknown-question /sections/0/questions/ids/0',
    ],
    [
      'answers at an instant before the score',
      { ...quiz, release: { score: '2026-01-01T00:00:00Z', answers: '2026-01-01T00:00:00+02:00' } },
      'error answers-before-score /release/answers',
    ],
    [
      'answers while the best of many counts',
      { ...quiz, attempts: { max: 2 } },
      'warning answers-before-last-attempt /release/answers',
    ],
    [
      'a silenced warning that is not there',
      { ...quiz, allow: { 'answers-before-last-attempt': 'why' } },
      'warning unused-allow /allow/answers-before-last-attempt',
    ],
    ['a month', { ...quiz, timeLimit: 'P1M' }, 'error schema /timeLimit'],
    ['ten minutes of grace', { ...quiz, grace: 'PT10M' }, 'error schema /grace'],
    ['101 %', { ...quiz, passMark: '101%' }, 'error schema /passMark'],
    [
      'a 30th of February',
      { ...quiz, release: { score: '2026-02-30T00:00:00Z' } },
      'error schema /release/score',
    ],
  ])('%s', (_, value, expected) => {
    expect(rulesOf(value)).toEqual([expected])
  })
})
