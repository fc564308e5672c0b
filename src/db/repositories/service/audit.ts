import type { Connection } from '../../connection.ts'
import { auditLog } from '../../schema/index.ts'

/** Who did it, as the log keeps it: the service itself has no id. */
export interface AuditActor {
  userId: string | null
  role: string
}

/** One line of the audit log. `before` and `after` hold ids, states and digests, never personal values. */
export type AuditEntry = Omit<typeof auditLog.$inferInsert, 'at' | 'actorId' | 'actorRole'>

/** Writes one line; call it in the transaction of the change it tells. */
export async function insertAudit(
  connection: Connection,
  actor: AuditActor,
  entry: AuditEntry,
): Promise<void> {
  await connection.orm.insert(auditLog).values({ actorId: actor.userId, actorRole: actor.role, ...entry })
}
