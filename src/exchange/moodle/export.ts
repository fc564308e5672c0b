import type { CanonicalBank } from '../../domain/bank/canonical.ts'
import { bankLabels } from '../labels/labels.ts'
import type { Exported, ReportEntry } from '../model.ts'
import { element, xmlDocument } from '../xml/write.ts'
import { categoryPath } from './categories.ts'
import { questionElement } from './write/question.ts'
import { textElement } from './write/texts.ts'

/**
 * The bank as Moodle XML: one category, whose description holds the bank's own fields, and every question. Ids are id
 * numbers and labels tags; other ids, and numbers as their author wrote them, stand in attributes that Moodle passes over.
 */
export function exportMoodleXml(bank: CanonicalBank): Exported {
  const report: ReportEntry[] = []
  const category = element(
    'question',
    { type: 'category' },
    element('category', {}, textElement(categoryPath(bank.title))),
    element('info', { format: 'plain_text' }, textElement(bankLabels(bank).join('\n'))),
  )
  const questions = bank.questions.map((question) =>
    questionElement(question, (what, detail) => {
      const isKnown = report.some((entry) => entry.item === question.id && entry.detail === detail)
      if (!isKnown) report.push({ item: question.id, what, detail })
    }),
  )
  return {
    content: xmlDocument(element('quiz', {}, category, ...questions)),
    mediaType: 'application/xml; charset=utf-8',
    extension: '.xml',
    report,
  }
}
