import type { Quiz } from '../../../../domain/quiz/schema.ts'
import { sql } from '../../../drizzle.ts'
import type { ltiContexts, ltiLinks } from '../../../schema/index.ts'
import { statement, value } from '../../../statement.ts'

/** Lets one launch at a time make a course, or a link of it, known, until the transaction ends. */
export const lockCourse = statement.run<{ deployment: string; context: string }>(
  'lock_course',
  sql`
    SELECT pg_advisory_xact_lock(
      hashtextextended('bareme:lti-course ' || ${value('deployment')}::text || ' ' || ${value('context')}::text, 0))`,
)

/** A course that is known here, with the cohort that it is. */
export const findCourse = statement.find<
  Pick<typeof ltiContexts.$inferSelect, 'id' | 'cohortId'>,
  { deployment: string; context: string }
>(
  'find_course',
  sql`
    SELECT id, cohort_id AS "cohortId" FROM lti_contexts
    WHERE lti_deployment_id = ${value('deployment')}::uuid AND context_id = ${value('context')}`,
)

export const insertCourse = statement.run<{
  id: string
  deployment: string
  context: string
  cohort: string
}>(
  'insert_course',
  sql`
    INSERT INTO lti_contexts (id, lti_deployment_id, context_id, cohort_id)
    VALUES (${value('id')}::uuid, ${value('deployment')}::uuid, ${value('context')}, ${value('cohort')}::uuid)`,
)

/** Keeps where a course lists its members, as a launch says it; one that says nothing changes nothing. */
export const noteMembershipsUrl = statement.run<{ course: string; url: string | null }>(
  'note_memberships_url',
  sql`
    UPDATE lti_contexts SET memberships_url = ${value('url')}
    WHERE id = ${value('course')}::uuid AND ${value('url')}::text IS NOT NULL
      AND memberships_url IS DISTINCT FROM ${value('url')}`,
)

/** Lets one launch at a time make a link of a course known, until the transaction ends. */
export const lockLinks = statement.run<{ course: string }>(
  'lock_links',
  sql`SELECT id FROM lti_contexts WHERE id = ${value('course')}::uuid FOR UPDATE`,
)

/** What a link opens. */
export type LinkRow = Pick<typeof ltiLinks.$inferSelect, 'id' | 'assignmentId'> & { quiz: string }

export const findLink = statement.find<LinkRow, { course: string; link: string }>(
  'find_link',
  sql`
    SELECT l.id, l.assignment_id AS "assignmentId", s.quiz FROM lti_links l JOIN assignments s ON s.id = l.assignment_id
    WHERE l.lti_context_id = ${value('course')}::uuid AND l.resource_link_id = ${value('link')}`,
)

/**
 * The quiz and the settings that the assignment of the first known of these links has: a link that was copied names those
 * it comes from, the nearest first, of any course of the platform.
 */
export const findCopiedLink = statement.find<
  {
    quiz: string
    timeLimitMs: number | null
    maxAttempts: number | null
    release: Quiz['release'] | null
    /** How long it is open. */
    windowMs: number
  },
  { platform: string; links: readonly string[] }
>(
  'find_copied_link',
  sql`
    SELECT s.quiz, s.time_limit_ms AS "timeLimitMs", s.max_attempts AS "maxAttempts", s.release,
      (extract(epoch FROM s.closes_at - s.opens_at) * 1000)::float8 AS "windowMs"
    FROM unnest(${value('links')}::text[]) WITH ORDINALITY AS given (link, rank)
    JOIN lti_links l ON l.resource_link_id = given.link
    JOIN lti_contexts c ON c.id = l.lti_context_id
    JOIN lti_deployments d ON d.id = c.lti_deployment_id AND d.lti_platform_id = ${value('platform')}::uuid
    JOIN assignments s ON s.id = l.assignment_id
    ORDER BY given.rank, l.created_at DESC LIMIT 1`,
)

export const insertLink = statement.run<{ id: string; course: string; link: string; assignment: string }>(
  'insert_link',
  sql`
    INSERT INTO lti_links (id, lti_context_id, resource_link_id, assignment_id)
    VALUES (${value('id')}::uuid, ${value('course')}::uuid, ${value('link')}, ${value('assignment')}::uuid)`,
)

/** Keeps where the grades of a link go, as a launch says it; one that says nothing of it changes nothing. */
export const noteGradeServices = statement.run<{
  link: string
  scopes: readonly string[]
  lineitemsUrl: string | null
  lineitemUrl: string | null
}>(
  'note_grade_services',
  sql`
    UPDATE lti_links SET ags_scopes = ${value('scopes')}::text[],
      lineitems_url = coalesce(${value('lineitemsUrl')}, lineitems_url),
      lineitem_url = coalesce(${value('lineitemUrl')}, lineitem_url)
    WHERE id = ${value('link')}::uuid AND cardinality(${value('scopes')}::text[]) > 0
      AND (ags_scopes, lineitems_url, lineitem_url) IS DISTINCT FROM (${value('scopes')}::text[],
        coalesce(${value('lineitemsUrl')}, lineitems_url), coalesce(${value('lineitemUrl')}, lineitem_url))`,
)
