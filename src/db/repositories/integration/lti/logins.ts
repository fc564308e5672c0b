import { sql } from '../../../drizzle.ts'
import type { ltiLogins } from '../../../schema/index.ts'
import { statement, value } from '../../../statement.ts'
import { now } from '../../clock.ts'

export type LoginRow = typeof ltiLogins.$inferSelect

/** Keeps a login under way for `seconds`. */
export const insertLogin = statement.run<
  Pick<LoginRow, 'stateHash' | 'browserHash' | 'ltiPlatformId' | 'nonceHash' | 'storageTarget'> & {
    seconds: number
    now: Date | null
  }
>(
  'insert_login',
  sql`
    WITH clock AS MATERIALIZED (SELECT ${now} AS instant)
    INSERT INTO lti_logins (state_hash, browser_hash, lti_platform_id, nonce_hash, storage_target, created_at, expires_at)
    SELECT ${value('stateHash')}::bytea, ${value('browserHash')}::bytea, ${value('ltiPlatformId')}::uuid,
      ${value('nonceHash')}::bytea, ${value('storageTarget')}::text, instant,
      instant + make_interval(secs => ${value('seconds')}::int)
    FROM clock`,
)

/** A login that is still to be answered, and the instant; null once it was, or when it has waited too long. */
export const findOpenLogin = statement.find<
  LoginRow & { now: Date },
  { stateHash: Buffer; now: Date | null }
>(
  'find_open_login',
  sql`
    SELECT state_hash AS "stateHash", browser_hash AS "browserHash", lti_platform_id AS "ltiPlatformId",
      nonce_hash AS "nonceHash", storage_target AS "storageTarget", created_at AS "createdAt", expires_at AS "expiresAt",
      used_at AS "usedAt", ${now} AS now
    FROM lti_logins
    WHERE state_hash = ${value('stateHash')}::bytea AND used_at IS NULL AND expires_at > ${now}`,
)

/** Spends a login: 1 for the one launch that answers it, 0 for every other. */
export const spendLogin = statement.run<{ stateHash: Buffer; now: Date | null }>(
  'spend_login',
  sql`
    UPDATE lti_logins SET used_at = ${now}
    WHERE state_hash = ${value('stateHash')}::bytea AND used_at IS NULL AND expires_at > ${now}`,
)
