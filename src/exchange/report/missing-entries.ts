import type { DraftBank, DraftQuestion, ReportEntry } from '../model.ts'

/** What every bank says of itself. */
export const BANK_FIELDS = ['bank', 'title', 'module', 'language', 'license']

/** What a draft still needs before it is a bank, as report entries; `nameOf` gives a question's name in the source. */
export function missingEntries(
  bank: DraftBank,
  nameOf: (question: DraftQuestion) => string = (question) => question.id,
): ReportEntry[] {
  const fields = BANK_FIELDS.filter((field) => bank[field] === undefined)
  return [
    ...(fields.length === 0 ? [] : [missing('', `the source does not say the bank's ${fields.join(', ')}`)]),
    ...bank.questions.flatMap((question) => {
      const item = nameOf(question)
      return [
        ...(hasKey(question) ? [] : [missing(item, 'no option is marked as right')]),
        ...(question.explanation === undefined ? [missing(item, 'explanation')] : []),
        ...(question.chapter === undefined && bank.chapter === undefined ? [missing(item, 'chapter')] : []),
      ]
    }),
  ]
}

function hasKey(question: DraftQuestion): boolean {
  const { options } = question
  return (
    !Array.isArray(options) || options.some((option) => option?.correct === true || gives(option?.weight))
  )
}

function gives(weight: unknown): boolean {
  return typeof weight === 'string' && Number.parseFloat(weight) > 0
}

function missing(item: string, detail: string): ReportEntry {
  return { item, what: 'missing', detail }
}
