import { isPlainlyWritten, renamedPictures } from '../../domain/bank/pictures/texts.ts'
import { decoded, markdownFindings } from '../../domain/markdown.ts'

import { commonMarkOf } from '../markup/foreign-markdown.ts'
import { showing } from '../markup/gallery.ts'

import { type HtmlReading, htmlToMarkdown } from '../markup/html.ts'
import { foundPictures, sourceMark } from '../markup/marks.ts'
import { plainToMarkdown } from '../markup/plain-text.ts'
import { attr, child, type Element, textOf } from '../xml/parse.ts'
import { type MoodleContext, note } from './context.ts'

import { withEscapes } from './escapes.ts'
import { type FileBeside, filesBeside } from './source/files.ts'

const MARKUP = /<[A-Za-z/!]|&[#A-Za-z]/

/**
 * `<holder format="…"><text>…</text><file name="…"/></holder>` as CommonMark; '' for none. `change` sees the text first.
 * Its pictures are kept; files that it does not show, and what else has no place, are reported.
 */
export function markdownOf(
  holder: Element | null,
  context: MoodleContext,
  change: (text: string) => string = (text) => text,
): string {
  if (holder === null) return ''
  const lost: string[] = []
  const source = change(textOf(child(holder, 'text')))
  const how = { keepsPictures: true, language: context.language }
  const markdown = toMarkdown(source, attr(holder, 'format'), lost, how)
  const beside = picturesBeside(holder, context)
  const text = beside.placedIn(markdown)
  for (const detail of [...lost, ...beside.unshown()]) note(context, 'lost', detail)
  return text
}

const PLUGIN_FILE = /^@@PLUGINFILE@@\//

/** What puts the files beside a text into their places in it; `unshown` says which have none. */
function picturesBeside(holder: Element, context: MoodleContext) {
  const files = filesBeside(holder, context.files)
  const shown = new Set<FileBeside>()
  const find = (source: string) => {
    const path = `/${decodedPath(source.replace(PLUGIN_FILE, ''))}`
    const file = PLUGIN_FILE.test(source) ? files.find((one) => `${one.path}${one.name}` === path) : undefined
    if (file === undefined) return null
    shown.add(file)
    return file
  }
  const nameOf = showing(context.gallery, find, (what, detail) => note(context, what, detail))
  return {
    placedIn: (text: string) => foundPictures(text, nameOf),
    unshown() {
      const left = files
        .filter((file) => !shown.has(file))
        .map(({ name }) => `the file "${name.slice(0, 100)}"`)
      return [...new Set(left)]
    },
  }
}

/** A path as it is written in an address. */
function decodedPath(source: string): string {
  return decoded(source.replace(/[?#].*$/s, ''))
}

/** CommonMark of an export of ours, in which pictures are called as Moodle calls them, with the files beside its holder. */
export function ownMarkdown(holder: Element, context: MoodleContext): (text: string) => string {
  const beside = picturesBeside(holder, context)
  return (text) => beside.placedIn(renamedPictures(text, sourceMark))
}

/** `feedback` as a field; nothing for an empty one. */
export function feedbackOf(answer: Element, context: MoodleContext): { feedback?: string } {
  const feedback = markdownOf(child(answer, 'feedback'), context)
  return feedback === '' ? {} : { feedback }
}

/** A text in one of Moodle's formats; none named is `moodle_auto_format`. `how` as for `htmlToMarkdown`. */
export function toMarkdown(text: string, format: string, lost: string[], how: HtmlReading = {}): string {
  if (format === 'plain_text') return plainToMarkdown(text).trim()
  if (format === 'markdown') return fromMarkdown(text.trim(), lost, how)
  if (format !== 'html' && !MARKUP.test(text)) return plainToMarkdown(text.trim()).trim()
  const html = htmlToMarkdown(format === 'html' ? text : text.trim().replaceAll('\n', '<br>'), how)
  lost.push(...html.lost)
  return html.text
}

/** Moodle's Markdown may hold HTML, tables, and pictures in forms that a bank has not. */
function fromMarkdown(written: string, lost: string[], how: HtmlReading): string {
  const text = commonMarkOf(withEscapes(written), lost, how)
  const findings = [
    ...markdownFindings(text, [], () => true),
    ...(isPlainlyWritten(text) ? [] : [{ rule: 'picture-form' }]),
  ]
  for (const rule of new Set(findings.map((finding) => finding.rule)))
    lost.push(`Markdown that a bank refuses (${rule}) has to be rewritten by hand`)
  return text
}
