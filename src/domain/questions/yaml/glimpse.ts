import { shorten } from '../../language.ts'
import type { Kind } from './schema.ts'
import type { Value } from './value.ts'

/** Enough for what `shorten` keeps, and few enough for a long text to cost no more than a short one. */
const MOST_UNITS = 400

/** A text as it is stored to be quoted: short, on one line, and fit for PostgreSQL. */
export function cut(text: string): string {
  return shorten(text.slice(0, MOST_UNITS).toWellFormed())
}

/** The kind of a value, as an author's schema names it. */
export function kindOf(value: Value): Kind {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return value instanceof Map ? 'object' : (typeof value as 'string' | 'number' | 'boolean')
}

/** The beginning of a value: a text as it is, a list or a map near enough as JSON has it, with its keys in order. */
export function glimpse(value: Value): string {
  if (typeof value === 'string') return cut(value)
  let text = ''
  for (const piece of piecesOf(value)) {
    text += piece
    if (text.length > MOST_UNITS) break
  }
  return cut(text)
}

function* piecesOf(value: Value): Generator<string> {
  if (typeof value === 'string') yield JSON.stringify(value.slice(0, MOST_UNITS))
  else if (typeof value === 'number') yield numberText(value)
  else if (typeof value === 'boolean') yield String(value)
  else if (value === null) yield 'null'
  else if (Array.isArray(value)) {
    yield '['
    for (const [index, held] of value.entries()) {
      if (index > 0) yield ','
      yield* piecesOf(held)
    }
    yield ']'
  } else {
    yield '{'
    for (const [index, key] of [...value.keys()].sort().entries()) {
      yield `${index > 0 ? ',' : ''}${JSON.stringify(key.slice(0, MOST_UNITS))}:`
      yield* piecesOf(value.get(key)!)
    }
    yield '}'
  }
}

/** NaN and the infinities as YAML writes them. */
function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  return Number.isFinite(value) ? String(value) : value > 0 ? '.inf' : '-.inf'
}
