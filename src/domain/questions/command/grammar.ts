import { z } from 'zod'
import { saying } from '../../issue-words.ts'
import { filled, type Words } from '../../language.ts'
import { isStorable, storable } from '../shared/primitives.ts'
import type { Weight } from './item.ts'
import { MEANINGS, type Meaning } from './meanings/meaning.ts'
import { FAULTS } from './sentences.ts'

/**
 * How an option takes its value, and when two values are the same:
 * `flag` a switch, off by default; `on` one that is on by default; `count` a switch whose repeats add up (`-vvv`);
 * `value` one value, the last wins; `optional` one value, only after `=`; `list` one value each time, in any order;
 * `sequence` the same in an order that matters; `commas` a list, also separated by commas; `set` one value, a
 * comma-separated set; `fields` a list of comma-separated `key=value` in any order; `pairs` one value, words
 * `key=value` in any order; `variables` a list, also of several words `key=value` at once.
 */
export const OPTION_KINDS = [
  'flag',
  'on',
  'count',
  'value',
  'optional',
  'list',
  'sequence',
  'commas',
  'set',
  'fields',
  'pairs',
  'variables',
] as const

export type OptionKind = (typeof OPTION_KINDS)[number]

/**
 * What operands are: `ordered` words; `unordered` words; `resources`: `TYPE NAME…` or `TYPE/NAME…` of Kubernetes, then
 * `key=value` words in any order; `pod`: a pod or `TYPE/NAME`, then ordered words; `verb`: a word, then `resources`.
 */
export const OPERAND_KINDS = ['ordered', 'unordered', 'resources', 'pod', 'verb'] as const

export type OperandKind = (typeof OPERAND_KINDS)[number]

const word = z
  .string()
  .max(64)
  .regex(/^[a-z0-9][A-Za-z0-9._-]*$/, saying(FAULTS.word))
const path = z
  .string()
  .max(200)
  .regex(/^[a-z0-9][A-Za-z0-9._-]*( [a-z0-9][A-Za-z0-9._-]*)*$/, saying(FAULTS.path))
const optionNames = z
  .string()
  .max(200)
  .regex(/^--?[A-Za-z0-9][A-Za-z0-9._-]*(, --?[A-Za-z0-9][A-Za-z0-9._-]*)*$/, saying(FAULTS.optionNames))
const page = z.url({ protocol: /^https$/ }).max(500)

const shortText = z.string().max(200)
const meaning = z.enum(MEANINGS)

/** What an option, or an operand, counts: 1 to 10 shares of the points, or all of them. */
export const weightSchema = z.union([z.int().min(1).max(10), z.literal('all')], saying(FAULTS.weight))

const optionSchema = z.union(
  [
    z.enum(OPTION_KINDS),
    z.strictObject({
      kind: z.enum(OPTION_KINDS),
      of: meaning.optional().describe('What one value is, beyond its letters.'),
      default: z
        .union([shortText, z.array(shortText).max(5)], saying(FAULTS.default))
        .optional()
        .describe('The value that goes without saying: alone, it is as good as absent.'),
      keys: z.record(word, word).optional().describe('For `fields`: another spelling of a key -> the key.'),
      keysOf: z.record(word, meaning).optional().describe("For `fields`: what a key's value is."),
      keyDefaults: z
        .record(word, shortText)
        .optional()
        .describe('For `fields`: the values that go without saying.'),
      bare: word.optional().describe('For `fields`: the key that a value without `=` is of.'),
      mayMiss: z
        .literal(true)
        .optional()
        .describe('The command finds out by itself: left out where it is expected, it is as right as said.'),
      weight: weightSchema.optional().describe('What it counts; 1 by default.'),
      reference: page.optional().describe("Its documentation, where it is not the subcommand's."),
    }),
  ],
  saying(filled(FAULTS.optionKind, { kinds: OPTION_KINDS.join(', ') })),
)

const operandsSchema = z.union(
  [
    z.enum(OPERAND_KINDS),
    z.strictObject({
      kind: z.enum(OPERAND_KINDS).optional().describe('Default: ordered.'),
      of: z
        .union(
          [meaning, z.array(meaning).max(9)],
          saying(filled(FAULTS.meaning, { meanings: MEANINGS.join(', ') })),
        )
        .optional()
        .describe('What each is, or each by its place; of `resources`, the value of a `key=value`.'),
      weight: weightSchema.optional().describe('What each counts; 1 by default.'),
    }),
  ],
  saying(filled(FAULTS.operandKind, { kinds: OPERAND_KINDS.join(', ') })),
)

const options = z.record(optionNames, optionSchema)

const nodeFields = {
  reference: page.optional().describe("Official documentation; absent: the level's above."),
  aliases: z.array(word).max(20).optional().describe('Other names of this subcommand.'),
  options: options.optional().describe('Options of this level: "-p, --publish": kind. Long names name them.'),
  inherited: options.optional().describe('Options that may also stand after any subcommand below.'),
  operands: operandsSchema.optional().describe('Default: ordered.'),
  inner: z
    .union([z.literal('--'), z.int().min(0).max(9)], saying(FAULTS.inner))
    .optional()
    .describe('After this many operands, or only after `--`, the words are another command, in order.'),
  sameAs: path
    .optional()
    .describe('The path, from the command, of the subcommand that this one is a spelling of.'),
  implies: z
    .record(optionNames, shortText)
    .optional()
    .describe(
      'With `sameAs`: options that this spelling gives by itself; `options` are then its own, beside the others.',
    ),
}

/** One level of a command: the command itself or a subcommand. */
export type CommandNode = {
  reference?: string | undefined
  aliases?: string[] | undefined
  options?: Record<string, OptionEntry> | undefined
  inherited?: Record<string, OptionEntry> | undefined
  operands?: OperandKind | OperandSpec | undefined
  inner?: number | '--' | undefined
  sameAs?: string | undefined
  implies?: Record<string, string> | undefined
  subcommands?: Record<string, CommandNode> | undefined
}

export type OptionSpec = {
  kind: OptionKind
  of?: Meaning | undefined
  default?: string | string[] | undefined
  keys?: Record<string, string> | undefined
  keysOf?: Record<string, Meaning> | undefined
  keyDefaults?: Record<string, string> | undefined
  bare?: string | undefined
  mayMiss?: true | undefined
  weight?: Weight | undefined
  reference?: string | undefined
}

export type OptionEntry = OptionKind | OptionSpec

export type OperandSpec = {
  kind?: OperandKind | undefined
  of?: Meaning | Meaning[] | undefined
  weight?: Weight | undefined
}

const subcommands: z.ZodType<Record<string, CommandNode>> = z.lazy(() =>
  z.record(word, z.strictObject({ ...nodeFields, subcommands: subcommands.optional() })),
)

const baseSchema = z.strictObject({
  ...nodeFields,
  reference: page.describe('Official documentation of the command.'),
  command: word.describe("The program's name, and the file's."),
  style: z
    .enum(['go', 'python'])
    .describe('`go`: switches take `=true`. `python`: long options may be cut short while they stay unique.'),
  spellings: z
    .record(word, path)
    .optional()
    .describe('Another program -> the subcommand that it stands for.'),
  resources: z
    .record(word, z.array(word).max(10))
    .optional()
    .describe('Kinds of operands of `resources`, with their other names.'),
  subcommands: subcommands.optional(),
})

/** A command's options and subcommands, as `questions/commands/<command>.yaml` declares them. */
export type Grammar = CommandNode & {
  command: string
  style: 'go' | 'python'
  spellings?: Record<string, string> | undefined
  resources?: Record<string, string[]> | undefined
}

/** The node at `path` below `root`; null where there is none. Aliases are not looked at. */
export function nodeAt(root: CommandNode, path: readonly string[]): CommandNode | null {
  let node: CommandNode | undefined = root
  for (const name of path) {
    if (node?.subcommands === undefined || !Object.hasOwn(node.subcommands, name)) return null
    node = node.subcommands[name]
  }
  return node ?? null
}

/** Every name of an entry such as `-p, --publish`. */
export function namesOf(entry: string): string[] {
  return entry.split(', ')
}

/** The schema of a grammar's YAML. Beyond its shape: names are unique at each level, and `sameAs` leads somewhere. */
export const grammarSchema: z.ZodType<Grammar> = baseSchema.superRefine((grammar, context) => {
  for (const { path, says } of grammarFaults(grammar))
    context.addIssue({ code: 'custom', path, message: says.en, says })
})

type Fault = { path: string[]; says: Words }

function grammarFaults(grammar: Grammar): Fault[] {
  const faults = nodeFaults(grammar, [], grammar)
  for (const [program, target] of Object.entries(grammar.spellings ?? {}))
    if (nodeAt(grammar, target.split(' ')) === null)
      faults.push({ path: ['spellings', program], says: filled(FAULTS.noSubcommand, { path: target }) })
  return [...faults, ...repeated(resourceNames(grammar), ['resources'])]
}

function resourceNames(grammar: Grammar): string[] {
  return Object.entries(grammar.resources ?? {}).flatMap(([name, aliases]) => [name, ...aliases])
}

function nodeFaults(node: CommandNode, at: string[], root: Grammar): Fault[] {
  const children = Object.entries(node.subcommands ?? {})
  const target = node.sameAs === undefined ? null : nodeAt(root, node.sameAs.split(' '))
  return [
    ...repeated([...optionNamesOf(node.options), ...optionNamesOf(node.inherited)], [...at, 'options']),
    ...repeated(
      children.flatMap(([name, child]) => [name, ...(child.aliases ?? [])]),
      [...at, 'subcommands'],
    ),
    ...(node.sameAs !== undefined && (target === null || target.sameAs !== undefined)
      ? [{ path: [...at, 'sameAs'], says: filled(FAULTS.noOwnSubcommand, { path: node.sameAs }) }]
      : []),
    ...Object.keys(node.implies ?? {}).flatMap((name) =>
      optionNamesOf(target?.options).includes(name)
        ? []
        : [{ path: [...at, 'implies', name], says: filled(FAULTS.noOption, { option: name }) }],
    ),
    ...children.flatMap(([name, child]) => nodeFaults(child, [...at, 'subcommands', name], root)),
  ]
}

function optionNamesOf(table: Record<string, OptionEntry> | undefined): string[] {
  return Object.keys(table ?? {}).flatMap(namesOf)
}

function repeated(names: string[], path: string[]): Fault[] {
  const seen = new Set<string>()
  const twice = names.filter((name) => seen.has(name) || !seen.add(name))
  return twice.map((name) => ({ path, says: filled(FAULTS.declaredTwice, { name }) }))
}

/** An author's or a trainee's command line: 1 to 4096 characters that can be stored. */
export const commandTextSchema = z.string().min(1).max(4096).refine(isStorable, storable)
