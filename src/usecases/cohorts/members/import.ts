import { z } from 'zod'
import { type ToldFinding, tell } from '../../../banks/tell.ts'
import type { Connection } from '../../../db/connection.ts'
import { listKnownPeople, lockRegister } from '../../../db/repositories/people/register.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import type { PeopleFile } from '../../../delimited/people/read.ts'
import { managedCohort } from '../../access/managed-cohort.ts'
import { offloaded } from '../../banks/offloaded.ts'
import { type Context, trainerOf } from '../../context.ts'
import { idField } from '../../fields.ts'
import { applyRows } from './importing/apply.ts'
import { decideRows } from './importing/decide.ts'
import { type ImportedRow, rowView } from './importing/view.ts'

export const importMembersInput = z.strictObject({
  cohort: idField,
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .default('people.csv')
    .meta({ description: 'Repeated in the findings.' }),
  dryRun: z.boolean().default(false).meta({ description: 'Say what each row comes to, and change nothing.' }),
  allOrNothing: z
    .boolean()
    .default(false)
    .meta({ description: 'Change nothing while a row is wrong, or is like somebody and undecided.' }),
  decisions: z
    .array(
      z
        .strictObject({
          line: z.int().min(1),
          user: idField.nullable().meta({ description: 'Who the row is; null: a new person.' }),
        })
        .meta({ id: 'ImportDecision' }),
    )
    .max(2_000)
    .default([])
    .meta({ description: 'For rows that are like somebody; without one, such a row is left out.' }),
})

type ImportMembersInput = z.output<typeof importMembersInput> & { file: Uint8Array }

export interface ImportedMembers {
  /** False for a dry run, and for an import that `allOrNothing` stopped. */
  applied: boolean
  rows: ImportedRow[]
  findings: ToldFinding[]
}

/**
 * Puts the people of a delimited file into a cohort. Each new one gets a sign-in code, shown only here; the same file again
 * changes nothing. Nobody leaves by it.
 * @throws DomainError `not-found`, `cohort-archived`, `unreadable-file`, `too-complex`, `too-busy`.
 */
export async function importMembers(
  ctx: Context,
  { cohort, file, name, ...how }: ImportMembersInput,
): Promise<ImportedMembers> {
  await managedCohort(ctx, ctx.db, cohort)
  const read = await offloaded(ctx, { kind: 'people', name, file })
  // Whoever read it for long may follow the cohort no more: that is asked again, with what is changed.
  return ctx.db.transaction(async (tx) => importRead(ctx, tx, { cohort, name, read, ...how }))
}

async function importRead(
  ctx: Context,
  tx: Connection,
  { cohort: id, name, read, ...how }: Omit<ImportMembersInput, 'file'> & { read: PeopleFile },
): Promise<ImportedMembers> {
  await lockRegister(tx, { cohort: id })
  const cohort = await managedCohort(ctx, tx, id)
  const known = await listKnownPeople(tx, { cohort: cohort.id, trainer: trainerOf(ctx) })
  const { rows, findings } = decideRows(read, { known, decisions: how.decisions, file: name })
  const told = tell(findings, ctx.language)
  const isWhole =
    rows.every(({ match }) => match.outcome !== 'like') && told.every(({ severity }) => severity !== 'error')
  if (how.dryRun || (how.allOrNothing && !isWhole))
    return { applied: false, rows: rows.map((row) => rowView(row)), findings: told }
  const { made, changes } = await applyRows(ctx, tx, cohort, rows)
  if (changes !== null)
    await insertAudit(tx, ctx.actor, {
      action: 'member.import',
      objectType: 'cohort',
      objectId: cohort.id,
      after: changes,
    })
  return { applied: true, rows: rows.map((row) => rowView(row, made.get(row.person.line))), findings: told }
}
