import type { Connection } from '../../../db/connection.ts'
import {
  type ColumnRow,
  type ColumnValues,
  findLastQuiz,
  type KeyRow,
  listColumns,
  listKeys,
  listSlots,
  listTrend,
  type SlotRow,
  type SubjectKind,
  type TrendRow,
} from '../../../db/repositories/statistics/columns.ts'
import type { CanonicalQuestion } from '../../../domain/bank/canonical.ts'
import { questionType } from '../../../domain/questions/registry.ts'
import type { OptionsContent } from '../../../domain/questions/shared/options.ts'
import type { Quiz } from '../../../domain/quiz/schema.ts'
import { gradeSettings } from '../../../domain/scoring/grade-paper.ts'
import type { Estimate } from '../../../domain/statistics/figure.ts'
import { facility } from '../../../domain/statistics/item.ts'
import type { Column } from '../../../domain/statistics/sittings.ts'
import {
  type Choices,
  type QuestionStatistics,
  type Statistics,
  statistics,
} from '../../../domain/statistics/statistics.ts'

/** What is asked: an assignment by id, a quiz by slug, or the papers that have a question, by its key. */
export interface StatisticsRequest extends ColumnValues {
  kind: SubjectKind
  subject: string
  /** Keys whose way over cohorts and revisions is asked for too; and of `key` all others are left out. */
  trend: string[] | null
}

/** A question, named as in its bank. */
export type NamedQuestion = QuestionStatistics & Pick<KeyRow, 'bank' | 'question' | 'revision'>

/** A question in one cohort, or in practice, as one of its revisions. */
export interface TrendPoint extends Pick<TrendRow, 'keyHash' | 'revision' | 'cohort'> {
  publishedAt: string
  firstAt: string
  lastAt: string
  n: number
  facility: Estimate
}

export interface Computed extends Omit<Statistics, 'questions'> {
  questions: NamedQuestion[]
  trend: TrendPoint[] | null
}

/** Computes what is asked from stored scores. */
export async function compute(
  tx: Connection,
  { kind, trend, ...values }: StatisticsRequest,
): Promise<Computed> {
  const rows = await listColumns[kind](tx, values)
  const keys = await listKeys(tx, { keys: rows.map(({ keyHash }) => keyHash) })
  const quiz = (await findLastQuiz[kind](tx, values))?.content as Quiz | undefined
  const named = new Map(keys.map((key) => [key.keyHash, key]))
  const choices = new Map(keys.map((key) => [key.keyHash, choicesOf(key, quiz!)]))
  const plain = rows.map(columnOf)
  const count = countOf(plain)
  const isFixed = plain.every(({ attempts }) => attempts.length === count)
  const columns = isFixed ? plain : placed(plain, await listSlots[kind](tx, values))
  const found = statistics({ count, columns }, choices)
  const points = trend && (await listTrend(tx, { ...values, keys: trend }))
  return {
    ...found,
    questions: found.questions
      .filter(({ keyHash }) => kind !== 'key' || keyHash === values.subject)
      .map((question) => {
        const { bank, question: slug, revision } = named.get(question.keyHash)!
        return { ...question, bank, question: slug, revision }
      }),
    trend: points?.map(trendPoint) ?? null,
  }
}

/** What there is to choose in a question, where each choice stands for itself. */
function choicesOf({ content }: KeyRow, quiz: Quiz): Choices {
  const question = content as CanonicalQuestion
  const type = questionType(question.type)
  const guess = type.guess(question.content, gradeSettings(quiz, question))
  return { options: optionsOf(question), guess }
}

/** The options of a question whose choices each stand for themselves; none of others. */
export function optionsOf({ type: name, content }: CanonicalQuestion): Choices['options'] {
  if (name !== 'single' && name !== 'multiple') return []
  const { options } = content as OptionsContent
  return options.map(({ id, correct }) => ({ option: id, isKey: correct }))
}

/** The column that a row of the database holds. */
export function columnOf({ keyHash, chosen, slot, ...row }: ColumnRow): Column {
  const attempts = numbersOf(row.attempts)
  return {
    keyHash,
    attempts,
    points: numbersOf(row.points),
    maxPoints: numbersOf(row.maxPoints),
    slots: new Float64Array(attempts.length).fill(slot),
    chosen: JSON.parse(chosen),
  }
}

/** The columns with the place that each paper gave each question. */
function placed(columns: readonly Column[], rows: readonly SlotRow[]): Column[] {
  const places = new Map(
    rows.map(({ keyHash, attempts, slots }) => {
      const [by, at] = [numbersOf(attempts), numbersOf(slots)]
      return [keyHash, new Map(Array.from(by, (attempt, row) => [attempt, at[row]!]))]
    }),
  )
  return columns.map((column) => {
    const of = places.get(column.keyHash)!
    return { ...column, slots: Float64Array.from(column.attempts, (attempt) => of.get(attempt)!) }
  })
}

/** The numbers of an array as PostgreSQL writes it: `{1,0.5}`. */
function numbersOf(array: string): Float64Array {
  return Float64Array.from(array.slice(1, -1).split(','), Number)
}

/** How many attempts columns are of. */
export function countOf(columns: readonly Column[]): number {
  let last = -1
  for (const { attempts } of columns)
    for (let row = 0; row < attempts.length; row++) last = Math.max(last, attempts[row]!)
  return last + 1
}

function trendPoint({ shares, publishedAt, firstAt, lastAt, ...point }: TrendRow): TrendPoint {
  return {
    ...point,
    publishedAt: publishedAt.toISOString(),
    firstAt: firstAt.toISOString(),
    lastAt: lastAt.toISOString(),
    n: shares.length,
    facility: facility(shares, 1),
  }
}
