import type { CanonicalBank, CanonicalQuestion } from '../../domain/bank/canonical.ts'
import {
  bankSchema,
  chapterIdSchema,
  DIFFICULTIES,
  LEVELS,
  questionSchema,
} from '../../domain/bank/schema.ts'
import { QUESTION_POLICIES } from '../../domain/questions/shared/policies.ts'
import { slugOf } from '../slugs.ts'
import { isContentLabel } from './content-labels.ts'

/** What labels said of a question, as its YAML fields; only those that were said. */
export type LabelFields = {
  level?: string
  difficulty?: string
  chapter?: string
  reference?: string
  policy?: string
  points?: number
  tags?: string[]
}

/** What labels said of a bank, as its YAML fields. */
export type BankFields = Partial<
  Record<'bank' | 'title' | 'module' | 'chapter' | 'language' | 'license' | 'credits', string>
>

type Fields = { type: string; prompt: string } & Record<string, unknown>

const QUIZ_POLICY = 'policy:quiz'
const COMMAND = 'type:command'
/** Before the own form of a question, where a format has labels of any length. */
export const OWN_FORM = 'source:'
const BANK_FIELDS = ['bank', 'title', 'module', 'chapter', 'language', 'license', 'credits'] as const

const { reference, points } = questionSchema.options[0].shape

/** How the value of each label is read; null when it is none of the field's. */
const READERS: Record<Exclude<keyof LabelFields, 'tags'>, (value: string) => string | number | null> = {
  level: (value) => (LEVELS.some((level) => level === value) ? value : null),
  difficulty: (value) => (DIFFICULTIES.some((difficulty) => difficulty === value) ? value : null),
  chapter: (value) => (chapterIdSchema.safeParse(value).success ? value : null),
  reference: (value) => (reference.safeParse(value).success ? value : null),
  policy: (value) => (QUESTION_POLICIES.some((policy) => policy === value) ? value : null),
  points: (value) =>
    /^\d{1,4}(\.\d{1,4})?$/.test(value) && points.safeParse(Number(value)).success ? Number(value) : null,
}

/**
 * What formats of others have no place for, as labels (tags) that `readLabels` understands: `level:apply`, `points:2`,
 * `chapter:docker/images`; the question's own tags as they are. `policy:quiz` says that a `multiple` names no policy,
 * `type:command` that a text is one.
 */
export function questionLabels(question: CanonicalQuestion): string[] {
  const labels = (['level', 'difficulty', 'chapter', 'reference'] as const).flatMap((field) =>
    question[field] === null ? [] : [`${field}:${question[field]}`],
  )
  if (question.type === 'command') labels.push(COMMAND)
  if (question.policy !== null) labels.push(`policy:${question.policy}`)
  else if (question.type === 'multiple') labels.push(QUIZ_POLICY)
  if (question.points !== '1') labels.push(`points:${question.points}`)
  return [...labels, ...question.tags]
}

/**
 * The YAML fields that labels stand for. Any other label becomes a tag, as a slug; `contentLabels`
 * and what has no letter or digit are left out.
 */
export function readLabels(labels: readonly string[]): LabelFields {
  const fields: Record<string, string | number> = {}
  const tags = new Set<string>()
  for (const label of labels) {
    if ([QUIZ_POLICY, COMMAND].includes(label) || isContentLabel(label) || label.startsWith(OWN_FORM))
      continue
    const [name, value] = split(label)
    const read = Object.hasOwn(READERS, name) ? READERS[name as keyof typeof READERS](value) : null
    if (read !== null && fields[name] === undefined) fields[name] = read
    else if (slugOf(label) !== '') tags.add(slugOf(label))
  }
  return { ...fields, ...(tags.size === 0 ? {} : { tags: [...tags].slice(0, 50) }) }
}

/** Whether the labels say that the policy is the quiz's, whatever the weights of the options suggest. */
export function leavesPolicyToQuiz(labels: readonly string[]): boolean {
  return labels.includes(QUIZ_POLICY)
}

/** A `text` whose labels say that it is a command, as one: as long as each of its answers is right, and none has a remark. */
export function typed(fields: Fields, labels: readonly string[]): Fields {
  const { answers, ignore, ...rest } = fields
  if (fields.type !== 'text' || !Array.isArray(answers) || !labels.includes(COMMAND)) return fields
  if (!answers.every((one) => Object.keys(one).join() === 'text')) return fields
  return { ...rest, ...commandFields(answers.map(({ text }) => text)) }
}

/** The first of some accepted texts, as formats without commands have them, as a command, and the others as accepted too. */
export function commandFields(texts: readonly string[]) {
  const [answer, ...also] = texts.map((text) => text.replaceAll('\\*', '*'))
  return { type: 'command', answer, ...(also.length > 0 && { also }) }
}

/** The bank's own fields as labels of one line each: `license:CC-BY-4.0`. */
export function bankLabels(bank: CanonicalBank): string[] {
  return BANK_FIELDS.flatMap((field) => {
    const value = bank[field]
    if (value === null) return []
    return [`${field}:${value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`]
  })
}

/** The bank's YAML fields among `labels`; those that say something else, or nothing valid, are left out. */
export function readBankLabels(labels: readonly string[]): BankFields {
  const fields: BankFields = {}
  for (const label of labels) {
    const [name, escaped] = split(label)
    const field = BANK_FIELDS.find((known) => known === name)
    if (field === undefined || fields[field] !== undefined) continue
    const value = escaped.replace(/\\(\\|n)/g, (_, sign) => (sign === 'n' ? '\n' : sign))
    if (bankSchema.shape[field].safeParse(value).success) fields[field] = value
  }
  return fields
}

function split(label: string): [string, string] {
  const colon = label.indexOf(':')
  return colon === -1 ? ['', label] : [label.slice(0, colon), label.slice(colon + 1).trim()]
}
