import { parse as splitWords } from 'shell-quote'

/** More words than any command of a course. */
const MAX_WORDS = 1000

/** A word of a command line; `isOperator`: an unquoted `|`, `>`, `;` and the like, which is data here. */
export type Word = { text: string; isOperator: boolean }

/** Why a line has no words: a quote is left open, or there are more than `MAX_WORDS`. */
export type WordsFault = 'quote' | 'too-many-words'

export type Words = { words: Word[] } | { fault: WordsFault }

/**
 * The words of a command line by the shell's rules of quoting, with nothing expanded or executed: variables,
 * substitutions, globs and `#` stay as they are typed, and a line break is a `;`. A prompt `$ ` before it is left out.
 * Work is linear in the text. Never throws.
 */
export function wordsOf(text: string): Words {
  const line = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(/^\$(\s|$)/, '')
    .trim()
  const keep = keeperOf(line)
  const prepared = prepare(line, keep)
  if (prepared === null) return { fault: 'quote' }
  const words = splitWords(prepared).map((entry): Word => {
    if (typeof entry === 'string') return { text: keep.restore(entry), isOperator: false }
    if ('comment' in entry) return { text: keep.restore(`#${entry.comment}`), isOperator: false }
    if (entry.op === 'glob') return { text: keep.restore(entry.pattern), isOperator: false }
    return { text: entry.op, isOperator: true }
  })
  return words.length > MAX_WORDS ? { fault: 'too-many-words' } : { words }
}

type Keeper = { dollar: string; hash: string; restore(text: string): string }

/** Two characters that the line lacks stand for `$` and `#`, so that no parser expands or cuts anything. */
function keeperOf(line: string): Keeper {
  const present = new Set(line)
  const free: string[] = []
  // The private use area has more characters than a line may have.
  for (let code = 0xe000; free.length < 2; code++)
    if (!present.has(String.fromCharCode(code))) free.push(String.fromCharCode(code))
  const [dollar, hash] = [free[0]!, free[1]!]
  return {
    dollar,
    hash,
    restore: (text) => text.replaceAll(dollar, '$').replaceAll(hash, '#'),
  }
}

type Quote = '"' | "'" | null

/** One pass over the line: keeps `$` and `#`, joins continued lines; null when a quote is left open. */
function prepare(line: string, keep: Keeper): string | null {
  const out: string[] = []
  let quote: Quote = null
  for (let index = 0; index < line.length; index++) {
    const char = line[index]!
    if (char === '\\' && quote !== "'") {
      index++
      out.push(index === line.length ? '' : escaped(line[index]!, quote, keep))
      continue
    }
    if ((char === '"' || char === "'") && (quote === null || quote === char))
      quote = quote === null ? char : null
    if (char === '\n' && quote === null) out.push(' ; ')
    else out.push(kept(char, keep))
  }
  return quote === null ? out.join('') : null
}

function escaped(char: string, quote: Quote, keep: Keeper): string {
  if (char === '\n') return quote === null ? ' ' : ''
  if (char === '$' || char === '#')
    return quote === '"' && char === '#' ? `\\\\${keep.hash}` : kept(char, keep)
  if (char === '`' && quote === '"') return char
  return `\\${char}`
}

function kept(char: string, keep: Keeper): string {
  if (char === '$') return keep.dollar
  return char === '#' ? keep.hash : char
}
