import { sql } from '../../../drizzle.ts'
import type { ltiIdentities } from '../../../schema/index.ts'
import { statement, value } from '../../../statement.ts'
import type { UserRow } from '../../users/rows.ts'

/** Who somebody of a platform is here, or null. */
export const findIdentity = statement.find<{ user: string }, { issuer: string; sub: string }>(
  'find_identity',
  sql`
    SELECT coalesce(u.merged_into, u.id) AS user FROM lti_identities i JOIN users u ON u.id = i.user_id
    WHERE i.lti_issuer_id = ${value('issuer')}::uuid AND i.sub = ${value('sub')}`,
)

/**
 * Makes a person of somebody of a platform whom nobody knows, and says whether it did: 0 when others made them known meanwhile,
 * for whose end it waits.
 */
export const insertIdentified = statement.run<
  Pick<typeof ltiIdentities.$inferSelect, 'id' | 'sub'> &
    Pick<UserRow, 'role' | 'name' | 'familyName' | 'givenName' | 'contactEmail'> & {
      issuer: string
      user: string
    }
>(
  'insert_identified',
  sql`
    WITH identified AS (
      INSERT INTO lti_identities (id, lti_issuer_id, sub, user_id)
      VALUES (${value('id')}::uuid, ${value('issuer')}::uuid, ${value('sub')}, ${value('user')}::uuid)
      ON CONFLICT (lti_issuer_id, sub) DO NOTHING RETURNING user_id
    )
    INSERT INTO users (id, role, name, family_name, given_name, contact_email)
    SELECT user_id, ${value('role')}::text, ${value('name')}::text, ${value('familyName')}::text,
      ${value('givenName')}::text, ${value('contactEmail')}::text FROM identified`,
)
