import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { draftBanks } from '../../../../src/exchange/draft.ts'
import { exportFile } from '../../../../src/exchange/index.ts'
import { importInto } from '../../../../src/exchange/into/into.ts'
import { EXPORT_FORMATS, type ExportFormat, readBy } from '../../../../src/exchange/names.ts'
import { ownCourse, ownLibrary } from '../../../support/banks.ts'
import { bankOf } from './desk.ts'

const root = join(import.meta.dirname, '../../../..')
/** The grammars of the course. */
export const library = await ownLibrary()
const files = [
  ...(await ownCourse()).banks.map(({ file }) => join('questions', file)),
  ...readdirSync(join(root, 'test/banks')).map((file) => join('test/banks', file)),
]
/** Every bank of the course, and those of the tests. */
export const banks = files.map((file) => {
  const yaml = readFileSync(join(root, file), 'utf8')
  return { file, yaml, bank: bankOf(yaml, library).canonical }
})

/**
 * Tests that banks come back from these formats as they were: those of the tests from each, and each of the course from one
 * of all the formats, in turn, since their questions are of the same kinds.
 */
export function comesBackUnchanged(formats: readonly ExportFormat[]): void {
  describe.each(formats)('to %s and back into itself', (format) => {
    const at = EXPORT_FORMATS.indexOf(format)
    const turn = banks.filter(({ file }, n) => file.startsWith('test/') || n % EXPORT_FORMATS.length === at)
    test.each(turn)('$file is the same revision, byte for byte', async ({ yaml, bank }) => {
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
}
