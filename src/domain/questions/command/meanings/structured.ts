/** A Go template: blanks beside its braces, and more than one in a row, say nothing; `json` is Docker's short form. */
export function templateOf(text: string): string {
  if (text === 'json') return '{{json .}}'
  const [before, ...rest] = text.split('{{')
  return rest.reduce((read, part) => {
    const end = part.indexOf('}}')
    return `${read}{{${end < 0 ? part : `${actionOf(part.slice(0, end))}${part.slice(end)}`}`
  }, before!)
}

/** `{{- ` and ` -}}` trim what is around: their blanks stay. */
function actionOf(text: string): string {
  const action = text.trim().replace(/\s+/g, ' ')
  const opening = text.startsWith('- ') ? '- ' : ''
  const closing = text.endsWith(' -') ? ' -' : ''
  return `${opening}${action.slice(opening.length, action.length - closing.length)}${closing}`
}

/** JSON by what it says: blanks and the order of keys do not count. What is no JSON stays as it is. */
export function jsonOf(text: string): string {
  try {
    return canonicalJson(JSON.parse(text))
  } catch {
    return text
  }
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part) => (isObject(part) ? sorted(part) : part))
}

function sorted(object: object): object {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

/** One `key=value` of a list; `isText`: false for a JSON value that is no string. */
export type NamedValue = { key: string; value: string; isText: boolean }

/** What a value says of variables: words that are all `key=value`, quoted or not, or a JSON object; null when neither. */
export function namedValues(text: string): NamedValue[] | null {
  if (text.trimStart().startsWith('{')) {
    const object = objectIn(text)
    return object === null ? null : Object.entries(object).map(jsonValue)
  }
  // What Jinja or a backslash means is left open.
  if (/[{\\]/.test(text)) return null
  const words = text.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? []
  const rest = text.replace(/(?:[^\s"']|"[^"]*"|'[^']*')+/g, '').trim()
  const named = words.map(wordValue)
  return rest === '' && named.length > 0 && !named.includes(null) ? (named as NamedValue[]) : null
}

function jsonValue([key, value]: [string, unknown]): NamedValue {
  const isText = typeof value === 'string'
  return { key, value: isText ? value : canonicalJson(value), isText }
}

function wordValue(word: string): NamedValue | null {
  const [, key, value] = /^([^="']+)=([\s\S]*)$/.exec(word) ?? []
  if (key === undefined) return null
  const [, , inside] = /^(["'])([^"']*)\1$/.exec(value!) ?? []
  return { key, value: inside ?? value!, isText: true }
}
