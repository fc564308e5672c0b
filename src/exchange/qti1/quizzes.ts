import {
  addFixed,
  banksByQuestion,
  drawSection,
  type Section,
  shortTitle,
  withoutAllIds,
} from '../banks/draws.ts'
import type { DraftBank, DraftQuestion, DraftQuiz, Note, ReportEntry } from '../model.ts'
import { slugger } from '../slugs.ts'
import type { Entry, Group } from './groups.ts'
import { fieldsOf, OWN_FIELD } from './metadata.ts'
import { settingsOf } from './settings.ts'
import type { Shelf } from './shelf.ts'

/** Where each question of the source is, and which part of the source has an ident. */
type Library = {
  bankOf: ReadonlyMap<DraftQuestion, string>
  byIdent: ReadonlyMap<string, Shelf>
  note: Note
}

/**
 * A quiz for each assessment that draws, or that says how long or how often it is taken. What of it a quiz cannot say, and what
 * the source does not, is in the report.
 */
export function draftQuizzes(shelves: Shelf[], banks: DraftBank[], report: ReportEntry[]): DraftQuiz[] {
  const bankOf = banksByQuestion(banks)
  const note: Note = (what, detail) =>
    report.push({ item: '', what, detail: detail.slice(0, 300).toWellFormed() })
  const byIdent = new Map(shelves.map((shelf) => [shelf.assessment.ident, shelf]))
  const slug = slugger('quiz')
  return shelves.flatMap((shelf) => draftQuiz(shelf, { bankOf, byIdent, note }, slug))
}

function draftQuiz(shelf: Shelf, library: Library, slug: (title: string) => string): DraftQuiz[] {
  const { element, meta } = shelf.assessment
  const { fields, lost } = settingsOf(element, meta)
  // An export of ours says how often to take it because platforms ask for it: what came of a bank is one.
  const isTaken = fields['timeLimit'] !== undefined || fields['attempts'] !== undefined
  const isQuiz = shelf.isDrawn || (isTaken && !fieldsOf(element).has(OWN_FIELD))
  if (element.name === 'objectbank' || !isQuiz) return []
  const sections = sectionsOf(shelf, library)
  if (sections.length === 0) return []
  const title = shelf.assessment.title.slice(0, 200).toWellFormed().trim() || 'Quiz'
  for (const what of lost) library.note('lost', `of the quiz "${shortTitle(title)}": ${what}`)
  library.note('missing', `what it takes to pass the quiz "${shortTitle(title)}", and who may take it`)
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
    } else {
      const question = fixedOf(entry, shelf, library)
      if (question !== null) addFixed(sections, question, library.bankOf)
    }
  }
  return withoutAllIds(sections, library.bankOf)
}

function fixedOf(entry: Entry, shelf: Shelf, { byIdent, note }: Library): DraftQuestion | null {
  if (entry.kind === 'item') return shelf.questionOf.get(entry) ?? null
  if (entry.kind === 'draw') return null
  const question = byIdent.get(entry.source)?.byIdent.get(entry.item)
  if (question === undefined) note('lost', 'a question of a bank of the platform')
  return question ?? null
}

function ofGroup(group: Group, shelf: Shelf, { bankOf, note }: Library): Section[] {
  const questions = shelf.entries.flatMap((entry) =>
    entry.kind === 'item' && entry.group === group ? (shelf.questionOf.get(entry) ?? []) : [],
  )
  return drawSection({ ...group, questions, tag: shelf.tags.get(group)! }, bankOf, note)
}

function ofBank({ source, group }: Entry & { kind: 'draw' }, { bankOf, byIdent, note }: Library): Section[] {
  const { title, points } = group
  const bank = byIdent.get(source)
  if (bank === undefined) {
    note('lost', `the draw of "${shortTitle(title)}" from a bank of the platform`)
    return []
  }
  if (points !== null && bank.questions.some((question) => (question['points'] ?? 1) !== points))
    note(
      'changed',
      `the ${points} points of each question of "${shortTitle(title)}": here each counts what its bank says`,
    )
  return drawSection({ ...group, questions: bank.questions, tag: null }, bankOf, note)
}
