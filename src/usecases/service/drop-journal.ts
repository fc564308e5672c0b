import { z } from 'zod'
import type { Db } from '../../db/connection.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import {
  dropJournalMonth,
  getMonthStanding,
  listJournalMonths,
  lockJournal,
} from '../../db/repositories/service/months.ts'
import type { Service } from '../../domain/access/actor.ts'
import { saying } from '../../domain/issue-words.ts'

export const dropJournalInput = z.strictObject({
  before: z
    .string()
    .regex(
      /^\d{4}-(0[1-9]|1[0-2])$/,
      saying({ fr: 'un mois est attendu, tel que 2027-01', en: 'a month is expected, such as 2027-01' }),
    ),
})

export interface DroppedMonths {
  dropped: string[]
  /** Kept, since an attempt that began in them is open. */
  kept: string[]
}

/**
 * Drops the months of the journal of answers before `before`, each in a transaction of its own with a line of the audit
 * log: never the present one, nor one to come, nor one in which an attempt is open; answers, events and scores stay.
 * `db` is the role that owns the tables.
 */
export async function dropJournal(
  db: Db,
  actor: Service,
  input: z.output<typeof dropJournalInput>,
): Promise<DroppedMonths> {
  const months: DroppedMonths = { dropped: [], kept: [] }
  for (const { month } of await listJournalMonths(db, input)) {
    const isDropped = await db.transaction(async (tx) => {
      await lockJournal(tx)
      if ((await getMonthStanding(tx, { month })).open) return false
      await dropJournalMonth(tx, month)
      await insertAudit(tx, actor, { action: 'journal.drop', objectType: 'journal', objectId: month })
      return true
    })
    months[isDropped ? 'dropped' : 'kept'].push(month)
  }
  return months
}
