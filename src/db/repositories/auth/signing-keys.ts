import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Connection } from '../../connection.ts'
import { signingKeys } from '../../schema/index.ts'

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
