import { bankSchema } from '../../domain/bank/schema.ts'
import { readBankLabels } from '../labels/labels.ts'
import type { DraftQuestion, ImportedText, ReportEntry } from '../model.ts'
import { attr } from '../qti/tree.ts'
import { missingEntries } from '../report/missing-entries.ts'
import { tally } from '../report/tally.ts'
import { slugger, slugOf } from '../slugs.ts'
import { MAX_QUESTIONS } from '../text/file.ts'
import { unreadable } from '../unreadable.ts'
import { withPictures } from '../xml/pictures.ts'
import { drawsElsewhere, type Group, itemsOf, type PlacedItem } from './groups.ts'
import { readItem } from './item.ts'
import { fieldsOf, OWN_FIELD } from './metadata.ts'
import { type Assessment, readSource } from './source.ts'

/**
 * Reads QTI 1.2: a file, or a package such as Canvas, a Common Cartridge, Blackboard or R/exams has it. Its quizzes and
 * banks become one bank; a group of which some are drawn becomes a tag.
 */
export async function importQti1(file: Uint8Array): Promise<ImportedText> {
  const { assessments, names: files, report: unread } = await readSource(file)
  const placed = assessments.flatMap(({ element, path }) => itemsOf(element).map((one) => ({ ...one, path })))
  const count = placed.length
  if (count === 0) throw unreadable('no-question/qti-1')
  if (count > MAX_QUESTIONS) throw unreadable('too-many-questions', { count, most: MAX_QUESTIONS })
  const report: ReportEntry[] = [...unread, ...quizNotes(assessments)]
  const slug = slugger('question', 64)
  const tags = groupTags(placed)
  const kinds: string[] = []
  const found = placed.flatMap(({ item, group, path }, index) => {
    const { kind, question, notes } = readItem(item, slug)
    const name = nameOf(item.attributes.get('ident') ?? '', attr(item, 'title'), index)
    kinds.push(kind)
    report.push(
      ...notes.map(({ what, detail }) => ({ item: name, what, detail: detail.slice(0, 300).toWellFormed() })),
    )
    if (question === null) return []
    return [
      { question: group === null ? question : drawn(question, group, tags.get(group)!), item: name, path },
    ]
  })
  const { reads, pictures } = await withPictures(found, { file, names: files }, report)
  const names = new Map(reads.map(({ question, item }) => [question, item]))
  const questions = [...names.keys()]
  report.push(...[...tags].map(([group, tag]) => groupNote(group, tag)))
  const bank = { ...bankFields(assessments), questions }
  const missing = missingEntries(bank, (question) => names.get(question) ?? question.id)
  return { bank, report: [...report, ...missing], found: tally(kinds), pictures }
}

/** Its title, where that tells it from the others; its ident where tools wrote no hash there. */
function nameOf(ident: string, title: string, index: number): string {
  const isOpaque = ident === '' || ident.length > 40
  const said = isOpaque ? title : ident
  return `${said.slice(0, 80).toWellFormed() || 'question'} (question ${index + 1})`
}

function groupTags(placed: PlacedItem[]): Map<Group, string> {
  const slug = slugger('group', 48)
  const groups = new Set(placed.flatMap(({ group }) => (group === null ? [] : [group])))
  return new Map([...groups].map((group) => [group, slug(group.title)]))
}

function drawn(question: DraftQuestion, { points }: Group, tag: string): DraftQuestion {
  const tags = [...((question['tags'] as string[] | undefined) ?? []), tag]
  const { points: own, ...rest } = question
  const worth = points ?? own
  return {
    ...rest,
    ...(worth !== undefined && worth !== 1 && { points: worth }),
    tags: [...new Set(tags)],
  } as DraftQuestion
}

function groupNote({ title, count }: Group, tag: string): ReportEntry {
  const detail = `the draw of ${count} out of "${title.slice(0, 80)}": a quiz draws them by the tag ${tag}`
  return { item: '', what: 'changed', detail }
}

function quizNotes(assessments: Assessment[]): ReportEntry[] {
  const elsewhere = assessments.reduce((sum, { element }) => sum + drawsElsewhere(element), 0)
  const note = (what: ReportEntry['what'], detail: string): ReportEntry => ({ item: '', what, detail })
  return [
    ...(assessments.length > 1
      ? [note('changed', `${assessments.length} quizzes and banks are one bank here`)]
      : []),
    ...(elsewhere > 0 ? [note('lost', `${elsewhere} draws from banks of the platform`)] : []),
  ]
}

function bankFields(assessments: Assessment[]): Record<string, unknown> {
  const own = assessments.map(({ element }) => fieldsOf(element).get(OWN_FIELD) ?? '')
  const fields = readBankLabels(own.join('\n').split('\n'))
  if (fields.bank !== undefined) return fields
  const title = assessments.find(({ title }) => slugOf(title) !== '')?.title.slice(0, 200)
  return title !== undefined && bankSchema.shape.title.safeParse(title).success
    ? { bank: slugOf(title), title }
    : {}
}
