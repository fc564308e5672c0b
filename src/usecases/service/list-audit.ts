import { z } from 'zod'
import {
  type AuditRow,
  auditOrder,
  listAudit,
  listFollowedAudit,
} from '../../db/repositories/service/audit-trail.ts'
import { AUDIT_ACTIONS } from '../../domain/access/audit.ts'
import { saying } from '../../domain/issue-words.ts'
import { FAULTS } from '../../domain/refusals/fields.ts'
import type { ActorKind } from '../../domain/words.ts'
import { followedCohort } from '../access/managed-cohort.ts'
import { type Context, trainerOf } from '../context.ts'
import { idField, pageFields } from '../fields.ts'
import { type Page, page } from '../page.ts'

const instant = z.iso.datetime({ offset: true, ...saying(FAULTS.instant) })

const auditActionField = z.enum(AUDIT_ACTIONS).meta({ id: 'AuditAction' })

export const listAuditInput = z.strictObject({
  ...pageFields,
  cohort: idField
    .optional()
    .meta({ description: 'What was done about one cohort, its assignments, attempts and members.' }),
  object: z.string().max(100).optional().meta({ description: 'The id of what it was done to.' }),
  actor: idField.optional().meta({ description: 'Who did it.' }),
  action: auditActionField.optional(),
  since: instant.optional().meta({ description: 'From this instant on.' }),
  until: instant.optional().meta({ description: 'Before this instant.' }),
})

/** A change, who made it, and why. */
export interface AuditLine {
  id: string
  at: string
  action: string
  object: { type: string; id: string }
  /** `name`: of a person as they are now called, or which job of the service, and whose hand. */
  actor: { kind: ActorKind | null; id: string | null; role: string | null; name: string | null }
  /** Ids, states and names of fields. */
  before: object | null
  after: object | null
  reason: string | null
}

/**
 * A page of the audit log, newest first: for an admin all of it, for a trainer what concerns the cohorts that they follow,
 * their assignments, the attempts under these, and their present members.
 * @throws DomainError `not-found` for a cohort that is not the caller's; `validation` for a cursor of another list or filter.
 */
export async function listAuditLines(
  ctx: Context,
  { limit, cursor, cohort, ...given }: z.output<typeof listAuditInput>,
): Promise<Page<AuditLine>> {
  if (cohort !== undefined) await followedCohort(ctx, ctx.db, cohort)
  const listing = { list: 'audit', filter: { cohort: cohort ?? null, ...given }, kinds: auditOrder.kinds }
  const filter = {
    action: given.action ?? null,
    actor: given.actor ?? null,
    object: given.object ?? null,
    since: given.since === undefined ? null : new Date(given.since),
    until: given.until === undefined ? null : new Date(given.until),
  }
  const trainer = trainerOf(ctx)
  const { items, nextCursor } = await page({ limit, cursor }, listing, (values) =>
    trainer === null && cohort === undefined
      ? listAudit(ctx.db, { ...values, ...filter })
      : listFollowedAudit(ctx.db, { ...values, ...filter, trainer, cohort: cohort ?? null }),
  )
  return { items: items.map(lineOf), nextCursor }
}

function lineOf(row: Omit<AuditRow, 'pageKey'>): AuditLine {
  const { id, at, action, objectType, objectId, before, after, reason } = row
  const { actorKind: kind, actorId, actorRole: role, actorName, ownName } = row
  return {
    id,
    at: at.toISOString(),
    action,
    object: { type: objectType, id: objectId },
    actor: { kind, id: actorId, role, name: actorName ?? ownName },
    before,
    after,
    reason,
  }
}
