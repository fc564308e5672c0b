import { commandLine } from './line.ts'
import { type QuotesFault, ShellReader, type Word } from './shell.ts'

/** More words than any command of a course. */
const MAX_WORDS = 1000

/** Options of `sudo` that leave what it runs as it is. */
const SUDO_OPTIONS: ReadonlySet<string> = new Set(['-E', '-H', '-n', '-S', '--'])

/** Why a line has no words: a quote is left open, or there are more than `MAX_WORDS`. */
export type WordsFault = QuotesFault | 'too-many-words'

export type Words = { words: Word[] } | { fault: WordsFault }

/**
 * The words of a command line by the shell's rules of quoting, with nothing expanded or executed: variables,
 * substitutions and globs stay as they are typed, and a line break is a `;`. What says nothing of the command is left
 * out: a prompt, `sudo`, comments, a `;` at the end. Work is linear in the text. Never throws.
 */
export function wordsOf(text: string): Words {
  const line = commandLine(text)
  // Typographic quotes that do not pair are apostrophes.
  const typed = new ShellReader(line, true).read()
  const read = 'fault' in typed ? new ShellReader(line, false).read() : typed
  if ('fault' in read) return read
  const words = withoutSudo(read.words)
  while (words.at(-1)?.isOperator && words.at(-1)?.text === ';') words.pop()
  return words.length > MAX_WORDS ? { fault: 'too-many-words' } : { words }
}

function withoutSudo(words: Word[]): Word[] {
  if (words[0]?.text !== 'sudo' || words.length === 1) return words
  const start = words.findIndex(({ text }, index) => index > 0 && !SUDO_OPTIONS.has(text))
  return words.slice(start < 0 ? words.length : start)
}
