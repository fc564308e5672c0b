import { sql } from '../../drizzle.ts'
import type { attemptEvents, attemptScores, attempts, responseJournal, users } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

type User = typeof users.$inferSelect

/** What a paper was drawn from, and whose it is. */
export interface DrawnRow
  extends Pick<typeof attempts.$inferSelect, 'seed' | 'drawVersion'>,
    Pick<User, 'id' | 'name' | 'familyName' | 'givenName' | 'reference'> {}

export const getDrawn = statement.get<DrawnRow, { attempt: string }>(
  'get_drawn',
  sql`
    SELECT a.seed, a.draw_version AS "drawVersion", u.id, u.name, u.family_name AS "familyName", u.given_name AS "givenName",
      u.reference
    FROM attempts a JOIN users u ON u.id = a.user_id WHERE a.id = ${value('attempt')}::uuid`,
)

type Event = typeof attemptEvents.$inferSelect
type Entry = typeof responseJournal.$inferSelect
type Score = typeof attemptScores.$inferSelect

/** One thing that happened to an attempt, of one of three kinds: the columns of the others are null. */
export type TimelineRow = { at: Date; source: number; number: number } & (
  | ({ what: 'event' } & Pick<Event, 'event' | 'data' | 'actorKind' | 'actorId'> & {
        actorName: User['name']
      })
  | ({ what: 'answer' } & Pick<
      Entry,
      'position' | 'response' | 'version' | 'flagged' | 'certainty' | 'outcome'
    >)
  | ({ what: 'score' } & Pick<Score, 'revision' | 'cause' | 'state' | 'points' | 'maxPoints'>)
)

/**
 * What happened to an attempt, as it happened: its events, every answer that was received, every score that was written.
 * Of one instant the start comes first, then answers, then what closed or changed it, then scores.
 */
export const listTimeline = statement.list<
  TimelineRow,
  { attempt: string; at: Date | null; source: number; number: number; limit: number }
>(
  'list_timeline',
  sql`
    SELECT t.at, t.source, t.number, t.what, t.event, t.data, t."actorKind", t."actorId", t."actorName", t.position, t.response,
      t.version, t.flagged, t.certainty, t.outcome, t.revision, t.cause, t.state, t.points, t."maxPoints"
    FROM (
      SELECT e.at, CASE e.event WHEN 'started' THEN 0 ELSE 2 END AS source, e.id AS number, 'event' AS what, e.event, e.data,
        e.actor_kind AS "actorKind", e.actor_id AS "actorId", u.name AS "actorName", NULL::integer AS position,
        NULL::jsonb AS response, NULL::integer AS version, NULL::boolean AS flagged, NULL::smallint AS certainty,
        NULL AS outcome, NULL::integer AS revision, NULL AS cause, NULL AS state, NULL::numeric AS points,
        NULL::numeric AS "maxPoints"
      FROM attempt_events e LEFT JOIN users u ON u.id = e.actor_id WHERE e.attempt_id = ${value('attempt')}::uuid
      UNION ALL
      SELECT j.received_at, 1, j.seq, 'answer', NULL, NULL, NULL, NULL, NULL, j.position, j.response, j.version, j.flagged,
        j.certainty, j.outcome, NULL, NULL, NULL, NULL, NULL
      FROM response_journal j WHERE j.attempt_id = ${value('attempt')}::uuid
      UNION ALL
      SELECT s.scored_at, 3, s.revision, 'score', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, s.revision,
        s.cause, s.state, s.points, s.max_points
      FROM attempt_scores s WHERE s.attempt_id = ${value('attempt')}::uuid) t
    WHERE ${value('at')}::timestamptz IS NULL
      OR (date_trunc('milliseconds', t.at), t.source, t.number)
        > (${value('at')}::timestamptz, ${value('source')}::integer, ${value('number')}::bigint)
    ORDER BY date_trunc('milliseconds', t.at), t.source, t.number LIMIT ${value('limit')}::int`,
)
