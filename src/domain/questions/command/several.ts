import type { Grammar } from './grammar.ts'
import type { Word } from './shell.ts'

/** More than anyone gives in earnest; what comes after them is looked at no more. */
const MOST = 10

/**
 * The commands that were given in the place of one: a new one begins at each word that is the program's name or one
 * letter away from it, also behind a `,` or `/`, unless an accepted command has that word.
 */
export function commandsAmong(
  words: readonly Word[],
  { grammar, expected }: { grammar: Grammar; expected: ReadonlySet<string> },
): Word[][] {
  const names = [grammar.command, ...Object.keys(grammar.spellings ?? {})]
  const commands: Word[][] = [[]]
  for (const [index, word] of words.entries()) {
    const at = index === 0 || expected.has(word.text) ? -1 : nameAt(word.text, names)
    if (at > 1) commands.at(-1)!.push({ ...word, text: word.text.slice(0, at - 1) })
    if (at >= 0) commands.push([])
    if (commands.length > MOST) return commands.slice(0, MOST)
    commands.at(-1)!.push(at < 0 ? word : { ...word, text: word.text.slice(at) })
  }
  return commands
}

/** Where a name begins that ends the word; -1 when none does. */
function nameAt(word: string, names: readonly string[]): number {
  const at = Math.max(word.lastIndexOf(','), word.lastIndexOf('/')) + 1
  const last = word.slice(at)
  return names.some((name) => isSlip(last, name)) ? at : -1
}

/** Whether a word is another, or that with one letter more, less or changed. */
function isSlip(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1) return false
  let start = 0
  while (start < word.length && word[start] === other[start]) start++
  let end = 0
  const rest = Math.min(word.length, other.length) - start
  while (end < rest && word.at(-1 - end) === other.at(-1 - end)) end++
  return Math.max(word.length, other.length) - start - end <= 1
}
