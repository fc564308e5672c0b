import type { Terms } from '../../../domain/quiz/terms.ts'
import { sql } from '../../drizzle.ts'
import type { assignmentOverrides } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { openOf } from '../attempts/open.ts'
import { judgedAt, storedNow } from '../clock.ts'
import type { AssignmentRow } from './insert.ts'
import { joinOwn, joinRevision, windowEnd } from './terms.ts'

type Override = typeof assignmentOverrides.$inferSelect

export interface AssignmentRelease extends Pick<AssignmentRow, 'scoreReleasedAt' | 'answersReleasedAt'> {
  assignment: string
  /** For all: the assignment's, else that of the quiz revision it gives. */
  release: Terms['release']
  /** The latest window end of any member has passed, and no attempt is open or may be taken up again. */
  over: boolean
  /** What the person asked for has in the place of that, and what was opened to them alone. */
  ownRelease: Override['release']
  ownScoreReleasedAt: Override['scoreReleasedAt']
  ownAnswersReleasedAt: Override['answersReleasedAt']
  now: Date
}

/**
 * What release asks of some assignments, each for one person (null: for all alone), in the order asked; an attempt past
 * deadline + grace is not open.
 */
export const listAssignmentReleases = statement.list<
  AssignmentRelease,
  { assignments: string[]; people: (string | null)[]; now: Date | null }
>(
  'list_assignment_releases',
  sql`
    WITH open AS MATERIALIZED (
      SELECT s.id, s.score_released_at, s.answers_released_at, coalesce(s.release, r.content->'release') AS release,
        ${judgedAt} > coalesce((
          SELECT max(${windowEnd(sql`r.content`)}) FROM cohort_members m JOIN users u ON u.id = m.user_id
          ${joinOwn(sql`m.user_id`)}
          WHERE m.cohort_id = s.cohort_id AND m.left_at IS NULL), s.closes_at)
        AND NOT EXISTS (
          SELECT FROM attempts a
          WHERE a.assignment_id = s.id AND ${openOf('a')}) AS over
      FROM assignments s ${joinRevision} WHERE s.id = ANY (${value('assignments')}::uuid[])
    )
    SELECT open.id AS assignment, open.score_released_at AS "scoreReleasedAt",
      open.answers_released_at AS "answersReleasedAt", open.release, open.over, own.release AS "ownRelease",
      own.score_released_at AS "ownScoreReleasedAt", own.answers_released_at AS "ownAnswersReleasedAt", ${judgedAt} AS now
    FROM unnest(${value('assignments')}::uuid[], ${value('people')}::uuid[])
      WITH ORDINALITY AS asked(assignment, person, at)
    JOIN open ON open.id = asked.assignment
    LEFT JOIN assignment_overrides own ON own.assignment_id = open.id AND own.user_id = asked.person
    ORDER BY asked.at`,
)

/** Keeps open what is open now, since now where it was not kept yet; the caller holds the assignment's lock. */
export const storeRelease = statement.get<
  Pick<AssignmentRow, 'scoreReleasedAt' | 'answersReleasedAt'>,
  { assignment: string; score: boolean; answers: boolean; now: Date | null }
>(
  'store_release',
  sql`
    UPDATE assignments SET
      score_released_at = CASE WHEN ${value('score')}::boolean THEN least(score_released_at, ${storedNow})
        ELSE score_released_at END,
      answers_released_at = CASE WHEN ${value('answers')}::boolean THEN least(answers_released_at, ${storedNow})
        ELSE answers_released_at END
    WHERE id = ${value('assignment')}::uuid
    RETURNING score_released_at AS "scoreReleasedAt", answers_released_at AS "answersReleasedAt"`,
)

/** The assignments of a person whose window, not over then, would end later with this extra time. */
export const listLengthenedWindows = statement.list<
  { assignment: string },
  { user: string; multiplier: number; minutes: number; now: Date | null }
>(
  'list_lengthened_windows',
  sql`
    SELECT w.assignment FROM (
      SELECT s.id AS assignment, ${windowEnd(sql`r.content`)} AS before,
        ${windowEnd(sql`r.content`, {
          multiplier: sql`${value('multiplier')}::numeric`,
          minutes: sql`${value('minutes')}::int`,
        })} AS after
      FROM cohort_members m JOIN users u ON u.id = m.user_id JOIN assignments s ON s.cohort_id = m.cohort_id
      ${joinOwn(sql`m.user_id`)} ${joinRevision}
      WHERE m.user_id = ${value('user')}::uuid AND m.left_at IS NULL) AS w
    WHERE w.after > w.before AND w.after >= ${judgedAt}`,
)
