import type { AuditLine } from '../../api/types.ts'

/** A field that a line of the log tells of: what it was and what it became; undefined: not told. */
export interface Change {
  field: string
  before: unknown
  after: unknown
}

/** Ids that tell a reader nothing, or what stands elsewhere in the line. */
const UNTOLD: readonly string[] = [
  'message',
  'call',
  'report',
  'joinCode',
  'revision',
  'correction',
  'quizRevision',
  'bankRevisions',
  'trainer',
]

/** What a line says was changed: each field that is otherwise than it was, or that only one side tells. */
export function changesOf({ before, after }: Pick<AuditLine, 'before' | 'after'>): Change[] {
  const [was, is] = [before ?? {}, after ?? {}]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !UNTOLD.includes(field))
    .map((field) => ({ field, before: was[field], after: is[field] }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after) || isFixed(change))
}

/** What tells which part of the object it is about is the same on both sides, and worth telling. */
function isFixed({ field }: Change): boolean {
  return field === 'position' || field === 'user' || field === 'userId'
}
