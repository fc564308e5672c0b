import { attr, children, type Element, textOf } from '../../xml/parse.ts'
import { pieceAt } from '../../xml/scan.ts'

/** The content of a `<file>`, which is base64; nothing is decoded before it is asked for. */
export interface FileSlot {
  /** Bytes that its base64 holds at most. */
  size: number
  /** Null where the content is no base64. */
  bytes(): Uint8Array | null
}

/** A file that stands beside a text, under the name by which the text shows it. */
export interface FileBeside extends FileSlot {
  name: string
  /** The folder, which begins and ends with a slash: `/` for most. */
  path: string
}

const NOTHING: FileSlot = { size: 0, bytes: () => new Uint8Array() }
const OPEN = /<file[\s>]/y
const CLOSE = /<\/file\s*>/g
const BASE64 = /^[A-Za-z0-9+/\s]*=?\s*=?\s*$/

/**
 * An XML text whose `<file …>` elements hold, in place of their content, its index in `files`: what files weigh is nothing
 * that a parser should see. Line ends stay, so that places in the text keep their line. Comments and CDATA hold no element.
 */
export function cutFiles(text: string): { text: string; files: FileSlot[] } {
  const files: FileSlot[] = []
  const kept: string[] = []
  let done = 0
  let at = text.indexOf('<')
  while (at !== -1) {
    const { end } = pieceAt(text, at)
    if (end === -1) break
    const close = isOpening(text, at, end) ? closeFrom(text, end) : -1
    if (close !== -1) {
      kept.push(text.slice(done, end), `${files.length}${lineEnds(text, end, close)}`)
      files.push(slotOf(text, end, close))
      done = close
    }
    at = text.indexOf('<', close === -1 ? end : close)
  }
  return { text: [...kept, text.slice(done)].join(''), files }
}

/** The files of a text's element, from those that were cut out of its document. */
export function filesBeside(holder: Element, files: readonly FileSlot[]): FileBeside[] {
  return children(holder, 'file').map((element) => {
    const slot = files[Number(textOf(element).trim() || Number.NaN)] ?? NOTHING
    return { name: attr(element, 'name'), path: attr(element, 'path') || '/', ...slot }
  })
}

function isOpening(text: string, at: number, end: number): boolean {
  OPEN.lastIndex = at
  return OPEN.test(text) && text[end - 2] !== '/'
}

function closeFrom(text: string, from: number): number {
  CLOSE.lastIndex = from
  return CLOSE.exec(text)?.index ?? -1
}

function lineEnds(text: string, from: number, to: number): string {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return '\n'.repeat(count)
}

function slotOf(text: string, from: number, to: number): FileSlot {
  return {
    size: Math.ceil(((to - from) * 3) / 4),
    bytes() {
      const content = text
        .slice(from, to)
        .replace(/^\s*<!\[CDATA\[/, '')
        .replace(/\]\]>\s*$/, '')
      return BASE64.test(content) ? Buffer.from(content, 'base64') : null
    },
  }
}
