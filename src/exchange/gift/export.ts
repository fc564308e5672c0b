import type { CanonicalBank, CanonicalQuestion } from '../../domain/bank/canonical.ts'
import { contentLabels } from '../labels/content-labels.ts'
import { bankLabels, questionLabels } from '../labels/labels.ts'
import type { Exported, ReportEntry } from '../model.ts'
import { withEntities } from '../moodle/escapes.ts'
import { platformRemarks } from '../moodle/write/remarks.ts'
import { giftContent } from './content.ts'
import { escapeGift, OWN_COMMENT } from './signs.ts'

/**
 * The bank as GIFT. Ids and labels stand in comments: Moodle reads the id as an id number and the labels as tags, and
 * the importer here reads the rest. Types that GIFT has no form for are reported as skipped.
 */
export function exportGift(bank: CanonicalBank): Exported {
  const report = platformRemarks(bank, true)
  const header = bankLabels(bank).map((label) => `// ${OWN_COMMENT}${label}`)
  const category = `$CATEGORY: $course$/top/${bank.title.replaceAll('\n', ' ').replaceAll('/', '//')}`
  const questions = bank.questions.flatMap((question) => giftQuestion(question, report))
  return {
    content: `${[header.join('\n'), category, ...questions].join('\n\n')}\n`,
    mediaType: 'text/plain; charset=utf-8',
    extension: '.gift',
    report,
  }
}

function giftQuestion(question: CanonicalQuestion, report: ReportEntry[]): string[] {
  const note = (what: ReportEntry['what'], detail: string) => {
    const isKnown = report.some((entry) => entry.item === question.id && entry.detail === detail)
    if (!isKnown) report.push({ item: question.id, what, detail })
  }
  const answers = giftContent(question, note)
  if (answers === null) return []
  if (question.points !== '1')
    note('changed', `GIFT has no marks: ${question.points} points are only a label`)
  const tags = questionLabels(question).map((label) => ` [tag:${label.replaceAll(']', '\\]')}]`)
  const explanation =
    question.explanation === null ? [] : [`\t####${escapeGift(withEntities(question.explanation))}`]
  const lines = [
    `// [id:${question.id}]${tags.join('')}`,
    ...contentLabels(question).map((label) => `// ${OWN_COMMENT}${label}`),
    `::${question.id}::[markdown]${escapeGift(withEntities(question.prompt))}{${answers.sign}`,
    ...answers.lines.map((line) => `\t${line}`),
    ...explanation,
    '}',
  ]
  return [lines.join('\n')]
}
