import { XmlElement as Element, parseXml as parseDocument, XmlError, XmlText } from '@rgrove/parse-xml'
import type { UnreadableError } from '../model.ts'
import { decodeAs } from '../text/decode.ts'
import { unreadable } from '../unreadable.ts'
import { checkMarkup } from './scan.ts'
import { FORBIDDEN } from './write.ts'

export type { XmlElement as Element } from '@rgrove/parse-xml'

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
  return parseStrictly(text, start)
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

function parseStrictly(file: string, start: Place): Element {
  const text = withoutUnstorable(file)
  try {
    const { root } = parseDocument(text)
    if (root !== null) return root
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    if (!/^Root element is missing/.test(error.message)) throw illFormed(error, text, start)
  }
  throw unreadable('no-xml')
}

/** What XML has no way to say, and no database to store, however it is written. */
function withoutUnstorable(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (reference, hex, decimal) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff && String.fromCodePoint(code).replace(FORBIDDEN, '') === '' ? '' : reference
    })
}

/** What the parser says, in English alone, and where: of an element without an end, where it begins. */
function illFormed({ message, pos }: XmlError, text: string, start: Place): UnreadableError {
  const [says] = message.split(' (line', 1)
  const [, open] = /^Missing end tag for element (\S+)/.exec(says!) ?? []
  const at = open === undefined ? pos : text.lastIndexOf(`<${open}`, pos)
  const why = { fr: '', en: `: ${says!.slice(0, 200)}` }
  return unreadable('ill-formed', { ...placeAt(text, at, start), why })
}

/** The place of a character of a text that begins at `start`, in the whole of its file. */
function placeAt(text: string, at: number, start: Place): Place {
  const lines = text.slice(0, at).split('\n')
  const column = lines.at(-1)!.length + 1
  return {
    line: start.line + lines.length - 1,
    column: lines.length === 1 ? start.column + column - 1 : column,
  }
}

/** The name of an element or an attribute without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Child elements, all or those of a local name. */
export function children(element: Element, name?: string): Element[] {
  return element.children.filter((node): node is Element => isElement(node, name))
}

/** The first child element of a local name. */
export function child(element: Element, name: string): Element | null {
  return element.children.find((node): node is Element => isElement(node, name)) ?? null
}

/** All text below, CDATA included; '' for no element. */
export function textOf(element: Element | null): string {
  return element?.text ?? ''
}

/** The value of an attribute, trimmed; '' when it is absent. */
export function attr(element: Element | null, name: string): string {
  return (element?.attributes[name] ?? '').trim()
}

/** The text of a node that is text; null of any other. */
export function ownText(node: unknown): string | null {
  return node instanceof XmlText ? node.text : null
}

/** Whether a node is an element, any or one of a local name. */
export function isElement(node: unknown, name?: string): node is Element {
  return node instanceof Element && (name === undefined || localName(node.name) === name)
}
