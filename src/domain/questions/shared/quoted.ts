import { inQuotes, type Language, shorten } from '../../language.ts'
import { visibleText } from '../../markdown.ts'
import { onceFor } from './once-for.ts'

/** Every result quotes the content: its CommonMark is read once. */
const wordsOf = onceFor(({ text }: { text: string }) => shorten(visibleText(text)))

/** The words of an option or an item in quotation marks, shortened. */
export function quoted(item: { text: string }, language: Language): string {
  return inQuotes(wordsOf(item), language)
}
