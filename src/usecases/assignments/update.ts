import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import {
  lockAttemptsUnder,
  lockGivenTerms,
  updateGivenTerms,
} from '../../db/repositories/assignments/change.ts'
import { getAssignmentOverview } from '../../db/repositories/assignments/find.ts'
import { listEmptyWindows } from '../../db/repositories/assignments/overrides.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { type GivenTerms, givesMore, termsOf } from '../../domain/quiz/terms.ts'
import { noSuchAssignment, ownWindowsEmpty, reopensForAll } from '../../domain/refusals/quizzes.ts'
import { type ManagedAssignment, managedAssignment } from '../access/managed-assignment.ts'
import type { Context } from '../context.ts'
import { dryRunField, idField, reasonField } from '../fields.ts'
import { recomputeDeadlines } from '../grants/recompute-deadlines.ts'
import { tried } from '../requests/dry-run.ts'
import { type MadeAssignment, madeAssignment } from './create.ts'
import { termFields } from './fields.ts'
import { freeWindow } from './free-window.ts'
import { moveToLatest } from './move-to-latest.ts'
import { openNow } from './open-to-all.ts'
import { givenView } from './view.ts'

const { opensAt, closesAt, timeLimitMs, maxAttempts, release } = termFields
const asQuiz = { description: 'Null: as the quiz has it.' }

export const updateAssignmentInput = z.strictObject({
  assignment: idField,
  opensAt: opensAt.optional(),
  closesAt: closesAt.optional(),
  timeLimitMs: timeLimitMs.nullable().optional().meta(asQuiz),
  maxAttempts: maxAttempts.nullable().optional().meta(asQuiz),
  release: release.nullable().optional().meta(asQuiz),
  revision: z.enum(['latest']).optional().meta({
    id: 'RevisionMove',
    description: 'What is started from now on is what is published now, and so is the release of all of it.',
  }),
  reason: reasonField,
  dryRun: dryRunField,
})

type Changes = Omit<z.output<typeof updateAssignmentInput>, 'assignment' | 'reason' | 'dryRun'>

/**
 * Changes what an assignment says; absent fields stay. Running attempts feel it at once, and never lose time by it.
 * @throws DomainError `not-found`, `cohort-archived`; `validation` for a window that closes before it opens, somebody's own
 * too;
 * `assignment-overlap`; `answers-released` where all could do more than before of what all may read; `not-startable` for a
 * revision that does not draw.
 */
export async function updateAssignment(
  ctx: Context,
  { assignment, reason, dryRun, ...changes }: z.output<typeof updateAssignmentInput>,
): Promise<MadeAssignment> {
  return tried(ctx, { dryRun }, async (tx) => {
    const managed = await managedAssignment(ctx, tx, assignment)
    const terms = await changedTerms(ctx, tx, managed, changes)
    const revision = changes.revision === undefined ? null : await moveToLatest(ctx, tx, managed)
    if (!terms && !revision) return madeAssignment(tx, managed.id)
    await insertAudit(tx, ctx.actor, {
      action: 'assignment.update',
      objectType: 'assignment',
      objectId: managed.id,
      before: { ...terms?.before, ...revision?.before },
      after: { ...terms?.after, ...revision?.after },
      reason,
    })
    const open = await lockAttemptsUnder(tx, { assignment: managed.id, now: ctx.now })
    await recomputeDeadlines(ctx, tx, open, { grant: 'terms', reason })
    return madeAssignment(tx, managed.id)
  })
}

type TermsChange = Record<'before' | 'after', Partial<ReturnType<typeof givenView>>>

/** Stores the terms that change; null when none does. */
async function changedTerms(
  ctx: Context,
  tx: Connection,
  { id, quiz, cohort }: ManagedAssignment,
  { revision: _revision, ...asked }: Changes,
): Promise<TermsChange | null> {
  const before = await lockGivenTerms(tx, { assignment: id })
  if (!before) throw noSuchAssignment()
  const after: GivenTerms = { ...before, ...present(asked) }
  const [shown, next] = [givenView(before), givenView(after)]
  const changed = (Object.keys(shown) as (keyof typeof shown)[]).filter(
    (field) => JSON.stringify(shown[field]) !== JSON.stringify(next[field]),
  )
  if (changed.length === 0) return null
  await freeWindow(tx, { cohort: cohort.id, quiz, except: id, ...after })
  await heedRelease(ctx, tx, id, { before, after })
  await updateGivenTerms(tx, {
    assignment: id,
    ...after,
    release: after.release && JSON.stringify(after.release),
  })
  await keepOwnWindows(tx, id, changed)
  const only = (of: typeof shown) => Object.fromEntries(changed.map((field) => [field, of[field]]))
  return { before: only(shown), after: only(next) }
}

/** Nobody who has one end of their window of their own is left without a window. */
async function keepOwnWindows(tx: Connection, assignment: string, changed: readonly string[]): Promise<void> {
  const moved = changed.find((field) => field === 'closesAt' || field === 'opensAt')
  if (!moved) return
  const empty = await listEmptyWindows(tx, { assignment })
  if (empty.length > 0)
    throw ownWindowsEmpty(
      empty.map(({ user, name }) => name ?? user),
      `/${moved}`,
    )
}

/** Nobody is given more of what all may read; a trainer grants it to single people. */
async function heedRelease(
  ctx: Context,
  tx: Connection,
  assignment: string,
  { before, after }: Record<'before' | 'after', GivenTerms>,
): Promise<void> {
  const { content } = await getAssignmentOverview(tx, { assignment })
  if (!givesMore(termsOf(content, before), termsOf(content, after))) return
  const [open] = await openNow(ctx, tx, [{ assignment }])
  if (open!.answers) throw reopensForAll()
}

/** What was given, without what was given as undefined. */
function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}
