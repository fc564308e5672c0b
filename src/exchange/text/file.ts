import { unreadable } from '../unreadable.ts'

const MAX_FILE_BYTES = 1_048_576
export const MAX_QUESTIONS = 1000

/** Text of a file in UTF-8 or, where it is not, windows-1252; LF line ends. Refuses over 1 MiB, and what is no text. */
export function readTextFile(file: Uint8Array): string {
  if (file.byteLength > MAX_FILE_BYTES)
    throw unreadable('too-long', { bytes: file.byteLength, most: MAX_FILE_BYTES })
  const text = decode(file).replace(/\r\n?/g, '\n')
  if (text.includes('\u0000')) throw unreadable('no-text')
  return text
}

function decode(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('windows-1252').decode(file)
  }
}
