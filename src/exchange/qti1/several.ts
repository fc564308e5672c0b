import { visibleText } from '../../domain/markdown.ts'
import { matchFields } from '../labels/pairs.ts'
import type { Note } from '../qti/entry.ts'
import { slugger } from '../slugs.ts'
import { type Fields, readChoice, type Ways } from './choices.ts'
import { scoreOf } from './conditions.ts'
import { readNumber, readText, textsOf } from './fields.ts'
import { markdownOfHtml } from './material.ts'
import type { Presentation, Response } from './presentation.ts'

/** Between the instruction and the passage of an export of ours. */
export const PASSAGE_MARK = '<!--bareme:passage-->'
// No marker of a blank, and nothing that Markdown or HTML reads.
const SPLIT = '{{passage/}}'
const MARKER = /\{\{[a-z0-9-]{1,64}\}\}/

/** Whether several lists are pairs: each with a left side of its own, and one list of right sides for all. */
export function arePairs({ responses }: Presentation): boolean {
  const [first] = responses
  const list = (response: Response) => response.labels.map(({ text }) => text).join('\n')
  return (
    responses.length > 1 &&
    responses.every(({ kind, own, labels }) => kind === 'choice' && own !== '' && labels.length > 1) &&
    responses.every((response) => list(response) === list(first!))
  )
}

/** A `match`; null when a left side has no right one. */
export function readPairs({ responses }: Presentation, { conditions, notes, isOurs }: Ways): Fields | null {
  const pairs = responses.map((response) => {
    const worths = response.labels.map(({ ident }) =>
      scoreOf(conditions, new Map([[response.ident, [ident]]])),
    )
    const best = Math.max(...worths)
    return { left: response.own, right: best > 0 ? response.labels[worths.indexOf(best)]!.text : null }
  })
  if (pairs.some(({ right }) => right === null)) return null
  const extras = responses[0]!.labels.map(({ text }) => ({ left: '', right: text }))
  const labels = isOurs
    ? {
        left: responses.map(({ ident }) => ident.replace(/^response_/, '')),
        right: responses[0]!.labels.map(({ ident }) => ident),
        pairs: pairs.map(({ right }) => responses[0]!.labels.find(({ text }) => text === right)!.ident),
      }
    : {}
  const fields = matchFields([...(pairs as { left: string; right: string }[]), ...extras], labels)
  if (fields.left.length < 2) notes.push({ what: 'missing', detail: 'a match needs 2 left items' })
  return { type: 'match', ...fields }
}

/** A text with blanks, where its brackets or its responses stand; null when a blank has no key. */
export function readBlanks(
  { parts, responses }: Presentation,
  ways: Ways,
  areAllRight: boolean,
): { prompt: string; fields: Fields } | null {
  const slug = slugger('blank', 64)
  const names = responses.map(({ ident, own }) =>
    own !== '' ? visibleText(own) : ident.replace(/^response_/, ''),
  )
  const ids = names.map((name) => slug(name))
  const blanks = responses.map((response) => readBlank(response, ways, areAllRight))
  if (blanks.some((blank) => blank === null)) return null
  const html = withMarkers(parts, responses, names, ids)
  const text = markdownOfHtml(html.replace(PASSAGE_MARK, SPLIT), ways.notes)
  const { prompt, passage } = promptAndText(text)
  return {
    prompt,
    fields: {
      type: 'cloze',
      text: passage,
      blanks: blanks.map((blank, index) => ({ id: ids[index], ...blank })),
    },
  }
}

function readBlank(response: Response, ways: Ways, areAllRight: boolean): Fields | null {
  const { ident, kind, labels } = response
  if (kind === 'number') return readNumber(ident, ways.conditions, ways.notes)
  if (kind === 'text') return readText(ident, ways.conditions, ways.notes)
  if (kind !== 'choice') return null
  if (areAllRight) return textsOf([...new Set(labels.map(({ text }) => text))])
  if (labels.length < 2 || labels.length > 26 || response.cardinality !== 'single') return null
  return readChoice(response, ways)
}

function withMarkers(
  parts: (string | Response)[],
  responses: Response[],
  names: string[],
  ids: string[],
): string {
  const text = parts.filter((part) => typeof part === 'string').join('')
  const isNamed = names.map((name) => text.includes(`[${name}]`))
  return parts
    .map((part) => {
      if (typeof part !== 'string') {
        const index = responses.indexOf(part)
        return isNamed[index] ? '' : ` {{${ids[index]}}} `
      }
      return names.reduce((html, name, index) => html.replaceAll(`[${name}]`, `{{${ids[index]}}}`), part)
    })
    .join('')
}

/** What comes before the passage; without a mark, the paragraphs before the first blank's. */
function promptAndText(text: string): { prompt: string; passage: string } {
  const mark = text.indexOf(SPLIT)
  if (mark !== -1)
    return { prompt: text.slice(0, mark).trim(), passage: text.slice(mark + SPLIT.length).trim() }
  const paragraphs = text.split('\n\n')
  const first = paragraphs.findIndex((paragraph) => MARKER.test(paragraph))
  if (first < 1) return { prompt: '', passage: text }
  return { prompt: paragraphs.slice(0, first).join('\n\n'), passage: paragraphs.slice(first).join('\n\n') }
}

/** Each note once: many responses repeat what they hold. */
export function withoutRepeats(notes: Note[]): Note[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()]
}
