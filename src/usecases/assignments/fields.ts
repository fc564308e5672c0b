import { z } from 'zod'
import { saying } from '../../domain/issue-words.ts'
import type { ReleaseWhen } from '../../domain/quiz/schema.ts'
import { FAULTS } from '../../domain/refusals/fields.ts'

const [FIRST, LAST] = [new Date('2000-01-01T00:00:00Z'), new Date('2200-01-01T00:00:00Z')]

/** An instant with its offset; within what every reader of an answer can hold. */
export const instantField = z.iso
  .datetime({ offset: true, ...saying(FAULTS.instant) })
  .refine((text) => new Date(text) >= FIRST && new Date(text) < LAST, saying(FAULTS.century))
  .transform((text) => new Date(text))
  .meta({
    id: 'OffsetInstant',
    description: 'ISO 8601 with its offset.',
    examples: ['2026-12-01T09:00:00+01:00'],
  })

/** One text for both: generators of clients cannot tell a word from an instant. */
const releaseWhenField = z
  .string()
  .regex(/^(on-submit|on-close|manual|\d{4}-\d{2}-\d{2}T.{1,40})$/, saying(FAULTS.releaseWhen))
  .transform((text, context): ReleaseWhen => {
    if (text === 'on-submit' || text === 'on-close' || text === 'manual') return text
    const instant = instantField.safeParse(text)
    if (instant.success) return { at: instant.data.toISOString() }
    context.addIssue({ code: 'custom', says: FAULTS.releaseWhen })
    return z.NEVER
  })
  .meta({
    id: 'ReleaseWhen',
    description: '`on-submit`, `on-close` or `manual`, or the instant from which it is shown.',
    examples: ['on-close'],
  })

/** What an assignment, or one person under it, may have in the place of what holds else. */
export const termFields = {
  opensAt: instantField,
  closesAt: instantField,
  timeLimitMs: z.int().min(1_000).max(2_147_483_647).meta({ format: 'int64' }),
  maxAttempts: z.int().min(1).max(1_000),
  release: z.strictObject({ score: releaseWhenField, answers: releaseWhenField }).meta({
    id: 'ReleaseTerms',
    description: 'When totals, then keys and explanations, are shown.',
  }),
}
