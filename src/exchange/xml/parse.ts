import { DOMParser, type Element, type Node } from '@xmldom/xmldom'
import type { UnreadableError } from '../model.ts'
import { decodeAs } from '../text/decode.ts'
import { unreadable } from '../unreadable.ts'
import { checkMarkup } from './scan.ts'

export type { Element } from '@xmldom/xmldom'

const MAX_XML_BYTES = 4_194_304

const ENCODINGS: Record<string, string> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'windows-1252': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
}

/** Line and column, from 1. */
export type Place = { line: number; column: number }

const START: Place = { line: 1, column: 1 }

/**
 * The root element of an XML document of at most 4 MiB and 60 levels. Bytes are decoded by their BOM or by the encoding
 * of the XML declaration. Refuses, with `UnreadableError` and the place, whatever is not well-formed, and any document
 * type or entity declaration: no entity is ever fetched or expanded. `start` is where the text stands in its file.
 */
export function parseXml(file: Uint8Array | string, start: Place = START): Element {
  const size = typeof file === 'string' ? file.length : file.byteLength
  if (size > MAX_XML_BYTES) {
    const sizes = { bytes: size, most: MAX_XML_BYTES }
    throw start === START
      ? unreadable('too-long', sizes)
      : unreadable('too-long/question', { ...start, ...sizes })
  }
  const text =
    typeof file === 'string' ? file.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '') : decodeXml(file)
  checkMarkup(text, start.line)
  const root = parseStrictly(text, start)
  if (root === null) throw unreadable('no-xml')
  return root
}

/** Text of an XML file by its BOM or the encoding of its declaration, UTF-8 otherwise; line ends are LF. */
export function decodeXml(file: Uint8Array): string {
  return decodeAs(file, encodingOf(file))
}

/** The encoding of an XML file, one that `TextDecoder` knows. */
export function encodingOf(file: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(file.subarray(0, 200))
  return bomOf(file) ?? declaredEncoding(head)
}

function bomOf([first, second]: Uint8Array): string | null {
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xef && second === 0xbb ? 'utf-8' : null
}

function declaredEncoding(head: string): string {
  const declared = /^<\?xml[^>]*?\sencoding\s?=\s?["']([A-Za-z0-9._-]{1,40})["']/.exec(head)?.[1] ?? 'utf-8'
  const encoding = ENCODINGS[declared.toLowerCase()]
  if (encoding === undefined) throw unreadable('unknown-encoding', { encoding: declared })
  return encoding
}

/** What the parser says, in English alone, and where. */
interface Fault {
  message: string
  at: Place | null
}

function parseStrictly(text: string, start: Place): Element | null {
  let fault: Fault | null = null
  const parser = new DOMParser({
    onError: (level, message, context) => {
      // Bytes that are no text were refused before: U+FFFD is a character of the file like any other.
      if (level === 'warning' && message.startsWith('Unicode replacement character')) return
      const { lineNumber: line, columnNumber: column } = context?.locator ?? {}
      fault ??= { message, at: line && column ? placeFrom(start, { line, column }) : null }
      throw new Error(message)
    },
  })
  let parsed: ReturnType<typeof parser.parseFromString>
  try {
    parsed = parser.parseFromString(text, 'text/xml')
  } catch (error) {
    throw illFormed(fault ?? { message: (error as Error).message, at: null })
  }
  if (parsed.doctype !== null) throw unreadable('doctype')
  return parsed.documentElement
}

/** A place in a text that begins at `start`, in the whole of its file. */
function placeFrom(start: Place, { line, column }: Place): Place {
  return { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column }
}

function illFormed({ message, at }: Fault): UnreadableError {
  const why = { fr: '', en: `: ${message.slice(0, 200)}` }
  return at === null ? unreadable('ill-formed', { why }) : unreadable('ill-formed/at', { ...at, why })
}

/** Child elements, all or those of a local name. */
export function children(element: Element, name?: string): Element[] {
  const found: Element[] = []
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node)
  return found
}

/** The first child element of a local name. */
export function child(element: Element, name: string): Element | null {
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node) && node.localName === name) return node
  return null
}

/** All text below, CDATA included, as it stands but for U+0000 and lone surrogates; '' for no element. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').toWellFormed().replaceAll('\u0000', '')
}

/** The value of an attribute, trimmed; '' when it is absent. */
export function attr(element: Element | null, name: string): string {
  return (element?.getAttribute(name) ?? '').trim()
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}
