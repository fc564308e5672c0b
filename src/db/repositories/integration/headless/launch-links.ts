import { sql } from '../../../drizzle.ts'
import type { launchLinks } from '../../../schema/index.ts'
import { statement, value } from '../../../statement.ts'
import { now } from '../../clock.ts'

type LaunchLink = typeof launchLinks.$inferSelect

/** Stores a link that is good for some seconds; null where there is no such quiz, or the assignment is of another. */
export const insertLaunchLink = statement.find<
  Pick<LaunchLink, 'expiresAt'>,
  Pick<LaunchLink, 'tokenHash' | 'quiz'> & {
    client: string
    user: string
    assignment: string | null
    seconds: number
    now: Date | null
  }
>(
  'insert_launch_link',
  sql`
    WITH clock AS MATERIALIZED (SELECT ${now} AS instant)
    INSERT INTO launch_links (token_hash, client_id, user_id, quiz, assignment_id, created_at, expires_at)
    SELECT ${value('tokenHash')}::bytea, ${value('client')}::uuid, ${value('user')}::uuid, q.quiz,
      ${value('assignment')}::uuid, instant, instant + make_interval(secs => ${value('seconds')}::int)
    FROM clock, quizzes q
    WHERE q.quiz = ${value('quiz')} AND (${value('assignment')}::uuid IS NULL OR EXISTS (
      SELECT FROM assignments a WHERE a.id = ${value('assignment')}::uuid AND a.quiz = q.quiz))
    RETURNING expires_at AS "expiresAt"`,
)

/** Spends a link, which one of several who follow it can; null once it is spent or expired. */
export const spendLaunchLink = statement.find<
  Pick<LaunchLink, 'quiz'> & { client: string; user: string; assignment: LaunchLink['assignmentId'] },
  Pick<LaunchLink, 'tokenHash'> & { now: Date | null }
>(
  'spend_launch_link',
  sql`
    UPDATE launch_links SET used_at = ${now}
    WHERE token_hash = ${value('tokenHash')}::bytea AND used_at IS NULL AND expires_at > ${now}
    RETURNING client_id AS client, user_id AS "user", quiz, assignment_id AS assignment`,
)
