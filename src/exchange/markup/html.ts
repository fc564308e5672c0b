import { HtmlRenderer } from 'commonmark'
import TurndownService from 'turndown'
import { isPlainlyWritten, picturesIn } from '../../domain/bank/pictures/texts.ts'
import { markdownFindings, parseMarkdown } from '../../domain/markdown.ts'
import { emphasised } from './emphasis.ts'
import { quotedName } from './gallery.ts'
import { isSourceMark, sourceMark } from './marks.ts'
import { inOneLanguage, isMultilang } from './multilang.ts'
import { attributeOf, TEXT_NODE } from './nodes.ts'
import { plainToMarkdown } from './plain-text.ts'

const LONGEST = 100_000
const DEEPEST = 200
const MOST_CROSSED = 200

/** Elements that go with all they hold, and are named in `lost`. */
const FOREIGN = [
  ...(['script', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'audio', 'video'] as const),
  ...(['canvas', 'form', 'input', 'select', 'textarea', 'button', 'template', 'svg', 'math'] as const),
] as const
const SILENT = ['style', 'head', 'title', 'meta', 'link', 'noscript'] as const
/** Elements that the next one of the name closes. */
const IMPLIED = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd'])
const VOID = new Set(['br', 'img', 'hr', 'input', 'meta', 'link', 'wbr', 'source', 'col'])

/** A picture within the HTML itself, which is longer than all around it. */
const EMBEDDED =
  /(\ssrc\s{0,9}=\s{0,9}["']\s{0,9})(data:image\/[a-z0-9.+-]{1,20};base64,[a-z0-9+/=\s]+)(?=["'])/gi
const standIn = (index: number) => `bareme-embedded-${index}.`

/** Whether images are kept, and the language of the bank ('fr'). */
export type HtmlReading = { keepsPictures?: boolean; language?: string }

/**
 * HTML as CommonMark that passes `markdownFindings`: no raw HTML, and links to http, https and mailto alone. Images stay
 * behind, or are called by their sources (`sourceMark`) with `keepsPictures`. `lost` says what stayed behind: images by
 * their names (their alternative stands in brackets), tables (kept as lines), scripts, frames and media; of what is said in
 * several languages, that of `language` is kept. Never throws; what is too long is cut, a tangle of tags keeps its words
 * alone.
 */
export function htmlToMarkdown(html: string, how: HtmlReading = {}): { text: string; lost: string[] } {
  const { keepsPictures = false, language = 'fr' } = how
  const lost = new Set<string>()
  const embedded: string[] = []
  const whole = html
    .toWellFormed()
    .replaceAll('\u0000', '')
    .replace(EMBEDDED, (found, before: string, picture: string) =>
      keepsPictures ? `${before}${standIn(embedded.push(picture) - 1)}` : found,
    )
    .replace(/(data:image\/[a-z0-9.+-]{1,20};base64,)[A-Za-z0-9+/=\s]+/gi, '$1')
  if (whole.length > LONGEST) lost.add(`the text after its first ${LONGEST} characters`)
  const source = whole.slice(0, LONGEST)
  const tangled = isTangled(source)
  if (tangled) lost.add('the layout: its tags are nested too deep or crossed')
  const isPlain = tangled || !/[<&]/.test(source)
  const text = isPlain
    ? plainToMarkdown(wordsOf(source))
    : converter(lost, { keepsPictures, language }).turndown(source)
  const trimmed = withoutLooseBreaks(text).trim()
  if (isClean(trimmed)) return { text: withEmbedded(trimmed, embedded), lost: [...lost] }
  for (const { path } of picturesIn(trimmed)) lost.add(`image${isSourceMark(path) ? '' : quotedName(path)}`)
  return { text: plainToMarkdown(wordsOf(source)).trim(), lost: [...lost] }
}

function isClean(text: string): boolean {
  const areOurs = picturesIn(text).every(({ path }) => isSourceMark(path)) && isPlainlyWritten(text)
  return areOurs && markdownFindings(text, [], () => false).length === 0
}

function withEmbedded(text: string, embedded: readonly string[]): string {
  return embedded.reduce(
    (filled, picture, index) => filled.replaceAll(sourceMark(standIn(index)), () => sourceMark(picture)),
    text,
  )
}

/** CommonMark as HTML; raw HTML and dangerous links are left out. */
export function markdownToHtml(markdown: string): string {
  return new HtmlRenderer({ safe: true }).render(parseMarkdown(markdown)).trim()
}

function converter(lost: Set<string>, { keepsPictures, language }: Required<HtmlReading>): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '---',
  })
  const escapeDefault = service.escape.bind(service)
  // Number signs that stand alone would open a heading, or close one and vanish.
  service.escape = (text) => escapeDefault(text).replace(/<|&(?=[#A-Za-z])|(?<=^|\s)#+(?=\s|$)/g, '\\$&')
  service.remove([...SILENT])
  const rule = (
    name: string,
    filter: TurndownService.Filter,
    replacement: TurndownService.ReplacementFunction,
  ) => service.addRule(name, { filter, replacement })
  rule('foreign', [...FOREIGN] as TurndownService.TagName[], (_, node) => {
    lost.add(`${node.nodeName.toLowerCase()}${quotedName(attributeOf(node, 'src'))}`)
    return ''
  })
  rule('image', 'img', (_, node) =>
    keepsPictures ? pictureText(node, service) : imageText(node, service, lost),
  )
  rule('link', 'a', (content, node) => linkText(content, attributeOf(node, 'href'), lost))
  rule('preformatted', 'pre', (_, node) => fenced(codeOf(node), languageOf(node)))
  rule('typed', 'code', (_, node) => typed(codeOf(node)))
  rule('emphasised', ['em', 'i', 'strong', 'b'], emphasised)
  rule('struck', ['u', 'ins', 's', 'del', 'strike'] as TurndownService.TagName[], (content) => {
    if (content.trim() !== '') lost.add('lines under or through words')
    return content
  })
  rule('multilang', isMultilang, (content, node) => inOneLanguage(content, node, language, lost))
  rule('raised', 'sup', (content) => (content.trim() === '' ? '' : `^${content.trim()}`))
  rule('lowered', 'sub', (content) => (content.trim() === '' ? '' : `\\_${content.trim()}`))
  rule('cell', ['td', 'th'], (content) => `${content.replace(/\s+/g, ' ').trim()} | `)
  rule('row', 'tr', (content) => `\n\n${content.replace(/ \| $/, '')}\n\n`)
  rule('table', 'table', (content) => {
    lost.add('a table: its cells are kept as text')
    return `\n\n${content.trim()}\n\n`
  })
  return service
}

/** A line break at the end of a paragraph breaks nothing. */
function withoutLooseBreaks(text: string): string {
  const lines = text.split('\n')
  return lines.map((line, index) => (lines[index + 1] === '' ? line.trimEnd() : line)).join('\n')
}

function pictureText(node: TurndownService.Node, service: TurndownService): string {
  const source = attributeOf(node, 'src').trim()
  const title = attributeOf(node, 'title')
    .replace(/["\\\s]+/g, ' ')
    .trim()
  if (source === '') return ''
  return `![${alternativeOf(node, service)}](${sourceMark(source)}${title === '' ? '' : ` "${title}"`})`
}

function alternativeOf(node: TurndownService.Node, service: TurndownService): string {
  return service.escape(attributeOf(node, 'alt').replace(/\s+/g, ' ').trim())
}

function imageText(node: TurndownService.Node, service: TurndownService, lost: Set<string>): string {
  const alternative = alternativeOf(node, service)
  lost.add(`image${quotedName(attributeOf(node, 'src'))}`)
  return alternative === '' ? '' : `\\[${alternative}\\]`
}

function linkText(content: string, href: string, lost: Set<string>): string {
  const address = addressOf(href)
  if (address === null && href !== '') lost.add(`the link${quotedName(href)}`)
  return address === null || content.trim() === '' ? content : `[${content.trim()}](${address})`
}

function addressOf(href: string): string | null {
  if (!/^(https?|mailto):/i.test(href.trim()) || !URL.canParse(href)) return null
  return new URL(href).href.replace(
    /[\s<>()\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
}

/** Elements that stand on lines of their own. */
const LINES = new Set(['P', 'DIV', 'LI', 'TR'])

/** Code as it is seen: editors type its line breaks as elements, and its indentation as no-break spaces. */
function codeOf(node: TurndownService.Node): string {
  if (node.nodeName === 'BR') return '\n'
  if (node.nodeType === TEXT_NODE) return (node.nodeValue ?? '').replaceAll('\u00A0', ' ')
  let code = ''
  for (const child of Array.from(node.childNodes as ArrayLike<TurndownService.Node>)) {
    const isLine = LINES.has(child.nodeName)
    if (isLine && code !== '' && !code.endsWith('\n')) code += '\n'
    code += codeOf(child)
    if (isLine && !code.endsWith('\n')) code += '\n'
  }
  return code
}

function languageOf(pre: TurndownService.Node): string {
  const first = pre.firstChild
  return (first === null ? null : /(?:^|\s)language-([^\s`]+)/.exec(attributeOf(first, 'class')))?.[1] ?? ''
}

function fenced(code: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1))
  return `\n\n${fence}${language}\n${code.replace(/\n$/, '')}\n${fence}\n\n`
}

/** Code within a line; of several lines, a block. */
function typed(code: string): string {
  if (code.trim() === '') return ''
  if (code.trim().includes('\n')) return fenced(code.replace(/^\n+|\n+$/g, ''), '')
  const mark = '`'.repeat(longestRun(code) + 1)
  const pad = /^`|^ .*[^ ].* $|`$/.test(code) ? ' ' : ''
  return `${mark}${pad}${code.trim()}${pad}${mark}`
}

function longestRun(code: string): number {
  return Math.max(0, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length))
}

/** Whether the layout would cost a parser more than it is worth: nested too deep, or tags crossed too often. */
function isTangled(html: string): boolean {
  const open: string[] = []
  let crossed = 0
  for (const [, close, tag] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    const name = tag!.toLowerCase()
    if (VOID.has(name) || (close === '' && open.at(-1) === name && IMPLIED.has(name))) continue
    if (close === '') open.push(name)
    else if (open.at(-1) === name) open.pop()
    else {
      crossed += 1
      const index = open.lastIndexOf(name)
      if (index !== -1) open.length = index
    }
    if (open.length > DEEPEST || crossed > MOST_CROSSED) return true
  }
  return false
}

function wordsOf(html: string): string {
  return html.replace(/<[^<>]*>?/g, ' ').replace(/[ \t\n\r\f]+/g, ' ')
}
