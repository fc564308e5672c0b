import { z } from 'zod'
import { ATTEMPT_STATES, SCORE_STATES } from '../domain/words.ts'

/** Fields that many inputs have. */
export const idField = z
  .uuid()
  .toLowerCase()
  .meta({ description: 'UUIDv7.', examples: ['0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'] })

export const slugField = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64)
  .meta({ examples: ['qcm-docker'] })

/** A question, named as in its bank. */
export const questionField = z
  .string()
  .regex(/^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/)
  .meta({ description: 'A bank and a question of it.', examples: ['qcm-docker/atouts'] })

/** The address of a question's key. */
export const keyHashField = z.string().regex(/^[0-9a-f]{64}$/)

/** Whether a score stands, or waits for a grader that failed. */
export const scoreStateField = z.enum(SCORE_STATES).meta({ id: 'ScoreState' })

export const attemptStateField = z.enum(ATTEMPT_STATES).meta({ id: 'AttemptState' })

/** Why a change was made; it stands in the audit log. */
export const reasonField = z.string().trim().min(1).max(500).meta({ description: 'Kept in the audit log.' })

/** The same where a call has no body to say it in. */
export const reasonQuery = z.strictObject({ reason: reasonField.optional() })

/** What would become of it, with nothing kept. */
export const dryRunField = z
  .boolean()
  .optional()
  .meta({ description: 'Answers, or refuses, as the change itself would, and changes nothing.' })

/** Gives time, or a start, although all of the assignment may read its answers. */
export const forceField = z
  .boolean()
  .optional()
  .meta({ description: 'Even where all of an assignment may read its answers; the attempt bears the mark.' })

/** The two of every list. */
export const pageFields = {
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'Most items of the page.' }),
  cursor: z.string().max(200).optional().meta({ description: '`nextCursor` of the page before.' }),
}
