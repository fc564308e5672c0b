import { type SQL, sql } from '../../drizzle.ts'
import { value } from '../../statement.ts'
import { terms } from '../assignments/terms.ts'
import { judgedAt } from '../clock.ts'
import { isRunning } from './given.ts'

type Shown = 'score' | 'answers'

/**
 * What the owner of `attempts a` may see of its result, as `released` of the domain has it: by the release of their own,
 * `own`, which what is open to all others does not open, else that of the assignment, `s`, or of its quiz revision. The
 * value `over` says whether the assignment is.
 */
export const released = sql`CASE WHEN ${isRunning} OR a.state = 'voided' OR NOT ${isReached('score')} THEN 'none'
  WHEN ${isReached('answers')} THEN 'answers' ELSE 'score' END`

function isReached(shown: Shown): SQL {
  const at = sql.raw(`${shown}_released_at`)
  const policy = sql`(${terms(sql`s.content`).release}->${sql.raw(`'${shown}'`)})`
  return sql`(coalesce(coalesce(a.${at}, own.${at}, CASE WHEN own.release IS NULL THEN s.${at} END) <= ${judgedAt}, false)
    OR CASE jsonb_typeof(${policy}) WHEN 'object' THEN (${policy}->>'at')::timestamptz <= ${judgedAt}
      ELSE ${policy} = '"on-submit"' OR (${policy} = '"on-close"' AND ${value('over')}::boolean) END)`
}
