import type { Language, Words } from '../../language.ts'
import { percent } from '../shared/answers.ts'
import type { GradePart } from '../type.ts'
import type { Assertion } from './assertions.ts'
import type { SyntaxCause } from './cause.ts'
import { code, describeExpected, describeValue } from './describe.ts'
import { stepsOf } from './pointer.ts'
import type { Refusal } from './read.ts'
import type { Kind, Schema } from './schema.ts'
import { REFUSAL_WORDS, SYNTAX_WORDS } from './sentences.ts'

/** What a stored part means, in one sentence: from what it says and from the question, never from the answer. */
export function explainPart(part: GradePart, assertions: readonly Assertion[], language: Language): string {
  if (part.code === 'syntax' || part.code === 'refused') return unread(part, language)
  if (part.code === 'document-extra') return tooMany(part, language)
  if (part.code === 'invisible') return invisible(part, language)
  const assertion = assertions[part.index ?? -1]
  if (assertion === undefined) return ''
  const fr = language === 'fr'
  if (part.code === 'assertion-held') return `${fr ? 'Respecté :' : 'Met:'} ${assertion.says}`
  const start = `${fr ? 'Non respecté :' : 'Not met:'} ${assertion.says}`
  const reason = reasonOf(part, assertion, language)
  return reason === '' ? start : `${start} ${reason}`
}

const UNREAD = {
  syntax: { fr: 'Erreur de syntaxe', en: 'Syntax error' },
  refused: { fr: 'Réponse refusée', en: 'Answer refused' },
}

/** Where and why an answer cannot be read. */
function unread({ code: kind, says, line = 1, column = 1 }: GradePart, language: Language): string {
  const cause = says?.cause
  const words = kind === 'syntax' ? SYNTAX_WORDS[cause as SyntaxCause] : REFUSAL_WORDS[cause as Refusal]
  const why = (words ?? SYNTAX_WORDS.other)[language]
  const what = UNREAD[kind as keyof typeof UNREAD][language]
  return language === 'fr'
    ? `${what} à la ligne ${line}, colonne ${column} : ${why}.`
    : `${what} at line ${line}, column ${column}: ${why}.`
}

function invisible({ says, line = 1, column = 1 }: GradePart, language: Language): string {
  return language === 'fr'
    ? `Ligne ${line}, colonne ${column} : un caractère que l'on ne voit pas (${says?.sign}) ; pour YAML, ce n'est pas une espace.`
    : `Line ${line}, column ${column}: a character that is not seen (${says?.sign}); to YAML it is no space.`
}

function tooMany({ says = {}, given = 1, earned = 0 }: GradePart, language: Language): string {
  const each = percent(-earned / given, language)
  return language === 'fr'
    ? `La réponse compte ${says.documents} documents, et il en fallait ${says.expected} : chacun de trop coûte ${each} des points.`
    : `The answer has ${says.documents} documents, and ${says.expected} was asked for: each one too many costs ${each} of the points.`
}

/** Why an assertion does not hold; empty for a part of before it was stored. */
function reasonOf({ code: kind, says }: GradePart, assertion: Assertion, language: Language): string {
  if (says === undefined) return kind === 'assertion-missing' ? noDocument(assertion, language) : ''
  const fr = language === 'fr'
  const where = placeWords(String(says.at), says.document, language)
  const found = { kind: says.kind as Kind, text: String(says.found) }
  if (says.step !== undefined) return `${where}${lackWords(found, String(says.step), language)}`
  const written = describeValue(found.kind, found.text, language)
  const expected = expectedWords(says, assertion, language)
  return fr
    ? `${where}vous avez écrit ${written} ; attendu : ${expected}.`
    : `${where}you wrote ${written}; expected: ${expected}.`
}

function expectedWords(
  says: NonNullable<GradePart['says']>,
  assertion: Assertion,
  language: Language,
): string {
  const word = String(says.word)
  if (word === 'absent') return language === 'fr' ? 'rien à cet endroit' : 'nothing there'
  let schema: unknown = assertion.schema
  for (const step of stepsOf(String(says.rule)))
    schema = (schema as Record<string, unknown> | undefined)?.[step]
  return describeExpected(word, (schema ?? {}) as Schema, String(says.key ?? ''), language)
}

function placeWords(at: string, document: string | number | undefined, language: Language): string {
  const fr = language === 'fr'
  const root = fr ? 'à la racine' : 'at the root'
  const place = at === '' ? root : `${fr ? 'à' : 'at'} ${code(at)}`
  const words =
    document === undefined ? place : `${fr ? 'dans le document' : 'in document'} ${document}, ${place}`
  return `${words[0]!.toUpperCase()}${words.slice(1)}, `
}

/** What a value lacks when `step` leads nowhere in it. */
function lackWords({ kind, text }: { kind: Kind; text: string }, step: string, language: Language): string {
  const name = code(step)
  const isIndex = /^\d{1,6}$/.test(step)
  if (kind === 'array' && text === '[]') return EMPTY.list[language]
  if (kind === 'array') return NOT_IN_LIST[isIndex ? 'index' : 'key'](name)[language]
  if (kind === 'object') return step === '*' ? EMPTY.map[language] : NO_KEY(name)[language]
  const found = describeValue(kind, text, language)
  // `image:nginx` is one word to YAML.
  const hint = kind === 'string' && text.includes(':') ? SPACE_HINT[language] : ''
  const below = step === '*' ? { fr: 'une liste ou un bloc', en: 'a list or a block' } : KEY(name)
  return language === 'fr'
    ? `vous avez écrit ${found} ; attendu : ${below.fr}${hint}.`
    : `you wrote ${found}; expected: ${below.en}${hint}.`
}

const EMPTY = {
  list: { fr: 'la liste est vide.', en: 'the list is empty.' },
  map: { fr: 'le bloc est vide.', en: 'the block is empty.' },
}

const NOT_IN_LIST = {
  index: (name: string): Words => ({
    fr: `la liste n'a pas d'élément ${name} (compté à partir de 0).`,
    en: `the list has no element ${name} (counted from 0).`,
  }),
  key: (name: string): Words => ({
    fr: `il y a une liste, et non un bloc avec la clé ${name}.`,
    en: `there is a list, not a block with the key ${name}.`,
  }),
}

const KEY = (name: string): Words => ({ fr: `la clé ${name}`, en: `the key ${name}` })

const NO_KEY = (name: string): Words => ({
  fr: `la clé ${name} est absente.`,
  en: `the key ${name} is missing.`,
})

const SPACE_HINT = {
  fr: ' (manque-t-il une espace après un deux-points ?)',
  en: ' (is a space missing after a colon?)',
}

function noDocument({ document }: Assertion, language: Language): string {
  const fr = language === 'fr'
  if (typeof document === 'object') {
    const wanted = Object.entries(document)
      .map(([pointer, scalar]) => `${code(pointer)} = ${code(String(scalar))}`)
      .join(', ')
    return fr ? `Aucun document ne correspond (${wanted}).` : `No document matches (${wanted}).`
  }
  if (document === undefined)
    return fr ? "La réponse n'a pas de document pour cela." : 'The answer has no document for it.'
  const place = document + 1
  return fr ? `La réponse n'a pas de document ${place}.` : `The answer has no document ${place}.`
}
