/** A question of a bank under one of its keys: other questions may have the same. */
export interface QuestionKey {
  bank: string
  question: string
  keyHash: string
}

/** What tells questions apart, and each from itself under another key. */
export function nameOf({ bank, question, keyHash }: QuestionKey): string {
  return `${bank}/${question}/${keyHash}`
}

/** What there is to choose in a question, and what random answers earn. */
export interface Choices {
  options: readonly { option: string; isKey: boolean }[]
  /** Expected share of an answer at random; null where the type has none. */
  guess: number | null
}

/**
 * What one question earned, wherever it was on a paper: a column with a row for each attempt that had it. Its revisions with
 * one key are one question.
 */
export interface Column extends QuestionKey {
  /** Of each row: which attempt, from 0. */
  attempts: ArrayLike<number>
  points: ArrayLike<number>
  maxPoints: ArrayLike<number>
  /** Where it stood in the quiz, whatever was drawn for that place. */
  slots: ArrayLike<number>
  /** The author's ids of what each chose; null: nothing was, or it is a type where people write freely. */
  chosen: readonly (readonly string[] | null)[]
  /** Null: there is nothing to choose. */
  choices: Choices | null
}

/** The attempts that are counted, as what their questions earned. */
export interface Sittings {
  /** How many attempts there are. */
  count: number
  columns: readonly Column[]
}

/** All attempts together. */
export interface Totals {
  /** Of each attempt: the sum of its questions, not raised to a floor, and the most that it could be. */
  points: Float64Array
  maxPoints: Float64Array
  /** Whether every attempt had the same questions for the same points. */
  areAlike: boolean
}

/** Adds the questions of each attempt up. */
export function totalsOf({ count, columns }: Sittings): Totals {
  const [points, maxPoints] = [new Float64Array(count), new Float64Array(count)]
  for (const column of columns) {
    for (let row = 0; row < column.attempts.length; row++) {
      const at = column.attempts[row]!
      points[at]! += column.points[row]!
      maxPoints[at]! += column.maxPoints[row]!
    }
  }
  const areAlike = columns.every((column) => column.attempts.length === count && isConstant(column.maxPoints))
  return { points, maxPoints, areAlike }
}

/**
 * The same column with its rows by attempt; of one attempt, by what they hold. A database gives rows as it finds them, and the
 * last bit of a sum depends on the order of what is added.
 */
export function inOrder(column: Column): Column {
  const { attempts, points, maxPoints, slots, chosen } = column
  if (isAscending(attempts)) return column
  const order = Array.from(attempts, (_, row) => row).sort(
    (a, b) =>
      attempts[a]! - attempts[b]! ||
      points[a]! - points[b]! ||
      maxPoints[a]! - maxPoints[b]! ||
      slots[a]! - slots[b]! ||
      (JSON.stringify(chosen[a]) < JSON.stringify(chosen[b]) ? -1 : 1),
  )
  const ordered = (numbers: ArrayLike<number>) => Float64Array.from(order, (row) => numbers[row]!)
  return {
    ...column,
    attempts: ordered(attempts),
    points: ordered(points),
    maxPoints: ordered(maxPoints),
    slots: ordered(slots),
    chosen: order.map((row) => chosen[row]!),
  }
}

function isAscending(numbers: ArrayLike<number>): boolean {
  for (let i = 1; i < numbers.length; i++) if (numbers[i]! <= numbers[i - 1]!) return false
  return true
}

/** Whether all are equal. */
export function isConstant(sample: ArrayLike<number>): boolean {
  for (let i = 1; i < sample.length; i++) if (sample[i] !== sample[0]) return false
  return true
}
