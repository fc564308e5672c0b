/** What a YAML document holds, or an author compares it with. Maps, so that no key is special. */
export type Value = string | number | boolean | null | Value[] | Map<string, Value>

/** Any JSON value, as a bank stores it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** A text in NFC without its last line breaks: what tells `|` from `|-` is style, and banks do not store it. */
export function plainText(text: string): string {
  let end = text.length
  while (end > 0 && text[end - 1] === '\n') end -= 1
  return text.slice(0, end).normalize('NFC')
}

/** The author's JSON as a value; the blanks around its texts, which banks do not store, go. */
export function fromJson(json: Json): Value {
  if (typeof json === 'string') return json.trim().normalize('NFC')
  if (Array.isArray(json)) return json.map(fromJson)
  if (typeof json !== 'object' || json === null) return json
  return new Map(Object.entries(json).map(([key, value]) => [key.normalize('NFC'), fromJson(value)]))
}

/**
 * One string for all values that are equal: numbers by value, texts exactly, a number never a text, maps whatever the
 * order of their keys, lists whatever the order of their elements unless `ordered`. n log n in the value's size.
 */
export function canonicalText(value: Value, ordered: boolean): string {
  if (Array.isArray(value)) {
    const elements = value.map((element) => canonicalText(element, ordered))
    return `[${(ordered ? elements : elements.sort()).join(',')}]`
  }
  if (value instanceof Map) {
    const entries = [...value].map(([key, held]) => `${JSON.stringify(key)}:${canonicalText(held, ordered)}`)
    return `{${entries.sort().join(',')}}`
  }
  // -0 equals 0; NaN and the infinities, which JSON lacks, are numbers like others.
  if (typeof value === 'number') return String(value === 0 ? 0 : value)
  return JSON.stringify(value)
}
