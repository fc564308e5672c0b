import type { OptionsContent } from '../../../domain/questions/shared/options.ts'
import { PASSAGE } from '../body.ts'
import type { Note } from '../entry.ts'
import { nodesOf } from '../markdown.ts'
import { type El, el, isEl, type Node } from '../tree.ts'
import {
  type EntryParts,
  type NumericContent,
  numericParts,
  type TextContent,
  textEntry,
  textParts,
} from './entries.ts'
import { inlineChoice } from './options.ts'
import { condition, declaration, identifierOf, mapping, type Part, setOutcome, variable } from './parts.ts'

type Blank = { id: string; weight: number } & (
  | ({ type: 'single' } & OptionsContent)
  | ({ type: 'text' } & TextContent)
  | ({ type: 'numeric' } & NumericContent)
)

const MARKER = /\{\{([a-z0-9-]{1,64})\}\}/

/** A `cloze` as a text with entries and lists; each blank adds its weight to SCORE. */
export function clozePart({ text, blanks }: { text: string; blanks: Blank[] }): Part {
  const written = blanks.map((blank) => ({ blank, parts: blankParts(blank) }))
  const interactions = new Map(
    blanks.map((blank) => {
      const id = identifierOf(blank.id)
      return [blank.id, blank.type === 'single' ? inlineChoice(blank, id) : textEntry(id)]
    }),
  )
  return {
    declarations: written.map(({ parts }) => parts.declaration),
    body: [el('div', { class: PASSAGE }, withInteractions(nodesOf(text), interactions))],
    scoring: written.flatMap(({ blank, parts }) => parts.rules ?? [addMapped(identifierOf(blank.id))]),
    most: blanks.reduce((sum, { weight }) => sum + weight, 0),
    notes: written.flatMap(({ blank, parts }) =>
      parts.notes.map((note) => ({ ...note, detail: `blank ${blank.id}: ${note.detail}` })),
    ),
  }
}

function addMapped(id: string): El {
  const sum = el('qti-sum', {}, [variable('SCORE'), el('qti-map-response', { identifier: id })])
  const isFilled = el('qti-not', {}, [el('qti-is-null', {}, [variable(id)])])
  return condition([{ when: isFilled, set: setOutcome('SCORE', sum) }])
}

function blankParts(blank: Blank): EntryParts {
  const id = identifierOf(blank.id)
  if (blank.type === 'numeric') return numericParts(blank, id, blank.weight)
  if (blank.type === 'text') {
    const parts = textParts(blank, id, blank.weight)
    return { ...parts, notes: [...parts.notes, ...ignoreNotes(blank.ignore)] }
  }
  const right = blank.options.filter((option) => option.correct).map((option) => identifierOf(option.id))
  const entries = mapping(right.map((key) => ({ key, value: blank.weight })))
  return {
    declaration: declaration({ id, cardinality: 'single', baseType: 'identifier' }, right, entries),
    rules: null,
    notes: blank.options.some((option) => option.feedback !== undefined)
      ? [{ what: 'lost', detail: 'feedback on its options' }]
      : [],
  }
}

/** A blank has no keywords, so only what `case-sensitive` says comes back. */
function ignoreNotes(ignore: readonly string[]): Note[] {
  const comesBack = ignore.includes('spaces') && ignore.every((what) => what === 'case' || what === 'spaces')
  return comesBack ? [] : [{ what: 'lost', detail: `what it overlooks (${ignore.join(', ') || 'nothing'})` }]
}

function withInteractions(nodes: readonly Node[], interactions: ReadonlyMap<string, El>): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (isEl(node)) return [{ ...node, children: withInteractions(node.children, interactions) }]
    return node.split(MARKER).flatMap((piece, index): Node[] => {
      if (index % 2 === 0) return piece === '' ? [] : [piece]
      return [interactions.get(piece) ?? `{{${piece}}}`]
    })
  })
}
