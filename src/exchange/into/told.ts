import type { Change, Difference } from './model.ts'
import { changesKey } from './tell.ts'

/** A change as programs read it: values as texts, what is no text as JSON. */
export type ToldChange = {
  question: string
  outcome: Change['outcome']
  /** What earns points is not what it was. */
  changesKey: boolean
  foundBy: Change['by']
  called: string | null
  differences: (Omit<Difference, 'before' | 'after'> & { before: string | null; after: string | null })[]
}

/** What an import comes to, a question each. */
export function toldChanges(changes: readonly Change[]): ToldChange[] {
  return changes.map((change) => ({
    question: change.id,
    outcome: change.outcome,
    changesKey: changesKey(change),
    foundBy: change.by,
    called: change.called,
    differences: change.differences.map(({ about, path, before, after }) => {
      return { about, path, before: textOf(before), after: textOf(after) }
    }),
  }))
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
