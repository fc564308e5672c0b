import type { GivenTerms } from '../../../domain/quiz/terms.ts'
import { sql } from '../../drizzle.ts'
import type { assignmentBanks } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import type { AssignmentRow } from './insert.ts'
import { givenColumns, joinOwn } from './terms.ts'

/** An assignment as it holds a start: what it gives the person, and what of it is open to all. */
export interface SharedAssignment
  extends GivenTerms,
    Pick<AssignmentRow, 'scoreReleasedAt' | 'answersReleasedAt' | 'startCodeSealed'> {
  releaseToAll: AssignmentRow['release']
}

/**
 * The assignment that is started under, locked against a moving window and a release. What the person has of their own
 * stands still by the lock on the person, which who gives it takes first. Null once it is deleted.
 */
export const shareAssignment = statement.find<SharedAssignment, { assignment: string; user: string }>(
  'share_assignment',
  sql`
    SELECT ${givenColumns}, s.release AS "releaseToAll", s.score_released_at AS "scoreReleasedAt",
      s.answers_released_at AS "answersReleasedAt", s.start_code_sealed AS "startCodeSealed"
    FROM assignments s ${joinOwn(sql`${value('user')}::uuid`)}
    WHERE s.id = ${value('assignment')}::uuid FOR SHARE OF s`,
)

/** Keeps starts under an assignment waiting until the transaction ends: what it read of them since stays true. */
export const lockAssignment = statement.run<{ assignment: string }>(
  'lock_assignment',
  sql`SELECT id FROM assignments WHERE id = ${value('assignment')}::uuid FOR NO KEY UPDATE`,
)

/** Revisions of a quiz and of its banks that belong together. */
export interface Pin {
  quizRevision: string
  bankRevisions: (typeof assignmentBanks.$inferSelect)['bankRevisionId'][]
}

/** The pin of an assignment, for who shares its lock. */
export const findPin = statement.find<Pin, { assignment: string }>(
  'find_pin',
  sql`
    SELECT s.quiz_revision_id AS "quizRevision",
      ARRAY(SELECT b.bank_revision_id FROM assignment_banks b WHERE b.assignment_id = s.id) AS "bankRevisions"
    FROM assignments s WHERE s.id = ${value('assignment')}::uuid AND s.quiz_revision_id IS NOT NULL`,
)

/**
 * Pins an assignment to revisions, in the place of a pin that nobody has started under; the caller holds its lock. Touches
 * nothing once somebody has (unless `evenBegun`), or when it is pinned so already.
 */
export const pinAssignment = statement.run<Pin & { assignment: string; evenBegun: boolean }>(
  'pin_assignment',
  sql`
    WITH pinned AS (
      UPDATE assignments s SET quiz_revision_id = ${value('quizRevision')}::uuid
      WHERE s.id = ${value('assignment')}::uuid
        AND (${value('evenBegun')}::boolean OR NOT EXISTS (SELECT FROM attempts a WHERE a.assignment_id = s.id))
        AND (s.quiz_revision_id IS DISTINCT FROM ${value('quizRevision')}::uuid
          OR ARRAY(SELECT b.bank_revision_id FROM assignment_banks b WHERE b.assignment_id = s.id ORDER BY 1)
            <> ARRAY(SELECT unnest(${value('bankRevisions')}::uuid[]) ORDER BY 1))
      RETURNING s.id
    ), former AS (
      DELETE FROM assignment_banks b USING pinned
      WHERE b.assignment_id = pinned.id AND b.bank_revision_id <> ALL (${value('bankRevisions')}::uuid[])
    ), banks AS (
      INSERT INTO assignment_banks (assignment_id, bank_revision_id)
      SELECT pinned.id, b FROM pinned, unnest(${value('bankRevisions')}::uuid[]) AS b ON CONFLICT DO NOTHING
    )
    SELECT id FROM pinned`,
)
