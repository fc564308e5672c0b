import type { Grammar } from './grammar.ts'
import type { Item } from './item.ts'
import { findOption } from './option-table.ts'
import { type Command, type Reading, readCommand } from './parse.ts'

/** One thing expected, or one too many, and what became of it. */
export type Judgement = {
  code:
    | 'program-right'
    | 'option-right'
    | 'option-value-wrong'
    | 'option-misplaced'
    | 'option-missing'
    | 'option-extra'
    | 'operand-right'
    | 'operand-wrong'
    | 'operand-misplaced'
    | 'operand-missing'
    | 'operand-extra'
  expected: Item | null
  given: Item | null
}

export type Comparison = {
  expected: Command
  /** Null when the response is no such command: then it earns nothing. */
  given: Command | null
  reading: Reading
  /** In the order of the model command, then what is too much in the order of the response. */
  judgements: Judgement[]
  right: number
  extra: number
  /** Parts of the model command, its program being one. */
  total: number
}

/** What a question's answers are compared by. */
export type Model = { answers: readonly string[]; grammar: Grammar; optional: readonly string[] }

/** The comparison with the accepted command that the text is nearest to; the first of equals. */
export function compareBest(model: Model, text: string): Comparison {
  const reading = readCommand(text, model.grammar)
  const free = new Set(freeOptions(model))
  let best: Comparison | null = null
  for (const answer of model.answers) {
    const expected = readCommand(answer, model.grammar)
    if (!('command' in expected)) continue
    const comparison = compare(expected.command, reading, free)
    if (best === null || isNearer(comparison, best)) best = comparison
  }
  if (best === null) throw new RangeError('no accepted command can be read')
  return best
}

function isNearer(a: Comparison, b: Comparison): boolean {
  if ((a.given === null) !== (b.given === null)) return b.given === null
  return earned(a) * b.total > earned(b) * a.total
}

/** Parts earned: right ones less those too many, 0 at least. */
export function earned({ right, extra }: Comparison): number {
  return Math.max(0, right - extra)
}

/** Names of the options that may be there at no cost. */
function freeOptions({ answers, grammar, optional }: Model): string[] {
  if (optional.length === 0) return []
  return answers.flatMap((answer) => {
    const reading = readCommand(answer, grammar)
    if (!('command' in reading)) return []
    return optional.flatMap((name) => findOption(reading.command.known, name, false)?.id ?? [])
  })
}

function compare(expected: Command, reading: Reading, free: ReadonlySet<string>): Comparison {
  const total = 1 + expected.options.length + expected.operands.length
  const given = 'command' in reading && reading.command.path === expected.path ? reading.command : null
  if (given === null) return { expected, given, reading, judgements: [], right: 0, extra: 0, total }
  const options = judgeOptions(expected, given, free)
  const operands = judgeOperands(expected, given)
  const judgements = [
    { code: 'program-right' as const, expected: null, given: null },
    ...[...options, ...operands].sort(byPlace),
  ]
  return {
    expected,
    given,
    reading,
    judgements,
    right: judgements.filter(({ code }) => code.endsWith('-right')).length,
    extra: judgements.filter(({ code }) => code.endsWith('-extra')).length,
    total,
  }
}

function byPlace(a: Judgement, b: Judgement): number {
  if (a.expected !== null && b.expected !== null) return a.expected.word - b.expected.word
  if (a.expected !== null || b.expected !== null) return a.expected !== null ? -1 : 1
  return a.given!.word - b.given!.word
}

/** What belongs together; `isRight` also means: in its place, where order matters. */
type Pair = { expected: Item | null; given: Item | null; isRight: boolean }

function judgeOptions(expected: Command, given: Command, free: ReadonlySet<string>): Judgement[] {
  const givenBy = Map.groupBy(given.options, ({ name }) => name)
  const expectedBy = Map.groupBy(expected.options, ({ name }) => name)
  const names = new Set([...expectedBy.keys(), ...givenBy.keys()])
  return [...names].flatMap((name) => {
    const wanted = expectedBy.get(name) ?? []
    const had = givenBy.get(name) ?? []
    const pairs = expected.sequences.includes(name) ? inOrder(wanted, had) : inAnyOrder(wanted, had)
    return pairs
      .map((pair) => judged('option', pair))
      .filter(({ code }) => code !== 'option-extra' || !free.has(name))
  })
}

function judgeOperands(expected: Command, given: Command): Judgement[] {
  const pairs = expected.isUnordered
    ? inAnyOrder(expected.operands, given.operands)
    : inOrder(expected.operands, given.operands)
  return pairs.map((pair) => judged('operand', pair))
}

function judged(kind: Item['kind'], { expected, given, isRight }: Pair): Judgement {
  if (expected === null) return { code: `${kind}-extra`, expected, given }
  if (given === null) return { code: `${kind}-missing`, expected, given }
  if (isRight) return { code: `${kind}-right`, expected, given }
  if (expected.value === given.value) return { code: `${kind}-misplaced`, expected, given }
  return { code: kind === 'option' ? 'option-value-wrong' : 'operand-wrong', expected, given }
}

function inAnyOrder(expected: readonly Item[], given: readonly Item[]): Pair[] {
  return withRest(expected, given, equalValues(expected, given))
}

/** Pairs of equal values, each thing once. */
function equalValues(expected: readonly Item[], given: readonly Item[]): Map<Item, Item> {
  const left = Map.groupBy(given, ({ value }) => value)
  return new Map(
    expected.flatMap((item): [Item, Item][] => {
      const match = left.get(item.value)?.shift()
      return match === undefined ? [] : [[item, match]]
    }),
  )
}

/** The longest common subsequence is right; the rest are paired in their order. */
function inOrder(expected: readonly Item[], given: readonly Item[]): Pair[] {
  const equal = new Map<Item, Item>()
  const lengths = commonLengths(expected, given)
  for (let row = 0, column = 0; row < expected.length && column < given.length; ) {
    if (expected[row]!.value === given[column]!.value) equal.set(expected[row++]!, given[column++]!)
    else if (lengths[row + 1]![column]! >= lengths[row]![column + 1]!) row++
    else column++
  }
  return withRest(expected, given, equal)
}

/** At [i][j], how many words the ends of both lists have in common from i and j on. */
function commonLengths(a: readonly Item[], b: readonly Item[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let row = a.length - 1; row >= 0; row--)
    for (let column = b.length - 1; column >= 0; column--)
      lengths[row]![column] =
        a[row]!.value === b[column]!.value
          ? lengths[row + 1]![column + 1]! + 1
          : Math.max(lengths[row + 1]![column]!, lengths[row]![column + 1]!)
  return lengths
}

/** The `right` pairs, then what is misplaced, then the rest paired in their order. */
function withRest(expected: readonly Item[], given: readonly Item[], right: ReadonlyMap<Item, Item>): Pair[] {
  const placed = new Set(right.values())
  const misplaced = equalValues(
    expected.filter((item) => !right.has(item)),
    given.filter((item) => !placed.has(item)),
  )
  const used = new Set([...placed, ...misplaced.values()])
  const rest = given.filter((item) => !used.has(item))
  const pairs = expected.map(
    (item): Pair => ({
      expected: item,
      given: right.get(item) ?? misplaced.get(item) ?? rest.shift() ?? null,
      isRight: right.has(item),
    }),
  )
  return [...pairs, ...rest.map((item): Pair => ({ expected: null, given: item, isRight: false }))]
}
