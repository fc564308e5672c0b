import { slugSchema } from '../../domain/questions/shared/primitives.ts'
import type { Gallery } from '../markup/gallery.ts'
import type { DraftQuestion, ReportEntry } from '../model.ts'
import { attr, child, type Element, textOf } from '../xml/parse.ts'
import type { FileSlot } from './source/files.ts'

/** The question being read: what to call it in the report, the report, and what stands outside its own fields. */
export type MoodleContext = {
  item: string
  report: ReportEntry[]
  /** Language of the bank. */
  language: string
  labels: string[]
  /** What stood in the question's `<file>` elements. */
  files: readonly FileSlot[]
  gallery: Gallery
}

/** Fields of a question's type, or why it cannot be one; `isInvalid`: Moodle itself refuses it. */
export type Drafted =
  | ({ type: string; problem?: undefined } & Partial<DraftQuestion>)
  | { type?: undefined; problem: string; isInvalid?: boolean }

/** Adds to the report of the question being read. */
export function note({ item, report }: MoodleContext, what: ReportEntry['what'], detail: string): void {
  report.push({ item, what, detail })
}

/** The text of `<name><text>…</text></name>`, or of `<name>…</name>`, trimmed. */
export function plainOf(element: Element | null, name: string): string {
  const holder = element && child(element, name)
  return textOf(holder && (child(holder, 'text') ?? holder)).trim()
}

/** Whether an element says true, in any of Moodle's ways. */
export function isTrue(element: Element, name: string): boolean {
  return ['true', '1', 'yes'].includes(plainOf(element, name).toLowerCase())
}

/** The percentage of an answer; null when it is no number. */
export function percentOf(answer: Element): number | null {
  const text = attr(answer, 'fraction').replace(',', '.')
  return /^-?\d{1,3}(\.\d{1,20})?$/.test(text) ? Number(text) : null
}

/** The ids that an export of ours left in attributes; null unless they name the elements one by one. */
export function ownIds(elements: readonly (Element | null)[]): string[] | null {
  const ids = elements.map((element) => attr(element, 'id'))
  const areIds = ids.every((id) => slugSchema.safeParse(id).success) && new Set(ids).size === ids.length
  return areIds ? ids : null
}

/** What a text in JSON means; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
