import { sql } from '../../../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../../../page.ts'
import type { ltiIssuers, ltiPlatforms, ltiRegistrations } from '../../../../schema/index.ts'
import { statement, value } from '../../../../statement.ts'
import { now } from '../../../clock.ts'

type Registration = typeof ltiRegistrations.$inferSelect
type Platform = typeof ltiPlatforms.$inferSelect

/** A link that was given, and what came of it. */
export interface RegistrationRow
  extends Pick<Registration, 'id' | 'createdAt' | 'expiresAt' | 'usedAt' | 'hosts'> {
  isExpired: boolean
  platform:
    | (Pick<Platform, 'id' | 'name' | 'state' | 'clientId'> & Pick<typeof ltiIssuers.$inferSelect, 'issuer'>)
    | null
}

/** Gives a link. */
export const insertRegistration = statement.get<
  Pick<Registration, 'expiresAt'>,
  { id: string; codeHash: Buffer; seconds: number; now: Date | null }
>(
  'insert_registration',
  sql`
    INSERT INTO lti_registrations (id, code_hash, created_at, expires_at)
    VALUES (${value('id')}::uuid, ${value('codeHash')}::bytea, ${now},
      ${now} + ${value('seconds')}::int * interval '1 second')
    RETURNING expires_at AS "expiresAt"`,
)

/** Takes a link that is still good, for one who registers by it; null for any other. */
export const takeRegistration = statement.find<{ id: string }, { codeHash: Buffer; now: Date | null }>(
  'take_registration',
  sql`
    UPDATE lti_registrations SET used_at = ${now}
    WHERE code_hash = ${value('codeHash')}::bytea AND used_at IS NULL AND expires_at > ${now} RETURNING id`,
)

/** Gives a link back of which nothing came. */
export const freeRegistration = statement.run<{ id: string }>(
  'free_registration',
  sql`UPDATE lti_registrations SET used_at = NULL WHERE id = ${value('id')}::uuid AND lti_platform_id IS NULL`,
)

/** Keeps what came of a link. */
export const finishRegistration = statement.run<{ id: string; platform: string; hosts: string[] }>(
  'finish_registration',
  sql`
    UPDATE lti_registrations SET lti_platform_id = ${value('platform')}::uuid, hosts = ${value('hosts')}::text[]
    WHERE id = ${value('id')}::uuid`,
)

const columns = sql`r.id, r.created_at AS "createdAt", r.expires_at AS "expiresAt", r.used_at AS "usedAt", r.hosts,
  r.expires_at <= ${now} AS "isExpired",
  CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name, 'state', p.state,
    'clientId', p.client_id, 'issuer', i.issuer) END AS platform`

const source = sql`lti_registrations r LEFT JOIN lti_platforms p ON p.id = r.lti_platform_id
    LEFT JOIN lti_issuers i ON i.id = p.lti_issuer_id`

export const registrationOrder = keyset('DESC', ['uuid', sql`r.id`])

/** The links that were given, the latest first. */
export const listRegistrations = statement.list<RegistrationRow & PageRow, PageValues & { now: Date | null }>(
  'list_registrations',
  sql`
    SELECT ${columns}, ${registrationOrder.key} FROM ${source}
    WHERE ${registrationOrder.rest} ${registrationOrder.order}`,
)

/** One of them, or null. */
export const findRegistration = statement.find<RegistrationRow, { id: string; now: Date | null }>(
  'find_registration',
  sql`SELECT ${columns} FROM ${source} WHERE r.id = ${value('id')}::uuid`,
)

/** Puts a platform that waits to be confirmed into use; 0 where it does not. */
export const confirmPlatform = statement.run<{ platform: string }>(
  'confirm_platform',
  sql`UPDATE lti_platforms SET state = 'active' WHERE id = ${value('platform')}::uuid AND state = 'pending'`,
)
