import type { Connection } from '../../connection.ts'
import { assignments } from '../../schema/index.ts'
import type { ManagedCohortId } from '../cohorts/find.ts'

export type AssignmentRow = typeof assignments.$inferSelect

export async function insertAssignment(
  connection: Connection,
  assignment: typeof assignments.$inferInsert & { cohortId: ManagedCohortId },
): Promise<AssignmentRow> {
  const [row] = await connection.orm.insert(assignments).values(assignment).returning()
  return row!
}
