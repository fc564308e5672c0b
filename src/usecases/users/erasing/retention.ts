import { z } from 'zod'
import type { Connection } from '../../../db/connection.ts'
import { lockUser } from '../../../db/repositories/users/lock.ts'
import { getDaysSince, listUnseen } from '../../../db/repositories/users/unseen.ts'
import { saying } from '../../../domain/issue-words.ts'
import { retentionTooShort } from '../../../domain/refusals/users.ts'
import type { Context } from '../../context.ts'
import { dryRunField } from '../../fields.ts'
import { tried } from '../../requests/dry-run.ts'
import { erasePerson } from './erase-person.ts'

/** A session goes on for so long without being used: whoever was here since may come back at any moment. */
const LEAST_DAYS = 30

export const retentionInput = z.strictObject({
  before: z.iso.date(
    saying({ fr: 'un jour est attendu, tel que 2026-09-01', en: 'a day is expected, such as 2026-09-01' }),
  ),
  dryRun: dryRunField,
})

/** Somebody without activity since, and what became of them, or would. */
export interface Retained {
  id: string
  name: string | null
  lastActivityAt: string
  /** `open`: kept, since an attempt is under way. */
  outcome: 'erased' | 'open'
}

/**
 * Erases the trainees who did nothing since a day, each in a transaction of their own; whoever comes back meanwhile is kept.
 * Trainers and admins are never among them: what they follow would be left to nobody. Harmless when repeated.
 * @throws DomainError `validation` for a day that is to come, or was less than 30 days ago.
 */
export async function applyRetention(
  ctx: Context,
  { before, dryRun }: z.output<typeof retentionInput>,
): Promise<Retained[]> {
  const { days } = await getDaysSince(ctx.db, { day: before, now: ctx.now })
  if (days < LEAST_DAYS) throw retentionTooShort(LEAST_DAYS)
  const retained: Retained[] = []
  for (const { id, lastActivityAt, ...names } of await listUnseen(ctx.db, { before, user: null })) {
    const outcome = await tried(ctx, { dryRun }, (tx) => eraseUnseen(ctx, tx, { user: id, before }))
    if (outcome === null) continue
    const name = names.name ?? [names.familyName, names.givenName].filter(Boolean).join(' ')
    retained.push({ id, name: name || null, lastActivityAt: lastActivityAt.toISOString(), outcome })
  }
  return retained
}

/** Null: they came back, or somebody else erased or merged them, since they were listed. */
async function eraseUnseen(
  ctx: Context,
  tx: Connection,
  { user, before }: { user: string; before: string },
): Promise<Retained['outcome'] | null> {
  await lockUser(tx, user)
  if ((await listUnseen(tx, { user, before })).length === 0) return null
  return erasePerson(ctx, tx, { user, reason: `retention: no activity since ${before}` })
}
