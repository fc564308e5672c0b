import { unreadable } from '../unreadable.ts'

const MAX_DEPTH = 60
const MAX_MARKUP = 300_000
const MAX_ATTRIBUTES = 100

/**
 * Looks at the markup of an XML text before a parser does, in one pass: refuses declarations (`<!DOCTYPE`, `<!ENTITY`
 * …), over 60 levels, 300 000 pieces of markup, and 100 attributes of an element. Comments and CDATA are passed over;
 * whether the rest is well-formed is the parser's to say.
 */
export function checkMarkup(text: string): void {
  let depth = 0
  let count = 0
  let at = text.indexOf('<')
  while (at !== -1) {
    count += 1
    if (count > MAX_MARKUP) throw unreadable('xml/tags', { most: MAX_MARKUP })
    const tag = pieceAt(text, at)
    depth += tag.step
    if (depth > MAX_DEPTH) throw unreadable('xml/depth', { line: lineAt(text, at), most: MAX_DEPTH })
    if (tag.end === -1) return
    at = text.indexOf('<', tag.end)
  }
}

/** Where the piece of markup ends (-1: it never does), and by how much it changes the depth. */
export function pieceAt(text: string, at: number): { end: number; step: number } {
  if (text.startsWith('<!--', at)) return { end: after(text, '-->', at + 4), step: 0 }
  if (text.startsWith('<![CDATA[', at)) return { end: after(text, ']]>', at + 9), step: 0 }
  if (text.startsWith('<?', at)) return { end: after(text, '?>', at + 2), step: 0 }
  if (text.startsWith('<!', at)) throw unreadable('xml/declaration', { line: lineAt(text, at) })
  const end = tagEnd(text, at)
  if (text[at + 1] === '/') return { end, step: -1 }
  return { end, step: text[end - 2] === '/' ? 0 : 1 }
}

function after(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from)
  return found === -1 ? -1 : found + sign.length
}

/** The place after a tag's `>`, which may also stand inside the quotes of an attribute. */
function tagEnd(text: string, at: number): number {
  let attributes = 0
  for (let index = at; index < text.length; index += 1) {
    const sign = text[index]
    if (sign === '>') return index + 1
    if (sign === '=') attributes += 1
    if (attributes > MAX_ATTRIBUTES)
      throw unreadable('xml/attributes', { line: lineAt(text, at), most: MAX_ATTRIBUTES })
    if (sign !== '"' && sign !== "'") continue
    index = text.indexOf(sign, index + 1)
    if (index === -1) return -1
  }
  return -1
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
