import { z } from 'zod'

/** The languages that the service's own words are written in; the first is for those who ask for none of them. */
export const languageSchema = z.enum(['fr', 'en'])

export type Language = z.output<typeof languageSchema>

/** A sentence in every language. */
export type Words = Record<Language, string>

/** What stands for a `{name}` of a sentence. */
export type Value = string | number | Words

/** The `{names}` of a sentence. */
export type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never

/**
 * The sentence of a code with its `{names}` filled in. A code that a later engine added, or an older one dropped, is
 * shown as it is: a stored grade is never unreadable.
 */
export function sentence(
  words: Readonly<Record<string, Words>>,
  code: string,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(Object.hasOwn(words, code) ? words[code]![language] : code, values)
}

/** The same in every language; a value that is worded itself stands in each. */
export function filled(words: Words, values: Readonly<Record<string, Value>>): Words {
  return inEach((language) => {
    const own = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[language] : value,
    ])
    return fill(words[language], Object.fromEntries(own))
  })
}

/** What is said in one language, in each. */
export function inEach(say: (language: Language) => string): Words {
  return { fr: say('fr'), en: say('en') }
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}

const MOST_QUOTED = 80

/** A text in the language's quotation marks, shortened. */
export function quote(text: string, language: Language): string {
  return inQuotes(shorten(text), language)
}

/** A text in the language's quotation marks, as it is. */
export function inQuotes(text: string, language: Language): string {
  return language === 'fr' ? `« ${text} »` : `“${text}”`
}

/** A text on one line, with control characters made visible and cut when long. */
export function shorten(text: string, most = MOST_QUOTED): string {
  const line = text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD')
  const points = [...line]
  return points.length > most ? `${points.slice(0, most).join('')}…` : line
}
