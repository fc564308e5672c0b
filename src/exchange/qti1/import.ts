import { groupTagger } from '../banks/draws.ts'
import { namedBanks } from '../banks/named.ts'
import { splitBanks } from '../banks/split.ts'
import { readBankLabels } from '../labels/labels.ts'
import type { DraftBank, DraftQuestion, Imported, ReportEntry } from '../model.ts'
import { missingEntries } from '../report/missing-entries.ts'
import { once } from '../report/once.ts'
import { tally } from '../report/tally.ts'
import { slugger } from '../slugs.ts'
import { MOST_QUESTIONS_OF_A_FILE } from '../text/file.ts'
import { unreadable } from '../unreadable.ts'
import { withPictures } from '../xml/pictures.ts'
import { entriesOf } from './groups.ts'
import { fieldsOf, OWN_FIELD } from './metadata.ts'
import { draftQuizzes } from './quizzes.ts'
import { readQuestions, type Shelf, shelfOf } from './shelf.ts'
import { type Assessment, readSource } from './source.ts'

/**
 * Reads QTI 1.2: a file, or a package such as Canvas, a Common Cartridge, Blackboard or R/exams has it. Each of its quizzes and
 * banks is a bank; one that draws from groups or banks, or that says how long and how often it is taken, is a quiz as well.
 */
export async function importQti1(file: Uint8Array): Promise<Imported> {
  const { assessments, names: files, report: unread } = await readSource(file)
  const entries = assessments.map(({ element }) => entriesOf(element))
  const count = entries.flat().filter(({ kind }) => kind === 'item').length
  if (count === 0) throw unreadable('no-question/qti-1')
  if (count > MOST_QUESTIONS_OF_A_FILE)
    throw unreadable('too-many-questions/file', { most: MOST_QUESTIONS_OF_A_FILE })
  const report: ReportEntry[] = [...unread]
  const kinds: string[] = []
  const found = assessments.flatMap((assessment, index) =>
    readQuestions(assessment, entries[index]!, { report, kinds }),
  )
  const { reads, pictures } = await withPictures(found, { file, names: files }, report)
  const names = new Map<DraftQuestion, string>()
  const [ofEntry, tagOf] = [new Map(reads.map((read) => [read.entry, read])), groupTagger()]
  const shelves = assessments.map((assessment, index) =>
    shelfOf(assessment, entries[index]!, { ofEntry, names, tagOf }),
  )
  const banks = banksOf(shelves)
  const missing = banks.flatMap((bank) => missingEntries(bank, (question) => names.get(question)!))
  const split = splitBanks(banks, report)
  const quizzes = draftQuizzes(shelves, split, report)
  report.push(...once(missing))
  return { banks: split.map((bank) => ({ bank, pictures })), quizzes, report, found: tally(kinds) }
}

/** Those that hold questions, at least one; of several each has a slug, by which quizzes name it. */
function banksOf(shelves: Shelf[]): DraftBank[] {
  const filled = shelves.filter(({ questions }) => questions.length > 0)
  const kept = filled.length > 0 ? filled : shelves.slice(0, 1)
  const named = namedBanks(kept.map(({ assessment }) => placeOf(assessment)))
  const slug = slugger(
    'bank',
    undefined,
    named.flatMap(({ bank }) => bank ?? []),
  )
  return kept.map(({ questions, isDrawn }, index) => {
    const fields = named[index]!
    const bank = fields.bank ?? (isDrawn || kept.length > 1 ? slug('') : undefined)
    return { ...fields, ...(bank !== undefined && { bank }), questions }
  })
}

function placeOf({ title, element }: Assessment) {
  const fields = readBankLabels((fieldsOf(element).get(OWN_FIELD) ?? '').split('\n'))
  const name = title.slice(0, 200).toWellFormed().trim()
  return { path: name === '' ? [] : [name], fields: fields.bank === undefined ? {} : fields }
}
