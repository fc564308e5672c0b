import { sql } from '../../../../drizzle.ts'
import type { ltiIssuers, ltiPickings, ltiPlatforms, quizRevisions } from '../../../../schema/index.ts'
import { statement, value } from '../../../../statement.ts'
import { now } from '../../../clock.ts'

type Picking = typeof ltiPickings.$inferSelect

/** Keeps what a platform asked. `data`: JSON, null where none came. */
export const insertPicking = statement.run<
  Omit<Picking, 'data' | 'expiresAt'> & { data: string | null; seconds: number; now: Date | null }
>(
  'insert_picking',
  sql`
    INSERT INTO lti_pickings (code_hash, user_id, lti_platform_id, deployment_id, return_url, takes_several, data, expires_at)
    VALUES (${value('codeHash')}::bytea, ${value('userId')}::uuid, ${value('ltiPlatformId')}::uuid,
      ${value('deploymentId')}, ${value('returnUrl')}, ${value('takesSeveral')}, ${value('data')}::jsonb,
      ${now} + ${value('seconds')}::int * interval '1 second')`,
)

/** A request that was answered, with who spoke to whom. */
export interface PickingRow
  extends Pick<Picking, 'userId' | 'deploymentId' | 'returnUrl' | 'takesSeveral'>,
    Pick<typeof ltiPlatforms.$inferSelect, 'clientId'>,
    Pick<typeof ltiIssuers.$inferSelect, 'issuer'> {
  platform: string
  /** Its JSON; null where none came. */
  data: string | null
  now: Date
}

/** Takes a request that still waits for its answer; null for any other. */
export const takePicking = statement.find<PickingRow, { codeHash: Buffer; now: Date | null }>(
  'take_picking',
  sql`
    WITH taken AS (
      DELETE FROM lti_pickings WHERE code_hash = ${value('codeHash')}::bytea AND expires_at > ${now} RETURNING *
    )
    SELECT t.user_id AS "userId", t.deployment_id AS "deploymentId", t.return_url AS "returnUrl",
      t.takes_several AS "takesSeveral", t.data::text AS data, p.id AS platform, p.client_id AS "clientId", i.issuer,
      date_trunc('seconds', ${now}) AS now
    FROM taken t JOIN lti_platforms p ON p.id = t.lti_platform_id AND p.state = 'active'
    JOIN lti_issuers i ON i.id = p.lti_issuer_id`,
)

/** A quiz that can be given. */
export interface PickableQuiz extends Pick<typeof quizRevisions.$inferSelect, 'quiz'> {
  title: string
}

/** The quizzes that can be given, in the order of their titles. */
export const listPickable = statement.list<PickableQuiz>(
  'list_pickable',
  sql`
    SELECT q.quiz, r.content->>'title' AS title FROM quizzes q JOIN quiz_revisions r ON r.id = q.live_revision_id
    WHERE q.retired_at IS NULL ORDER BY r.content->>'title' COLLATE "fr-x-icu", q.quiz`,
)
