import type { DraftBank, DraftQuestion, ReportEntry } from '../model.ts'
import { slugger } from '../slugs.ts'
import { MAX_QUESTIONS } from '../text/file.ts'

/** Characters of JSON of which the YAML stays below the bytes that a bank may have. */
const MOST_CHARACTERS = 700_000
/** Indentation of a line of a text in YAML, which JSON has not. */
const LINE_COST = 8

/**
 * Each bank as it is, or as several numbered ones where it has more questions, or longer ones, than a bank holds; `report`
 * is told.
 */
export function splitBanks(banks: readonly DraftBank[], report: ReportEntry[]): DraftBank[] {
  const named = banks.flatMap(({ bank }) => (typeof bank === 'string' ? bank : []))
  const slug = slugger('bank', undefined, named)
  return banks.flatMap((bank) => {
    const parts = partsOf(bank.questions)
    if (parts.length < 2) return [bank]
    report.push(splitNote(bank, parts.length))
    return parts.map((questions, index) => {
      const title = typeof bank['title'] === 'string' ? bank['title'] : 'Questions'
      const numbered = `${title.slice(0, 180)} (${index + 1}/${parts.length})`
      return { ...bank, bank: slug(`${bank['bank'] ?? title} ${index + 1}`), title: numbered, questions }
    })
  })
}

function splitNote({ title = '', questions }: DraftBank, parts: number): ReportEntry {
  const detail = `the ${questions.length} questions of "${title}" are ${parts} banks: they are more than one holds`
  return { item: '', what: 'changed', detail }
}

function partsOf(questions: DraftQuestion[]): DraftQuestion[][] {
  const parts: DraftQuestion[][] = [[]]
  let characters = 0
  for (const question of questions) {
    const cost = costOf(question)
    const isFull = parts.at(-1)!.length === MAX_QUESTIONS || characters + cost > MOST_CHARACTERS
    if (isFull && parts.at(-1)!.length > 0) {
      parts.push([])
      characters = 0
    }
    parts.at(-1)!.push(question)
    characters += cost
  }
  return parts
}

function costOf(question: DraftQuestion): number {
  const json = JSON.stringify(question)
  return Buffer.byteLength(json) + LINE_COST * (json.split('\\n').length + Object.keys(question).length)
}
