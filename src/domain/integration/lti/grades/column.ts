import { z } from 'zod'

/** A column of a gradebook that would be ours: which place of the course, and which quiz. */
export interface WantedColumn {
  resourceLinkId: string
  resourceId: string
}

const columnSchema = z.object({
  id: z.url({ protocol: /^https?$/ }),
  resourceLinkId: z.unknown().optional(),
  resourceId: z.unknown().optional(),
})

/**
 * The address of the column of a place among those that a platform told of: there may be several, then the first stays the
 * one. Some platforms do not heed what they are asked for, so each is looked at again. Null: none.
 */
export function columnAmong(columns: unknown, wanted: WantedColumn): string | null {
  if (!Array.isArray(columns)) return null
  for (const value of columns) {
    const parsed = columnSchema.safeParse(value)
    if (parsed.success && isWanted(parsed.data, wanted)) return parsed.data.id
  }
  return null
}

/** The address of a column that was just made; null for an answer that names none. */
export function madeColumn(answer: unknown): string | null {
  const parsed = columnSchema.safeParse(answer)
  return parsed.success ? parsed.data.id : null
}

/** By its place alone where it names no quiz: a platform makes such a column with the activity. */
function isWanted(column: z.output<typeof columnSchema>, wanted: WantedColumn): boolean {
  if (column.resourceLinkId !== wanted.resourceLinkId) return false
  const { resourceId } = column
  return (
    resourceId === wanted.resourceId || resourceId === undefined || resourceId === null || resourceId === ''
  )
}

/** The body that makes a column. */
export function newColumn(wanted: WantedColumn, { label, maxPoints }: { label: string; maxPoints: number }) {
  return { scoreMaximum: maxPoints, label, ...wanted }
}
