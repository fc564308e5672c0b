import { withTags } from '../banks/draws.ts'
import type { DraftQuestion, ReportEntry } from '../model.ts'
import { attr } from '../qti/tree.ts'
import { slugger } from '../slugs.ts'
import type { ReadQuestion } from '../xml/pictures.ts'
import type { Entry, Group } from './groups.ts'
import { readItem } from './item.ts'
import type { Assessment } from './source.ts'

/** A quiz or bank of the source with its questions. */
export type Shelf = {
  assessment: Assessment
  entries: Entry[]
  questions: DraftQuestion[]
  /** The question of each entry that is an item, where it could be read. */
  questionOf: Map<Entry, DraftQuestion>
  /** The same by the ident of the item, as other assessments name it. */
  byIdent: Map<string, DraftQuestion>
  /** The tag that the questions of a group bear. */
  tags: Map<Group, string>
  isDrawn: boolean
}

/** A question and the entry that it was read of. */
export type EntryQuestion = ReadQuestion & { entry: Entry }

/** The questions of an assessment's items, where they can be read; what all assessments add to is told. */
export function readQuestions(
  { path }: Assessment,
  entries: readonly Entry[],
  { report, kinds }: { report: ReportEntry[]; kinds: string[] },
): EntryQuestion[] {
  const slug = slugger('question', 64)
  return entries.flatMap((entry) => {
    if (entry.kind !== 'item') return []
    const { kind, question, notes } = readItem(entry.item, slug)
    const item = nameOf(attr(entry.item, 'ident'), attr(entry.item, 'title'), kinds.length)
    kinds.push(kind)
    report.push(
      ...notes.map(({ what, detail }) => ({ item, what, detail: detail.slice(0, 300).toWellFormed() })),
    )
    return question === null ? [] : [{ question, item, path, entry }]
  })
}

/** What all assessments of a source share: `names` is how the report calls each question. */
type Shared = {
  ofEntry: ReadonlyMap<Entry, EntryQuestion>
  names: Map<DraftQuestion, string>
  tagOf: (title: string) => string
}

/** An assessment with what was read of it; the questions of a group bear its tag, and are worth what it says. */
export function shelfOf(assessment: Assessment, entries: Entry[], { ofEntry, names, tagOf }: Shared): Shelf {
  const tags = new Map<Group, string>()
  const shelf: Shelf = {
    ...{ assessment, entries, questions: [], questionOf: new Map(), byIdent: new Map(), tags },
    isDrawn: entries.some((entry) => entry.kind !== 'item' || entry.group !== null),
  }
  for (const entry of entries) {
    if (entry.kind !== 'item') continue
    const { item, group } = entry
    if (group !== null && !tags.has(group)) tags.set(group, tagOf(group.title))
    const read = ofEntry.get(entry)
    if (read === undefined) continue
    const placed = group === null ? read.question : ofGroup(read.question, group, tags.get(group)!)
    names.set(placed, read.item)
    shelf.questions.push(placed)
    shelf.questionOf.set(entry, placed)
    const ident = attr(item, 'ident')
    if (!shelf.byIdent.has(ident)) shelf.byIdent.set(ident, placed)
  }
  return shelf
}

/** Its title, where that tells it from the others; its ident where tools wrote no hash there. */
function nameOf(ident: string, title: string, index: number): string {
  const isOpaque = ident === '' || ident.length > 40
  const said = isOpaque ? title : ident
  return `${said.slice(0, 80).toWellFormed() || 'question'} (question ${index + 1})`
}

function ofGroup(question: DraftQuestion, { points }: Group, tag: string): DraftQuestion {
  const { points: own, ...rest } = withTags(question, [tag])
  const worth = points !== null && points > 0 && points <= 1000 ? Number(points.toFixed(4)) : own
  return { ...rest, ...(worth !== undefined && worth !== 1 && { points: worth }) } as DraftQuestion
}
