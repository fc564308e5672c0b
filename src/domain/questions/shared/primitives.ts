import { z } from 'zod'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A lower-case name that lives in addresses and statistics: letters, digits, single hyphens, at most 64. */
export const slugSchema = z
  .string()
  .max(64)
  .regex(SLUG, 'lower-case letters and digits, joined by single hyphens')

/** PostgreSQL stores neither U+0000 nor half a surrogate pair. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000')
}

/** Author's text: CommonMark or plain, not blank, at most `max` characters. */
export function textSchema(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.trim() !== '', 'must not be blank')
    .refine(isStorable, 'must be well-formed Unicode without U+0000')
}
