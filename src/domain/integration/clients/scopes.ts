import { SCOPES, type Scope } from '../../access/actor.ts'

/** The scopes that a list separated by spaces names (RFC 6749, 3.3), and the words of it that are none. */
export function readScopes(text: string): { scopes: Scope[]; unknown: string[] } {
  const words = [...new Set(text.split(' ').filter((word) => word !== ''))]
  const isScope = (word: string): word is Scope => (SCOPES as readonly string[]).includes(word)
  return { scopes: words.filter(isScope), unknown: words.filter((word) => !isScope(word)) }
}
