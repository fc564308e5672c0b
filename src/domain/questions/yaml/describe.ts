import type { Language, Words } from '../../language.ts'
import { kindsOf } from './check.ts'
import { glimpse, kindOf } from './glimpse.ts'
import type { Kind, Schema } from './schema.ts'
import { fromJson, type Json } from './value.ts'

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

/** What a value is, in a few words: its kind, and a glimpse of it. */
export function describeValue(kind: Kind, found: string, language: Language): string {
  switch (kind) {
    case 'null':
      return NAMES.null[language]
    case 'array':
    case 'object':
      return `${NAMES[kind][language]} ${code(found)}`
    default:
      return `${DEFINITE[kind][language]} ${code(found)}`
  }
}

const DEFINITE = {
  string: { fr: 'le texte', en: 'the text' },
  number: { fr: 'le nombre', en: 'the number' },
  integer: { fr: 'le nombre', en: 'the number' },
  boolean: { fr: 'le booléen', en: 'the boolean' },
} as const satisfies Partial<Record<Kind, Words>>

function describeJson(json: Json, language: Language): string {
  const value = fromJson(json)
  return describeValue(kindOf(value), glimpse(value), language)
}

/** What a word of a schema asks for, in a few words; `key`: the one that `required` misses. */
export function describeExpected(word: string, schema: Schema, key: string, language: Language): string {
  const fr = language === 'fr'
  const or = fr ? ' ou ' : ' or '
  switch (word) {
    case 'const':
      return describeJson(schema.const ?? null, language)
    case 'enum':
      return (schema.enum ?? [])
        .slice(0, 5)
        .map((json) => describeJson(json, language))
        .join(or)
    case 'required':
      return `${fr ? 'la clé' : 'the key'} ${code(key)}`
    case 'contains':
      return fr ? 'une liste dont au moins un élément convient' : 'a list with at least one element that fits'
    case 'same-item':
      return fr
        ? 'un même élément qui réponde à tout ce qui lui est demandé'
        : 'one item that meets everything asked of it'
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
