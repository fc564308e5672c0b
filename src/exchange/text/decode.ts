import { unreadable } from '../unreadable.ts'

/** The text of bytes in `encoding`, with LF line ends; refuses, with its line from `firstLine`, what is not in it. */
export function decodeAs(file: Uint8Array, encoding: string, firstLine: number = 1): string {
  try {
    return withLf(new TextDecoder(encoding, { fatal: true }).decode(file))
  } catch {
    const before = new TextDecoder(encoding).decode(file).split('\uFFFD', 1)[0]!
    throw unreadable('not-encoded', { encoding, line: withLf(before).split('\n').length + firstLine - 1 })
  }
}

/** Whether bytes that are not UTF-8 are windows-1252: most of what is beyond ASCII is no UTF-8, and each byte is a sign. */
export function isWindows1252(file: Uint8Array): boolean {
  const beyondAscii = new TextDecoder().decode(file).match(/[^\0-\x7F]/gu) ?? []
  const broken = beyondAscii.filter((sign) => sign === '\uFFFD').length
  return broken * 2 > beyondAscii.length && !file.some((byte) => UNUSED.has(byte))
}

const UNUSED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

function withLf(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
