/** A word of a command line; `isOperator`: an unquoted `|`, `>`, `;` and the like, which is data here. */
export type Word = { text: string; isOperator: boolean }

/** A quote is left open. */
export type QuotesFault = 'quote'

const OPERATOR = /<<<|\|\||&&|;;|\|&|<\(|>>|>&|<&|[&;()|<>]/y
const BLANK = /\s/
/** What a backslash stands before in double quotes, to be taken as it is. */
const ESCAPED_IN_QUOTES: ReadonlySet<string> = new Set(['"', '\\', '$', '`'])
/** Quotes that were made typographic, and the straight ones that they were. */
const STRAIGHT: ReadonlyMap<string, string> = new Map([
  ...[..."'\u2018\u2019\u201A\u201B\u02BC\uFF07"].map((char): [string, string] => [char, "'"]),
  ...[...'"\u201C\u201D\u201E\u201F\uFF02'].map((char): [string, string] => [char, '"']),
])

/** Reads the words of one line, once. `pairs`: typographic quotes quote; otherwise they are letters of words. */
export class ShellReader {
  readonly #line: string
  readonly #pairs: boolean
  readonly #words: Word[] = []
  #at = 0
  #word: string | null = null
  /** Where what closes a substitution was sought in vain: it is not sought again. */
  readonly #unclosed = new Set<string>()

  constructor(line: string, pairs: boolean) {
    this.#line = line
    this.#pairs = pairs
  }

  read(): { words: Word[] } | { fault: QuotesFault } {
    while (this.#at < this.#line.length) if (!this.#readNext(this.#line[this.#at]!)) return { fault: 'quote' }
    this.#endWord()
    return { words: this.#words }
  }

  /** False when a quote is left open. */
  #readNext(char: string): boolean {
    if (BLANK.test(char)) this.#readBlank(char)
    else if (char === '#' && this.#word === null) this.#skipComment()
    else if (char === '\\') this.#readEscape()
    else if (this.#isQuote(char)) return this.#readQuoted(char)
    else if (!this.#readSubstitution() && !this.#readOperator()) this.#take(char)
    return true
  }

  #readBlank(char: string): void {
    this.#endWord()
    this.#at++
    const last = this.#words.at(-1)
    if (char === '\n' && last !== undefined && !(last.isOperator && last.text === ';'))
      this.#words.push({ text: ';', isOperator: true })
  }

  #skipComment(): void {
    const end = this.#line.indexOf('\n', this.#at)
    this.#at = end < 0 ? this.#line.length : end
  }

  /** A line that is continued ends a word: who copies it has left the space out. */
  #readEscape(): void {
    const char = this.#line[this.#at + 1]
    this.#at += 2
    if (char === '\n') this.#endWord()
    else if (char !== undefined) this.#add(STRAIGHT.get(char) ?? char)
  }

  #isQuote(char: string): boolean {
    if (char === "'" || char === '"') return true
    return this.#pairs && STRAIGHT.has(char) && !this.#isApostrophe(char)
  }

  /** `l’hôte`: what stands between two letters quotes nothing. */
  #isApostrophe(char: string): boolean {
    if (STRAIGHT.get(char) !== "'" || this.#at === 0) return false
    const around = `${this.#line[this.#at - 1]}${this.#line[this.#at + 1] ?? ''}`
    return /^[\p{L}\p{N}]{2}$/u.test(around)
  }

  #closes(char: string, opening: string): boolean {
    if (char === "'" || char === '"') return char === STRAIGHT.get(opening)
    return (
      opening !== "'" &&
      opening !== '"' &&
      STRAIGHT.get(char) === STRAIGHT.get(opening) &&
      !this.#isApostrophe(char)
    )
  }

  #readQuoted(opening: string): boolean {
    const isLiteral = STRAIGHT.get(opening) === "'"
    this.#at++
    this.#add('')
    for (; this.#at < this.#line.length; ) {
      const char = this.#line[this.#at]!
      if (this.#closes(char, opening)) {
        this.#at++
        return true
      }
      if (isLiteral || !(this.#readEscapeInQuotes(char) || this.#readSubstitution())) this.#take(char)
    }
    return false
  }

  #readEscapeInQuotes(char: string): boolean {
    const next = this.#line[this.#at + 1]
    if (char !== '\\' || next === undefined) return false
    if (next !== '\n' && !ESCAPED_IN_QUOTES.has(next)) return false
    this.#add(next === '\n' ? '' : next)
    this.#at += 2
    return true
  }

  /** `$(…)` or a pair of backquotes, which says the same, as one piece of a word. */
  #readSubstitution(): boolean {
    const opening = this.#line[this.#at] === '`' ? '`' : this.#line.startsWith('$(', this.#at) ? '$(' : null
    if (opening === null || this.#unclosed.has(opening)) return false
    const start = this.#at + opening.length
    const end = opening === '`' ? this.#line.indexOf('`', start) : this.#closing(start)
    if (end < 0) {
      this.#unclosed.add(opening)
      return false
    }
    this.#add(`$(${this.#line.slice(start, end).trim()})`)
    this.#at = end + 1
    return true
  }

  /** Where the parenthesis closes that was opened before `start`; -1 when it does not. */
  #closing(start: number): number {
    for (let index = start, depth = 1; index < this.#line.length; index++) {
      if (this.#line[index] === '(') depth++
      else if (this.#line[index] === ')' && --depth === 0) return index
    }
    return -1
  }

  #readOperator(): boolean {
    OPERATOR.lastIndex = this.#at
    const text = OPERATOR.exec(this.#line)?.[0]
    if (text === undefined) return false
    this.#endWord()
    this.#words.push({ text, isOperator: true })
    this.#at += text.length
    return true
  }

  #take(char: string): void {
    this.#add(STRAIGHT.get(char) ?? char)
    this.#at++
  }

  #add(text: string): void {
    this.#word = (this.#word ?? '') + text
  }

  #endWord(): void {
    if (this.#word !== null) this.#words.push({ text: this.#word, isOperator: false })
    this.#word = null
  }
}
