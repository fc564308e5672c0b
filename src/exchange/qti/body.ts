import type { Note } from './entry.ts'
import { contentOf, isFeedback } from './feedback.ts'
import {
  attr,
  childrenOf,
  descendantsOf,
  type El,
  el,
  isEl,
  lineOf,
  mapTree,
  type Node,
  textOf,
} from './tree.ts'

const BLOCKS = new Set(['p', 'div', 'li', 'td', 'th', 'dd', 'blockquote', 'pre', 'qti-item-body', 'section'])

export function isInteraction(name: string): boolean {
  return name.startsWith('qti-') && name.endsWith('-interaction')
}

/**
 * The body with the rubrics for candidates, which are part of what is asked, and a note on each for others; without the
 * feedback that belongs to no choice.
 */
export function readableBody(body: El, notes: Note[]): El {
  const children = mapTree(body.children, (node) => {
    if (node.name === 'qti-rubric-block') {
      if (attr(node, 'view').split(/\s+/).includes('candidate')) return el('div', {}, contentOf(node))
      notes.push({ what: 'lost', detail: `a rubric for ${attr(node, 'view') || 'others'}: ${excerpt(node)}` })
      return null
    }
    return node
  })
  return unwrapped(withoutLooseFeedback({ ...body, children }))
}

function withoutLooseFeedback(body: El): El {
  const children = mapTree(body.children, (node) => {
    if (isOption(node.name)) return { ...node }
    return isFeedback(node.name) ? null : node
  })
  return { ...body, children }
}

export function isOption(name: string): boolean {
  return name === 'qti-simple-choice' || name === 'qti-inline-choice'
}

function excerpt(node: Node): string {
  return `"${lineOf(node).slice(0, 80)}"`
}

/** A body that is but one `div` is that div's content. */
function unwrapped(body: El): El {
  const solid = body.children.filter((node) => isEl(node) || node.trim() !== '')
  const [only] = solid
  if (solid.length !== 1 || only === undefined || !isEl(only) || only.name !== 'div') return body
  return attr(only, 'class') === PASSAGE ? body : unwrapped({ ...body, children: only.children })
}

/** Name under which exports say that they wrote an item. */
export const TOOL_NAME = 'bareme'

/** Class of the `div` that holds a text with blanks, where exports put the prompt before it. */
export const PASSAGE = 'bareme-passage'

/** What the trainee reads of an item with one block interaction: the body, with the interaction's own prompt in its place. */
export function promptNodes(body: El, stand: (interaction: El) => Node[] = () => []): Node[] {
  return mapTree(body.children, (node) => {
    if (!isInteraction(node.name)) return node
    const prompt = node.children.find((child) => isEl(child) && child.name === 'qti-prompt') as El | undefined
    return [el('div', {}, [...(prompt?.children ?? [])]), el('div', {}, stand(node))]
  })
}

/** Whether an entry stands for the whole answer: alone in its block, or at the very end of a question. */
export function standsAlone(body: El, entry: El): boolean {
  const block = innermostBlock(body, entry)
  if (lineOf(block) === '') return true
  const [before, after] = around(body, entry)
  return after.trim() === '' && /[?:]$/.test(before.trim())
}

function innermostBlock(from: El, entry: El): El {
  const inner = from.children.find((node) => isEl(node) && holds(node, entry)) as El | undefined
  if (inner === undefined || inner === entry) return from
  const deeper = innermostBlock(inner, entry)
  return BLOCKS.has(deeper.name) ? deeper : from
}

function holds(node: El, entry: El): boolean {
  return node === entry || descendantsOf(node, entry.name).includes(entry)
}

function around(body: El, entry: El): [before: string, after: string] {
  const mark = '\u0001'
  const text = textOf({ ...body, children: mapTree(body.children, (node) => (node === entry ? mark : node)) })
  const at = text.indexOf(mark)
  return [text.slice(0, at), text.slice(at + 1)]
}

/** The instruction and the text with blanks; the text starts at the first block that has one. */
export function splitPassage(body: El): { prompt: Node[]; passage: Node[] } {
  const isPassage = (node: Node) => isEl(node) && attr(node, 'class') === PASSAGE
  const marked = body.children.findIndex(isPassage)
  if (marked !== -1)
    return { prompt: body.children.toSpliced(marked, 1), passage: (body.children[marked] as El).children }
  const first = body.children.findIndex(
    (node) => isEl(node) && (isInteraction(node.name) || descendantsOf(node, isInteraction).length > 0),
  )
  return { prompt: body.children.slice(0, first), passage: body.children.slice(first) }
}

const HOTTEXT = 'qti-hottext'

/** A text in which some words are to be chosen, as a choice among those words; equal ones are told apart by numbers. */
export function asChoice(interaction: El): El {
  const words = descendantsOf(interaction, HOTTEXT)
  const names = namesOf(words)
  const choices = words.map((word) =>
    el('qti-simple-choice', Object.fromEntries(word.attributes), [
      ...word.children,
      ...(names.get(word) === '' ? [] : [` ${names.get(word)}`]),
    ]),
  )
  const prompts = childrenOf(interaction, 'qti-prompt')
  return { ...interaction, name: 'qti-choice-interaction', children: [...prompts, ...choices] }
}

/** The text itself, the words to choose strong in it. */
export function markedText(interaction: El): Node[] {
  const names = namesOf(descendantsOf(interaction, HOTTEXT))
  return mapTree(interaction.children, (node) => {
    if (node.name === 'qti-prompt') return null
    if (node.name !== HOTTEXT) return node
    const name = names.get(node)
    return [el('strong', {}, [...node.children]), ...(name === '' ? [] : [` ${name}`])]
  })
}

/** `(2)` for the second of equal words, '' for what stands once. */
function namesOf(words: readonly El[]): Map<El, string> {
  const alike = Map.groupBy(words, lineOf)
  return new Map(
    words.map((word) => {
      const same = alike.get(lineOf(word))!
      return [word, same.length === 1 ? '' : `(${same.indexOf(word) + 1})`]
    }),
  )
}

/** What a slider lets choose, as a report says it. */
export function sliderDetail(slider: El): string {
  const [low, high, step] = ['lower-bound', 'upper-bound', 'step'].map((name) =>
    attr(slider, name).slice(0, 30),
  )
  return `a slider from ${low} to ${high} in steps of ${step || 1}: here the number is typed`
}
