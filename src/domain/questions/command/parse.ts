import type { CommandNode, Grammar } from './grammar.ts'
import { nodeAt } from './grammar.ts'
import type { Item } from './item.ts'
import { programOf } from './meanings/paths.ts'
import { canonicalOperands, operandSpec } from './operands.ts'
import { findOption, type OptionTable, optionTable } from './option-table.ts'
import { canonicalOptions, type GivenOption } from './options.ts'
import { kindsOf } from './resources.ts'
import type { Word } from './shell.ts'
import { type WordsFault, wordsOf } from './words.ts'

/** A command line, read. `path` is canonical: the program and the subcommand, whatever their spelling. */
export type Command = {
  path: string
  /** As it was typed, without options. */
  shownPath: string
  /** The options that may stand at its end. */
  known: readonly OptionTable[]
  options: Item[]
  operands: Item[]
  /** Operands in any order. */
  isUnordered: boolean
  /** Names of options whose order matters. */
  sequences: string[]
  /** Options that the grammar lacks, or that lack their value. */
  faults: { shown: string; isUnknown: boolean }[]
}

export type Reading =
  | { command: Command }
  | { fault: WordsFault | 'blank' }
  /** No such program or subcommand; `shown` is what was read of it, up to the word that nothing knows. */
  | { fault: 'unknown-command' | 'unknown-subcommand'; shown: string }

/** Reads a command line by a grammar. Pure, linear in the text but for its grammar's size, and never throws. */
export function readCommand(text: string, grammar: Grammar): Reading {
  const split = wordsOf(text)
  return 'fault' in split ? split : readWords(split.words, grammar)
}

/** The same of words. */
export function readWords(words: readonly Word[], grammar: Grammar): Reading {
  return words.length === 0 ? { fault: 'blank' } : new Reader(words, grammar).read()
}

/** Where the grammar stands: the level reached, and the options that may stand after it. */
type Level = { node: CommandNode; path: string[]; inherited: OptionTable[] }

class Reader {
  readonly #words: readonly Word[]
  readonly #grammar: Grammar
  /** Where another command begins: at the first operator, or after the operands that `inner` allows. */
  readonly #end: number
  #at = 0
  /** The program and the subcommands, as they were typed. */
  readonly #named: string[] = []
  readonly #options: GivenOption[] = []
  readonly #operands: { text: string; word: number }[] = []
  readonly #faults: { shown: string; isUnknown: boolean }[] = []

  constructor(words: readonly Word[], grammar: Grammar) {
    this.#words = words
    this.#grammar = grammar
    const operator = words.findIndex((word) => word.isOperator)
    this.#end = operator < 0 ? words.length : operator
  }

  read(): Reading {
    const start = this.#start()
    this.#named.push(this.#words[0]!.text)
    if (start === null) return { fault: 'unknown-command', shown: this.#named[0]! }
    this.#at = 1
    let level = this.#enter([], start)
    while (level.node.subcommands !== undefined) {
      const name = this.#readOptionsOf(level)
      if (name === null) break
      const next = this.#below(level, name)
      this.#named.push(name)
      if (next === null) return { fault: 'unknown-subcommand', shown: this.#named.join(' ') }
      this.#at++
      level = next
    }
    this.#readLeaf(level)
    return { command: this.#command(level) }
  }

  /** The path that the first word stands for: [] for the program itself; null when it is another program. */
  #start(): string[] | null {
    const { text, isOperator } = this.#words[0]!
    if (isOperator) return null
    if (text === this.#grammar.command) return []
    const { spellings } = this.#grammar
    return spellings !== undefined && Object.hasOwn(spellings, text) ? spellings[text]!.split(' ') : null
  }

  /** Goes down to `path` from the program, gathering what is inherited on the way, the nearest first. */
  #enter(from: string[], path: string[]): Level {
    let node: CommandNode = this.#grammar
    const inherited = node.inherited === undefined ? [] : [optionTable(node.inherited, '')]
    const full = [...from, ...path]
    for (const [index, name] of full.entries()) {
      node = node.subcommands?.[name] ?? {}
      if (node.inherited !== undefined)
        inherited.unshift(optionTable(node.inherited, full.slice(0, index + 1).join(' ')))
    }
    return { node, path: full, inherited }
  }

  #below(level: Level, text: string): Level | null {
    const subcommands = Object.entries(level.node.subcommands ?? {})
    const found = subcommands.find(([name, { aliases }]) => name === text || aliases?.includes(text))
    if (found === undefined) return null
    const [name, spelling] = found
    if (spelling.sameAs === undefined) return this.#enter(level.path, [name])
    return this.#spelled(spelling, spelling.sameAs.split(' '))
  }

  /** The level at `path`, with the options that its spelling has of its own, and those that it implies. */
  #spelled({ options, implies = {} }: CommandNode, path: string[]): Level | null {
    if (nodeAt(this.#grammar, path) === null) return null
    const level = this.#enter([], path)
    if (options !== undefined) level.inherited.unshift(optionTable(options, path.join(' ')))
    for (const [name, value] of Object.entries(implies)) {
      const option = findOption(this.#tablesOf(level), name, false)
      this.#options.push({ option, name, value, word: this.#at })
    }
    return level
  }

  /** Reads options up to the next word that is none, and gives that word; null at the end. */
  #readOptionsOf(level: Level): string | null {
    const tables = this.#tablesOf(level)
    while (this.#at < this.#end) {
      const { text } = this.#words[this.#at]!
      if (!isOption(text)) return text
      this.#readOption(text, tables)
    }
    return null
  }

  #readLeaf(level: Level): void {
    const tables = this.#tablesOf(level)
    const { inner } = level.node
    let isOver = false
    for (; this.#at < this.#end; ) {
      if (typeof inner === 'number' && this.#operands.length >= inner) break
      const { text } = this.#words[this.#at]!
      if (text === '--' && !isOver) {
        // Where only `--` begins another command, it is a part of what is said, and stays to be compared.
        if (inner === '--') break
        isOver = true
        this.#at++
      } else if (isOption(text) && !isOver) this.#readOption(text, tables)
      else this.#operands.push({ text, word: this.#at++ })
    }
  }

  #tablesOf(level: Level): OptionTable[] {
    const own = level.node.options
    return own === undefined ? level.inherited : [optionTable(own, level.path.join(' ')), ...level.inherited]
  }

  #readOption(text: string, tables: OptionTable[]): void {
    if (text.startsWith('--')) this.#readLong(text, tables)
    else this.#readShort(text, tables)
  }

  #readLong(text: string, tables: OptionTable[]): void {
    const word = this.#at++
    const equals = text.indexOf('=')
    const name = equals < 0 ? text : text.slice(0, equals)
    const value = equals < 0 ? null : text.slice(equals + 1)
    const option = findOption(tables, name, this.#grammar.style === 'python')
    if (option === null) this.#unknown(text, word)
    else this.#options.push({ option, name, value: this.#valueOf(option.takes, value, text), word })
  }

  /** `-it`, `-p80:80`, `-p=80:80`, `-p 80:80`, and any of them behind switches. */
  #readShort(text: string, tables: OptionTable[]): void {
    const word = this.#at++
    for (let index = 1; index < text.length; index++) {
      const name = `-${text[index]}`
      const option = findOption(tables, name, false)
      if (option === null) {
        this.#unknown(`-${text.slice(index)}`, word)
        return
      }
      const rest = text.slice(index + 1)
      const isAssigned = rest.startsWith('=')
      const takesRest = isAssigned || (option.takes === 'required' && rest !== '')
      const value = takesRest ? rest.slice(isAssigned ? 1 : 0) : null
      this.#options.push({ option, name, value: this.#valueOf(option.takes, value, name), word })
      if (takesRest || option.takes === 'required') return
    }
  }

  /** The option's value: what it was given with `=` or in the same word, or the next word when it needs one. */
  #valueOf(takes: string, value: string | null, shown: string): string | null {
    if (value !== null || takes !== 'required') return value
    if (this.#at < this.#end) return this.#words[this.#at++]!.text
    this.#faults.push({ shown, isUnknown: false })
    return null
  }

  #unknown(shown: string, word: number): void {
    this.#faults.push({ shown, isUnknown: true })
    this.#options.push({ option: null, name: shown, value: null, word })
  }

  /**
   * The words of another command, which begins with a program, wherever it is kept. What follows an operator is never
   * the same as what does not, and weighs as the operands that it stands behind.
   */
  #inner({ inner, operands }: CommandNode): Item[] {
    return this.#words.slice(this.#at).map(({ text }, index) => {
      const word = this.#at + index
      const follows = word >= this.#end
      const value = !follows && index === (inner === '--' ? 1 : 0) ? programOf(text) : text
      return {
        kind: 'operand',
        name: '',
        // No text holds U+0000.
        value: follows ? `\u0000${value}` : value,
        shown: text,
        word,
        weight: follows ? operandSpec(operands).weight : 1,
      }
    })
  }

  #command(level: Level): Command {
    const kinds = kindsOf(this.#grammar)
    const outer = canonicalOperands(this.#operands, operandSpec(level.node.operands), kinds)
    const inner = this.#inner(level.node)
    return {
      path: [this.#grammar.command, ...level.path].join(' '),
      shownPath: this.#named.join(' '),
      known: this.#tablesOf(level),
      options: canonicalOptions(this.#options, kinds),
      operands: [...outer.items, ...inner],
      isUnordered: outer.isUnordered && inner.length === 0,
      sequences: [
        ...new Set(this.#options.flatMap(({ option }) => (option?.kind === 'sequence' ? [option.id] : []))),
      ],
      faults: this.#faults,
    }
  }
}

/** A lone `-` is an operand: standard input. */
function isOption(text: string): boolean {
  return text.length > 1 && text.startsWith('-') && text !== '--'
}
