import type { z } from 'zod'
import type { FieldError } from '../domain/errors.ts'
import { FAULTS } from '../domain/refusals/fields.ts'
import { invalidInput } from '../domain/refusals/input.ts'
import { Id } from './schemas.ts'
import { findUnstorable } from './unstorable.ts'

/** An item that does not fit: its id, null where none can be read, and its faults by pointers that begin at the item. */
interface Unfit {
  id: string | null
  faults: readonly FieldError[]
}

/**
 * An item that is judged for itself, in a list of a route that `judgesApart`: what does not fit `schema`, or holds text
 * that cannot be stored, refuses nothing else. The contract shows `schema`.
 */
export function apart<T extends z.ZodType>(schema: T) {
  return schema
    .transform((item, context): z.output<T> | Unfit => {
      const path = findUnstorable(item, [])
      if (path !== null) context.addIssue({ code: 'custom', path: [...path], says: FAULTS.unstorable })
      return item
    })
    .catch(({ error, input }) => ({ id: idOf(input), faults: invalidInput(error.issues).errors ?? [] }))
}

function idOf(item: unknown): string | null {
  return Id.safeParse((item as { id?: unknown } | null)?.id).data ?? null
}
