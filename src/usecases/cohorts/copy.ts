import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import { type CopiedAssignment, listCopiedAssignments } from '../../db/repositories/assignments/copied.ts'
import { insertAssignment } from '../../db/repositories/assignments/insert.ts'
import type { ManagedCohort } from '../../db/repositories/cohorts/find.ts'
import { insertCohort } from '../../db/repositories/cohorts/insert.ts'
import { getCohortRow } from '../../db/repositories/cohorts/list.ts'
import { insertTrainer, listTrainers } from '../../db/repositories/cohorts/trainers.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { dayOf, daysBetween } from '../../domain/cohort/local-time.ts'
import { type MovedWindow, movedRelease, movedWindow } from '../../domain/cohort/moved-window.ts'
import { saying } from '../../domain/issue-words.ts'
import { FAULTS } from '../../domain/refusals/fields.ts'
import { followedCohort } from '../access/managed-cohort.ts'
import { freeWindow } from '../assignments/free-window.ts'
import type { Context } from '../context.ts'
import { dryRunField, idField } from '../fields.ts'
import { tried } from '../requests/dry-run.ts'
import { refuseNamesake } from './create.ts'
import { cohortNameField } from './fields.ts'
import { type CohortView, cohortView } from './view.ts'

export const copyCohortInput = z.strictObject({
  cohort: idField,
  name: cohortNameField,
  firstDay: z.iso
    .date()
    .refine((day) => day >= '2000-01-01' && day < '2199-01-01', saying(FAULTS.century))
    .meta({
      description: 'On which the first of its windows opens, in its time zone.',
      examples: ['2027-01-15'],
    }),
  dryRun: dryRunField,
})

/** A window of a cohort that was copied, and what became of it. */
export interface CopiedWindow {
  quiz: string
  from: { assignment: string; opensAt: string; closesAt: string }
  /** Null: the quiz is retired, and is given no more. */
  to: {
    opensAt: string
    closesAt: string
    clocks: MovedWindow['clocks']
  } | null
}

export interface CopiedCohort {
  applied: boolean
  cohort: CohortView
  days: number
  windows: CopiedWindow[]
}

/**
 * Makes a cohort like another, for other people: its trainers, and its assignments with every window moved by the same number
 * of days at the same local times, each giving the latest revision of its quiz. Nobody and nothing that anybody did comes
 * along: no attempt, override, start code or release.
 * @throws DomainError `not-found`; `validation` for the name of another; `assignment-overlap`.
 */
export async function copyCohort(
  ctx: Context,
  input: z.output<typeof copyCohortInput>,
): Promise<CopiedCohort> {
  return tried(ctx, input, async (tx) => {
    const source = await followedCohort(ctx, tx, input.cohort)
    const { timeZone } = await getCohortRow(tx, { cohort: source.id, now: ctx.now })
    await refuseNamesake(ctx, tx, input.name)
    const cohort = (await insertCohort(tx, { id: uuidv7(), name: input.name, timeZone }))!
    for (const { id } of await listTrainers(tx, { cohort: source.id })) await insertTrainer(tx, cohort.id, id)
    const assignments = await listCopiedAssignments(tx, { cohort: source.id })
    const first = assignments.find(({ isRetired }) => !isRetired)
    const days = first ? daysBetween(dayOf(first.opensAt, timeZone), input.firstDay) : 0
    await insertAudit(tx, ctx.actor, {
      action: 'cohort.copy',
      objectType: 'cohort',
      objectId: cohort.id,
      after: { name: input.name, from: source.id, days },
    })
    const windows: CopiedWindow[] = []
    for (const assignment of assignments)
      windows.push(await copyAssignment(ctx, tx, cohort, { assignment, days, timeZone }))
    const view = cohortView(await getCohortRow(tx, { cohort: cohort.id, now: ctx.now }))
    return { applied: !input.dryRun, cohort: view, days, windows }
  })
}

async function copyAssignment(
  ctx: Context,
  tx: Connection,
  cohort: ManagedCohort,
  { assignment, days, timeZone }: { assignment: CopiedAssignment; days: number; timeZone: string },
): Promise<CopiedWindow> {
  const { id, quiz, opensAt, closesAt, isRetired, timeLimitMs, maxAttempts, release } = assignment
  const from = { assignment: id, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() }
  if (isRetired) return { quiz, from, to: null }
  const moved = movedWindow(assignment, days, timeZone)
  const window = { opensAt: moved.opensAt, closesAt: moved.closesAt }
  await freeWindow(tx, { cohort: cohort.id, quiz, except: null, ...window })
  const row = await insertAssignment(tx, {
    id: uuidv7(),
    cohortId: cohort.id,
    quiz,
    ...window,
    timeLimitMs,
    maxAttempts,
    release: release && movedRelease(release, days, timeZone),
  })
  const to = { opensAt: window.opensAt.toISOString(), closesAt: window.closesAt.toISOString() }
  await insertAudit(tx, ctx.actor, {
    action: 'assignment.create',
    objectType: 'assignment',
    objectId: row.id,
    after: { cohort: { id: cohort.id, name: cohort.name }, quiz, copyOf: id, ...to },
  })
  return { quiz, from, to: { ...to, clocks: moved.clocks } }
}
