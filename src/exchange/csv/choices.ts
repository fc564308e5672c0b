import { idsFor, readContentLabels } from '../labels/content-labels.ts'
import { slugger } from '../slugs.ts'
import { readPlaces } from '../text/lines.ts'
import { markdownCell } from './markdown-cell.ts'
import type { Row } from './row.ts'
import { truthOf } from './words.ts'

/** The fields of a question's type, or why the row is none. */
export type Drafted =
  | ({ type: string; problem?: undefined } & Record<string, unknown>)
  | { type?: undefined; problem: string }

/** An option with the place that its column has, from 0. */
type Option = { rank: number; text: string }

const MOST_OPTIONS = 26

/** A `single` or a `multiple`; without a type, several right options make it a `multiple`. */
export function draftChoice(row: Row, type: 'choice' | 'single' | 'multiple'): Drafted {
  const options = optionsOf(row)
  if (options.length < 2) return { problem: `it has ${options.length} options, and a question needs two` }
  if (options.length > MOST_OPTIONS)
    return { problem: `it has ${options.length} options, and at most ${MOST_OPTIONS} are read` }
  const right = rightRanks(row, options)
  const isMultiple = type === 'multiple' || right.size > 1
  if (type === 'single' && isMultiple) row.note('changed', 'several right options: made a multiple')
  return { type: isMultiple ? 'multiple' : 'single', options: fieldsOf(row, options, right) }
}

/** A `single` of two, in the words of the row's key. */
export function draftTrueFalse(row: Row): Drafted {
  const key = row.cell('correct')
  const isTrue = truthOf(key)
  const words = /^(t|f|true|false|yes|no)$/i.test(key.trim()) ? ['True', 'False'] : ['Vrai', 'Faux']
  const given = optionsOf(row)
  if (given.length > 0) return draftChoice(row, 'single')
  const options = words.map((text, rank) => ({ rank, text }))
  const right = new Set(isTrue === null ? [] : [isTrue ? 0 : 1])
  if (isTrue === null && key !== '')
    row.note('lost', `the key "${key.slice(0, 80)}" is neither true nor false`)
  return { type: 'single', options: fieldsOf(row, options, right) }
}

/** Options of their own columns, else of one cell, else the key and what is named as wrong. */
export function optionsOf(row: Row): Option[] {
  const own = [...row.cells('option')].map(([rank, text]) => ({ rank, text }))
  if (own.length > 0) return own
  const list = row.cell('choices')
  const listed = list.split(list.includes('\n') ? '\n' : '|').map((text) => text.trim())
  if (list !== '')
    return listed
      .filter((text) => text !== '')
      .map((text, rank) => ({ rank, text: text.replace(/^[A-Za-z][.)]\s+/, '') }))
  const wrong = [...row.cells('wrong').values()]
  if (wrong.length === 0) return []
  return [row.cell('correct'), ...wrong].filter((text) => text !== '').map((text, rank) => ({ rank, text }))
}

/** A key is the text of an option, or letters or numbers of theirs; one that may be read both ways marks nothing. */
function rightRanks(row: Row, options: Option[]): Set<number> {
  const key = row.cell('correct')
  if (key === '') return new Set()
  const parts = key.includes('\n') || key.includes('|') ? key.split(/[\n|]/) : [key]
  const ranks = new Map(options.toReversed().map(({ rank, text }) => [text.toLowerCase(), rank]))
  const named = parts.map((part) => ranks.get(part.trim().toLowerCase()))
  // An export of ours writes letters.
  const isOurs = readContentLabels(row.labels).ids !== undefined
  const byText = !isOurs && named.every((rank) => rank !== undefined) ? new Set(named as number[]) : null
  const places = readPlaces(key)
  const known = new Set(options.map(({ rank }) => rank))
  const byPlace = places?.every((place) => known.has(place)) ? new Set(places) : null
  if (byText !== null && byPlace !== null && [...byText].join() !== [...byPlace].join()) {
    row.note(
      'lost',
      `the key "${key.slice(0, 80)}" is the text of one option and the place of another: write its letter`,
    )
    return new Set()
  }
  const right = byText ?? byPlace
  if (right === null) row.note('lost', `the key "${key.slice(0, 80)}" names no option`)
  return right ?? new Set()
}

function fieldsOf(row: Row, options: Option[], right: ReadonlySet<number>) {
  const labels = readContentLabels(row.labels)
  const ids = idsFor(labels.ids, options.length)
  const feedbacks = row.cells('feedback')
  const slug = slugger('option', 32)
  return options.map(({ rank, text }, index) => {
    const id = ids?.[index] ?? slug(text)
    const feedback = markdownCell(feedbacks.get(rank) ?? '')
    return {
      ...{ id, text: markdownCell(text) },
      ...(right.has(rank) ? { correct: true } : {}),
      ...(ids !== null && labels.fixed?.includes(id) ? { fixed: true } : {}),
      ...(feedback === '' ? {} : { feedback }),
    }
  })
}
