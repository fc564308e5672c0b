import { z } from 'zod'
import { saying } from '../../issue-words.ts'
import { FAULTS } from './sentences.ts'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A lower-case name that lives in addresses and statistics: letters, digits, single hyphens, at most 64. */
export const slugSchema = z.string().max(64).regex(SLUG, saying(FAULTS.slug))

/** PostgreSQL stores neither U+0000 nor half a surrogate pair. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000')
}

/** How a refinement by `isStorable` is told. */
export const storable = saying(FAULTS.unstorable)

/** Author's text: CommonMark or plain, not blank, at most `max` characters. */
export function textSchema(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.trim() !== '', saying(FAULTS.blank))
    .refine(isStorable, storable)
}
