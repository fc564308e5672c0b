import type { CanonicalBank } from '../../domain/bank/canonical.ts'
import { bankLabels } from '../labels/labels.ts'
import { carriedBank } from '../markup/carried.ts'
import type { Exported, PictureBytes, ReportEntry } from '../model.ts'
import { element, xmlDocument } from '../xml/write.ts'
import { categoryPath } from './source/categories.ts'
import { questionElement } from './write/question.ts'
import { platformRemarks } from './write/remarks.ts'
import { createFiles, fileAddress, textElement } from './write/texts.ts'

/**
 * The bank as Moodle XML: one category, whose description holds the bank's own fields, and every question. Ids are id
 * numbers and labels tags; other ids, and numbers as their author wrote them, stand in attributes that Moodle passes over.
 */
export function exportMoodleXml(given: CanonicalBank, pictures: PictureBytes = new Map()): Exported {
  const { bank, files, report: left } = carriedBank(given, pictures, { addressOf: fileAddress, bare })
  const report = platformRemarks(bank, false)
  const filesFor = createFiles(files)
  const category = element(
    'question',
    { type: 'category' },
    element('category', {}, textElement(categoryPath(bank.title))),
    element('info', { format: 'plain_text' }, textElement(bankLabels(bank).join('\n'))),
  )
  const questions = bank.questions.map((question) => {
    const note = (what: ReportEntry['what'], detail: string) => {
      const isKnown = report.some((entry) => entry.item === question.id && entry.detail === detail)
      if (!isKnown) report.push({ item: question.id, what, detail })
    }
    return questionElement(question, note, filesFor(note))
  })
  return {
    content: xmlDocument(element('quiz', {}, category, ...questions)),
    mediaType: 'application/xml; charset=utf-8',
    extension: '.xml',
    report: [...report, ...left],
  }
}

/** Texts that Moodle holds without files: plain ones, and those within a cloze, whose addresses it does not fill in. */
function bare(type: string, [part, , field]: readonly (string | number)[]): string | null {
  if (type === 'match' && part === 'right') return 'a right-hand item'
  if (type === 'match' && field === 'feedback') return 'feedback on a pair'
  if (type === 'cloze' && part === 'blanks') return 'a blank'
  return type === 'yaml' && field === 'feedback' ? 'feedback on an assertion' : null
}
