import { sql } from 'drizzle-orm'
import type { ltiIdentities } from '../../../schema/index.ts'
import { statement, value } from '../../../statement.ts'

/** Lets one launch at a time make somebody of a platform known, until the transaction ends. */
export const lockIdentity = statement.run<{ issuer: string; sub: string }>(
  'lock_identity',
  sql`
    SELECT pg_advisory_xact_lock(
      hashtextextended('bareme:lti-identity ' || ${value('issuer')}::text || ' ' || ${value('sub')}::text, 0))`,
)

/** Who somebody of a platform is here, or null. */
export const findIdentity = statement.find<{ user: string }, { issuer: string; sub: string }>(
  'find_identity',
  sql`
    SELECT coalesce(u.merged_into, u.id) AS user FROM lti_identities i JOIN users u ON u.id = i.user_id
    WHERE i.lti_issuer_id = ${value('issuer')}::uuid AND i.sub = ${value('sub')}`,
)

/** Makes somebody of a platform known as a person. */
export const insertIdentity = statement.run<
  Pick<typeof ltiIdentities.$inferSelect, 'id' | 'sub'> & { issuer: string; user: string }
>(
  'insert_identity',
  sql`
    INSERT INTO lti_identities (id, lti_issuer_id, sub, user_id)
    VALUES (${value('id')}::uuid, ${value('issuer')}::uuid, ${value('sub')}, ${value('user')}::uuid)`,
)
