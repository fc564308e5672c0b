import type { Answer, Reviewed } from '../../api/types.ts'
import { type Verdict, verdictOf } from '../../result/verdict.ts'

/** An answer that several may have given. */
export interface Given {
  answer: Answer
  count: number
}

/** What a class made of one question. */
export interface Tally {
  /** As one of them was shown it, whose own answer is nobody else's business. */
  question: Reviewed
  /** How many had it. */
  had: number
  blank: number
  /** By the ids of options, of those who chose: `single` and `multiple` alone. */
  options: ReadonlyMap<string, number>
  /** The answers given, what most gave first. */
  answers: readonly Given[]
  verdicts: Readonly<Partial<Record<Verdict, number>>>
  /** The mean share of its points, from 0 to 1; null while none has any. */
  facility: number | null
}

export type Order = 'quiz' | 'hardest'

/** What people made of each question that any of them had, in the order in which the papers have them. */
export function tallied(papers: readonly (readonly Reviewed[])[]): Tally[] {
  const asked = new Map<string, Reviewed[]>()
  for (const question of papers.flat()) {
    const id = `${question.bank}/${question.question}`
    asked.set(id, [...(asked.get(id) ?? []), question])
  }
  return [...asked.values()].map(tallyOf)
}

/** The same, by what was hardest for the class, if so asked; what nobody has points for stands last. */
export function inOrder(all: readonly Tally[], order: Order): Tally[] {
  if (order === 'quiz') return [...all]
  return all.toSorted((a, b) => (a.facility ?? 2) - (b.facility ?? 2))
}

function tallyOf(all: readonly Reviewed[]): Tally {
  const given = all.flatMap(({ response }) => (response === null ? [] : [response]))
  const shares = all.flatMap(({ points, maxPoints }) =>
    points === null || maxPoints === 0 ? [] : [points / maxPoints],
  )
  return {
    question: all[0]!,
    had: all.length,
    blank: all.length - given.length,
    options: counted(given.flatMap(chosenIn)),
    answers: alike(given),
    verdicts: Object.fromEntries(counted(all.map(verdictOf))),
    facility: shares.length === 0 ? null : shares.reduce((sum, one) => sum + one, 0) / shares.length,
  }
}

function counted<T>(all: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

function chosenIn(answer: Answer): readonly string[] {
  if (answer.type === 'single') return [answer.choice]
  return answer.type === 'multiple' ? answer.choices : []
}

/** Equal answers as one; what was typed is alike but for its case and the space around it. */
function alike(all: readonly Answer[]): Given[] {
  const groups = new Map<string, Given>()
  for (const answer of all) {
    const id = 'text' in answer ? answer.text.trim().toLowerCase() : sameText(answer)
    const group = groups.get(id)
    if (group) group.count++
    else groups.set(id, { answer, count: 1 })
  }
  return [...groups.values()].sort((a, b) => b.count - a.count)
}

/** One text for equal answers, in whatever order their fields come. */
function sameText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  if (Array.isArray(value)) return `[${value.map(sameText).join()}]`
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, one]) => `${name}:${sameText(one)}`).join()}}`
}
