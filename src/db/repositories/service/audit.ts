import type { AuditAction } from '../../../domain/audit.ts'
import type { Connection } from '../../connection.ts'
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
