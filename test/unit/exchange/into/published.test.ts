import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportDraft } from '../../../../src/exchange/draft.ts'
import { draftInto, publishedYaml } from '../../../../src/exchange/into/published.ts'
import { canonicalOf, ownCourse, ownLibrary } from '../../../support/banks.ts'

const root = join(import.meta.dirname, '../../../..')
const library = await ownLibrary()
const { banks } = await ownCourse()
const ofTypes = readdirSync(join(root, 'test/banks')).map((name) =>
  canonicalOf(readFileSync(join(root, 'test/banks', name), 'utf8'), library),
)

test.each([...banks.map(({ canonical }) => canonical), ...ofTypes].map((bank) => [bank.bank, bank] as const))(
  'the file of %s as it was published is that very bank',
  (_, { questions, ...fields }) => {
    // Without the hashes of pictures, which a text alone has none of.
    const bank = { ...fields, questions: questions.map(({ pictures: _hashes, ...question }) => question) }
    expect(canonicalOf(publishedYaml(bank), library)).toEqual(bank)
  },
)

const bank = ofTypes[0]!
const drafted = (name: string) => ({
  ...{ yaml: publishedYaml(bank), bank: name, module: null, findings: [], isComplete: true },
  ...{ title: null, count: 1 },
  pictures: new Map([['a.png', Buffer.from('x')]]),
})
const draft = (...names: string[]): ImportDraft => ({
  ...({ format: 'csv', report: [], found: {}, banks: names.map(drafted) } as const),
  quizzes: [{ yaml: '', quiz: 'q', title: 'Q', findings: [], isComplete: true }],
})

test('what comes back of a published bank is that bank, with the pictures that came and nothing beside', async () => {
  const given = draft('another', bank.bank)
  const compared = await draftInto(given, bank, library)
  expect(compared).toMatchObject({ banks: [{ bank: bank.bank, module: bank.module }], quizzes: [] })
  expect([compared.banks[0]!.yaml, compared.banks[0]!.pictures.size]).toEqual([publishedYaml(bank), 1])
  expect(compared.changes!.map(({ outcome }) => outcome)).toEqual(bank.questions.map(() => 'same'))
  await expect(draftInto(draft('one', 'two'), bank, library)).rejects.toThrow(/one, two/)
  expect(await draftInto(given, null, library)).toEqual({ ...given, changes: null })
})
