import type { Connection } from '../../connection.ts'
import { and, asc, eq, isNull, sql } from '../../drizzle.ts'
import { signingKeys } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'

export type KeyPurpose = 'access' | 'receipt' | 'lti'

export type SigningKeyRow = typeof signingKeys.$inferSelect

/** Stores a key unless its purpose already has one in use; false when another process was first. */
export async function insertSigningKeyIfNone(
  connection: Connection,
  key: typeof signingKeys.$inferInsert,
): Promise<boolean> {
  const rows = await connection.orm
    .insert(signingKeys)
    .values(key)
    .onConflictDoNothing()
    .returning({ kid: signingKeys.kid })
  return rows.length === 1
}

/** The key in use for a purpose, or null before the first start. */
export async function findActiveSigningKey(
  connection: Connection,
  purpose: KeyPurpose,
): Promise<SigningKeyRow | null> {
  const [row] = await connection.orm
    .select()
    .from(signingKeys)
    .where(and(eq(signingKeys.purpose, purpose), isNull(signingKeys.retiredAt)))
  return row ?? null
}

/** The public parts of every key a purpose ever had, oldest first. */
export async function listPublicKeys(
  connection: Connection,
  purpose: KeyPurpose,
): Promise<{ kid: string; publicJwk: unknown }[]> {
  return connection.orm
    .select({ kid: signingKeys.kid, publicJwk: signingKeys.publicJwk })
    .from(signingKeys)
    .where(eq(signingKeys.purpose, purpose))
    .orderBy(asc(signingKeys.createdAt), asc(signingKeys.kid))
}

/** A key of platforms, and how old it is. */
export interface PlatformKeyRow extends Pick<SigningKeyRow, 'kid' | 'publicJwk' | 'privateEncrypted'> {
  ageSeconds: number
}

/** The two keys of platforms that were made last, the newest first. */
export const listPlatformKeys = statement.list<PlatformKeyRow, { now: Date | null }>(
  'list_platform_keys',
  sql`
    SELECT kid, public_jwk AS "publicJwk", private_encrypted AS "privateEncrypted",
      extract(epoch FROM ${now} - created_at)::float8 AS "ageSeconds"
    FROM signing_keys WHERE purpose = 'lti' ORDER BY created_at DESC, kid LIMIT 2`,
)

/** Makes the next key of platforms one process's business, until the transaction ends. */
export const lockPlatformKeys = statement.run(
  'lock_platform_keys',
  sql`SELECT pg_advisory_xact_lock(hashtext('bareme:platform-keys'))`,
)

/** Retires the key of platforms that is the newest, for another to come after it. */
export const retirePlatformKey = statement.run<{ now: Date | null }>(
  'retire_platform_key',
  sql`UPDATE signing_keys SET retired_at = ${now} WHERE purpose = 'lti' AND retired_at IS NULL`,
)

/** Stores the newest key of platforms. */
export const insertPlatformKey = statement.run<{
  kid: string
  publicJwk: string
  privateEncrypted: Buffer
  now: Date | null
}>(
  'insert_platform_key',
  sql`
    INSERT INTO signing_keys (kid, purpose, algorithm, public_jwk, private_encrypted, created_at)
    VALUES (${value('kid')}, 'lti', 'RS256', ${value('publicJwk')}::jsonb, ${value('privateEncrypted')}::bytea, ${now})`,
)
