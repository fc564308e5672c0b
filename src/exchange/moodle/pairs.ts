import { plainToMarkdown } from '../markup/plain-text.ts'
import { slugger } from '../slugs.ts'
import { attr, child, children, type Element } from '../xml/parse.ts'
import { type Drafted, type MoodleContext, note, ownIds, plainOf } from './context.ts'
import { markdownOf } from './texts.ts'

const MOST_PAIRS = 50

type Right = { text: string; id: string }

/** Equal right sides are one item that several left ones share; a pair without a left side is an extra. */
export function draftMatching(question: Element, context: MoodleContext): Drafted {
  const found = children(question, 'subquestion')
  if (found.length === 0) return { problem: 'it has no pair' }
  if (found.length > MOST_PAIRS)
    return { problem: `it has ${found.length} pairs, and at most ${MOST_PAIRS} are read` }
  const pairs = found.map((pair) => ({
    element: pair,
    left: markdownOf(pair, context),
    right: rightText(pair),
  }))
  if (pairs.some(({ right }) => right === '')) return { problem: 'a pair has no right side' }
  const rights = rightsOf(pairs)
  const lefts = pairs.filter(({ left }) => left !== '')
  const ids = ownIds(lefts.map(({ element }) => element))
  const slug = slugger('left', 32)
  const left = lefts.map((pair, index) => ({
    id: ids?.[index] ?? slug(pair.left),
    text: pair.left,
    match: rights.find(({ text }) => text === pair.right)!.id,
  }))
  if (left.length < 2) note(context, 'missing', 'a match needs 2 left items')
  return { type: 'match', left, right: rights.map(({ id, text }) => ({ id, text })) }
}

/** Plain in Moodle; beside a Markdown left side of an export of ours it is Markdown. */
function rightText(pair: Element): string {
  const text = plainOf(child(pair, 'answer'), 'text')
  return attr(pair, 'format') === 'markdown' ? text : plainToMarkdown(text).trim()
}

/** Each text once, with the ids and in the order that an export of ours left. */
function rightsOf(pairs: { element: Element; right: string }[]): Right[] {
  const answers = new Map<string, Element | null>()
  for (const { element, right } of pairs)
    if (!answers.has(right)) answers.set(right, child(element, 'answer'))
  const ids = ownIds([...answers.values()])
  const slug = slugger('right', 32)
  const rights = [...answers].map(([text, answer], index) => ({
    text,
    id: ids?.[index] ?? slug(text),
    rank: ids === null ? index : Number(attr(answer, 'rank')) || 0,
  }))
  return rights.sort((a, b) => a.rank - b.rank)
}

/** Items in their order; grades other than by adjacent pairs are reported. */
export function draftOrdering(question: Element, context: MoodleContext): Drafted {
  const found = children(question, 'answer')
  if (found.length < 3 || found.length > 26)
    return { problem: `it has ${found.length} items, and from 3 to 26 are read` }
  const texts = found.map((answer) => markdownOf(answer, context))
  if (texts.includes('')) return { problem: 'an item has no text' }
  const grading = plainOf(question, 'gradingtype') || 'ABSOLUTE_POSITION'
  if (!/^(RELATIVE_NEXT_EXCLUDE_LAST|1)$/.test(grading))
    note(context, 'changed', `graded by adjacent pairs, not by ${grading.slice(0, 60)}`)
  if (!/^(ALL|0|)$/.test(plainOf(question, 'selecttype')))
    note(context, 'changed', 'all items are shown, not a selection')
  const ids = ownIds(found)
  const slug = slugger('item', 32)
  return { type: 'order', items: texts.map((text, index) => ({ id: ids?.[index] ?? slug(text), text })) }
}
