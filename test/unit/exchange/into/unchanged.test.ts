import { describe, expect, test } from 'vitest'
import { exportFile } from '../../../../src/exchange/index.ts'
import { EXPORT_FORMATS } from '../../../../src/exchange/names.ts'
import { thereAndBack, throughMoodle } from './desk.ts'
import { banks, comesBackUnchanged, library } from './unchanged.ts'

// The packages have a file of their own beside: together they were the longest of all.
comesBackUnchanged(EXPORT_FORMATS.filter((format) => !format.startsWith('qti')))

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
