import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadQuestions } from '../../../../src/banks/load.ts'
import { draftBanks } from '../../../../src/exchange/draft.ts'
import { exportFile } from '../../../../src/exchange/index.ts'
import { importInto } from '../../../../src/exchange/into/into.ts'
import { EXPORT_FORMATS, readBy } from '../../../../src/exchange/names.ts'
import { ownLibrary } from '../../../support/banks.ts'
import { bankOf, thereAndBack, throughMoodle } from './desk.ts'

const root = join(import.meta.dirname, '../../../..')
const library = await ownLibrary()
const files = [
  ...(await loadQuestions(join(root, 'questions'))).banks.map(({ file }) => join('questions', file)),
  ...readdirSync(join(root, 'test/banks')).map((file) => join('test/banks', file)),
]
const banks = files.map((file) => {
  const yaml = readFileSync(join(root, file), 'utf8')
  return { file, yaml, bank: bankOf(yaml, library).canonical }
})

describe.each(EXPORT_FORMATS)('to %s and back into itself', (format) => {
  test.each(banks)('$file is the same revision, byte for byte', async ({ yaml, bank }) => {
    const { content, report } = await exportFile(format, bank)
    const skipped = new Set(report.flatMap(({ item, what }) => (what === 'skipped' ? [item] : [])))
    // A file without a question is none of its format.
    if (bank.questions.every(({ id }) => skipped.has(id))) return
    const draft = await draftBanks(readBy(format), Buffer.from(content as string), library)
    const { changes, yaml: after } = await importInto({ yaml, file: 'bank.yaml' }, draft, library)
    expect(changes.filter(({ outcome }) => outcome !== 'same')).toEqual([])
    expect(changes.map(({ id }) => id)).toEqual(bank.questions.map(({ id }) => id))
    expect(after).toBe(yaml)
  })
})

describe('by way of a platform that keeps only what it knows', () => {
  const withoutTags = (file: string) => throughMoodle(file).replace(/<tags>[\s\S]*?<\/tags>/g, '')
  const withoutComments = (file: string) => file.replace(/^\/\/.*\n/gm, '')
  const withoutOwnComments = (file: string) => file.replace(/^\/\/ bareme .*\n/gm, '')
  const withoutLastColumn = (file: string) => file.replace('bareme-labels', 'notes')
  test.each([
    ['Moodle XML', 'moodle-xml', throughMoodle],
    ['Moodle XML without tags', 'moodle-xml', withoutTags],
    ['GIFT through Moodle', 'gift', withoutOwnComments],
    ['GIFT without comments', 'gift', withoutComments],
    ['a spreadsheet without its last column', 'csv', withoutLastColumn],
  ] as const)('%s', async (_name, format, change) => {
    for (const { file, yaml, bank } of banks.filter(({ file }) =>
      /test.banks|images|qcm|presentation/.test(file),
    )) {
      const isEmpty = (await exportFile(format, bank)).report.filter(({ what }) => what === 'skipped').length
      if (isEmpty === bank.questions.length) continue
      const { changes, yaml: after } = await thereAndBack(yaml, bank, format, change, library)
      expect([file, changes.filter(({ outcome }) => outcome !== 'same')]).toEqual([file, []])
      expect(after).toBe(yaml)
    }
  })
})
