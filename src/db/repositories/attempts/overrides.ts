import type { GradedQuestion } from '../../../domain/scoring/score.ts'
import { sql } from '../../drizzle.ts'
import type { scoreOverrides } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { storedNow } from '../clock.ts'

/** Points given by hand that stand, with the grade that they stand in the place of. */
export interface OverrideRow
  extends Pick<typeof scoreOverrides.$inferSelect, 'id' | 'position' | 'points' | 'comment'> {
  graded: GradedQuestion
}

/** Those of an attempt, by position. */
export const listScoreOverrides = statement.list<OverrideRow, { attempt: string }>(
  'list_score_overrides',
  sql`
    SELECT id, position, points, comment, graded FROM score_overrides
    WHERE attempt_id = ${value('attempt')}::uuid AND undone_at IS NULL ORDER BY position`,
)

/** Stands in the place of the one before, if any. */
export const insertOverride = statement.run<{
  id: string
  attempt: string
  position: number
  points: string
  comment: string
  /** JSON of a GradedQuestion. */
  graded: string
  now: Date | null
}>(
  'insert_override',
  sql`
    INSERT INTO score_overrides (id, attempt_id, position, points, comment, graded, made_at)
    VALUES (${value('id')}::uuid, ${value('attempt')}::uuid, ${value('position')}::integer, ${value('points')}::numeric,
      ${value('comment')}, ${value('graded')}::jsonb, ${storedNow})`,
)

/** Ends the one that stands. */
export const endOverride = statement.run<{ id: string; now: Date | null }>(
  'end_override',
  sql`UPDATE score_overrides SET undone_at = ${storedNow} WHERE id = ${value('id')}::uuid`,
)

/** The attempt was closed again: what would stand without the override is another grade. */
export const updateOverridden = statement.run<{ id: string; graded: string }>(
  'update_overridden',
  sql`UPDATE score_overrides SET graded = ${value('graded')}::jsonb WHERE id = ${value('id')}::uuid`,
)
