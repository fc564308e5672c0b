import { sql } from '../../drizzle.ts'
import type { assignmentOverrides } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { acceptsUntil } from '../attempts/accepts-until.ts'
import { judgedAt, storedNow } from '../clock.ts'
import { joinOwn, joinRevision, windowEnd } from './terms.ts'

type Opened = Pick<typeof assignmentOverrides.$inferSelect, 'scoreReleasedAt' | 'answersReleasedAt'>

const [score, answers] = (['score', 'answers'] as const).map((what) => {
  const column = sql.raw(`own.${what}_released_at`)
  return sql`CASE WHEN ${value(what)}::boolean THEN least(${column}, ${storedNow}) ELSE ${column} END`
}) as [ReturnType<typeof sql>, ReturnType<typeof sql>]

interface What {
  score: boolean
  answers: boolean
  now: Date | null
}

/** What is kept open to all. */
export const getOpenedToAll = statement.get<Opened, { assignment: string }>(
  'get_opened_to_all',
  sql`
    SELECT score_released_at AS "scoreReleasedAt", answers_released_at AS "answersReleasedAt"
    FROM assignments WHERE id = ${value('assignment')}::uuid`,
)

/** What a trainer opened to one person by hand; nulls without a row. */
export const getOpenedTo = statement.get<Opened, { assignment: string; user: string }>(
  'get_opened_to',
  sql`
    SELECT own.score_released_at AS "scoreReleasedAt", own.answers_released_at AS "answersReleasedAt"
    FROM assignments s ${joinOwn(sql`${value('user')}::uuid`)} WHERE s.id = ${value('assignment')}::uuid`,
)

/** Opens to one person by hand, since now where it was not open yet; the caller holds the assignment's lock. */
export const openToOne = statement.run<What & { assignment: string; user: string }>(
  'open_to_one',
  sql`
    INSERT INTO assignment_overrides AS own (assignment_id, user_id, score_released_at, answers_released_at)
    VALUES (${value('assignment')}::uuid, ${value('user')}::uuid,
      CASE WHEN ${value('score')}::boolean THEN ${storedNow} END,
      CASE WHEN ${value('answers')}::boolean THEN ${storedNow} END)
    ON CONFLICT (assignment_id, user_id) DO UPDATE SET score_released_at = ${score}, answers_released_at = ${answers}`,
)

/** Opens to those by hand who have a release of their own, for whom that of all does not hold: how many had it not yet. */
export const openToOwners = statement.run<What & { assignment: string }>(
  'open_to_owners',
  sql`
    UPDATE assignment_overrides own SET score_released_at = ${score}, answers_released_at = ${answers}
    WHERE own.assignment_id = ${value('assignment')}::uuid AND own.release IS NOT NULL
      AND ((${value('score')}::boolean AND own.score_released_at IS NULL)
        OR (${value('answers')}::boolean AND own.answers_released_at IS NULL))`,
)

/** Whether somebody is a present member of the cohort of an assignment, or has an attempt under it. */
export const getsResultsOf = statement.get<{ gets: boolean }, { assignment: string; user: string }>(
  'gets_results_of',
  sql`
    SELECT EXISTS (
        SELECT FROM assignments s JOIN cohort_members m ON m.cohort_id = s.cohort_id
        WHERE s.id = ${value('assignment')}::uuid AND m.user_id = ${value('user')}::uuid AND m.left_at IS NULL)
      OR EXISTS (
        SELECT FROM attempts a WHERE a.assignment_id = ${value('assignment')}::uuid AND a.user_id = ${value('user')}::uuid)
      AS gets`,
)

/** Who might yet profit from what is opened to all: running attempts, and members who may yet start. */
export const countStillSitting = statement.get<
  { running: number; toCome: number },
  { assignment: string; now: Date | null }
>(
  'count_still_sitting',
  sql`
    SELECT
      (SELECT count(*) FROM attempts a
        WHERE a.assignment_id = s.id AND a.state = 'inProgress' AND ${judgedAt} <= ${acceptsUntil}) AS running,
      (SELECT count(*) FROM cohort_members m JOIN users u ON u.id = m.user_id ${joinOwn(sql`m.user_id`)}
        WHERE m.cohort_id = s.cohort_id AND m.left_at IS NULL AND ${windowEnd(sql`r.content`)} >= ${judgedAt}
          AND NOT EXISTS (SELECT FROM attempts a WHERE a.assignment_id = s.id AND a.user_id = m.user_id)) AS "toCome"
    FROM assignments s ${joinRevision} WHERE s.id = ${value('assignment')}::uuid`,
)
