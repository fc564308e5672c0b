import { pictureFindings } from '../../domain/bank/pictures/findings.ts'
import { markdownFindings } from '../../domain/markdown.ts'
import { htmlToMarkdown } from '../markup/html.ts'
import { plainToMarkdown } from '../markup/plain-text.ts'
import { attr, child, type Element, textOf } from '../xml/parse.ts'
import { type MoodleContext, note } from './context.ts'
import { filesBeside } from './files.ts'

const MARKUP = /<[A-Za-z/!]|&[#A-Za-z]/

/**
 * `<holder format="…"><text>…</text><file name="…"/></holder>` as CommonMark; '' for none. `change` sees the text first.
 * Files, images and what else has no place are reported.
 */
export function markdownOf(
  holder: Element | null,
  context: MoodleContext,
  change: (text: string) => string = (text) => text,
): string {
  if (holder === null) return ''
  const lost: string[] = []
  const text = toMarkdown(change(textOf(child(holder, 'text'))), attr(holder, 'format'), lost)
  for (const file of filesBeside(holder, context.files)) {
    const name = file.name.slice(0, 100)
    if (!lost.some((detail) => detail.includes(`"${name}"`))) lost.push(`the file "${name}"`)
  }
  for (const detail of lost) note(context, 'lost', detail)
  return text
}

/** `feedback` as a field; nothing for an empty one. */
export function feedbackOf(answer: Element, context: MoodleContext): { feedback?: string } {
  const feedback = markdownOf(child(answer, 'feedback'), context)
  return feedback === '' ? {} : { feedback }
}

/** A text in one of Moodle's formats; none named is `moodle_auto_format`. */
export function toMarkdown(text: string, format: string, lost: string[]): string {
  if (format === 'plain_text') return plainToMarkdown(text).trim()
  if (format === 'markdown') return fromMarkdown(text.trim(), lost)
  if (format !== 'html' && !MARKUP.test(text)) return plainToMarkdown(text.trim()).trim()
  const html = htmlToMarkdown(format === 'html' ? text : text.trim().replaceAll('\n', '<br>'))
  lost.push(...html.lost)
  return html.text
}

/** Moodle's Markdown may hold HTML and images, which a bank does not. */
function fromMarkdown(text: string, lost: string[]): string {
  const findings = [
    ...markdownFindings(text, [], () => true),
    ...pictureFindings(text, [], () => ({ fault: 'missing' })).filter(({ severity }) => severity === 'error'),
  ]
  for (const rule of new Set(findings.map((finding) => finding.rule)))
    lost.push(`Markdown that a bank refuses (${rule}) has to be rewritten by hand`)
  return text
}
