import { sql } from 'drizzle-orm'
import type { assignmentBanks } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import type { AssignmentRow } from './insert.ts'

/** The assignment that is started under, locked against a moving window. */
export const shareAssignment = statement.get<
  Pick<AssignmentRow, 'closesAt' | 'timeLimitMs'>,
  { assignment: string }
>(
  'share_assignment',
  sql`
    SELECT closes_at AS "closesAt", time_limit_ms AS "timeLimitMs" FROM assignments
    WHERE id = ${value('assignment')}::uuid FOR SHARE`,
)

/** Pins an assignment to its revisions, once. The first starter wins; the others find it pinned. */
export const pinAssignment = statement.run<{
  assignment: string
  quizRevision: string
  bankRevisions: (typeof assignmentBanks.$inferSelect)['bankRevisionId'][]
}>(
  'pin_assignment',
  sql`
    WITH pinned AS (
      UPDATE assignments SET quiz_revision_id = ${value('quizRevision')}::uuid
      WHERE id = ${value('assignment')}::uuid AND quiz_revision_id IS NULL RETURNING id
    ), banks AS (
      INSERT INTO assignment_banks (assignment_id, bank_revision_id)
      SELECT pinned.id, b FROM pinned, unnest(${value('bankRevisions')}::uuid[]) AS b
    )
    SELECT id FROM pinned`,
)
