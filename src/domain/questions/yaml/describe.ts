import type { Language, Words } from '../../language.ts'
import type { Breach } from './check.ts'
import { kindsOf } from './check.ts'
import type { Kind } from './schema.ts'
import { canonicalText, fromJson, type Value } from './value.ts'

const MAX_LENGTH = 60

/** What is unprintable, could turn the line around, or would end a code span. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]/gu

/** A text as a code span of CommonMark: on one line, without control characters, cut to 60 characters. */
export function code(text: string): string {
  // Cut in units before anything else, so that a long text costs no more than a short one.
  const start = text
    .slice(0, 4 * MAX_LENGTH)
    .toWellFormed()
    .replace(UNSAFE, ' ')
    .replaceAll('`', 'ʼ')
  const characters = [...start]
  const isCut = characters.length > MAX_LENGTH || text.length > 4 * MAX_LENGTH
  const shown = isCut ? `${characters.slice(0, MAX_LENGTH).join('')}…` : start
  return shown.trim() === '' ? '` `' : `\`${shown}\``
}

const NAMES: Record<Kind, Words> = {
  string: { fr: 'un texte', en: 'a text' },
  number: { fr: 'un nombre', en: 'a number' },
  integer: { fr: 'un nombre entier', en: 'an integer' },
  boolean: { fr: 'un booléen (`true` ou `false`)', en: 'a boolean (`true` or `false`)' },
  null: { fr: 'une valeur vide', en: 'an empty value' },
  array: { fr: 'une liste', en: 'a list' },
  object: { fr: 'un bloc de clés', en: 'a block of keys' },
}

/** What a value is, in a few words: its kind and a glimpse of it. */
export function describeValue(value: Value, language: Language): string {
  const fr = language === 'fr'
  if (value === null) return NAMES.null[language]
  if (typeof value === 'string') return `${fr ? 'le texte' : 'the text'} ${code(value)}`
  if (typeof value === 'number') return `${fr ? 'le nombre' : 'the number'} ${code(numberText(value))}`
  if (typeof value === 'boolean') return `${fr ? 'le booléen' : 'the boolean'} ${code(String(value))}`
  const kind = NAMES[Array.isArray(value) ? 'array' : 'object'][language]
  return `${kind} ${code(canonicalText(value, true))}`
}

/** NaN and the infinities as YAML writes them. */
function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  return Number.isFinite(value) ? String(value) : value > 0 ? '.inf' : '-.inf'
}

/** What a broken word of a schema asks for, in a few words. */
export function describeExpected({ word, schema, key }: Breach, language: Language): string {
  const fr = language === 'fr'
  const or = fr ? ' ou ' : ' or '
  switch (word) {
    case 'const':
      return describeValue(fromJson(schema.const ?? null), language)
    case 'enum':
      return (schema.enum ?? [])
        .slice(0, 5)
        .map((json) => describeValue(fromJson(json), language))
        .join(or)
    case 'required':
      return `${fr ? 'la clé' : 'the key'} ${code(key ?? '')}`
    case 'contains':
      return fr ? 'une liste dont au moins un élément convient' : 'a list with at least one element that fits'
    case 'minimum':
    case 'maximum':
    case 'minItems':
    case 'maxItems':
    case 'minLength':
    case 'maxLength':
      return boundWords(word, schema[word] ?? 0, language)
    default:
      return kindsOf(schema)
        .map((kind) => NAMES[kind][language])
        .join(or)
  }
}

type Bound = 'minimum' | 'maximum' | 'minItems' | 'maxItems' | 'minLength' | 'maxLength'

function boundWords(word: Bound, bound: number, language: Language): string {
  const isMinimum = word.startsWith('min')
  if (language === 'fr') {
    const limit = `${isMinimum ? "d'au moins" : "d'au plus"} ${bound}`
    if (word.endsWith('Items')) return `une liste ${limit} élément${bound > 1 ? 's' : ''}`
    return word.endsWith('Length')
      ? `un texte ${limit} caractère${bound > 1 ? 's' : ''}`
      : `un nombre ${limit}`
  }
  const limit = `of at ${isMinimum ? 'least' : 'most'} ${bound}`
  if (word.endsWith('Items')) return `a list ${limit} element${bound === 1 ? '' : 's'}`
  return word.endsWith('Length') ? `a text ${limit} character${bound === 1 ? '' : 's'}` : `a number ${limit}`
}
