import type { Connection } from '../../../db/connection.ts'
import {
  type ColumnRow,
  findLastQuiz,
  type KeyRow,
  listColumns,
  listKeys,
  listSharedColumns,
  listSharedKeys,
  listSlots,
  listTrend,
  type SlotRow,
  type SubjectKind,
  type SubjectValues,
  type TrendRow,
} from '../../../db/repositories/statistics/columns.ts'
import type { CanonicalQuestion } from '../../../domain/bank/canonical.ts'
import { questionType } from '../../../domain/questions/registry.ts'
import type { OptionsContent } from '../../../domain/questions/shared/options.ts'
import type { Quiz } from '../../../domain/quiz/schema.ts'
import { gradeSettings } from '../../../domain/scoring/grade-paper.ts'
import type { Estimate } from '../../../domain/statistics/figure.ts'
import { facility } from '../../../domain/statistics/item.ts'
import {
  type Choices,
  type Column,
  inOrder,
  nameOf,
  type QuestionKey,
} from '../../../domain/statistics/sittings.ts'
import {
  type QuestionStatistics,
  type Statistics,
  statistics,
} from '../../../domain/statistics/statistics.ts'

/** What is asked: an assignment by id, a quiz by slug, or the papers that have a question, by its key. */
export interface StatisticsRequest extends SubjectValues {
  kind: SubjectKind
  /** Keys whose way over cohorts and revisions is asked for too; and of `key` all others are left out. */
  trend: string[] | null
}

/** A question with the last revision of its key. */
export type NamedQuestion = QuestionStatistics & Pick<KeyRow, 'revision'>

/** A question in one cohort, or in practice, as one of its revisions. */
export interface TrendPoint extends QuestionKey, Pick<TrendRow, 'revision' | 'cohort'> {
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
  const rows = await columnRows(tx, kind, values)
  const keys = await listKeys(tx, { keys: rows.map(({ keyHash }) => keyHash) })
  const quiz = (await findLastQuiz[kind](tx, values))?.content as Quiz | undefined
  const named = new Map(keys.map((key) => [nameOf(key), key]))
  const plain = rows.map((row) => columnOf(row, choicesOf(named.get(nameOf(row))!, quiz!)))
  const count = countOf(plain)
  const isFixed = plain.every(({ attempts }) => attempts.length === count)
  const columns = isFixed ? plain : placed(plain, await listSlots[kind](tx, values))
  const found = statistics({ count, columns })
  const points = trend && (await listTrend(tx, { ...values, keys: trend }))
  return {
    ...found,
    questions: found.questions
      .filter((question) => kind !== 'key' || isAsked(question, values))
      .map((question) => ({ ...question, revision: named.get(nameOf(question))!.revision })),
    trend: points?.map(trendPoint) ?? null,
  }
}

/** The questions of the attempts that are meant, in the order of the quiz; those that share a key are told apart. */
export async function columnRows(
  tx: Connection,
  kind: keyof typeof listColumns,
  values: SubjectValues,
): Promise<ColumnRow[]> {
  const shared = (await listSharedKeys(tx)).map(({ keyHash }) => keyHash)
  const own = await listColumns[kind](tx, { ...values, shared })
  const others = shared.length === 0 ? [] : await listSharedColumns[kind](tx, { ...values, shared })
  return [...own, ...others].sort((a, b) => a.slot - b.slot || (nameOf(a) < nameOf(b) ? -1 : 1))
}

function isAsked({ bank, question, keyHash }: QuestionKey, asked: SubjectValues): boolean {
  return keyHash === asked.subject && (asked.question === null || asked.question === `${bank}/${question}`)
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
export function columnOf(
  { bank, question, keyHash, chosen, slot, ...row }: ColumnRow,
  choices: Choices | null,
): Column {
  const attempts = numbersOf(row.attempts)
  return inOrder({
    bank,
    question,
    keyHash,
    choices,
    attempts,
    points: numbersOf(row.points),
    maxPoints: numbersOf(row.maxPoints),
    slots: new Float64Array(attempts.length).fill(slot),
    chosen: JSON.parse(chosen),
  })
}

/** The columns with the place that each paper gave each question. */
function placed(columns: readonly Column[], rows: readonly SlotRow[]): Column[] {
  const places = new Map(
    rows.map(({ attempts, slots, ...row }) => {
      const [by, at] = [numbersOf(attempts), numbersOf(slots)]
      return [nameOf(row), new Map(Array.from(by, (attempt, row) => [attempt, at[row]!]))]
    }),
  )
  return columns.map((column) => {
    const of = places.get(nameOf(column))!
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
    // By size, for the last bit of a sum depends on the order of what is added.
    facility: facility(
      shares.toSorted((a, b) => a - b),
      1,
    ),
  }
}
