/** A line of a plain-text QCM with its number in the file, from 1. */
export type Line = { text: string; number: number }

/** How options are numbered; those of one question follow one style. */
export type Style = 'number' | 'letter' | 'bullet'

export type OptionStart = {
  style: Style
  index: number | null
  isMarked: boolean
  isBold: boolean
  text: string
}

/** What begins a question: the word, or its number alone where options have letters. */
export type Headings = 'words' | 'numbers'

const HEADING =
  /^[#*_> ]{0,8}(?:question|q)\s{0,4}(?:n[°o.]?\s{0,2})?(\d{1,4})\b[*_\s]{0,8}[:.)–-]?[*_\s]{0,4}([\s\S]*)$/i
const NUMBERED = /^[#*_> ]{0,8}(\d{1,4})\s?[.):–-][*_\s]{0,4}(?=\D)([\s\S]*)$/
const OPTION =
  /^(?:[-*+•–]\s{1,4})?(?:(\*)(?!\*)\s?)?(?:\*\*|__)?(?:(\d{1,2})[.)]|\(?([A-Za-z])\s?[.):/])(?:\*\*|__)?(?=\s)\s{1,8}([\s\S]*)$/
const BULLET = /^[-*+–•]\s{1,8}([\s\S]*)$/
const BOX = /^[[(]( |x|X|✓|✔)[\])]\s{1,8}([\s\S]*)$/
const BULLETLESS_BOX = /^(?:\[[ xX✓✔]\]|[☐☑☒✅❌])/
const SIGN = /^([✅✔✓☑❌✗✘☐☒])\uFE0F?\s{0,4}/
const SIGN_AFTER = /\s{0,4}([✅✔✓☑❌✗✘])\uFE0F?$/
const WORDS_AFTER =
  /\s{0,4}(?:←|<-{1,3}|=>|–|—)?\s{0,4}[([*_]{0,3}(?:bonne réponse|réponse correcte|réponse juste|correct(?:e|es|s)?(?: answer)?|right answer|exact|juste)[)\]*_]{1,3}[.!]?$/i
const KEY =
  /^(?:la|les|the)?\s?(?:bonnes?|correct|right)?\s?(?:réponses?|answers?|options?|keys?|clés?)(?:\(s\))?(?:\s(?:attendues?|correctes?|exactes?|justes?|bonnes?|key))?\s{0,3}(?::|est|sont|is|are)\s?([\s\S]*)$/i
const EXPLANATION =
  /^(?:explications?|explanation|justification|rationale|feedback|commentaire|pourquoi|why)\s{0,3}:([\s\S]*)$/i
const KEY_BLOCK =
  /^(?:the )?(?:clés?|corrigés?|correction|corrections|réponses|solutions?|key|answers?|answer keys?|grille)(?: (?:des (?:questions|réponses)|de (?:correction|réponses?)|key|correctes))?\s{0,3}:?$/i
const KEY_ENTRY =
  /^(?:[-•*]\s{1,4})?(?:question\s{0,3}|q)?\s{0,2}(\d{1,4})\s{0,3}(?:[:.)=–|-]|→|->)\s{0,3}([\s\S]*)$/i
const LEADING_PLACE = /^\(?([A-Za-z]|\d{1,2})\s?(?:[).:]|\s[–—-]|,)\s{0,4}(?=\S)([\s\S]*)$/
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|={3,}|(?:- ){2,}-|(?:\* ){2,}\*)$/
const TITLE = /^#{1,6}\s/
const FOLDS = /<summary>[^<]{0,200}<\/summary>|<\/?(?:details|summary)(?: open)?>/gi

/** A line without what hides the answer in Markdown: quotes, and what unfolds. */
export function plainLine(raw: string): string {
  return raw
    .replace(/^\s{0,20}>\s?/, '')
    .replace(FOLDS, '')
    .trim()
}

/** `Question 3`, `### Q3.`, alone or with the prompt after it; where `headings` says so, `3.` as well. */
export function readHeading(text: string, headings: Headings): { number: number; rest: string } | null {
  const match = HEADING.exec(text) ?? (headings === 'numbers' ? NUMBERED.exec(text) : null)
  return match && { number: Number(match[1]), rest: match[2]!.replace(/[*_]{1,3}$/, '').trim() }
}

/** `1.`, `1)`, `a)`, `- A.`, `-`, each also with a mark of being right: `*`, `[x]`, `✅`, `(bonne réponse)`, bold. */
export function readOption(text: string): OptionStart | null {
  const { bare, isBold } = withoutBold(text)
  const [sign, line] = withoutSign(bare)
  const match = OPTION.exec(line)
  const bullet = match === null ? (BULLET.exec(line)?.[1] ?? (BULLETLESS_BOX.test(bare) ? line : null)) : null
  if (match === null && bullet === null) return null
  const [, star, digits, letter, rest = bullet!] = match ?? []
  const box = BOX.exec(rest)
  const inside = withoutMarks(box === null ? rest : box[2]!)
  return {
    style: digits !== undefined ? 'number' : letter !== undefined ? 'letter' : 'bullet',
    index: digits !== undefined ? Number(digits) - 1 : letter !== undefined ? letterIndex(letter) : null,
    isMarked: star !== undefined || sign || (box !== null && box[1] !== ' ') || inside.isMarked,
    isBold: isBold || inside.isBold,
    text: inside.text,
  }
}

function withoutSign(text: string): [isRight: boolean, text: string] {
  const sign = SIGN.exec(text)
  return sign === null ? [false, text] : [/[✅✔✓☑]/.test(sign[1]!), text.slice(sign[0].length)]
}

/** The text of an option without what says that it is right, or wrong. */
function withoutMarks(given: string): { text: string; isMarked: boolean; isBold: boolean } {
  const [before, trimmed] = withoutSign(given.trim())
  const after = SIGN_AFTER.exec(trimmed)
  const signless = after === null ? trimmed : trimmed.slice(0, after.index)
  const words = WORDS_AFTER.exec(signless)
  const { bare, isBold } = withoutBold(words === null ? signless : signless.slice(0, words.index))
  return {
    text: bare.trim(),
    isMarked: before || words !== null || (after !== null && /[✅✔✓☑]/.test(after[1]!)),
    isBold,
  }
}

/** A line that is bold as a whole, without its stars. */
export function withoutBold(text: string): { bare: string; isBold: boolean } {
  const match = /^(\*\*|__)(?=\S)([\s\S]*\S)\1$/.exec(text)
  const isWhole = match !== null && !match[2]!.includes(match[1]!)
  return isWhole ? { bare: match[2]!, isBold: true } : { bare: text, isBold: false }
}

/** What follows `Réponse :` on its line; null on any other line. */
export function readKeyLine(text: string): string | null {
  const key = KEY.exec(withoutEmphasis(text))?.[1]?.trim()
  return key === undefined ? null : key.replace(/\.$/, '')
}

/** What follows `Explication :` on its line; null on any other line. */
export function readExplanation(text: string): string | null {
  const { bare } = withoutBold(text)
  const plain = bare.replace(/^[*_]{0,3}([^*_:]{1,20})[*_]{0,3}(\s?:)[*_]{0,3}/, '$1$2')
  return EXPLANATION.exec(plain)?.[1]?.trim() ?? null
}

/** Whether a block with the key of every question begins: `Corrigé`, alone on its line. */
export function startsKeyBlock(text: string): boolean {
  return KEY_BLOCK.test(withoutEmphasis(text.replace(/^#{1,6}\s{1,4}/, '')))
}

/** Signs around a key are emphasis, or draw the eye. */
function withoutEmphasis(text: string): string {
  const [, signless] = withoutSign(text)
  return signless.replace(/[*_`]{1,3}|👉|💡/gu, '').trim()
}

/** `3: B, D` of the block with the keys, also as a row of a table. */
export function readKeyEntry(text: string): { question: number; key: string } | null {
  const match = KEY_ENTRY.exec(withoutEmphasis(text.replace(/^\||\|$/g, '').trim()))
  return match && { question: Number(match[1]), key: match[2]!.trim() }
}

/** Places (from 0) that a key such as `1, 3`, `B et D` or `b) d)` names; null when any of it is something else. */
export function readPlaces(key: string): number[] | null {
  const names = key
    .replace(/[*.()]/g, ' ')
    .split(/[\s,;/&+]+/)
    .filter((word) => word !== '' && !/^(et|and)$/i.test(word))
  const places = names.map(placeOf)
  return places.length === 0 || places.some((place) => place < 0) ? null : places
}

/** The place before what else a key says: `B) docker ps`, `C, car …`; null when it begins otherwise. */
export function readLeadingPlace(key: string): { place: number; rest: string } | null {
  const match = LEADING_PLACE.exec(key)
  return match && { place: placeOf(match[1]!), rest: match[2]!.replace(/^[–—:-]\s{0,4}/, '').trim() }
}

/** Whether a line parts questions: a rule, or a title that is no question's. */
export function partsQuestions(text: string): boolean {
  return isRule(text) || TITLE.test(text)
}

/** A line drawn across, which says nothing. */
export function isRule(text: string): boolean {
  return RULE.test(text)
}

function placeOf(name: string): number {
  return /^\d{1,2}$/.test(name) ? Number(name) - 1 : letterIndex(name)
}

function letterIndex(letter: string): number {
  return /^[a-z]$/i.test(letter) ? letter.toLowerCase().charCodeAt(0) - 97 : -1
}
