/** Characters that take no room: a page or a phone leaves them in what is copied from it. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g

const DASHES = /[-\u2010-\u2015\u2212\uFE63\uFF0D]+/g
/** En dash, em dash and bar: what phones and word processors make of two hyphens. */
const WIDE = /[\u2013-\u2015]/

const SINGLE_QUOTES = /[\u2018-\u201B\u02BC\uFF07]/g
const DOUBLE_QUOTES = /[\u201C-\u201F\uFF02]/g
/** French phones make them of `"`, with a space inside. */
const OPENING = /\u00AB[ \u00A0\u202F]?/g
const CLOSING = /[ \u00A0\u202F]?\u00BB/g

/**
 * The text as its keys were pressed: hyphens that were made typographic are hyphens, a dash that begins a word is `--`
 * (one hyphen before a single letter or a number), and what is invisible goes. Curly quotes stay, and « » are curly.
 */
export function withoutDashes(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(OPENING, '\u201C')
    .replace(CLOSING, '\u201D')
    .replace(DASHES, typedDashes)
}

function typedDashes(run: string, at: number, text: string): string {
  if (/^-+$/.test(run)) return run
  const before = text.slice(Math.max(0, at - 2), at)
  if (/[\p{L}\p{N}]$/u.test(before) || !WIDE.test(run)) return '-'.repeat(run.length)
  const after = text.slice(at + run.length, at + run.length + 4)
  return run.length === 1 && /^(\p{N}|\p{L}(?![\p{L}\p{N}-]))/u.test(after) ? '-' : '--'
}

/** `withoutDashes`, its apostrophes and quotation marks straight too. */
export function straightened(text: string): string {
  return withoutDashes(text).replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"')
}

/** The text inside the backquotes of CommonMark, inline or a fenced block; without them, the text, trimmed. */
export function withoutCodeMarks(text: string): string {
  const trimmed = text.trim()
  const fenced = /^(`{3,}|~{3,})[^\n`]*\n/.exec(trimmed)
  if (fenced !== null && trimmed.endsWith(fenced[1]!))
    return trimmed.slice(fenced[0].length, -fenced[1]!.length).trim()
  const inline = /^(`+)([^`]+)\1$/.exec(trimmed)
  return inline === null ? trimmed : inline[2]!.trim()
}
