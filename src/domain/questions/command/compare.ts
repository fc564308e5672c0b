import type { Grammar } from './grammar.ts'
import type { Item, Weight } from './item.ts'
import { findOption } from './option-table.ts'
import { type Command, type Reading, readCommand, readWords } from './parse.ts'
import { commandsAmong } from './several.ts'
import { type Words, wordsOf } from './words.ts'

/** What `weights` calls the operands. */
export const OPERANDS = 'operands'

/** One thing expected, or one too many, and what became of it. */
type Judged = {
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

/** A pair and what it counts: its share, and whether it is wrong and counts for all. */
export type Judgement = Judged & { share: number; isDecisive: boolean }

export type Comparison = {
  expected: Command
  /** Null when the response is no such command: then it earns nothing. */
  given: Command | null
  reading: Reading
  /** In the order of the model command, then what is too much in the order of the response. */
  judgements: Judgement[]
  /** Shares of the points: of what is right, of what is too much, and of the model command, its program being one. */
  right: number
  extra: number
  total: number
  /** Where the first of those stands that are wrong and count for all; -1 when there is none. */
  decisive: number
}

/** What a question accepts; `weights` by an option's name, or `operands`, before the grammar's. */
type Accepted = {
  answers: readonly string[]
  grammar: Grammar
  optional: readonly string[]
  weights: Readonly<Record<string, Weight>>
}

/** A question made ready for many answers. */
export type Model = {
  grammar: Grammar
  commands: readonly Command[]
  /** Every word of theirs after the program. */
  words: ReadonlySet<string>
  rules: Rules
}

/** Reads the accepted commands, once for all the answers that are compared with them. */
export function modelOf(accepted: Accepted): Model {
  const { answers, grammar } = accepted
  const commands = answers.flatMap((answer) => {
    const read = readCommand(answer, grammar)
    return 'command' in read ? [read.command] : []
  })
  const words = new Set(answers.flatMap((answer) => textsOf(wordsOf(answer)).slice(1)))
  return { grammar, commands, words, rules: rulesOf(accepted, commands) }
}

function textsOf(split: Words): string[] {
  return 'fault' in split ? [] : split.words.map(({ text }) => text)
}

/**
 * The comparison with the accepted command that the text is nearest to; the first of equals. A text of several commands
 * is held to be the best of them alone, unless it is worth less as it stands.
 */
export function compareBest(model: Model, text: string): Comparison {
  const { grammar, words } = model
  const split = wordsOf(text)
  if ('fault' in split) return nearest(model, split)
  const whole = nearest(model, readWords(split.words, grammar))
  if (whole.given === null) return whole
  const several = commandsAmong(split.words, { grammar, expected: words })
  if (several.length === 1) return whole
  const best = several
    .map((one) => nearest(model, readWords(one, grammar)))
    .reduce((one, other) => (isNearer(other, one) ? other : one))
  return gain(whole, best) > 0 ? best : whole
}

function nearest({ commands, rules }: Model, reading: Reading): Comparison {
  let best: Comparison | null = null
  for (const expected of commands) {
    const comparison = compare(expected, reading, rules)
    if (best === null || isNearer(comparison, best)) best = comparison
  }
  if (best === null) throw new RangeError('no accepted command can be read')
  return best
}

/** What one earns more than another, in no unit but zero. */
function gain(a: Comparison, b: Comparison): number {
  return earned(a) * b.total - earned(b) * a.total
}

function isNearer(a: Comparison, b: Comparison): boolean {
  if ((a.given === null) !== (b.given === null)) return b.given === null
  const more = gain(a, b)
  return more > 0 || (more === 0 && (a.right - a.extra) * b.total > (b.right - b.extra) * a.total)
}

/** Shares earned: right ones less those too many, 0 at least, and 0 when what counts for all is wrong. */
export function earned({ right, extra, decisive }: Comparison): number {
  return decisive >= 0 ? 0 : Math.max(0, right - extra)
}

/** `free`: options that may be there at no cost. `weights` by an option's id, or `operands`. */
type Rules = { free: ReadonlySet<string>; weights: ReadonlyMap<string, Weight> }

function rulesOf({ optional, weights }: Accepted, commands: readonly Command[]): Rules {
  const ids = (name: string) => commands.flatMap(({ known }) => findOption(known, name, false)?.id ?? [])
  return {
    free: new Set(optional.flatMap(ids)),
    weights: new Map(
      Object.entries(weights).flatMap(([name, weight]) =>
        (name === OPERANDS ? [OPERANDS] : ids(name)).map((id): [string, Weight] => [id, weight]),
      ),
    ),
  }
}

/** What a pair counts, by the question or else by the grammar. */
function weightOf({ expected, given }: Judged, weights: Rules['weights']): Weight {
  const item = expected ?? given
  if (item === null) return 1
  return weights.get(item.kind === 'operand' ? OPERANDS : item.name) ?? item.weight
}

function compare(expected: Command, reading: Reading, { free, weights }: Rules): Comparison {
  const given = 'command' in reading && reading.command.path === expected.path ? reading.command : null
  if (given === null)
    return { expected, given, reading, judgements: [], right: 0, extra: 0, total: 1, decisive: -1 }
  const options = judgeOptions(expected, given, free)
  const operands = judgeOperands(expected, given)
  const pairs = [
    { code: 'program-right' as const, expected: null, given: null },
    ...[...options, ...operands].sort(byPlace),
  ]
  const judgements = pairs.map((pair): Judgement => {
    const weight = weightOf(pair, weights)
    return {
      ...pair,
      share: weight === 'all' ? 1 : weight,
      isDecisive: weight === 'all' && !pair.code.endsWith('-right'),
    }
  })
  const sharesOf = (those: (code: string) => boolean) =>
    judgements.reduce((sum, { code, share }) => sum + (those(code) ? share : 0), 0)
  return {
    expected,
    given,
    reading,
    judgements,
    right: sharesOf((code) => code.endsWith('-right')),
    extra: sharesOf((code) => code.endsWith('-extra')),
    total: sharesOf((code) => !code.endsWith('-extra')),
    decisive: judgements.findIndex(({ isDecisive }) => isDecisive),
  }
}

function byPlace(a: Judged, b: Judged): number {
  if (a.expected !== null && b.expected !== null) return a.expected.word - b.expected.word
  if (a.expected !== null || b.expected !== null) return a.expected !== null ? -1 : 1
  return a.given!.word - b.given!.word
}

/** What belongs together; `isRight` also means: in its place, where order matters. */
type Pair = { expected: Item | null; given: Item | null; isRight: boolean }

function judgeOptions(expected: Command, given: Command, free: ReadonlySet<string>): Judged[] {
  const givenBy = Map.groupBy(given.options, ({ name }) => name)
  const expectedBy = Map.groupBy(expected.options, ({ name }) => name)
  const names = new Set([...expectedBy.keys(), ...givenBy.keys()])
  return [...names].flatMap((name) => {
    const wanted = expectedBy.get(name) ?? []
    const had = givenBy.get(name) ?? []
    const pairs = expected.sequences.includes(name) ? inOrder(wanted, had) : inAnyOrder(wanted, had)
    return pairs
      .map((pair) => judged('option', pair))
      .filter(({ code, expected }) => code !== 'option-missing' || !expected!.mayMiss)
      .filter(({ code, given }) => code !== 'option-extra' || !(free.has(name) || given!.mayStand))
  })
}

function judgeOperands(expected: Command, given: Command): Judged[] {
  const pairs = expected.isUnordered
    ? inAnyOrder(expected.operands, given.operands)
    : inOrder(expected.operands, given.operands)
  return pairs.map((pair) => judged('operand', pair))
}

function judged(kind: Item['kind'], { expected, given, isRight }: Pair): Judged {
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
