/** A line of a plain-text QCM with its number in the file, from 1. */
export type Line = { text: string; number: number }

/** How options are numbered; those of one question follow one style. */
export type Style = 'number' | 'letter' | 'bullet'

export type OptionStart = { style: Style; index: number | null; isMarked: boolean; text: string }

const HEADING = /^[#* ]{0,8}question\s{1,4}(?:n[°o.]?\s{0,2})?(\d{1,4})\b[*\s]{0,8}[:.)–-]?\s?([\s\S]*)$/i
const OPTION = /^(\*\s?)?(?:(\d{1,2})[.)]|([A-Za-z])[.)]|[-–•])\s+([\s\S]*)$/
const BOX = /^\[( |x|X)\]\s+([\s\S]*)$/
const KEY =
  /^\**(?:la\s|les\s)?(?:bonnes?\s)?(?:réponses?|answers?)(?:\(s\))?(?:\scorrectes?)?\**\s{0,3}:([\s\S]*)$/i
const EXPLANATION = /^\**(?:explications?|explanation)\**\s{0,3}:([\s\S]*)$/i
const KEY_BLOCK =
  /^[#* ]{0,8}(?:clés?|corrigés?|réponses|key|answers)(?: des questions)?[* ]{0,4}:?[* ]{0,4}$/i
const KEY_ENTRY = /^(?:[-•]\s+)?(?:question\s|q)?\s{0,2}(\d{1,4})\s{0,3}[:.)=–-]\s{0,3}([\s\S]*)$/i

/** `Question 3`, alone or with the prompt after a colon. */
export function readHeading(text: string): { number: number; rest: string } | null {
  const match = HEADING.exec(text)
  return match && { number: Number(match[1]), rest: match[2]!.replace(/\*{1,2}$/, '').trim() }
}

/** `1.`, `1)`, `a)`, `-`, each also with a mark of being right: `*` before it, `[x]` after it. */
export function readOption(text: string): OptionStart | null {
  const match = OPTION.exec(text)
  if (match === null) return null
  const [, star, digits, letter, rest = ''] = match
  const box = BOX.exec(rest)
  return {
    style: digits !== undefined ? 'number' : letter !== undefined ? 'letter' : 'bullet',
    index: digits !== undefined ? Number(digits) - 1 : letter !== undefined ? letterIndex(letter) : null,
    isMarked: star !== undefined || (box !== null && box[1] !== ' '),
    text: (box === null ? rest : box[2]!).trim(),
  }
}

/** What follows `Réponse :` on its line; null on any other line. */
export function readKeyLine(text: string): string | null {
  return KEY.exec(text)?.[1]?.trim() ?? null
}

/** What follows `Explication :` on its line; null on any other line. */
export function readExplanation(text: string): string | null {
  return EXPLANATION.exec(text)?.[1]?.trim() ?? null
}

/** Whether a block with the key of every question begins: `Corrigé`, alone on its line. */
export function startsKeyBlock(text: string): boolean {
  return KEY_BLOCK.test(text)
}

/** `3: B, D` of the block with the keys. */
export function readKeyEntry(text: string): { question: number; key: string } | null {
  const match = KEY_ENTRY.exec(text)
  return match && { question: Number(match[1]), key: match[2]! }
}

/** Places (from 0) that a key such as `1, 3`, `B et D` or `b) d)` names; null when any of it is something else. */
export function readPlaces(key: string): number[] | null {
  const names = key
    .replace(/[*.()]/g, ' ')
    .split(/[\s,;/&+]+/)
    .filter((word) => word !== '' && !/^(et|and)$/i.test(word))
  const places = names.map((name) => (/^\d{1,2}$/.test(name) ? Number(name) - 1 : letterIndex(name)))
  return places.length === 0 || places.some((place) => place < 0) ? null : places
}

function letterIndex(letter: string): number {
  return /^[a-z]$/i.test(letter) ? letter.toLowerCase().charCodeAt(0) - 97 : -1
}
