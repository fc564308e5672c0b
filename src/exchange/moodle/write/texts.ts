import type { ReportEntry } from '../../model.ts'
import { cdata, element, type Xml } from '../../xml/write.ts'

export type Note = (what: ReportEntry['what'], detail: string) => void

/** `<name format="markdown"><text>…</text></name>`. */
export function markdownElement(
  name: string,
  text: string,
  attributes: Record<string, string | null> = {},
): Xml {
  return element(name, { format: 'markdown', ...attributes }, textElement(text))
}

/** `<text>…</text>`. */
export function textElement(text: string): Xml {
  return { xml: `<text>${cdata(text)}</text>` }
}

/** `<feedback>`, empty where there is none. */
export function feedbackElement(feedback: string | undefined): Xml {
  return markdownElement('feedback', feedback ?? '')
}

/** Elements of one text each. */
export function fields(values: Record<string, string>): Xml[] {
  return Object.entries(values).map(([name, value]) => element(name, {}, value))
}
