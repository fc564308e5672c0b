import { z } from 'zod'
import { type Finding, findingsOf } from '../findings.ts'
import { saying } from '../issue-words.ts'
import { compareBest, type Model, modelOf, OPERANDS } from './command/compare.ts'
import { commandTextSchema, type Grammar, weightSchema } from './command/grammar.ts'
import type { Item } from './command/item.ts'
import { findOption } from './command/option-table.ts'
import { type Command, readCommand } from './command/parse.ts'
import { usedGrammar } from './command/prune.ts'
import { explainPart, firstDifference, gradeOf } from './command/report.ts'
import { FAULTS, FINDINGS } from './command/sentences.ts'
import { wordsOf } from './command/words.ts'
import { onceFor } from './shared/once-for.ts'
import type { Grade, Library, QuestionType } from './type.ts'

const { errorAt, warningAt } = findingsOf(FINDINGS)

const optionName = z
  .string()
  .regex(/^--?[A-Za-z0-9][A-Za-z0-9._-]*$/, saying(FAULTS.option))
  .max(64)

const contentSchema = z.strictObject({
  answer: commandTextSchema.describe('The model command, on one or more lines.'),
  also: z
    .array(commandTextSchema)
    .max(20)
    .default([])
    .describe('Other accepted commands; the best score counts.'),
  optional: z.array(optionName).max(20).default([]).describe('Options that may be there at no cost.'),
  weights: z
    .record(z.union([optionName, z.literal(OPERANDS)], saying(FAULTS.weighed)), weightSchema)
    .optional()
    .describe(
      'What an option, or each of the `operands`, counts here: 1 to 10, or `all`: wrong, the whole command fails.',
    ),
})

export type CommandFields = z.output<typeof contentSchema>

/** What is stored: the author's fields, and the part of the command's grammar that they are read with. */
export type CommandContent = CommandFields & { grammar: Grammar }

export const commandResponseSchema = z
  .strictObject({ type: z.literal('command'), text: commandTextSchema })
  .meta({ id: 'CommandResponse' })

const commandViewSchema = z.strictObject({ type: z.literal('command') }).meta({ id: 'CommandView' })

const commandKeySchema = z
  .strictObject({ type: z.literal('command'), text: z.string(), accepted: z.array(z.string()) })
  .meta({ id: 'CommandKey' })

export type CommandResponse = z.output<typeof commandResponseSchema>

/** A command line, which must say the same as the author's; nothing is executed. */
export const command: QuestionType<CommandContent, CommandResponse> = {
  type: 'command',
  content: contentSchema,
  response: commandResponseSchema,
  viewSchema: commandViewSchema,
  keySchema: commandKeySchema,
  policies: [],
  shuffles: 'never',
  resolve: (fields, library) => resolved(fields as CommandFields, library),
  optionIds: () => [],
  fixedIds: () => [],
  keyOrder: () => [],
  answerIds: () => [],
  idsOf: () => [],
  isBlank(response) {
    const split = wordsOf(response.text)
    return 'words' in split && split.words.length === 0
  },
  view: () => ({ type: 'command' }),
  grade,
  solution: (content) => ({ type: 'command', text: content.answer }),
  key: (content) => ({ type: 'command', text: content.answer, accepted: content.also }),
  explain: (part, { language }) => explainPart(part, language),
  feedback(parts, { language }) {
    const text = firstDifference(parts, language)
    return text === null ? [] : [{ text }]
  },
  guess: () => null,
  findings(content) {
    const said = answersOf(content).map((answer) => JSON.stringify(canonicalCommand(answer, content.grammar)))
    return content.also.flatMap((_, index) =>
      said.indexOf(said[index + 1]!) <= index ? [warningAt('same-command', ['also', index])] : [],
    )
  },
  texts: () => [],
  keyMaterial: (content) => ({
    answers: answersOf(content)
      .map((answer) => JSON.stringify(canonicalCommand(answer, content.grammar)))
      .sort(),
    optional: [...content.optional].sort(),
    ...(content.weights !== undefined && { weights: content.weights }),
  }),
}

function grade(content: CommandContent, { text }: CommandResponse): Grade {
  return gradeOf(compareBest(readyFor(content), text))
}

function answersOf({ answer, also }: CommandFields): string[] {
  return [answer, ...also]
}

const readyFor = onceFor((content: CommandContent): Model => {
  const { grammar, optional, weights = {} } = content
  return modelOf({ answers: answersOf(content), grammar, optional, weights })
})

/** What a command says, without how it is typed. */
function canonicalCommand(text: string, grammar: Grammar): unknown {
  const reading = readCommand(text, grammar)
  if (!('command' in reading)) return null
  const { path, options, operands, isUnordered, sequences } = reading.command
  const values = operands.map(({ value }) => value)
  return {
    path,
    options: said(options.filter(({ name }) => !sequences.includes(name))).sort(),
    sequences: said(options.filter(({ name }) => sequences.includes(name))),
    operands: isUnordered ? values.sort() : values,
  }
}

function said(options: readonly Item[]): string[] {
  return options.map(({ name, value }) => JSON.stringify([name, value]))
}

type Resolved = { content: CommandContent } | { findings: Finding[] }

function resolved(fields: CommandFields, library: Library): Resolved {
  const split = wordsOf(fields.answer)
  if ('fault' in split) return { findings: [errorAt(`command-syntax/${split.fault}`, ['answer'])] }
  const program = split.words[0]?.text ?? ''
  const grammar = library.commands.get(program)
  if (grammar === undefined) return { findings: [errorAt('unknown-command', ['answer'], { program })] }
  const read = answersOf(fields).map((text, index) =>
    readAnswer(text, grammar, index === 0 ? ['answer'] : ['also', index - 1]),
  )
  const commands = read.flatMap((one) => one.command ?? [])
  const findings = [...read.flatMap((one) => one.findings), ...nameFindings(fields, commands)]
  if (findings.length > 0) return { findings }
  const paths = commands.map(({ path }) => path.split(' ').slice(1).join(' '))
  return { content: { ...fields, grammar: usedGrammar(grammar, paths) } }
}

type ReadAnswer = { command: Command | null; findings: Finding[] }

function readAnswer(text: string, grammar: Grammar, path: (string | number)[]): ReadAnswer {
  const reading = readCommand(text, grammar)
  if ('command' in reading) {
    const { command } = reading
    const findings = command.faults.map(({ shown, isUnknown }) =>
      isUnknown
        ? errorAt('unknown-option', path, { path: command.shownPath, shown })
        : errorAt('command-syntax/value', path, { shown }),
    )
    return { command, findings }
  }
  const finding = refusal(reading, path, grammar)
  return { command: null, findings: [finding] }
}

function refusal(
  reading: Exclude<ReturnType<typeof readCommand>, { command: Command }>,
  path: (string | number)[],
  grammar: Grammar,
): Finding {
  switch (reading.fault) {
    case 'unknown-command':
      return errorAt('unknown-command/other', path, { shown: reading.shown, program: grammar.command })
    case 'unknown-subcommand':
      return errorAt('unknown-subcommand', path, { shown: reading.shown, program: grammar.command })
    default:
      return errorAt(`command-syntax/${reading.fault}`, path)
  }
}

/** Names that no accepted command has an option of. */
function nameFindings({ optional, weights = {} }: CommandFields, commands: readonly Command[]): Finding[] {
  const isUnknown = (name: string) => commands.every(({ known }) => findOption(known, name, false) === null)
  return [
    ...optional.flatMap((option, index) =>
      isUnknown(option) ? [errorAt('unknown-option/optional', ['optional', index], { option })] : [],
    ),
    ...Object.keys(weights).flatMap((option) =>
      option !== OPERANDS && isUnknown(option)
        ? [errorAt('unknown-option/weights', ['weights', option], { option })]
        : [],
    ),
  ]
}
