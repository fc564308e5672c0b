import type { Connection } from '../../../../db/connection.ts'
import type { ManagedCohort } from '../../../../db/repositories/cohorts/find.ts'
import { insertMember } from '../../../../db/repositories/cohorts/members.ts'
import {
  inviteHolders,
  noteOfPeople,
  withdrawInvitations,
} from '../../../../db/repositories/people/records.ts'
import type { Context } from '../../../context.ts'
import { type MadeRecord, makeRecords } from '../records.ts'
import type { DecidedRow } from './decide.ts'

export interface AppliedRows {
  /** The new people, by the line of their row. */
  made: Map<number, MadeRecord>
  /** What was changed, by ids and names of fields; null: nothing. */
  changes: { added: string[]; returned: string[]; changed: { userId: string; fields: string[] }[] } | null
}

/** Makes the new people of a file, brings back those who had left, and stores what the file has otherwise. */
export async function applyRows(
  ctx: Context,
  tx: Connection,
  cohort: ManagedCohort,
  rows: readonly DecidedRow[],
): Promise<AppliedRows> {
  const added = rows.filter(({ match }) => match.outcome === 'new').map(({ person }) => person)
  const records = await makeRecords(ctx, tx, cohort, added)
  const changing = rows.flatMap(({ person, match }) =>
    match.outcome === 'changed' ? [{ person, match }] : [],
  )
  const returned: string[] = []
  for (const { match } of changing)
    if (
      !match.person.isMember &&
      (await insertMember(tx, { cohortId: cohort.id, userId: match.person.id, now: ctx.now }))
    )
      returned.push(match.person.id)
  const notes = changing.filter(({ match }) => match.fields.length > 0)
  const people = notes.map(({ person, match: { person: known, fields } }) => ({
    ...Object.fromEntries(fields.map((field) => [field, person[field]])),
    id: known.id,
  }))
  await noteOfPeople(tx, { people: JSON.stringify(people) })
  const moved = notes
    .filter(({ match }) => match.fields.includes('email'))
    .map(({ match }) => match.person.id)
  await withdrawInvitations(tx, { records: moved, cohort: null })
  await inviteHolders(tx, { records: [...moved, ...returned] })
  const changed = notes.map(({ match }) => ({ userId: match.person.id, fields: match.fields }))
  const made = new Map(records.map((record, at) => [added[at]!.line, record]))
  const isChange = records.length + returned.length + changed.length > 0
  return { made, changes: isChange ? { added: records.map(({ id }) => id), returned, changed } : null }
}
