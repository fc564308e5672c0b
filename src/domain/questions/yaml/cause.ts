import type { YAMLError } from 'yaml'

/** What is usually behind a syntax error; `other` when nothing better can be said. */
export const SYNTAX_CAUSES = [
  'tab',
  'colon-space',
  'no-colon',
  'two-colons',
  'indent',
  'quote',
  'bracket',
  'duplicate-key',
  'escape',
  'reserved',
  'template',
  'comment',
  'other',
] as const

export type SyntaxCause = (typeof SYNTAX_CAUSES)[number]

const BY_CODE: Partial<Record<YAMLError['code'], SyntaxCause>> = {
  TAB_AS_INDENT: 'tab',
  DUPLICATE_KEY: 'duplicate-key',
  BAD_DQ_ESCAPE: 'escape',
  BAD_SCALAR_START: 'reserved',
}

/** The usual cause of an error, from its code and the line that it stands on. */
export function syntaxCause({ code, message }: YAMLError, line: string): SyntaxCause {
  const known = BY_CODE[code]
  if (known !== undefined) return known
  const words = line.trim()
  if (line.slice(0, line.indexOf(words)).includes('\t')) return 'tab'
  if (code === 'MISSING_CHAR' && /^Missing closing ["']/.test(message)) return 'quote'
  if (message.startsWith('Comments must be separated')) return 'comment'
  if (words.includes('{{')) return 'template'
  if (code === 'BAD_INDENT') return message.startsWith('Flow') ? 'bracket' : 'indent'
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'BLOCK_AS_IMPLICIT_KEY') return keyCause(words)
  // In braces or brackets, a second colon with its space begins a block, which cannot be there.
  if (code === 'BLOCK_IN_FLOW') return /:\s.*:\s/.test(words) ? 'two-colons' : 'bracket'
  if (message.startsWith('Flow') || /flow-(seq|map)-end/.test(message)) return 'bracket'
  if (code === 'UNEXPECTED_TOKEN' && /["']/.test(words)) return 'quote'
  return code === 'MISSING_CHAR' && !words.includes(':') ? 'no-colon' : 'other'
}

/** A line that was taken for the key of what follows. */
function keyCause(words: string): SyntaxCause {
  const colon = words.indexOf(':')
  if (words.startsWith('- ') && colon < 0) return 'indent'
  if (colon < 0) return words.startsWith('-') ? 'indent' : 'no-colon'
  if (colon < words.length - 1 && words[colon + 1] !== ' ') return 'colon-space'
  return words.includes(': ', colon + 1) ? 'two-colons' : 'indent'
}
