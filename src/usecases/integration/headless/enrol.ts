import { z } from 'zod'
import {
  enterCohort,
  lockExternalIds,
  shareExternalPeople,
} from '../../../db/repositories/integration/headless/external-ids.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { saying } from '../../../domain/issue-words.ts'
import { FAULTS } from '../../../domain/refusals/fields.ts'
import type { Enrolment } from '../../../domain/words.ts'
import { managedCohort } from '../../access/managed-cohort.ts'
import { type Context, clientOf } from '../../context.ts'
import { idField } from '../../fields.ts'
import { externalIdField, externalNamesFields, namesGiven } from './fields.ts'
import { makePeople } from './make-people.ts'

export const enrolInput = z.strictObject({
  cohort: idField,
  people: z
    .array(
      z.strictObject({ externalId: externalIdField, ...externalNamesFields }).meta({ id: 'PersonToEnrol' }),
    )
    .min(1)
    .max(500)
    .refine(
      (people) => new Set(people.map(({ externalId }) => externalId)).size === people.length,
      saying(FAULTS.twice),
    )
    .meta({ description: 'Each once. A name makes a person of an id that leads to nobody.' }),
})

/** What became of one of them. */
export interface EnrolledPerson {
  externalId: string
  /** Null: nobody. */
  user: string | null
  outcome: Enrolment
}

/**
 * Puts people into a cohort of the client's by its own ids, with an outcome for each, in their order: what becomes of one
 * refuses no other. Whoever signs in by themselves is left alone. Harmless when repeated.
 * @throws DomainError `not-found` for a cohort of others, as for none; `cohort-archived`.
 */
export async function enrol(
  ctx: Context,
  { cohort: id, people }: z.output<typeof enrolInput>,
): Promise<EnrolledPerson[]> {
  const asked = { client: clientOf(ctx).clientId, ids: people.map(({ externalId }) => externalId) }
  return ctx.db.transaction(async (tx) => {
    await lockExternalIds(tx, asked)
    const cohort = await managedCohort(ctx, tx, id)
    const known = new Map((await shareExternalPeople(tx, asked)).map((row) => [row.externalId, row]))
    const named = people
      .filter(({ externalId }) => !known.has(externalId))
      .map(({ externalId, ...names }) => ({ externalId, ...namesGiven(names) }))
      .filter(({ name }) => name !== undefined)
    const made = await makePeople(tx, asked.client, named)
    const willing = [...known.values()].filter((row) => !row.hasAccount).map(({ user }) => user)
    const entering = { cohort: cohort.id, people: [...willing, ...made.values()], now: ctx.now }
    const entered = new Set((await enterCohort(tx, entering)).map((row) => row.id))
    if (entered.size > 0) {
      const added = [...made.values()]
      const returned = willing.filter((user) => entered.has(user))
      await insertAudit(tx, ctx.actor, {
        action: 'member.import',
        objectType: 'cohort',
        objectId: cohort.id,
        after: { added, returned, changed: [] },
      })
    }
    return people.map(({ externalId }): EnrolledPerson => {
      const isNew = made.get(externalId)
      if (isNew !== undefined) return { externalId, user: isNew, outcome: 'made' }
      const row = known.get(externalId)
      if (!row) return { externalId, user: null, outcome: 'unknown' }
      const { user } = row
      if (row.hasAccount) return { externalId, user, outcome: 'refused' }
      return { externalId, user, outcome: entered.has(user) ? 'enrolled' : 'member' }
    })
  })
}
