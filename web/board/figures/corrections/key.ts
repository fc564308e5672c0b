import type { Answer, BankQuestion, CorrectedScore, CorrectionRequest } from '../../../api/types.ts'

type Key = NonNullable<CorrectionRequest['key']>

/** Whether what makes a question right is said whole by answering it rightly. */
export function isSaidByAnswer(question: BankQuestion): boolean {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.key.weights === undefined
    case 'numeric':
      return question.units.length === 0
    case 'text':
    case 'order':
    case 'match':
      return true
    default:
      return false
  }
}

/** The key by which this answer is right, and no other; null where none can be made of it. */
export function keyOf(answer: Answer): Key | null {
  switch (answer.type) {
    case 'single':
      return { options: [{ id: answer.choice, correct: true }] }
    case 'multiple':
      return { options: answer.choices.map((id) => ({ id, correct: true })) }
    case 'numeric':
      return { answers: [{ value: answer.value }] }
    case 'text':
      return { answers: [{ text: answer.text }] }
    case 'order':
      return { items: answer.order.map((id) => ({ id })) }
    case 'match':
      return { left: Object.entries(answer.pairs).map(([id, match]) => ({ id, match })) }
    default:
      return null
  }
}

/** The ids of the options that a key makes right; null: it is none of options. */
export function rightOptions(key: Key): string[] | null {
  const { options } = key as { options?: { id: string; correct?: boolean }[] }
  return options?.filter(({ correct }) => correct).map(({ id }) => id) ?? null
}

const PARTS = 10

/** How many of the percentages are in each tenth; who has none is in none. */
export function tenthsOf(scores: readonly CorrectedScore['before'][]): number[] {
  const counts = new Array<number>(PARTS).fill(0)
  for (const { percentage } of scores)
    if (percentage !== null) counts[Math.min(PARTS - 1, Math.max(0, Math.floor(percentage / PARTS)))]!++
  return counts
}

/** Those for whom something is decided first, then by how much their mark moves. */
export function byWeight(rows: readonly CorrectedScore[]): CorrectedScore[] {
  const isTurned = ({ before, after }: CorrectedScore) => Number(before.passed !== after.passed)
  return rows.toSorted((a, b) => isTurned(b) - isTurned(a) || Math.abs(moveOf(b)) - Math.abs(moveOf(a)))
}

/** By how much a mark out of 20 moves. */
export function moveOf({ before, after }: CorrectedScore): number {
  return (after.mark20 ?? 0) - (before.mark20 ?? 0)
}
