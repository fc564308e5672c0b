import { sql } from '../../../../drizzle.ts'
import type { PageRow, PageValues } from '../../../../page.ts'
import type { ltiScores, users } from '../../../../schema/index.ts'
import { statement, value } from '../../../../statement.ts'
import { now } from '../../../clock.ts'
import { peopleKeyset } from '../../../users/list-order.ts'

type Score = typeof ltiScores.$inferSelect

/** A score that a platform is told, with whose it is. */
export interface ShownScoreRow
  extends Pick<Score, 'state' | 'failure' | 'should' | 'told' | 'tries' | 'sentAt' | 'nextTryAt'>,
    Pick<typeof users.$inferSelect, 'id' | 'name' | 'familyName' | 'givenName' | 'reference'> {}

export const shownScoreOrder = peopleKeyset(sql`u`)

/** The scores of an assignment that a platform is told, each person once: of several identities, the one told last. */
export const listShownScores = statement.list<ShownScoreRow & PageRow, PageValues & { assignment: string }>(
  'list_shown_scores',
  sql`
    SELECT u.id, u.name, u.family_name AS "familyName", u.given_name AS "givenName", u.reference, s.state,
      s.failure, s.should, s.told, s.tries, s."sentAt", s."nextTryAt",
      ${shownScoreOrder.key}
    FROM (
      SELECT DISTINCT ON (1) coalesce(r.merged_into, r.id) AS user_id, s.state, s.failure, s.should, s.told, s.tries, s.sent_at AS "sentAt",
        s.next_try_at AS "nextTryAt"
      FROM lti_scores s JOIN lti_links l ON l.id = s.lti_link_id JOIN lti_identities i ON i.id = s.lti_identity_id
      JOIN users r ON r.id = i.user_id
      WHERE l.assignment_id = ${value('assignment')}::uuid
      ORDER BY 1, s.sent_at DESC NULLS LAST, i.id) s
    JOIN users u ON u.id = s.user_id
    WHERE ${shownScoreOrder.rest} ${shownScoreOrder.order}`,
)

/**
 * Has scores of an assignment told again at once: those that failed or wait for another try, or all of one person, whatever
 * became of them. Says how many.
 */
export const resendScores = statement.run<{ assignment: string; user: string | null; now: Date | null }>(
  'resend_scores',
  sql`
    UPDATE lti_scores s SET state = 'pending', failure = NULL, tries = 0, next_try_at = ${now}
    FROM lti_links l, lti_identities i, users r
    WHERE l.id = s.lti_link_id AND i.id = s.lti_identity_id AND r.id = i.user_id AND l.assignment_id = ${value('assignment')}::uuid
      AND CASE WHEN ${value('user')}::uuid IS NULL THEN s.failure IS NOT NULL 
        ELSE ${value('user')}::uuid IN (r.id, r.merged_into) END`,
)
