import type { CorrectionPolicy } from '../../words.ts'

/** A recorded change of a published key: an input of every scoring that it reaches. */
export interface Correction {
  /** UUIDv7: corrections of one question apply in the order of their ids. */
  id: string
  policy: CorrectionPolicy
  /** YAML fields of the question's type, by the author's ids; null where the policy needs none. */
  key: object | null
}

/** What a correction did to the score of a question. */
export interface Corrected {
  /** Of the last that holds. */
  policy: CorrectionPolicy
  /** The key that the parts of the grade are of; null: the published one. */
  key: object | null
}

/** What corrections did to a score that was just graded under some of those known. */
export function correctedOf(
  { corrections, correctedBy }: { corrections?: readonly string[] | null; correctedBy?: string | null },
  known: readonly Correction[],
): Corrected | null {
  const last = known.find(({ id }) => id === corrections?.at(-1))
  return last ? { policy: last.policy, key: known.find(({ id }) => id === correctedBy)?.key ?? null } : null
}

/** Whether two scores were graded under the same corrections; both lists are in their order. */
export function sameCorrections(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at])
}
