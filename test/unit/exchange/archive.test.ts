import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BankDraft, ImportDraft } from '../../../src/exchange/draft.ts'
import { archiveFiles, draftFiles } from '../../../src/exchange/report/archive.ts'

const bank = (given: Partial<BankDraft>): BankDraft => ({
  yaml: 'questions: []\n',
  bank: 'reseaux',
  module: 'docker',
  title: 'Réseaux',
  count: 0,
  pictures: new Map(),
  findings: [],
  isComplete: true,
  ...given,
})

const draft = (banks: BankDraft[], quizzes: ImportDraft['quizzes'] = []): ImportDraft => ({
  format: 'qti',
  banks,
  quizzes,
  report: [],
  found: {},
})

const picture = (path: string, bytes: string) => ({ pictures: new Map([[path, Buffer.from(bytes)]]) })
const quiz = {
  ...{ yaml: 'quiz: reseaux\n', quiz: 'reseaux', title: 'Réseaux' },
  ...{ findings: [], isComplete: true },
}

test.each<[string, ImportDraft, string[]]>([
  ['a bank', draft([bank({})]), ['docker/reseaux.yaml']],
  ['one that lacks something', draft([bank({ isComplete: false })]), ['docker/reseaux.draft.yaml']],
  ['one of which nothing is said', draft([bank({ bank: null, module: null })]), ['imported/imported.yaml']],
  ['names that lead elsewhere', draft([bank({ bank: '../../x', module: '/etc' })]), ['etc/x.yaml']],
  ['pictures', draft([bank(picture('a/b.png', '1'))]), ['docker/reseaux.yaml', 'docker/a/b.png']],
  ['a quiz', draft([bank({})], [quiz]), ['docker/reseaux.yaml', 'docker/reseaux.quiz.yaml']],
  [
    'a quiz of a bank that lacks something',
    draft([bank({}), bank({ bank: 'x', isComplete: false })], [{ ...quiz, isComplete: false }]),
    ['docker/reseaux.yaml', 'docker/x.draft.yaml', 'docker/reseaux.draft.quiz.yaml'],
  ],
  [
    'quizzes of one name',
    draft([bank({})], [quiz, quiz]),
    ['docker/reseaux.yaml', 'docker/reseaux.quiz.yaml', 'docker/reseaux-2.quiz.yaml'],
  ],
  [
    'banks of one name',
    draft([bank({}), bank({}), bank({})]),
    ['docker/reseaux.yaml', 'docker-2/reseaux.yaml', 'docker-3/reseaux.yaml'],
  ],
  [
    'one picture of two banks',
    draft([bank(picture('a.png', '1')), bank({ bank: 'x', ...picture('a.png', '1') })]),
    ['docker/reseaux.yaml', 'docker/a.png', 'docker/x.yaml'],
  ],
  [
    'two pictures of one name',
    draft([bank(picture('a.png', '1')), bank({ bank: 'x', ...picture('a.png', '2') })]),
    ['docker/reseaux.yaml', 'docker/a.png', 'docker-2/x.yaml', 'docker-2/a.png'],
  ],
])('%s: each file has its place', (_, given, paths) => {
  expect(draftFiles(given).files.map(([path]) => path)).toEqual(paths)
})

test('a report says of each bank and quiz where it is', () => {
  const files = archiveFiles({ ...draft([bank({})], [quiz]), changes: null }, 'en')
  expect(files.at(-2)).toEqual(['docker/reseaux.quiz.yaml', 'quiz: reseaux\n'])
  expect(JSON.parse(String(files.at(-1)![1]))).toMatchObject({
    banks: [{ bank: 'reseaux', file: 'docker/reseaux.yaml', findings: [], complete: true }],
    quizzes: [{ quiz: 'reseaux', file: 'docker/reseaux.quiz.yaml', findings: [], complete: true }],
  })
})

test('whatever banks there are, each finds its own text and its own pictures beside it', () => {
  const name = fc.constantFrom(null, 'a', 'b', 'imported')
  const banks = fc.array(
    fc.record({
      bank: name,
      module: name,
      isComplete: fc.boolean(),
      yaml: fc.uuid(),
      pictures: fc
        .uniqueArray(fc.tuple(fc.constantFrom('x.png', 'p/y.png'), fc.constantFrom('1', '2')), {
          selector: ([path]) => path,
        })
        .map((all) => new Map(all.map(([path, bytes]) => [path, Buffer.from(bytes)]))),
    }),
    { minLength: 1, maxLength: 8 },
  )
  fc.assert(
    fc.property(banks, (given) => {
      const { banks: paths, files } = draftFiles(draft(given.map(bank)))
      const at = new Map(files)
      for (const [index, { yaml, pictures }] of given.entries()) {
        const path = paths[index]!
        expect(at.get(path)).toBe(yaml)
        for (const [picture, bytes] of pictures)
          expect(at.get(path.replace(/[^/]+$/, picture))).toEqual(bytes)
      }
    }),
  )
})
