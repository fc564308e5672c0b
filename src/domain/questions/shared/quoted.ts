import { inQuotes, type Language, shorten } from '../../language.ts'
import { visibleText } from '../../markdown.ts'

const WORDS = new WeakMap<{ text: string }, string>()

/**
 * The words of an option or an item in quotation marks, shortened. Content never changes, and every result quotes it:
 * its CommonMark is read once for as long as the content is kept.
 */
export function quoted(item: { text: string }, language: Language): string {
  const words = WORDS.get(item) ?? shorten(visibleText(item.text))
  WORDS.set(item, words)
  return inQuotes(words, language)
}
