import { commonMarkOf } from '../markup/foreign-markdown.ts'
import { htmlToMarkdown } from '../markup/html.ts'
import { plainToMarkdown } from '../markup/plain-text.ts'
import type { ReportEntry } from '../model.ts'
import { withEscapes } from '../moodle/escapes.ts'

/** A text of gift-pegjs. */
export type GiftText = { format: string; text: string }

/** The question being read: what to call it in the report, and the report. */
export type GiftContext = {
  item: string
  report: ReportEntry[]
  /** Language of the bank. */
  language: string
  labels: string[]
}

const TAG = /<[A-Za-z/!]/
const IMAGE = /!\[[^\][\n]{0,200}\]\(/

/** Adds to the report of the question being read. */
export function note({ item, report }: GiftContext, what: ReportEntry['what'], detail: string): void {
  report.push({ item, what, detail })
}

/** A text of any of GIFT's formats as CommonMark; '' for none. Images are files that GIFT does not carry: reported. */
export function markdownOf(text: GiftText | null | undefined, context: GiftContext): string {
  if (!text) return ''
  if (text.format === 'markdown') {
    if (IMAGE.test(text.text)) note(context, 'lost', 'GIFT carries no image: put the file beside the bank')
    const lost: string[] = []
    const markdown = commonMarkOf(withEscapes(text.text.trim()), lost, { language: context.language })
    for (const detail of lost) note(context, 'lost', detail)
    return markdown
  }
  if (text.format === 'html') return fromHtml(text.text, context)
  if (text.format === 'moodle' && TAG.test(text.text))
    return fromHtml(text.text.replaceAll('\n', '<br>'), context)
  return plainToMarkdown(text.text).trim()
}

function fromHtml(html: string, context: GiftContext): string {
  const { text, lost } = htmlToMarkdown(html, { language: context.language })
  for (const detail of lost) note(context, 'lost', detail)
  return text
}

/** `feedback` as a field; nothing for an empty one. */
export function feedbackOf(text: GiftText | null | undefined, context: GiftContext): { feedback?: string } {
  const feedback = markdownOf(text, context)
  return feedback === '' ? {} : { feedback }
}

/** A weight in percent as a fraction with seven decimals. */
export function fractionOf(percent: number): number {
  return Number((percent / 100).toFixed(7))
}
