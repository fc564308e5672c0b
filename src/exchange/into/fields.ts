import { FIELD_DEFAULTS } from '../labels/defaults.ts'
import type { Fields, Thing } from './model.ts'
import { reading } from './reading.ts'

/** Lists of a question whose things have ids and texts. */
export const LISTS = ['options', 'items', 'left', 'right'] as const

/** Fields whose texts are CommonMark; `text` is one too, but for an accepted answer's. */
const READ = new Set(['prompt', 'explanation', 'feedback', 'says', 'text'])
const NUMBERS = new Set(['value', 'tolerance', 'min', 'max', 'fraction', 'factor', 'points', 'weight'])
/** Lists whose order says nothing, by what stands in them. */
const SETS = new Set(['tags', 'ignore', 'optional'])

/** Fields that a file need not repeat: a question without one still has it. */
const DEFAULTS = { ...FIELD_DEFAULTS, points: 1, tags: [] as string[] } as Readonly<Record<string, unknown>>

/** How far apart, in proportion, numbers may be that went through a platform's floats. */
const SLACK = 1e-9

/** A value that is not what its field has anyway; undefined for what is. */
export function unlessDefault(name: string, value: unknown): unknown {
  return name in DEFAULTS && value !== undefined && isSame(name, value, DEFAULTS[name]) ? undefined : value
}

/** Whether the texts of a field are CommonMark. */
export function isRead(name: string, isAnswer: boolean): boolean {
  return READ.has(name) && !(isAnswer && name === 'text')
}

/** Whether the order of a list says nothing. */
export function isSet(name: string): boolean {
  return SETS.has(name)
}

/**
 * Whether two values of a field mean the same: texts that read alike, numbers however written, options in any order, a
 * default that is left out.
 */
export function isSame(name: string, one: unknown, other: unknown, isAnswer = false): boolean {
  if (one === other) return true
  if (one === undefined || other === undefined) return false
  if (NUMBERS.has(name) && isScalar(one) && isScalar(other)) return isSameNumber(String(one), String(other))
  if (typeof one === 'string' && typeof other === 'string')
    return bare(one) === bare(other) || (isRead(name, isAnswer) && reading(one) === reading(other))
  if (Array.isArray(one) && Array.isArray(other)) return isSameList(name, one, other)
  if (isFields(one) && isFields(other)) return isSameFields(one, other, isAnswer)
  return JSON.stringify(one) === JSON.stringify(other)
}

function isSameList(name: string, one: unknown[], other: unknown[]): boolean {
  if (one.length !== other.length) return false
  const [ones, others] = isSet(name) ? [one.toSorted(), other.toSorted()] : [one, inOrderOf(name, one, other)]
  return ones.every((value, index) => isSame(name, value, others[index], name === 'answers'))
}

/** Things in the order of others by their ids, but for what is to be put in order: that order is the key. */
function inOrderOf(name: string, things: unknown[], others: unknown[]): unknown[] {
  if (name === 'items' || !areThings(things) || !areThings(others)) return others
  const byId = new Map(others.map((other) => [other.id, other]))
  return things.map(({ id }) => byId.get(id))
}

function isSameFields(one: Fields, other: Fields, isAnswer: boolean): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) =>
    isSame(name, unlessDefault(name, one[name]), unlessDefault(name, other[name]), isAnswer),
  )
}

function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [numberIn(one), numberIn(other)]
  if (Number.isNaN(a) || Number.isNaN(b) || one.includes('%') !== other.includes('%'))
    return bare(one) === bare(other)
  return Math.abs(a - b) <= SLACK * Math.max(Math.abs(a), Math.abs(b))
}

function numberIn(text: string): number {
  const digits = text
    .replace(/[\s%\u202F]/g, '')
    .replace(',', '.')
    .replace('−', '-')
  return digits === '' ? Number.NaN : Number(digits)
}

/** A text without what only its spelling in a file adds. */
function bare(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim().normalize('NFC')
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

/** Whether a value is a map of fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a list of things with ids. */
export function areThings(value: unknown): value is Thing[] {
  return Array.isArray(value) && value.every((one) => isFields(one) && typeof one['id'] === 'string')
}

/** The things of a field; none where it has none. */
export function thingsOf(fields: Fields, name: string): Thing[] {
  return areThings(fields[name]) ? fields[name] : []
}

/** The text of a field; '' where it has none. */
export function textIn(fields: Fields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}
