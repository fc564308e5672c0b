import { z } from 'zod'
import { type Finding, findingsOf } from '../../findings.ts'
import { type Language, quote } from '../../language.ts'
import { exactText } from '../../markdown.ts'
import type { AuthorText } from '../type.ts'
import { slugSchema, textSchema } from './primitives.ts'
import { quoted } from './quoted.ts'
import { FINDINGS } from './sentences.ts'

const { errorAt } = findingsOf(FINDINGS)

/** Something to put in order or to match: the key is elsewhere. */
export const itemSchema = z.strictObject({ id: slugSchema, text: textSchema(2000) })

export type Item = z.output<typeof itemSchema>

/** Ids, in the author's order. */
export function itemIds(items: readonly Item[]): string[] {
  return items.map(({ id }) => id)
}

/** Id and text of each item, in `order`; ids that the items lack are left out. */
export function itemViews(items: readonly Item[], order: readonly string[]): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  return order.flatMap((id) => {
    const item = byId.get(id)
    return item === undefined ? [] : [{ id, text: item.text }]
  })
}

/** The item's words in quotation marks; an id that the items lack is quoted itself. */
export function quoteItem(items: readonly Item[], id: string, language: Language): string {
  const item = items.find((candidate) => candidate.id === id)
  return item === undefined ? quote(id, language) : quoted(item, language)
}

/** The texts of the items under the content's `field`, each with its path. */
export function itemTexts(field: string, items: readonly Item[]): AuthorText[] {
  return items.map(({ text }, index) => ({ path: [field, index, 'text'], text }))
}

/** Ids used twice, and items that nobody could tell apart; case and blanks count, since commands and YAML heed them. */
export function itemFindings(field: string, items: readonly Item[]): Finding[] {
  const ids = itemIds(items)
  const texts = items.map(({ text }) => exactText(text))
  return items.flatMap((item, index) => [
    ...(ids.indexOf(item.id) < index
      ? [errorAt('duplicate-option-id', [field, index, 'id'], { id: item.id })]
      : []),
    ...(texts.indexOf(texts[index]!) < index
      ? [errorAt('duplicate-option-text', [field, index, 'text'])]
      : []),
  ])
}
