import { z } from 'zod'
import { ACTOR_KINDS } from '../domain/words.ts'

export { idField as Id, slugField as Slug } from '../usecases/fields.ts'

/** ISO 8601 in UTC, with milliseconds. */
export const Instant = z.iso.datetime().meta({ examples: ['2026-11-22T21:30:00.000Z'] })

/** A duration; 32 bits hold no more than 24 days of them. */
export const Milliseconds = z.int().min(0).meta({ format: 'int64' })

/** A page of `item`, with the cursor of the next or null. */
export function pageOf<T extends z.ZodType>(item: T, id: string) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() }).meta({ id })
}

/** Who did something: a person, the service, a client. */
export const ActorKind = z.enum(ACTOR_KINDS).meta({ id: 'ActorKind' })

/** In the place of an answer that is too long to be kept for being sent again. */
export const DoneBefore = z.strictObject({ told: z.literal('address'), address: z.string() }).meta({
  id: 'DoneBefore',
  description:
    'An `Idempotency-Key` was sent again, and the first answer was over 64 KiB: it was done, and this is where to read what.',
})
