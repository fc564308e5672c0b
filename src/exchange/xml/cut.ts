import { MOST_FILE_BYTES } from '../names.ts'
import { decodeAs } from '../text/decode.ts'
import { unreadable } from '../unreadable.ts'
import { children, decodeXml, type Element, encodingOf, type Place, parseXml } from './parse.ts'
import { nameAt, pieceAt, type Signs } from './scan.ts'

/** The text of one question of a file, and where it stands. */
export type Piece = { text: string; at: Place }

/** An XML file whose questions are read one after the other. */
export type CutXml = {
  /** The root, with all that is in no piece. */
  root: Element
  count: number
  /** In the order of the file; each is decoded when its turn comes. */
  pieces(): Iterable<Piece>
  /** The element of a piece; a fault in it has its place in the file. Throws what `parseXml` throws. */
  parse(piece: Piece): Element
}

type Span = { from: number; to: number; at: Place; lineEnds: number }

/**
 * Cuts the `<question>`s below the root out of an XML file of at most 64 MiB, so that a parser has one of them at a time in
 * memory. Throws `UnreadableError` for more than `most`, for what `parseXml` refuses outside of them, and where the file
 * ends inside one.
 */
export function cutQuestions(file: Uint8Array, most: number): CutXml {
  if (file.byteLength > MOST_FILE_BYTES)
    throw unreadable('too-long', { bytes: file.byteLength, most: MOST_FILE_BYTES })
  const encoding = encodingOf(file)
  if (encoding.startsWith('utf-16')) return cutQuestions(Buffer.from(`\uFEFF${decodeXml(file)}`), most)
  const decoded = (from: number, to: number, line: number) =>
    decodeAs(file.subarray(from, to), encoding, line)
  const { spans, rootTag } = spansOf(signsOf(file), most)
  const isNamed = rootTag.includes('xmlns')
  return {
    root: parseXml(around(spans, file.byteLength, decoded)),
    count: spans.length,
    *pieces() {
      for (const { from, to, at } of spans) yield { text: decoded(from, to, at.line), at }
    },
    parse: ({ text, at }) => (isNamed ? parseNamed(rootTag, text, at) : parseXml(text, at)),
  }
}

/** A piece under the tag of its root, which says what the prefixes in it stand for. */
function parseNamed(rootTag: string, text: string, { line, column }: Place): Element {
  const open = rootTag.replace(/\s+/g, ' ')
  const close = `</${/[^<\s>]+/.exec(open)![0]}>`
  return children(parseXml(open + text + close, { line, column: column - open.length }))[0]!
}

/** A sign a byte: markup is ASCII in every encoding that comes here, and places are those of the bytes. */
function signsOf(file: Uint8Array): Signs {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  return {
    length: bytes.length,
    charAt: (at) => String.fromCharCode(bytes[at] ?? 0),
    indexOf: (sign, from) => bytes.indexOf(sign, from, 'latin1'),
    slice: (from, to) => bytes.toString('latin1', from, to),
    startsWith: (sign, at = 0) => bytes.toString('latin1', at, at + sign.length) === sign,
  }
}

function spansOf(signs: Signs, most: number): { spans: Span[]; rootTag: string } {
  const places = placesIn(signs)
  const spans: Span[] = []
  let rootTag = ''
  let open: { from: number; at: Place; depth: number } | null = null
  for (let at = signs.indexOf('<'); at !== -1; ) {
    const { end, step } = pieceAt(signs, at)
    const isTag = step !== 0 || /[A-Za-z_:]/.test(signs.charAt(at + 1))
    if (isTag && rootTag !== '' && nameAt(signs, at) === 'question') {
      open ??= { from: at, at: places.to(at).place, depth: 0 }
      open.depth += step
      if (open.depth <= 0 && end !== -1) {
        spans.push({ from: open.from, to: end, at: open.at, lineEnds: places.to(end).lineEnds })
        open = null
        if (spans.length > most) throw unreadable('too-many-questions/file', { most })
      }
    }
    if (end === -1) break
    if (isTag) rootTag ||= signs.slice(at, end)
    at = signs.indexOf('<', end)
  }
  if (open !== null) throw unreadable('xml/cut-off', { line: open.at.line })
  return { spans, rootTag }
}

/** Counts lines on the way through a text: each place asked for is behind the one before. */
function placesIn(text: Signs) {
  let [lines, start, next] = [0, 0, text.indexOf('\n')]
  return {
    to(at: number): { place: Place; lineEnds: number } {
      const before = lines
      while (next !== -1 && next < at) {
        lines += 1
        start = next + 1
        next = text.indexOf('\n', start)
      }
      return { place: { line: lines + 1, column: at - start + 1 }, lineEnds: lines - before }
    },
  }
}

/** What is in no piece; line ends stand for the pieces, so that lines are those of the file. */
function around(
  spans: readonly Span[],
  length: number,
  decoded: (from: number, to: number, line: number) => string,
): string {
  const ends = [...spans, { from: length, to: length, at: null, lineEnds: 0 }]
  let [from, line] = [0, 1]
  return ends
    .map(({ from: to, to: next, at, lineEnds }) => {
      const text = decoded(from, to, line)
      from = next
      line = (at?.line ?? line) + lineEnds
      return text + '\n'.repeat(lineEnds)
    })
    .join('')
}
