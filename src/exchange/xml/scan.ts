import { unreadable } from '../unreadable.ts'

const MAX_DEPTH = 60
const MAX_MARKUP = 300_000
const MAX_ATTRIBUTES = 100

/**
 * Looks at the markup of an XML text before a parser does, in one pass: refuses declarations (`<!DOCTYPE`, `<!ENTITY`
 * …), over 60 levels, 300 000 pieces of markup, and 100 attributes of an element. Comments and CDATA are passed over;
 * whether the rest is well-formed is the parser's to say. Its first line is the file's `firstLine`.
 */
export function checkMarkup(text: string, firstLine: number = 1): void {
  let depth = 0
  let count = 0
  let at = text.indexOf('<')
  while (at !== -1) {
    count += 1
    if (count > MAX_MARKUP) throw unreadable('xml/tags', { most: MAX_MARKUP })
    const tag = pieceAt(text, at, firstLine)
    depth += tag.step
    if (depth > MAX_DEPTH)
      throw unreadable('xml/depth', { line: lineAt(text, at, firstLine), most: MAX_DEPTH })
    if (tag.end === -1) return
    at = text.indexOf('<', tag.end)
  }
}

/** A text, or bytes as one: what is looked at in passing needs no copy. */
export type Signs = Pick<string, 'charAt' | 'indexOf' | 'length' | 'slice' | 'startsWith'>

/** Where the piece of markup at a `<` ends (-1: it never does), and by how much it changes the depth. */
export function pieceAt(text: Signs, at: number, firstLine: number = 1): { end: number; step: number } {
  if (text.startsWith('<!--', at)) return { end: after(text, '-->', at + 4), step: 0 }
  if (text.startsWith('<![CDATA[', at)) return { end: after(text, ']]>', at + 9), step: 0 }
  if (text.startsWith('<?', at)) return { end: after(text, '?>', at + 2), step: 0 }
  if (text.startsWith('<!', at)) throw unreadable('xml/declaration', { line: lineAt(text, at, firstLine) })
  const end = tagEnd(text, at, firstLine)
  if (text.charAt(at + 1) === '/') return { end, step: -1 }
  return { end, step: text.charAt(end - 2) === '/' ? 0 : 1 }
}

function after(text: Signs, sign: string, from: number): number {
  const found = text.indexOf(sign, from)
  return found === -1 ? -1 : found + sign.length
}

/** The local name of the element that a tag at a `<` opens or closes; '' where there is none. */
export function nameAt(text: Signs, at: number): string {
  return NAME.exec(text.slice(at, at + LONGEST_NAME))?.[1] ?? ''
}

const NAME = /^<\/?(?:[\w.-]{1,40}:)?([\w.-]{1,40})[\s/>]/
const LONGEST_NAME = 90

/** The place after a tag's `>`, which may also stand inside the quotes of an attribute. */
function tagEnd(text: Signs, at: number, firstLine: number): number {
  let attributes = 0
  for (let index = at; index < text.length; index += 1) {
    const sign = text.charAt(index)
    if (sign === '>') return index + 1
    if (sign === '=') attributes += 1
    if (attributes > MAX_ATTRIBUTES)
      throw unreadable('xml/attributes', { line: lineAt(text, at, firstLine), most: MAX_ATTRIBUTES })
    if (sign !== '"' && sign !== "'") continue
    index = text.indexOf(sign, index + 1)
    if (index === -1) return -1
  }
  return -1
}

function lineAt(text: Signs, at: number, firstLine: number): number {
  return text.slice(0, at).split('\n').length + firstLine - 1
}
