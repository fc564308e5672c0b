import { pointerOf } from '../../json-pointer.ts'
import type { Language, Words } from '../../language.ts'
import type { Assertion, Verdict } from './assertions.ts'
import { code, describeExpected, describeValue } from './describe.ts'
import type { Unread } from './read.ts'
import { REFUSAL_WORDS, SYNTAX_WORDS } from './sentences.ts'
import type { Value } from './value.ts'

/** Where and why an answer cannot be read, in one sentence. */
export function explainUnread({ code: kind, cause, line, column }: Unread, language: Language): string {
  const why = kind === 'syntax' ? SYNTAX_WORDS[cause][language] : REFUSAL_WORDS[cause][language]
  const what = {
    syntax: { fr: 'Erreur de syntaxe', en: 'Syntax error' },
    refused: { fr: 'Réponse refusée', en: 'Answer refused' },
  }[kind][language]
  return language === 'fr'
    ? `${what} à la ligne ${line}, colonne ${column} : ${why}.`
    : `${what} at line ${line}, column ${column}: ${why}.`
}

/** What was expected and, where it does not hold, what was found instead. `count`: documents in the answer. */
export function explainVerdict(
  assertion: Assertion,
  verdict: Verdict,
  count: number,
  language: Language,
): string {
  const fr = language === 'fr'
  if (verdict.code === 'held') return `${fr ? 'Respecté :' : 'Met:'} ${assertion.says}`
  const start = `${fr ? 'Non respecté :' : 'Not met:'} ${assertion.says}`
  return `${start} ${reason(assertion, verdict, count, language)}`
}

type Miss = Exclude<Verdict, { code: 'held' }>

function reason(assertion: Assertion, miss: Miss, count: number, language: Language): string {
  const fr = language === 'fr'
  if (miss.code === 'no-document') return noDocument(assertion, language)
  const where = (path: string[]) => placeWords(path, count > 1 ? miss.document : null, language)
  if (miss.code === 'missing') {
    const { place, step } = miss.gap
    return `${where(place.path)}${lackWords(place.value, step, language)}`
  }
  const { place, breach } = miss
  const found = describeValue(breach?.value ?? place.value, language)
  const nothing = fr ? 'rien à cet endroit' : 'nothing there'
  const expected = breach === null ? nothing : describeExpected(breach, language)
  const path = [...place.path, ...(breach?.path ?? [])]
  return fr
    ? `${where(path)}vous avez écrit ${found} ; attendu : ${expected}.`
    : `${where(path)}you wrote ${found}; expected: ${expected}.`
}

function placeWords(path: string[], document: number | null, language: Language): string {
  const fr = language === 'fr'
  const root = fr ? 'à la racine' : 'at the root'
  const place = path.length === 0 ? root : `${fr ? 'à' : 'at'} ${code(pointerOf(path))}`
  const words =
    document === null ? place : `${fr ? 'dans le document' : 'in document'} ${document + 1}, ${place}`
  return `${words[0]!.toUpperCase()}${words.slice(1)}, `
}

/** What a value lacks when `step` leads nowhere in it. */
function lackWords(value: Value, step: string, language: Language): string {
  const name = code(step)
  const isIndex = /^\d{1,6}$/.test(step)
  if (Array.isArray(value) && value.length === 0) return EMPTY.list[language]
  if (Array.isArray(value)) return NOT_IN_LIST[isIndex ? 'index' : 'key'](name)[language]
  if (value instanceof Map) return step === '*' ? EMPTY.map[language] : NO_KEY(name)[language]
  const found = describeValue(value, language)
  const hint = spaceHint(value, language)
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

/** `image:nginx` is one word to YAML. */
function spaceHint(value: Value, language: Language): string {
  if (typeof value !== 'string' || !value.includes(':')) return ''
  return language === 'fr'
    ? ' (manque-t-il une espace après un deux-points ?)'
    : ' (is a space missing after a colon?)'
}

function noDocument({ document }: Assertion, language: Language): string {
  const fr = language === 'fr'
  if (typeof document === 'object') {
    const wanted = Object.entries(document)
      .map(([pointer, scalar]) => `${code(pointer)} = ${code(String(scalar))}`)
      .join(', ')
    return fr ? `Aucun document ne correspond (${wanted}).` : `No document matches (${wanted}).`
  }
  const place = (document ?? 0) + 1
  return fr ? `La réponse n'a pas de document ${place}.` : `The answer has no document ${place}.`
}
