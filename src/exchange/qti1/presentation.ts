import type { Note } from '../qti/entry.ts'
import { attr, childrenOf, descendantsOf, type El } from '../qti/tree.ts'
import { markdownBelow, materialHtml } from './material.ts'

export type Label = { ident: string; text: string }

/** One response of an item: a list to choose from, or a field. */
export type Response = {
  ident: string
  kind: 'choice' | 'text' | 'number' | 'other'
  name: string
  cardinality: 'single' | 'multiple' | 'ordered'
  /** What stands before its choices: the left side of a pair, or the name of a blank. */
  own: string
  labels: Label[]
}

/** What a trainee sees: HTML, and responses where they stand in it. */
export type Presentation = { parts: (string | Response)[]; responses: Response[] }

const KINDS: Record<string, Response['kind']> = {
  response_lid: 'choice',
  response_str: 'text',
  response_num: 'number',
}
const LETTERED = /^([a-z])[.)]\s+/

/** The presentation of an item, in its order. */
export function readPresentation(item: El, isNumeric: boolean, notes: Note[]): Presentation {
  const parts: (string | Response)[] = []
  const walk = (element: El) => {
    for (const child of childrenOf(element)) {
      if (child.name === 'material') parts.push(materialHtml(child))
      else if (child.name.startsWith('response_')) parts.push(readResponse(child, isNumeric, notes))
      else walk(child)
    }
  }
  for (const presentation of childrenOf(item, 'presentation')) walk(presentation)
  return { parts, responses: parts.filter((part) => typeof part !== 'string') }
}

function readResponse(element: El, isNumeric: boolean, notes: Note[]): Response {
  const isNumber = descendantsOf(element, 'render_fib').some((field) =>
    /^(decimal|integer|scientific)$/i.test(attr(field, 'fibtype')),
  )
  const cardinality = attr(element, 'rcardinality').toLowerCase()
  const kind = KINDS[element.name] ?? 'other'
  const labels = descendantsOf(element, 'response_label').map((label) => ({
    ident: attr(label, 'ident'),
    text: markdownBelow(label, notes),
  }))
  return {
    ident: attr(element, 'ident'),
    kind: kind === 'text' && (isNumber || isNumeric) ? 'number' : kind,
    name: element.name,
    cardinality: cardinality === 'multiple' || cardinality === 'ordered' ? cardinality : 'single',
    own: markdownBelow(element, notes, (name) => name.startsWith('render_')),
    labels: withoutLetters(labels),
  }
}

/** R/exams writes the letter of each choice into its text. */
function withoutLetters(labels: Label[]): Label[] {
  const areLettered = labels.every(
    ({ text }, index) => LETTERED.exec(text)?.[1] === String.fromCharCode(97 + index),
  )
  return areLettered ? labels.map((label) => ({ ...label, text: label.text.replace(LETTERED, '') })) : labels
}
