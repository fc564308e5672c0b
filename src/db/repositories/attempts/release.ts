import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { storedNow } from '../clock.ts'

/** Opens the score of an attempt to its owner from now on, and the answers too; the caller holds its lock. */
export const releaseAttemptRow = statement.run<{ attempt: string; answers: boolean; now: Date | null }>(
  'release_attempt_row',
  sql`
    UPDATE attempts SET score_released_at = least(score_released_at, ${storedNow}),
      answers_released_at = CASE WHEN ${value('answers')}::boolean THEN least(answers_released_at, ${storedNow})
        ELSE answers_released_at END
    WHERE id = ${value('attempt')}::uuid`,
)
