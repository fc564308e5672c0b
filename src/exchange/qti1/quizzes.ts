import type { DraftBank, DraftQuestion, DraftQuiz, ReportEntry } from '../model.ts'
import { slugger } from '../slugs.ts'
import type { Entry, Group } from './groups.ts'
import { settingsOf } from './settings.ts'
import type { Shelf } from './shelf.ts'

type Section = { title?: string; questions?: Fixed; draw?: Record<string, unknown> }
type Fixed = { bank: string; ids?: string[] }

/** Where each question of the source is, and which banks came of each of its parts. */
type Library = {
  bankOf: ReadonlyMap<DraftQuestion, string>
  byIdent: ReadonlyMap<string, Shelf>
  note: (what: ReportEntry['what'], detail: string) => void
}

/**
 * A quiz for each assessment that draws, or that says how long or how often it is taken. What of it a quiz cannot say, and what
 * the source does not, is in the report.
 */
export function draftQuizzes(shelves: Shelf[], banks: DraftBank[], report: ReportEntry[]): DraftQuiz[] {
  const bankOf = new Map(
    banks.flatMap(({ bank, questions }) => questions.map((question) => [question, String(bank)] as const)),
  )
  const note = (what: ReportEntry['what'], detail: string) =>
    report.push({ item: '', what, detail: detail.slice(0, 300).toWellFormed() })
  const byIdent = new Map(shelves.map((shelf) => [shelf.assessment.ident, shelf]))
  const library = { bankOf, byIdent, note }
  const slug = slugger('quiz')
  return shelves.flatMap((shelf) => draftQuiz(shelf, library, slug))
}

function draftQuiz(shelf: Shelf, library: Library, slug: (title: string) => string): DraftQuiz[] {
  const { element, meta } = shelf.assessment
  const { fields, lost } = settingsOf(element, meta)
  const isQuiz = shelf.isDrawn || fields['timeLimit'] !== undefined || fields['attempts'] !== undefined
  if (element.name === 'objectbank' || !isQuiz) return []
  const sections = sectionsOf(shelf, library)
  if (sections.length === 0) return []
  const title = shelf.assessment.title.slice(0, 200).toWellFormed().trim() || 'Quiz'
  for (const what of lost) library.note('lost', `of the quiz "${title.slice(0, 80)}": ${what}`)
  library.note('missing', `what it takes to pass the quiz "${title.slice(0, 80)}", and who may take it`)
  return [{ quiz: slug(title), title, ...fields, sections, passMark: 'none' }]
}

function sectionsOf(shelf: Shelf, library: Library): Section[] {
  const sections: Section[] = []
  const drawn = new Set<Group>()
  for (const entry of shelf.entries) {
    if (entry.kind === 'draw') sections.push(...ofBank(entry, library))
    else if (entry.kind === 'item' && entry.group !== null) {
      if (!drawn.has(entry.group)) sections.push(...ofGroup(entry.group, shelf, library))
      drawn.add(entry.group)
    } else addFixed(sections, fixedOf(entry, shelf, library), library)
  }
  return sections.map((section) => withoutAll(section, library))
}

function fixedOf(entry: Entry, shelf: Shelf, { byIdent, note }: Library): DraftQuestion | null {
  if (entry.kind === 'item') return shelf.questionOf.get(entry) ?? null
  if (entry.kind === 'draw') return null
  const question = byIdent.get(entry.source)?.byIdent.get(entry.item)
  if (question === undefined) note('lost', 'a question of a bank of the platform')
  return question ?? null
}

/** One more question that everybody gets, in the section before where that is of the same bank. */
function addFixed(sections: Section[], question: DraftQuestion | null, { bankOf }: Library): void {
  const bank = question === null ? undefined : bankOf.get(question)
  if (question === null || bank === undefined) return
  const last = sections.at(-1)?.questions
  if (last?.bank === bank) last.ids!.push(question.id)
  else sections.push({ questions: { bank, ids: [question.id] } })
}

/** All of a bank need not be named one by one. */
function withoutAll(section: Section, { bankOf }: Library): Section {
  const { bank, ids = [] } = section.questions ?? {}
  const size = [...bankOf.values()].filter((slug) => slug === bank).length
  return bank !== undefined && ids.length === size ? { questions: { bank } } : section
}

function ofGroup(group: Group, shelf: Shelf, library: Library): Section[] {
  const questions = shelf.entries.flatMap((entry) =>
    entry.kind === 'item' && entry.group === group ? (shelf.questionOf.get(entry) ?? []) : [],
  )
  const tag = shelf.tags.get(group)!
  const section = drawOf(group, questions, library, { tags: [tag] })
  if (section.length > 0)
    library.note(
      'changed',
      `the questions of the group "${titleOf(group)}" bear the tag ${tag}, by which they are drawn`,
    )
  return section
}

function ofBank({ source, group }: Entry & { kind: 'draw' }, library: Library): Section[] {
  const bank = library.byIdent.get(source)
  if (bank === undefined) {
    library.note('lost', `the draw of "${titleOf(group)}" from a bank of the platform`)
    return []
  }
  const { points } = group
  if (points !== null && bank.questions.some((question) => (question['points'] ?? 1) !== points))
    library.note(
      'changed',
      `the ${points} points of each question of "${titleOf(group)}": here each counts what its bank says`,
    )
  return drawOf(group, bank.questions, library, {})
}

/** As many as were read, at most; from several banks nothing can be drawn at once. */
function drawOf(
  group: Group,
  questions: DraftQuestion[],
  { bankOf, note }: Library,
  by: { tags?: string[] },
): Section[] {
  const banks = new Set(questions.map((question) => bankOf.get(question)!))
  const [bank] = banks
  const wanted = group.count ?? questions.length
  const count = Math.min(wanted, questions.length, 1000)
  const say = (what: ReportEntry['what'], why: string) =>
    note(what, `the draw of ${wanted} out of "${titleOf(group)}": ${why}`)
  if (bank === undefined) {
    say('lost', 'none of them could be read')
    return []
  }
  if (banks.size > 1) {
    say('lost', 'they are in several banks')
    return []
  }
  if (count < wanted) say('changed', `only ${count} can be drawn`)
  const title = group.title.slice(0, 200).toWellFormed().trim()
  return [{ ...(title !== '' && { title }), draw: { bank, count, ...by } }]
}

function titleOf({ title }: Group): string {
  return title.slice(0, 80) || 'group'
}
