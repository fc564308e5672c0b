/**
 * A pattern cut at its stars: one piece is a plain text, two are a text with one star between them. `sharesBlanks`: the
 * space before a star and the one after it may be the same, so that `a * b` takes `a b`.
 */
export type Pattern = { pieces: readonly (readonly string[])[]; sharesBlanks: boolean }

/** Stands for a star where stars are literal: a character that no stored text holds, and no normalisation touches. */
export const STAR = '\u0000'

/** The text with `STAR` for each run of stars, and a star for each `\*`. */
export function markStars(text: string): string {
  return text.replace(/\\\*|\*+/g, (stars) => (stars === '\\*' ? '*' : STAR))
}

/**
 * Whether the pattern takes the whole text, each star standing for any characters or none. Linear in both: each piece
 * is sought once, from where the one before ended (Knuth, Morris and Pratt, 1977). Both hold one code point an element.
 */
export function matchesPattern({ pieces, sharesBlanks }: Pattern, text: readonly string[]): boolean {
  const first = pieces[0]!
  const last = pieces.at(-1)!
  if (!standsAt(first, text, 0)) return false
  if (pieces.length === 1) return first.length === text.length
  let end = first.length
  let before = first
  for (const piece of pieces.slice(1, -1)) {
    const found = find(piece, text, end - shared(before, piece, sharesBlanks))
    if (found < 0) return false
    end = found + piece.length
    before = piece
  }
  const start = text.length - last.length
  return start >= end - shared(before, last, sharesBlanks) && standsAt(last, text, start)
}

function shared(before: readonly string[], after: readonly string[], sharesBlanks: boolean): number {
  return sharesBlanks && before.at(-1) === ' ' && after[0] === ' ' ? 1 : 0
}

function standsAt(piece: readonly string[], text: readonly string[], start: number): boolean {
  return piece.every((point, index) => text[start + index] === point)
}

/** Where `piece` first stands in `text` at `from` or later; -1 when it does not. */
function find(piece: readonly string[], text: readonly string[], from: number): number {
  const borders = bordersOf(piece)
  let length = 0
  for (let at = from; at < text.length; at += 1) {
    const point = text[at]
    while (length > 0 && piece[length] !== point) length = borders[length - 1]!
    if (piece[length] === point) length += 1
    if (length === piece.length) return at + 1 - length
  }
  return -1
}

/** For each prefix, how long the longest shorter prefix is that it ends with. */
function bordersOf(piece: readonly string[]): number[] {
  const borders = [0]
  for (let at = 1, length = 0; at < piece.length; at += 1) {
    while (length > 0 && piece[length] !== piece[at]) length = borders[length - 1]!
    if (piece[length] === piece[at]) length += 1
    borders.push(length)
  }
  return borders
}
