import { htmlToMarkdown } from '../markup/html.ts'
import type { Note } from '../qti/entry.ts'
import { attr, childrenOf, type El, el, isEl, textOf, toHtml } from '../qti/tree.ts'
import { escapeXml } from '../xml/write.ts'

const MEDIA = /^mat(image|audio|video|applet|application)$/
const MARKUP = /<[A-Za-z/!]|&(?:[A-Za-z]{2,10}|#\d{1,6});/

/** A `material` as HTML: its texts, line breaks, and media as images. */
export function materialHtml(material: El): string {
  return childrenOf(material)
    .map((part) => {
      if (part.name === 'matbreak') return '<br>'
      if (MEDIA.test(part.name)) return toHtml([el('img', { src: addressOf(part) })])
      if (part.name === 'altmaterial') return ''
      return part.name === 'mattext' || part.name === 'matemtext' ? textHtml(part) : materialHtml(part)
    })
    .join('')
}

function addressOf(media: El): string {
  if (attr(media, 'embedded').toLowerCase() === 'base64')
    return `data:${attr(media, 'imagtype') || 'image/png'};base64,${textOf(media).replace(/\s+/g, '')}`
  return attr(media, 'uri') || attr(media, 'label')
}

/** Many write HTML without saying what it is. */
function textHtml(part: El): string {
  if (part.children.some(isEl)) return toHtml(part.children)
  const text = textOf(part)
  const type = attr(part, 'texttype').toLowerCase()
  const isHtml = type.includes('html') || (type === '' && MARKUP.test(text))
  return isHtml ? text : escapeXml(text).trim().replaceAll('\n', '<br>')
}

/** All material below an element, but for what `isOutside` names, as CommonMark. */
export function markdownBelow(
  element: El,
  notes: Note[],
  isOutside: (name: string) => boolean = () => false,
) {
  return markdownOfHtml(htmlBelow(element, isOutside), notes)
}

function htmlBelow(element: El, isOutside: (name: string) => boolean): string {
  return childrenOf(element)
    .filter(({ name }) => !isOutside(name))
    .map((child) =>
      child.name === 'material' ? `<div>${materialHtml(child)}</div>` : htmlBelow(child, isOutside),
    )
    .join('')
}

/** HTML as CommonMark, its pictures by their sources (`sourceMark`); what it cannot hold is noted as lost. */
export function markdownOfHtml(html: string, notes: Note[]): string {
  const { text, lost } = htmlToMarkdown(html, { keepsPictures: true })
  notes.push(...lost.map((detail): Note => ({ what: 'lost', detail })))
  return text
}
