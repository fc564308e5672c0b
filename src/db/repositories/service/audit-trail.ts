import type { AuditAction } from '../../../domain/access/audit.ts'
import { type SQL, sql } from '../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../page.ts'
import type { auditLog } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

type Line = typeof auditLog.$inferSelect

/** A line of the audit log, with the name that its actor has now. */
export interface AuditRow
  extends Pick<
    Line,
    | 'at'
    | 'action'
    | 'objectType'
    | 'objectId'
    | 'before'
    | 'after'
    | 'reason'
    | 'actorId'
    | 'actorKind'
    | 'actorRole'
    | 'actorName'
  > {
  id: string
  /** Of the person or the client, as they are called now. */
  ownName: string | null
}

export interface AuditFilter {
  action: string | null
  actor: string | null
  object: string | null
  since: Date | null
  until: Date | null
}

export const auditOrder = keyset('DESC', ['serial', sql`l.id`])

const filtered = sql`${auditOrder.rest}
      AND (${value('action')}::text IS NULL OR l.action = ${value('action')})
      AND (${value('actor')}::uuid IS NULL OR l.actor_id = ${value('actor')}::uuid)
      AND (${value('object')}::text IS NULL OR l.object_id = ${value('object')})
      AND (${value('since')}::timestamptz IS NULL OR l.at >= ${value('since')}::timestamptz)
      AND (${value('until')}::timestamptz IS NULL OR l.at < ${value('until')}::timestamptz)`

const columns = sql`l.id::text AS id, l.at, l.action, l.object_type AS "objectType", l.object_id AS "objectId", l.before,
      l.after, l.reason, coalesce(l.actor_id, l.client_id) AS "actorId", l.actor_kind AS "actorKind", l.actor_role AS "actorRole",
      l.actor_name AS "actorName", 
      coalesce(u.name, (SELECT c.name FROM clients c WHERE c.id = l.client_id)) AS "ownName", ${auditOrder.key}`

/** The whole audit log, newest first. */
export const listAudit = statement.list<AuditRow & PageRow, PageValues & AuditFilter>(
  'list_audit',
  sql`
    SELECT ${columns} FROM audit_log l LEFT JOIN users u ON u.id = l.actor_id
    WHERE ${filtered} ${auditOrder.order}`,
)

/** What of a person concerns their trainers: not why they have extra time, nor what they do with their account. */
const OF_PEOPLE: AuditAction[] = ['resume-code.reissue', 'user.merge', 'user.unmerge', 'user.update']

/** The cohorts that are asked for: those that a trainer follows, one of them, or any one without a trainer. */
const cohorts = sql`
      SELECT c.id FROM cohorts c
      WHERE (${value('cohort')}::uuid IS NULL OR c.id = ${value('cohort')}::uuid)
        AND (${value('trainer')}::uuid IS NULL OR EXISTS (
          SELECT FROM cohort_trainers t WHERE t.cohort_id = c.id AND t.user_id = ${value('trainer')}::uuid))`

/** The lines about some objects: each goes by its index, newest first, and no further than a page. */
function linesOf(
  type: 'cohort' | 'assignment' | 'attempt' | 'correction' | 'user',
  objects: SQL,
  also = sql``,
): SQL {
  return sql`
      (SELECT line.id FROM (SELECT DISTINCT o.id::text AS id FROM (${objects}) o) o CROSS JOIN LATERAL (
        SELECT l.id FROM audit_log l
        WHERE l.object_type = ${sql.raw(`'${type}'`)} AND l.object_id = o.id AND ${filtered} ${also}
        ${auditOrder.order}) line)`
}

const followed = {
  assignments: sql`SELECT s.id FROM assignments s JOIN followed f ON f.id = s.cohort_id`,
  attempts: sql`SELECT a.id FROM attempts a JOIN assignments s ON s.id = a.assignment_id JOIN followed f ON f.id = s.cohort_id`,
  corrections: sql`SELECT c.id FROM corrections c WHERE c.cohorts && (SELECT array_agg(f.id) FROM followed f)`,
  people: sql`
        SELECT m.user_id AS id FROM cohort_members m JOIN followed f ON f.id = m.cohort_id WHERE m.left_at IS NULL
        UNION ALL SELECT r.id FROM cohort_members m JOIN followed f ON f.id = m.cohort_id
        JOIN users r ON r.merged_into = m.user_id WHERE m.left_at IS NULL`,
}

/** What was done about cohorts, their assignments, the attempts under them and their present members, newest first. */
export const listFollowedAudit = statement.list<
  AuditRow & PageRow,
  PageValues & AuditFilter & { trainer: string | null; cohort: string | null }
>(
  'list_followed_audit',
  sql`
    WITH followed AS MATERIALIZED (${cohorts}), page AS (
      SELECT l.id FROM (${sql.join(
        [
          linesOf('cohort', sql`SELECT id FROM followed`),
          linesOf('assignment', followed.assignments),
          linesOf('attempt', followed.attempts),
          linesOf('correction', followed.corrections),
          linesOf(
            'user',
            followed.people,
            sql`AND l.action IN (${sql.raw(OF_PEOPLE.map((action) => `'${action}'`).join(', '))})
              AND l.actor_id::text IS DISTINCT FROM l.object_id`,
          ),
        ],
        sql` UNION ALL `,
      )}) l ${auditOrder.order})
    SELECT ${columns} FROM page JOIN audit_log l USING (id) LEFT JOIN users u ON u.id = l.actor_id ${auditOrder.order}`,
)
