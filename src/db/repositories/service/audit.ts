import type { AuditAction } from '../../../domain/access/audit.ts'
import type { Connection } from '../../connection.ts'
import { and, desc, eq } from '../../drizzle.ts'
import { auditLog } from '../../schema/index.ts'
import { type Acting, actedBy } from './acted-by.ts'

/**
 * One line of the audit log. `before` and `after` hold ids, states and names of fields, never
 * personal values nor anything made of them.
 */
export interface AuditEntry extends Omit<typeof auditLog.$inferInsert, ActorColumn | 'at' | 'action'> {
  action: AuditAction
}

type ActorColumn = 'actorKind' | 'actorId' | 'clientId' | 'actorRole' | 'actorName'

/** Writes one line; call it in the transaction of the change it tells. */
export async function insertAudit(connection: Connection, actor: Acting, entry: AuditEntry): Promise<void> {
  await connection.orm.insert(auditLog).values({
    ...actedBy(actor),
    actorRole: actor.kind === 'person' ? actor.role : null,
    actorName: actor.kind === 'service' ? nameOf(actor) : null,
    ...entry,
  })
}

/** Which job it was, or whose hand on the command line. */
function nameOf({ job, by }: Extract<Acting, { kind: 'service' }>): string {
  return by === null ? job : `${job}: ${by}`
}

/** The latest line about an object that tells of one action, or null. */
export async function findLatestAudit(
  connection: Connection,
  { action, objectType, objectId }: Pick<AuditEntry, 'action' | 'objectType' | 'objectId'>,
): Promise<Pick<typeof auditLog.$inferSelect, 'before' | 'after'> | null> {
  const [row] = await connection.orm
    .select({ before: auditLog.before, after: auditLog.after })
    .from(auditLog)
    .where(
      and(eq(auditLog.objectType, objectType), eq(auditLog.objectId, objectId), eq(auditLog.action, action)),
    )
    .orderBy(desc(auditLog.id))
    .limit(1)
  return row ?? null
}
