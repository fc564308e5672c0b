import { setImmediate } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'
import type { Connection } from '../../../db/connection.ts'
import type { ManagedCohort } from '../../../db/repositories/cohorts/find.ts'
import { insertRecords, inviteHolders, type NewRecord } from '../../../db/repositories/people/records.ts'
import type { FilePerson } from '../../../domain/cohort/person.ts'
import { hashCode, newResumeCode } from '../../../security/codes.ts'
import type { Context } from '../../context.ts'

/** A person who was made, and the code that signs them in: shown only here, for the database keeps its hash. */
export interface MadeRecord {
  id: string
  signInCode: string
}

/** Codes and rows that are made before others have their turn. */
const AT_ONCE = 50

/**
 * Makes people and puts them into a cohort, in their order. Whoever has a given address already, as proven, is invited, and
 * nothing tells that they are. Who calls it audits it.
 */
export async function makeRecords(
  ctx: Context,
  tx: Connection,
  cohort: ManagedCohort,
  people: readonly Omit<FilePerson, 'line'>[],
): Promise<MadeRecord[]> {
  const made: MadeRecord[] = []
  for (let from = 0; from < people.length; from += AT_ONCE) {
    const codes = people
      .slice(from, from + AT_ONCE)
      .map(() => ({ id: uuidv7(), signInCode: newResumeCode() }))
    const records = codes.map(
      ({ id, signInCode }, at): NewRecord => ({
        ...people[from + at]!,
        id,
        codeHash: hashCode(signInCode).toString('hex'),
      }),
    )
    await insertRecords(tx, { cohort: cohort.id, records: JSON.stringify(records), now: ctx.now })
    made.push(...codes)
    await setImmediate()
  }
  await inviteHolders(tx, { records: made.map(({ id }) => id) })
  return made
}
