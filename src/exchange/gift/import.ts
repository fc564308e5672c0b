import { type GIFTQuestion, parse } from 'gift-pegjs'
import { readBankLabels, readLabels } from '../labels/labels.ts'
import { besideWeights } from '../labels/weighed.ts'
import type { DraftQuestion, ImportedText, ReportEntry } from '../model.ts'
import { missingEntries } from '../report/missing-entries.ts'
import { tally } from '../report/tally.ts'
import { slugger, slugOf } from '../slugs.ts'
import { MAX_QUESTIONS, readTextFile } from '../text/file.ts'
import { unreadable } from '../unreadable.ts'
import { draftMatch, draftNumeric, draftText } from './answers.ts'
import { categoryOf, type GiftBlock, giftBlocks, marksIn } from './blocks.ts'
import { type GiftContext, markdownOf, note } from './context.ts'
import { mendGift } from './mend.ts'
import { type Drafted, draftChoices, draftTrueFalse } from './options.ts'
import { draftOrdering, type GiftOrdering, readOrdering } from './ordering.ts'
import { OWN_COMMENT } from './signs.ts'

/** Moodle's names of the kinds that gift-pegjs tells apart. */
const KINDS: Record<GIFTQuestion['type'], string> = {
  MC: 'multichoice',
  TF: 'truefalse',
  Short: 'shortanswer',
  Numerical: 'numerical',
  Matching: 'match',
  Essay: 'essay',
  Description: 'description',
  Category: 'category',
}

/**
 * A GIFT file, question by question, so that one which cannot be read does not hide the others. `found` counts by
 * Moodle's kinds, and `unreadable` what gift-pegjs refuses. Ids, labels and the bank's own fields come from comments.
 */
export function importGift(file: Uint8Array): ImportedText {
  const report: ReportEntry[] = []
  const blocks = giftBlocks(readTextFile(file, report))
  const sources = blocks.filter((block) => block.lines.length > 0)
  if (sources.length === 0) throw unreadable('no-question/gift')
  const count = sources.filter((block) => categoryOf(block) === null).length
  if (count > MAX_QUESTIONS) throw unreadable('too-many-questions', { count, most: MAX_QUESTIONS })
  const fields = readBankLabels(blocks.flatMap(ownComments))
  const isOurs = fields.bank !== undefined
  const slug = slugger('question')
  const names = new Map<DraftQuestion, string>()
  const kinds: string[] = []
  const questions: DraftQuestion[] = []
  for (const block of sources) {
    const category = categoryOf(block)
    const context = contextOf(block, report, fields.language)
    if (category !== null) {
      const isFirst = !kinds.includes(KINDS.Category)
      kinds.push(KINDS.Category)
      if (isOurs && isFirst) continue
      note(context, 'skipped', `category "${category.slice(0, 200)}": a bank has none`)
      Object.assign(fields, { ...categoryFields(category), ...fields })
      continue
    }
    const ordering = readOrdering(block.text)
    const parsed = parseBlock(block, ordering?.essay ?? block.text, context)
    kinds.push(parsed === null ? 'unreadable' : ordering === null ? KINDS[parsed.type] : 'ordering')
    const question = parsed && draftQuestion(parsed, ordering, block, context, slug)
    if (question === null) continue
    names.set(question, context.item)
    questions.push(question)
  }
  const bank = { ...fields, questions }
  report.push(...missingEntries(bank, (question) => names.get(question) ?? question.id))
  return { bank, report, found: tally(kinds) }
}

function contextOf(block: GiftBlock, report: ReportEntry[], language: string = 'fr'): GiftContext {
  const labels = [...block.comments.flatMap((comment) => marksIn(comment, 'tag')), ...ownComments(block)]
  return { item: `line ${block.lines[0]}`, report, language, labels }
}

function ownComments(block: GiftBlock): string[] {
  return block.comments
    .filter((comment) => comment.startsWith(OWN_COMMENT))
    .map((comment) => comment.slice(OWN_COMMENT.length).trim())
}

/** The one question of a block; null, and reported with its line, when there is none. */
function parseBlock(block: GiftBlock, text: string, context: GiftContext): GIFTQuestion | null {
  try {
    const [question] = parse(mendGift(text))
    if (question !== undefined) return question
    note(context, 'skipped', 'nothing in it is a question')
  } catch (error) {
    const line = locationOf(error)
    note(
      context,
      'skipped',
      `line ${block.lines[line - 1] ?? block.lines[0]} is no GIFT: ${messageOf(error)}`,
    )
  }
  return null
}

function locationOf(error: unknown): number {
  const { location } = error as { location?: { start?: { line?: number } } }
  return location?.start?.line ?? 1
}

function messageOf(error: unknown): string {
  const { found } = error as { found?: string | null }
  if (found == null) return 'it ends too early'
  return /^[~=#{}:]$/.test(found)
    ? `"${found}" is not expected there; a sign of the text is written "\\${found}"`
    : `"${found}" is not expected there`
}

function draftQuestion(
  parsed: GIFTQuestion,
  ordering: GiftOrdering | null,
  block: GiftBlock,
  context: GiftContext,
  slug: (text: string) => string,
): DraftQuestion | null {
  const title = 'title' in parsed ? (parsed.title ?? '').trim() : ''
  if (title !== '') context.item = `${title.slice(0, 100)} (line ${block.lines[0]})`
  const drafted =
    ordering !== null && parsed.type === 'Essay'
      ? draftOrdering(ordering, parsed.stem, context)
      : draftContent(parsed, context)
  if (drafted.type === undefined) {
    note(context, 'skipped', drafted.problem)
    return null
  }
  const { type, ...content } = drafted
  const prompt = 'stem' in parsed ? markdownOf(parsed.stem, context) : ''
  if (prompt === '') {
    note(context, 'skipped', 'it has no text')
    return null
  }
  const explanation = markdownOf('globalFeedback' in parsed ? parsed.globalFeedback : null, context)
  const [id = title] = block.comments.flatMap((comment) => marksIn(comment, 'id'))
  const labels = block.comments.flatMap((comment) => marksIn(comment, 'tag'))
  return {
    ...{ id: slug(slugOf(id) || slugOf(prompt, 48)), type, prompt, ...content },
    ...(explanation === '' ? {} : { explanation }),
    ...besideWeights(content, readLabels(labels)),
  }
}

function draftContent(parsed: GIFTQuestion, context: GiftContext): Drafted {
  switch (parsed.type) {
    case 'MC':
      return draftChoices(parsed.choices, context)
    case 'TF':
      return draftTrueFalse(parsed, context)
    case 'Short':
      return draftText(parsed.choices, context)
    case 'Numerical':
      return draftNumeric(parsed, context)
    case 'Matching':
      return draftMatch(parsed, context)
    default:
      return { problem: `a bank has no ${KINDS[parsed.type]}` }
  }
}

/** Title and id of the bank from the last part of a category's path. */
function categoryFields(category: string): { bank?: string; title?: string } {
  const title = category
    .split(/(?<!\/)\/(?!\/)/)
    .at(-1)!
    .replaceAll('//', '/')
    .trim()
    .slice(0, 200)
  return slugOf(title) === '' ? {} : { bank: slugOf(title), title }
}
