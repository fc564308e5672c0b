import { sql } from '../../../../drizzle.ts'
import type { ltiIdentities, ltiScores } from '../../../../schema/index.ts'
import { statement, value } from '../../../../statement.ts'
import { now } from '../../../clock.ts'
import { due } from './turns.ts'

type Score = typeof ltiScores.$inferSelect

/** A score that is to be told now. */
export interface DueScore
  extends Pick<Score, 'should' | 'told' | 'startedAt' | 'submittedAt' | 'stampedAt' | 'tries'>,
    Pick<typeof ltiIdentities.$inferSelect, 'sub'> {
  link: string
  identity: string
  now: Date
}

/** The score that has waited longest for a platform, locked; null: none does. */
export const lockDueScore = statement.find<DueScore, { platform: string; now: Date | null }>(
  'lock_due_score',
  sql`
    SELECT s.lti_link_id AS link, s.lti_identity_id AS identity, s.should, s.told, s.started_at AS "startedAt",
      s.submitted_at AS "submittedAt", s.stamped_at AS "stampedAt", s.tries, ${now} AS now,
      (SELECT sub FROM lti_identities WHERE id = s.lti_identity_id) AS sub
    FROM ${due} AND p.id = ${value('platform')}::uuid
    ORDER BY s.next_try_at LIMIT 1
    FOR NO KEY UPDATE OF s SKIP LOCKED`,
)

type Of = { link: string; identity: string }

const ofScore = sql`lti_link_id = ${value('link')}::uuid AND lti_identity_id = ${value('identity')}::uuid`

/** Notes the stamp of a message before it goes: whether or not it arrives, the next one is later. */
export const stampScore = statement.run<Of & { stampedAt: Date }>(
  'stamp_score',
  sql`UPDATE lti_scores SET stamped_at = ${value('stampedAt')}::timestamptz WHERE ${ofScore}`,
)

/** Notes that a message arrived; what should stand may have become another since, and is told next. `told`: JSON. */
export const storeTold = statement.run<Of & { told: string; now: Date | null }>(
  'store_told',
  sql`
    UPDATE lti_scores SET told = ${value('told')}::jsonb, sent_at = ${now}, failure = NULL, tries = 0, next_try_at = ${now},
      state = CASE WHEN should = ${value('told')}::jsonb THEN 'sent' ELSE 'pending' END
    WHERE ${ofScore}`,
)

/** Notes that a message did not arrive; `seconds` until the next try, null: there is none. `should`: JSON of what it told. */
export const storeFailure = statement.run<
  Of & Pick<Score, 'failure'> & { should: string; seconds: number | null; now: Date | null }
>(
  'store_failure',
  sql`
    UPDATE lti_scores SET failure = ${value('failure')}, tries = tries + 1,
      state = CASE WHEN ${value('seconds')}::int IS NULL THEN 'failed' ELSE 'pending' END,
      next_try_at = ${now} + coalesce(${value('seconds')}::int, 0) * interval '1 second'
    WHERE ${ofScore} AND should = ${value('should')}::jsonb`,
)
