import { sql } from '../../../../drizzle.ts'
import type { ltiColumns, ltiLinks } from '../../../../schema/index.ts'
import { statement, value } from '../../../../statement.ts'
import type { ScoreRow } from '../../../attempts/score.ts'
import { now } from '../../../clock.ts'
import { platformOfLink } from './turns.ts'

/** Takes note of the places whose platform keeps grades for us; 0 once all are known. */
export const insertColumns = statement.run(
  'insert_columns',
  sql`
    INSERT INTO lti_columns (lti_link_id)
    SELECT l.id FROM lti_links l
    WHERE (l.lineitem_url IS NOT NULL OR l.lineitems_url IS NOT NULL)
      AND NOT EXISTS (SELECT FROM lti_columns c WHERE c.lti_link_id = l.id)
    ON CONFLICT DO NOTHING`,
)

/** A column whose scores are to be looked at. */
export interface ColumnRow {
  link: (typeof ltiColumns.$inferSelect)['ltiLinkId']
  assignment: string
}

/**
 * Takes the columns that are due, the longest first, passing over those that another replica is taking; the next look at
 * each comes the later, the longer nothing has changed: after 10 s to 2 minutes. Neither of a platform that is not in use nor
 * of an archived cohort: they are looked at once they are back.
 */
export const takeColumns = statement.list<ColumnRow, { limit: number; now: Date | null }>(
  'take_columns',
  sql`
    UPDATE lti_columns c
    SET compare_at = ${now} + least(greatest((${now} - c.changed_at) / 20, interval '10 seconds'), interval '2 minutes')
    FROM lti_links l
    WHERE l.id = c.lti_link_id AND c.lti_link_id IN (
      SELECT o.lti_link_id FROM lti_columns o JOIN lti_links l ON l.id = o.lti_link_id ${platformOfLink}
      JOIN assignments s ON s.id = l.assignment_id JOIN cohorts h ON h.id = s.cohort_id
      WHERE o.compare_at <= ${now} AND p.state = 'active' AND h.archived_at IS NULL
      ORDER BY o.compare_at LIMIT ${value('limit')}::int FOR UPDATE OF o SKIP LOCKED)
    RETURNING c.lti_link_id AS link, l.assignment_id AS assignment`,
)

/** Has the column of an assignment looked at at once. */
export const hastenColumn = statement.run<{ assignment: string; now: Date | null }>(
  'hasten_column',
  sql`
    UPDATE lti_columns c SET compare_at = ${now} FROM lti_links l
    WHERE l.id = c.lti_link_id AND l.assignment_id = ${value('assignment')}::uuid`,
)

/** Keeps where a column is; null: it is gone. */
export const storeColumn = statement.run<{ link: string; url: string | null }>(
  'store_column',
  sql`UPDATE lti_columns SET url = ${value('url')} WHERE lti_link_id = ${value('link')}::uuid`,
)

/** What the paper that was scored last under a place comes to, whether or not its score is told yet; null before there is one. */
export const findPaperMaximum = statement.find<Pick<ScoreRow, 'maxPoints'>, { link: string }>(
  'find_paper_maximum',
  sql`
    SELECT s.max_points AS "maxPoints" FROM lti_links l JOIN attempts a ON a.assignment_id = l.assignment_id
    JOIN attempt_scores s ON s.attempt_id = a.id AND s.superseded_at IS NULL
    WHERE l.id = ${value('link')}::uuid AND a.kind <> 'preview' AND s.max_points > 0
    ORDER BY s.scored_at DESC LIMIT 1`,
)

/** The place of a column, as platforms tell of it. */
export interface PlaceRow
  extends Pick<typeof ltiLinks.$inferSelect, 'resourceLinkId' | 'lineitemsUrl' | 'agsScopes'> {
  /** As a launch named it, else as it was found or made. */
  columnUrl: string | null
  quiz: string
  title: string
}

/** Where the scores of a place go. */
export const getPlace = statement.get<PlaceRow, { link: string }>(
  'get_place',
  sql`
    SELECT l.resource_link_id AS "resourceLinkId", l.lineitems_url AS "lineitemsUrl", l.ags_scopes AS "agsScopes",
      coalesce(l.lineitem_url, c.url) AS "columnUrl", s.quiz, r.content->>'title' AS title
    FROM lti_links l JOIN lti_columns c ON c.lti_link_id = l.id JOIN assignments s ON s.id = l.assignment_id
    JOIN quizzes q ON q.quiz = s.quiz JOIN quiz_revisions r ON r.id = coalesce(s.quiz_revision_id, q.live_revision_id)
    WHERE l.id = ${value('link')}::uuid`,
)
