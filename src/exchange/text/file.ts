import { isUtf8 } from 'node:buffer'
import type { ReportEntry } from '../model.ts'
import { unreadable } from '../unreadable.ts'
import { decodeAs, isWindows1252 } from './decode.ts'

const MAX_FILE_BYTES = 1_048_576
export const MAX_QUESTIONS = 1000
/** Of a source that holds several banks, categories of questions included. */
export const MOST_QUESTIONS_OF_A_FILE = 20_000

/**
 * Text of a file in UTF-8, with LF line ends. One in windows-1252 is read as such, and `report` told; refused are other
 * bytes, with their line, over 1 MiB, and what is no text.
 */
export function readTextFile(file: Uint8Array, report: ReportEntry[]): string {
  if (file.byteLength > MAX_FILE_BYTES)
    throw unreadable('too-long', { bytes: file.byteLength, most: MAX_FILE_BYTES })
  const text = decoded(file, report)
  if (text.includes('\u0000')) throw unreadable('no-text')
  return text
}

function decoded(file: Uint8Array, report: ReportEntry[]): string {
  if (isUtf8(file) || !isWindows1252(file)) return decodeAs(file, 'utf-8')
  report.push({ item: '', what: 'changed', detail: 'the file is not in UTF-8: it was read as windows-1252' })
  return decodeAs(file, 'windows-1252')
}
