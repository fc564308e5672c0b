import { z } from 'zod'

export const Id = z
  .uuid()
  .toLowerCase()
  .meta({ description: 'UUIDv7.', examples: ['0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'] })

export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64)
  .meta({ examples: ['qcm-docker'] })

/** ISO 8601 in UTC, with milliseconds. */
export const Instant = z.iso.datetime().meta({ examples: ['2026-11-22T21:30:00.000Z'] })

/** The two query parameters of every list. */
export const Page = {
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'Most items of the page.' }),
  cursor: z.string().max(200).optional().meta({ description: '`nextCursor` of the page before.' }),
}

/** A page of `item`, with the cursor of the next or null. */
export function pageOf<T extends z.ZodType>(item: T, id: string) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() }).meta({ id })
}

/** Why a change was made; it stands in the audit log. */
export const Reason = z.string().trim().min(1).max(500).meta({ description: 'Kept in the audit log.' })
