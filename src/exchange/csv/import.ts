import { readDelimited } from '../../delimited/read.ts'
import { readBankLabels, readLabels } from '../labels/labels.ts'
import type { DraftQuestion, ImportedText, ReportEntry } from '../model.ts'
import { missingEntries } from '../report/missing-entries.ts'
import { tally } from '../report/tally.ts'
import { slugger, slugOf } from '../slugs.ts'
import { MAX_QUESTIONS } from '../text/file.ts'
import { draftCommand, draftMatch, draftNumeric, draftOrder, draftText, isNumber } from './answers.ts'
import { type Drafted, draftChoice, draftTrueFalse, optionsOf } from './choices.ts'
import { columnsOf } from './headings.ts'
import { markdownCell } from './markdown-cell.ts'
import { type Row, rowOf } from './row.ts'
import { englishWord, type RowType, truthOf, typeNamed } from './words.ts'

const BOUNDS = { rows: MAX_QUESTIONS, columns: 200 }

/**
 * A delimited file with a question a row, under headings in French or English, as people and platforms name them. A row
 * without a type is what its cells make of it. Each row that is no question is reported with its line.
 */
export function importCsv(file: Uint8Array): ImportedText {
  const { headings, rows, isWindows1252 } = readDelimited(file, BOUNDS)
  const columns = columnsOf(headings)
  const report: ReportEntry[] = columns.unknown.map((heading) =>
    ofBank('lost', `the column "${heading.slice(0, 80)}" is not read`),
  )
  if (isWindows1252) report.push(ofBank('changed', 'the file is not in UTF-8: it was read as windows-1252'))
  const slug = slugger('question', 48)
  const names = new Map<DraftQuestion, string>()
  const kinds: string[] = []
  const labels: string[] = []
  const questions = rows.flatMap((source) => {
    const item = `line ${source.line}`
    const row = rowOf(source, columns, (what, detail) => void report.push({ item, what, detail }))
    labels.push(...row.labels)
    const extra = source.cells.slice(headings.length).some((cell) => cell !== '')
    const drafted = extra ? { problem: tooWide(source.cells.length, headings.length) } : drawn(row, kinds)
    const prompt = markdownCell(row.cell('prompt'))
    if (drafted.type === undefined || prompt === '') {
      row.note('skipped', drafted.problem ?? 'it has no text')
      return []
    }
    const question = questionOf(row, prompt, drafted, slug)
    names.set(question, item)
    return [question]
  })
  const bank = { ...readBankLabels(labels), questions }
  const missing = missingEntries(bank, (question) => names.get(question) ?? question.id)
  return { bank, report: [...report, ...missing], found: tally(kinds) }
}

function tooWide(count: number, most: number): string {
  return `it has ${count} cells for ${most} columns: put what holds the separator in quotes`
}

function ofBank(what: ReportEntry['what'], detail: string): ReportEntry {
  return { item: '', what, detail }
}

/** The content of a row, and its kind among those found. */
function drawn(row: Row, kinds: string[]): Drafted {
  const word = row.cell('type')
  const type = word === '' ? typeOf(row) : typeNamed(word)
  kinds.push((type ?? word.slice(0, 60)) || 'unknown')
  if (type === null)
    return {
      problem: word === '' ? 'it has neither options nor a key' : `a bank has no ${word.slice(0, 60)}`,
    }
  return contentOf(row, type)
}

/** What a row is that does not say it. */
function typeOf(row: Row): RowType | null {
  const key = row.cell('correct')
  if (optionsOf(row).length > 0) return 'choice'
  if (key === '') return null
  if (truthOf(key) !== null) return 'truefalse'
  return isNumber(key) ? 'numeric' : 'text'
}

function contentOf(row: Row, type: RowType): Drafted {
  switch (type) {
    case 'truefalse':
      return draftTrueFalse(row)
    case 'text':
      return draftText(row)
    case 'numeric':
      return draftNumeric(row)
    case 'order':
      return draftOrder(row)
    case 'match':
      return draftMatch(row)
    case 'command':
      return draftCommand(row)
    default:
      return draftChoice(row, type)
  }
}

function questionOf(
  row: Row,
  prompt: string,
  { type, problem, ...content }: Exclude<Drafted, { problem: string }>,
  slug: (text: string) => string,
): DraftQuestion {
  const explanation = markdownCell(row.cell('explanation'))
  return {
    id: slug(slugOf(row.cell('id')) || (prompt.split('\n').find((line) => slugOf(line) !== '') ?? '')),
    ...{ type, prompt, ...content },
    ...(explanation === '' ? {} : { explanation }),
    ...labelled(row),
  }
}

/** Cells that say what labels do; one that says nothing valid is told, as it would be missed. */
function labelled(row: Row): Record<string, unknown> {
  const cells = {
    ...{ chapter: row.cell('chapter'), reference: row.cell('reference'), policy: row.cell('policy') },
    level: englishWord(row.cell('level')),
    difficulty: englishWord(row.cell('difficulty')),
    points: row.cell('points').replace(',', '.'),
  }
  const given = Object.entries(cells).filter(([, value]) => value !== '')
  const fields = readLabels(given.map(([name, value]) => `${name}:${value}`))
  for (const [name, value] of given)
    if (!(name in fields)) row.note('lost', `"${value.slice(0, 80)}" is no ${name} that a bank knows`)
  const { tags, ...read } = fields
  const own = readLabels(row.cell('tags').split(/[,;\n]/)).tags
  return { ...read, ...(own === undefined ? {} : { tags: own }) }
}
