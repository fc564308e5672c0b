import { idsFor, readContentLabels } from '../labels/content-labels.ts'
import { slugger } from '../slugs.ts'
import { type GiftContext, type GiftText, markdownOf, note } from './context.ts'
import type { Drafted } from './options.ts'
import { withoutPlaceholders } from './signs.ts'

/** What stands in the braces of an ordering of Moodle, before its items, where nothing is chosen but what is ours. */
export const orderingSign = (count: number) => `>${count} ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW none`

/** An ordering as it stands in a block. */
export type GiftOrdering = {
  items: string[]
  /** How many items are shown, and how they are chosen; '' where it does not say. */
  count: number
  select: string
  grading: string
  /** The block without the items: gift-pegjs knows no ordering, and reads the rest of it as an essay. */
  essay: string
}

const OPENING = /(?<!\\)\{\s{0,20}>\s{0,20}(?=\d{1,4}(?:\s|\}))/
const WORDS = [
  '(\\d{1,4})',
  '(ALL|EXACT|RANDOM|REL|CONTIGUOUS|CONTIG)',
  '(?:HORIZONTAL|HORI|H|1|VERTICAL|VERT|V|0)',
  '(ALL_OR_NOTHING|ABS(?:OLUTE\\w{0,20})?|REL(?:ATIVE\\w{0,40})?|LONGEST_\\w{1,40})',
  '(?:SHOW|HIDE|TRUE|FALSE|YES|NO|1|0)',
  '(?:none|abc|ABCD|123|iii|IIII)',
]
const HEAD = new RegExp(`^${WORDS.map((word) => `(?:[^\\S\\n]*${word}(?!\\S))?`).join('')}`)

/** Moodle 4.4 writes `{>3 ALL VERTICAL …`, an item a line, `}`; null for what is no ordering. */
export function readOrdering(block: string): GiftOrdering | null {
  const opening = OPENING.exec(block)
  const close = block.trimEnd().length - 1
  if (opening === null || block[close] !== '}') return null
  const inside = block.slice(opening.index + opening[0].length, close)
  const general = inside.search(/####/)
  const body = general === -1 ? inside : inside.slice(0, general)
  const [head, count, select = '', grading = ''] = HEAD.exec(body)!
  const lines = body.slice(head.length).split('\n')
  return {
    items: lines.map((line) => itemOf(line)).filter((line) => line !== ''),
    count: Number(count),
    select,
    grading,
    essay: `${block.slice(0, opening.index)}{${general === -1 ? '' : inside.slice(general)}}`,
  }
}

/** Moodle has no escape in an item, and shows the place of one: what was meant is the sign. */
function itemOf(line: string): string {
  return withoutPlaceholders(line.trim()).replace(/\\([~=#{}:])/g, '$1')
}

/** Items in their order. They are plain in Moodle whatever the prompt is; beside Markdown their author meant Markdown. */
export function draftOrdering(ordering: GiftOrdering, prompt: GiftText, context: GiftContext): Drafted {
  const { items, count, select, grading } = ordering
  if (items.length < 3 || items.length > 26)
    return { problem: `it has ${items.length} items, and from 3 to 26 are read` }
  if (!/^(REL(ATIVE(_NEXT_EXCLUDE_LAST)?)?)?$/.test(grading))
    note(context, 'changed', `graded by adjacent pairs, not by ${grading}`)
  if (!/^(ALL|EXACT)$/.test(select) && count < items.length)
    note(context, 'changed', 'all items are shown, not a selection')
  const format = prompt.format === 'markdown' ? 'markdown' : 'moodle'
  const texts = items.map((text) => markdownOf({ format, text }, context))
  const ids = idsFor(readContentLabels(context.labels).ids, items.length)
  const slug = slugger('item', 32)
  return { type: 'order', items: texts.map((text, index) => ({ id: ids?.[index] ?? slug(text), text })) }
}
