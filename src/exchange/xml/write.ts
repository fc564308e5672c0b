/** A piece of XML as it is written out. */
export type Xml = { xml: string }

/** XML 1.0 has no way to write these, not even escaped. */
export const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

// Parsers make a line feed of each of these.
const LINE_ENDS = /[\r\u0085\u2028\u2029]/g

/**
 * An element, escaped. Child elements stand on lines of their own, unless there is text among `children`: then all stands
 * as it is. null is no child, and an attribute that is null is left out. Characters that XML cannot hold are dropped.
 */
export function element(
  name: string,
  attributes: Record<string, string | number | null>,
  ...children: (Xml | string | null)[]
): Xml {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeAttribute(String(value))}"`],
  )
  const open = `<${name}${pairs.join('')}`
  const given = children.filter((child) => child !== null)
  if (given.length === 0) return { xml: `${open}/>` }
  const parts = given.map((child) => (typeof child === 'string' ? escapeXml(child) : child.xml))
  const inside = given.some((child) => typeof child === 'string') ? parts.join('') : `\n${parts.join('\n')}\n`
  return { xml: `${open}>${inside}</${name}>` }
}

/** A whole document with its declaration, in UTF-8. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
}

/**
 * Text for between tags, in CDATA where it holds a sign: Moodle's reader drops blanks that stand alone between entities.
 * CDATA has no way to write some line ends; a text that holds one is escaped.
 */
export function cdata(text: string): string {
  if (!/[&<>]/.test(text) || /[\r\u0085\u2028\u2029]/.test(text)) return escapeXml(text)
  return `<![CDATA[${text.replace(FORBIDDEN, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

/** Text for between tags. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(LINE_ENDS, (sign) => `&#${sign.charCodeAt(0)};`)
}

function escapeAttribute(value: string): string {
  return escapeXml(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}
