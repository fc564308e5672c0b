import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CanonicalBank, CanonicalQuestion } from '../../../src/domain/bank/canonical.ts'
import { slugSchema } from '../../../src/domain/questions/shared/primitives.ts'
import {
  contentLabels,
  idsFor,
  quoteNumbers,
  readContentLabels,
} from '../../../src/exchange/labels/content-labels.ts'
import {
  bankLabels,
  leavesPolicyToQuiz,
  questionLabels,
  readBankLabels,
  readLabels,
} from '../../../src/exchange/labels/labels.ts'
import { missingEntries } from '../../../src/exchange/report/missing-entries.ts'
import { tally } from '../../../src/exchange/report/tally.ts'
import { slugger, slugOf } from '../../../src/exchange/slugs.ts'

const QUESTION: CanonicalQuestion = {
  ...{ id: 'port', type: 'single', prompt: 'Quel port ?', explanation: null, policy: null, points: '2.5' },
  ...{ level: 'apply', difficulty: 'easy', chapter: 'docker/images', tags: ['ports', 'reseau'] },
  reference: 'https://docs.docker.com/a?b=[c]:d',
  content: { options: [{ id: 'a', fixed: true }, { id: 'b' }] },
}

const BANK: CanonicalBank = {
  ...{ bank: 'ports', title: 'Ports : tout', module: 'docker', chapter: 'docker/images', language: 'fr' },
  ...{ license: 'CC-BY-4.0', credits: 'Une ligne,\nune \\n autre', questions: [] },
}

describe('labels', () => {
  test('carry what foreign formats have no place for, and give it back', () => {
    expect(readLabels(questionLabels(QUESTION))).toEqual({
      ...{ level: 'apply', difficulty: 'easy', chapter: 'docker/images', points: 2.5 },
      ...{ reference: QUESTION.reference, tags: ['ports', 'reseau'] },
    })
  })

  test('say nothing of one point and of a single without policy', () => {
    const bare = { ...QUESTION, points: '1', level: null, difficulty: null, chapter: null, reference: null }
    expect(questionLabels(bare)).toEqual(['ports', 'reseau'])
  })

  test.each([
    ['all-or-nothing', { policy: 'all-or-nothing' }, false],
    [null, {}, true],
  ] as const)('tell the policy %s from one guessed by weights', (policy, fields, isQuizs) => {
    const labels = questionLabels({ ...QUESTION, ...{ type: 'multiple', policy, tags: [], points: '1' } })
    expect(readLabels(labels)).toMatchObject(fields)
    expect(readLabels(labels).policy).toBe(policy ?? undefined)
    expect(leavesPolicyToQuiz(labels)).toBe(isQuizs)
  })

  test.each([
    ['a tag of others, as a slug', 'Réseau & ports', ['reseau-ports']],
    ['an unknown label', 'topic:nginx', ['topic-nginx']],
    ['a value that is none of the field', 'level:hard', ['level-hard']],
    ['points over the limit', 'points:1001', ['points-1001']],
    ['points that are no decimal', 'points:0x10', ['points-0x10']],
    ['a prototype', '__proto__:x', ['proto-x']],
    ['no letters', '???', undefined],
  ])('%s becomes a tag or nothing', (_, label, tags) => {
    expect(readLabels([label])).toEqual(tags === undefined ? {} : { tags })
  })

  test('of a bank stand on one line each', () => {
    const labels = bankLabels(BANK)
    expect(labels.join('').includes('\n')).toBe(false)
    const { questions, ...fields } = BANK
    expect(readBankLabels(labels)).toEqual(fields)
    expect(readBankLabels(['bank:Not a slug', 'license:', 'questions:x', 'title'])).toEqual({})
  })

  test('of a content carry its ids', () => {
    const labels = contentLabels(QUESTION)
    expect(labels).toEqual(['ids:a,b', 'fixed:a'])
    expect(readContentLabels([...labels, 'left:A b'])).toEqual({ ids: ['a', 'b'], fixed: ['a'] })
    expect(readLabels([...labels, 'left:A b'])).toEqual({ tags: ['left-a-b'] })
  })

  test('ids that are too few, too many or doubled name nothing', () => {
    expect([idsFor(['a', 'b'], 2), idsFor(['a'], 2), idsFor(['a', 'a'], 2), idsFor(undefined, 0)]).toEqual([
      ['a', 'b'],
      ...[null, null, null],
    ])
  })

  test('numbers that were quoted are texts again', () => {
    const answers = [{ value: 8080 }, { value: '3.14', tolerance: 0.01 }, { min: 1, max: '2' }]
    const labels = readContentLabels(contentLabels({ ...QUESTION, content: { answers } }))
    const numbers = [{ value: 8080 }, { value: 3.14, tolerance: 0.01 }, { min: 1, max: 2 }]
    expect(quoteNumbers(numbers, labels.quoted)).toEqual(answers)
  })
})

describe('slugs', () => {
  test.each([
    ["L'œuvre à l'été", 'l-oeuvre-a-l-ete'],
    ['  -- Docker_Compose: v2! ', 'docker-compose-v2'],
    ['Straße ½', 'strasse'],
    ['日本', ''],
    ['a'.repeat(70), 'a'.repeat(64)],
    [`${'ab '.repeat(30)}`, Array(21).fill('ab').join('-')],
  ])('%j is %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug)
  })

  test('are valid, never empty and never given twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('a', 'A-2', 'a'.repeat(80), ''), fc.string())),
        (texts) => {
          const slug = slugger('option', 16)
          const slugs = texts.map(slug)
          expect(new Set(slugs).size).toBe(slugs.length)
          expect(slugs.every((each) => slugSchema.safeParse(each).success && each.length <= 16)).toBe(true)
        },
      ),
    )
  })
})

test('what a draft lacks is listed: fields, key, explanation, chapter', () => {
  const options = [{ id: 'a', text: 'A' }]
  const draft = { title: 'T', questions: [{ id: 'q', type: 'single', prompt: 'P', options }] }
  const details = missingEntries(draft, () => 'Q1').map(({ item, detail }) => [item, detail])
  expect(details.filter(([item]) => item === '')).toEqual([
    ['', "the source does not say the bank's bank, module, language, license"],
  ])
  expect(details.filter(([item]) => item === 'Q1').map(([, detail]) => detail)).toEqual([
    'no option is marked as right',
    ...['explanation', 'chapter'],
  ])
})

test('kinds are counted by any name', () => {
  expect(tally(['a', 'b', 'a'])).toEqual({ a: 2, b: 1 })
  expect(Object.entries(tally(['__proto__']))).toEqual([['__proto__', 1]])
})
