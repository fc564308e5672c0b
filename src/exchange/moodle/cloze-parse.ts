import { Parser } from 'commonmark'

/** One of the alternatives of an embedded answer; `percent` is null when it is no number. */
export type Alternative = { percent: number | null; text: string; feedback: string }

/**
 * An embedded answer such as `{1:SHORTANSWER:=yes~%50%maybe#almost}`; `kind` by its long name, without its display.
 * Texts are as Moodle keeps them: a choice and a feedback are HTML then, whatever the question is.
 */
export type Embedded = {
  weight: number
  kind: 'MULTICHOICE' | 'MULTIRESPONSE' | 'SHORTANSWER' | 'SHORTANSWER_C' | 'NUMERICAL'
  alternatives: Alternative[]
}

/** Between prompt and passage in an export of ours; no reader shows it. */
export const PASSAGE_MARK = '<!-- passage -->'

const ENTITY = new Parser()
const START = /\{\s{0,10}(\d{0,6})\s{0,10}:\s{0,10}([A-Z]{2,13}(?:_[A-Z]{1,2})?)\s{0,10}:/y
const NAMES: [Embedded['kind'], RegExp][] = [
  ['MULTICHOICE', /^(MULTICHOICE(_(V|H|S|VS|HS))?|MC(V|H|S|VS|HS)?)$/],
  ['MULTIRESPONSE', /^(MULTIRESPONSE(_(H|S|HS))?|MR(H|S|HS)?)$/],
  ['SHORTANSWER_C', /^(SHORTANSWER_C|SAC|MWC)$/],
  ['SHORTANSWER', /^(SHORTANSWER|SA|MW)$/],
  ['NUMERICAL', /^(NUMERICAL|NM)$/],
]

/** The text with each embedded answer put through `replace`, in one pass. `isHtml`: an answer may hold stray tags. */
export function replaceEmbedded(
  text: string,
  isHtml: boolean,
  replace: (embedded: Embedded) => string,
): string {
  const pieces: string[] = []
  let done = 0
  let at = text.indexOf('{')
  let isClosed = true
  while (at !== -1 && isClosed) {
    START.lastIndex = at
    const [start, weight, name] = START.exec(text) ?? []
    const kind = NAMES.find(([, pattern]) => name !== undefined && pattern.test(name))?.[0]
    if (start !== undefined && kind !== undefined) {
      const end = endOf(text, at + start.length)
      isClosed = end !== -1
      if (isClosed) {
        const alternatives = alternativesOf(text.slice(at + start.length, end), kind, isHtml)
        pieces.push(
          text.slice(done, at),
          replace({ weight: weight ? Number(weight) : 1, kind, alternatives }),
        )
        done = end + 1
      }
    }
    at = text.indexOf('{', Math.max(done, at + 1))
  }
  return [...pieces, text.slice(done)].join('')
}

/** The place of the brace that closes the answer, from `from`; -1 when none does. */
function endOf(text: string, from: number): number {
  let at = text.indexOf('}', from)
  while (at !== -1 && text[at - 1] === '\\') at = text.indexOf('}', at + 1)
  return at
}

/** Moodle passes over a `~` before the first of them. */
function alternativesOf(source: string, kind: Embedded['kind'], isHtml: boolean): Alternative[] {
  const isPlain = !kind.startsWith('MULTI')
  return split(source.replace(/^\s{0,10}~(?=.)/s, ''), '~').map((one) => alternative(one, isHtml && isPlain))
}

/** `isTagless`: an accepted text is typed, so that what an editor marked up in it is not meant. */
function alternative(source: string, isTagless: boolean): Alternative {
  const [, sign, percent] = /^\s{0,10}(=|%(-?\d{1,3}(?:[.,]\d{0,10})?)%)/.exec(source) ?? ['']
  const body = sign === undefined ? source : source.slice(source.indexOf(sign) + sign.length)
  const [text = '', ...feedback] = split(body, '#')
  return {
    percent: percent === undefined ? (sign === '=' ? 100 : 0) : Number(percent.replace(',', '.')),
    text: asKept(isTagless ? text.replace(/<[^<>]{0,500}>/g, '') : text),
    feedback: asKept(feedback.join('#')),
  }
}

/** Cut at a sign that no backslash stands before; `&#` starts an entity. */
function split(text: string, sign: '~' | '#'): string[] {
  return text.split(sign === '~' ? /(?<!\\)~/ : /(?<![\\&])#/)
}

/** What Moodle makes of a text: entities first, then the two signs that a backslash escapes. `\~` keeps its backslash. */
function asKept(text: string): string {
  return text
    .replace(/&(?:#\d{1,7}|#[Xx][\dA-Fa-f]{1,6}|[A-Za-z]\w{1,31});/g, decoded)
    .replaceAll('\u00A0', ' ')
    .replaceAll('\\}', '}')
    .replaceAll('\\#', '#')
    .trim()
}

/** CommonMark knows every entity of HTML; what is none stays as it is. */
function decoded(entity: string): string {
  return ENTITY.parse(entity).firstChild?.firstChild?.literal ?? entity
}

/** A text for inside an embedded answer: no sign of the syntax, of HTML or of Markdown is left for anybody to take. */
export function escapeEmbedded(text: string): string {
  return text.replace(/\\(?=[}#])/g, '\\\\').replace(/[&~#}{\\<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
