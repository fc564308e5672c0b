import { readDelimited } from '../delimited/read.ts'
import { aikenQuestions } from './aiken/lines.ts'
import { columnsOf } from './csv/headings.ts'
import { UnreadableError } from './model.ts'
import type { ImportFormat } from './names.ts'
import { readQuiz } from './text/questions.ts'
import { unreadable } from './unreadable.ts'
import { isZip } from './xml/zip.ts'

/** What is looked at: as much as the longest text that is read. */
const MOST_BYTES = 1_048_576
const ROOTS: Record<string, ImportFormat> = {
  ...{ quiz: 'moodle-xml', questestinterop: 'qti', manifest: 'qti' },
  ...{ assessmentItem: 'qti', 'qti-assessment-item': 'qti' },
  ...{ assessmentTest: 'qti', 'qti-assessment-test': 'qti' },
}
const GIFT = /^\$CATEGORY:|^::[^\n]{0,400}::/m
const BRACES = /(?<!\\)\{\s{0,20}(?:[=~#]|>\d|(?:T|F|TRUE|FALSE)\s{0,20}[#}])/

/**
 * The format of a file, by its content.
 * @throws UnreadableError for a bank in YAML, and for what is none of the formats.
 */
export function recogniseFormat(file: Uint8Array): ImportFormat {
  if (isZip(file)) return 'qti'
  const text = decoded(file.subarray(0, MOST_BYTES))
  const found = text.startsWith('<') ? ROOTS[rootOf(text)] : textFormat(text)
  if (found === undefined) throw unreadable('unrecognised')
  return found
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n').trimStart()
}

/** The local name of the first element, after declarations and comments. */
function rootOf(text: string): string {
  let at = 0
  while (at !== -1 && /^<[!?]/.test(text.slice(at, at + 2))) {
    const end = text.startsWith('<!--', at) ? text.indexOf('-->', at) : text.indexOf('>', at)
    at = end === -1 ? -1 : text.indexOf('<', end)
  }
  return /^<(?:[\w.-]{1,40}:)?([\w.-]{1,40})/.exec(at === -1 ? '' : text.slice(at, at + 100))?.[1] ?? ''
}

function textFormat(text: string): ImportFormat | undefined {
  if (/^bank:\s/m.test(text) && /^questions:/m.test(text)) throw unreadable('a-bank')
  if (isTable(text)) return 'csv'
  if (GIFT.test(text)) return 'gift'
  if (readQuiz(text).questions.some(({ options }) => options.length > 1)) return 'text'
  if (BRACES.test(text)) return 'gift'
  return aikenQuestions(text).some(({ options, key }) => options.length > 1 && key !== null)
    ? 'aiken'
    : undefined
}

/** Whether the first line names the columns of a table of questions. */
function isTable(text: string): boolean {
  const lines = text.split('\n', 2)
  const head = (/^"?sep=/i.test(lines[0]!) ? lines : lines.slice(0, 1)).join('\n')
  try {
    const { headings } = readDelimited(Buffer.from(head), { rows: 1, columns: 200 })
    const { at, options } = columnsOf(headings)
    return at.correct !== undefined || at.choices !== undefined || options.option.size > 1
  } catch (error) {
    if (error instanceof UnreadableError) return false
    throw error
  }
}
