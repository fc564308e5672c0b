import type { Connection } from '../../../db/connection.ts'
import { lockGivenTerms } from '../../../db/repositories/assignments/change.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import type { AuditAction } from '../../../domain/access/audit.ts'
import type { GivenTerms } from '../../../domain/quiz/terms.ts'
import { noSuchAssignment } from '../../../domain/refusals/quizzes.ts'
import { type ManagedAssignment, managedAssignment } from '../../access/managed-assignment.ts'
import type { Context } from '../../context.ts'
import { tried } from '../../requests/dry-run.ts'

/** What an intervention answers, and what the audit log says of it; `after` null: it changed nothing. */
interface Intervention<T> {
  answer: T
  before?: object
  after: object | null
}

/** Changes a whole assignment that the caller may manage, locked against starts, with an audit row; or tries to. */
export async function manageAssignment<T>(
  ctx: Context,
  input: { assignment: string; reason: string; dryRun?: boolean | undefined },
  action: AuditAction,
  change: (tx: Connection, managed: ManagedAssignment, terms: GivenTerms) => Promise<Intervention<T>>,
): Promise<T> {
  return tried(ctx, input, async (tx) => {
    const managed = await managedAssignment(ctx, tx, input.assignment)
    const terms = await lockGivenTerms(tx, { assignment: managed.id })
    if (!terms) throw noSuchAssignment()
    const { answer, before, after } = await change(tx, managed, terms)
    if (after) {
      await insertAudit(tx, ctx.actor, {
        action,
        objectType: 'assignment',
        objectId: managed.id,
        ...(before && { before }),
        after,
        reason: input.reason,
      })
    }
    return answer
  })
}
