import { onceFor } from '../shared/once-for.ts'
import { type Ignorable, normaliseText } from './normalise.ts'
import { markStars, matchesPattern, type Pattern, STAR } from './wildcard.ts'

/** What a star of one pattern is to another pattern: a code point that no text holds. */
const ANYTHING = ''

/** The pattern of an author, in the form that `comparable` gives to responses. */
export function patternOf(text: string, ignore: readonly Ignorable[]): Pattern {
  const pieces = comparableText(markStars(text), ignore).split(STAR)
  const kept = pieces.filter((piece, index) => piece !== '' || index === 0 || index === pieces.length - 1)
  return { pieces: kept.map((piece) => [...piece]), sharesBlanks: ignore.includes('spaces') }
}

/** The pattern of an expected answer, made once. */
export const knownPattern = onceFor(({ text }: { text: string }, ignore: readonly Ignorable[]) =>
  patternOf(text, ignore),
)

/** A response as code points to hold against patterns; where spaces are ignored it has one at either end. */
export function comparable(text: string, ignore: readonly Ignorable[]): string[] {
  return [...comparableText(text, ignore)]
}

function comparableText(text: string, ignore: readonly Ignorable[]): string {
  const form = normaliseText(text, ignore).trim()
  return ignore.includes('spaces') ? ` ${form} ` : form
}

/** The pattern without its stars: what it takes when each stands for nothing. */
export function plainest(text: string, ignore: readonly Ignorable[]): string {
  const plain = markStars(text).replaceAll(STAR, '').trim()
  return ignore.includes('spaces') ? plain.replace(/\s+/g, ' ') : plain
}

/** True only when `wider` takes every text that `narrower` takes. */
export function covers(wider: Pattern, narrower: Pattern): boolean {
  const points = narrower.pieces.flatMap((piece, index) => (index === 0 ? piece : [ANYTHING, ...piece]))
  return matchesPattern(wider, points)
}

/** Whether it takes texts that differ in more than what is ignored. */
export function hasStar(pattern: Pattern): boolean {
  return pattern.pieces.length > 1
}

/** The pattern asks for no character but blanks. */
export function isEmptyPattern(pattern: Pattern): boolean {
  return pattern.pieces.every((piece) => piece.every((point) => point === ' '))
}
