import type { GradePart } from '../type.ts'

/** Spaces that YAML takes for letters, and characters that take no room; a mark at the very start is YAML's own. */
const INVISIBLE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\u00AD\u200B\u200C\u2060]|(?<!^)\uFEFF/

/** The part that names the first character of an answer which nobody sees and YAML does not overlook; null without any. */
export function invisiblePart(text: string): GradePart | null {
  const at = INVISIBLE.exec(text)?.index
  if (at === undefined) return null
  const before = text.slice(0, at).split(/\r\n?|\n/)
  const sign = `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`
  return {
    code: 'invisible',
    line: before.length,
    column: before.at(-1)!.length + 1,
    worth: 0,
    earned: 0,
    says: { sign },
  }
}
