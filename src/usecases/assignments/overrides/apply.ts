import type { Connection } from '../../../db/connection.ts'
import { insertAdmissions, markAfterRelease } from '../../../db/repositories/assignments/admissions.ts'
import { lockGivenTerms } from '../../../db/repositories/assignments/change.ts'
import { getAssignmentOverview } from '../../../db/repositories/assignments/find.ts'
import {
  deleteEmptyOverrides,
  listOwnOfMembers,
  lockAttemptsOf,
  lockPeople,
  type OverrideRow,
  storeOwnTerms,
} from '../../../db/repositories/assignments/overrides.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { windowEnd } from '../../../domain/attempt/deadline.ts'
import type { DomainError } from '../../../domain/errors.ts'
import { givesMore, type OwnTerms, type Terms, termsOf } from '../../../domain/quiz/terms.ts'
import { noSuchAssignment, reopensReleased, windowEndsFirst } from '../../../domain/refusals/quizzes.ts'
import { personNotFound } from '../../../domain/refusals/users.ts'
import { managedAssignment } from '../../access/managed-assignment.ts'
import type { Context } from '../../context.ts'
import { recomputeDeadlines } from '../../grants/recompute-deadlines.ts'
import { openNow } from '../open-to-all.ts'
import { ownView } from './view.ts'

/** What is asked for some people: `own` says what each is to have, from what they have. */
export interface AskedOverrides {
  assignment: string
  users: readonly string[]
  own(before: OwnTerms): OwnTerms
  reason: string | null
  force?: boolean | undefined
  dryRun?: boolean | undefined
}

/** What became, or would become, of one person. */
export interface OverrideOutcome {
  user: string
  /** Null for who is no present member. */
  person: OverrideRow | null
  outcome: 'changed' | 'unchanged' | 'refused'
  problem: DomainError | null
  own: OwnTerms | null
  terms: Terms | null
  /** All may read the answers: it takes `force`, and the attempt bears the mark. */
  afterRelease: boolean
}

/**
 * Gives single people terms of their own, each judged by itself; running attempts feel it at once and never lose time. Locks
 * in the order of every grant: people, assignment, open attempts.
 * @throws DomainError `not-found` for the assignment, `cohort-archived`.
 */
export async function applyOverrides(ctx: Context, asked: AskedOverrides): Promise<OverrideOutcome[]> {
  return ctx.db.transaction(async (tx) => {
    const { id } = await managedAssignment(ctx, tx, asked.assignment)
    const users = [...new Set(asked.users)]
    await lockPeople(tx, { users })
    if (!(await lockGivenTerms(tx, { assignment: id }))) throw noSuchAssignment()
    const judged = await judge(ctx, tx, id, { ...asked, users })
    if (!asked.dryRun) await store(ctx, tx, id, judged, asked.reason)
    return judged
  })
}

async function judge(
  ctx: Context,
  tx: Connection,
  assignment: string,
  { users, own, force }: AskedOverrides,
): Promise<OverrideOutcome[]> {
  const { content, ...given } = await getAssignmentOverview(tx, { assignment })
  const [open] = await openNow(ctx, tx, [{ assignment }])
  const members = await listOwnOfMembers(tx, { assignment, users: [...users] })
  const byId = new Map(members.map((row) => [row.user, row]))
  return users.map((user): OverrideOutcome => {
    const person = byId.get(user)
    if (!person) return refusedOutcome(user, personNotFound())
    const next = own(ownOf(person))
    const [before, terms] = [termsOf(content, given, person), termsOf(content, given, next)]
    const isSame = JSON.stringify(ownView(person)) === JSON.stringify(ownView(next))
    const end = windowEnd(terms.closesAt, terms.timeLimitMs, person)
    const afterRelease = open!.answers && givesMore(before, terms) && end >= open!.now
    const problem =
      terms.closesAt <= terms.opensAt
        ? windowEndsFirst()
        : afterRelease && !force
          ? reopensReleased([assignment])
          : null
    const outcome = problem ? 'refused' : isSame ? 'unchanged' : 'changed'
    return { user, person, outcome, problem, own: next, terms, afterRelease }
  })
}

function refusedOutcome(user: string, problem: DomainError): OverrideOutcome {
  return {
    user,
    person: null,
    outcome: 'refused',
    problem,
    own: null,
    terms: null,
    afterRelease: false,
  }
}

function ownOf({ opensAt, closesAt, timeLimitMs, maxAttempts, release }: OwnTerms): OwnTerms {
  return { opensAt, closesAt, timeLimitMs, maxAttempts, release }
}

async function store(
  ctx: Context,
  tx: Connection,
  assignment: string,
  judged: readonly OverrideOutcome[],
  reason: string | null,
): Promise<void> {
  const changed = judged.filter(({ outcome }) => outcome === 'changed')
  if (changed.length === 0) return
  const rows = JSON.stringify(changed.map(({ user, own }) => ({ user, ...own })))
  await storeOwnTerms(tx, { assignment, rows })
  await deleteEmptyOverrides(tx, { assignment })
  const users = changed.map(({ user }) => user)
  const open = await lockAttemptsOf(tx, { assignment, users, now: ctx.now })
  await recomputeDeadlines(ctx, tx, open, { grant: 'terms', ...(reason !== null && { reason }) })
  for (const { user, person, own, afterRelease } of changed) {
    if (afterRelease) {
      await insertAdmissions(tx, { user, assignments: [assignment] })
      await markAfterRelease(tx, { user, assignments: [assignment] })
    }
    await insertAudit(tx, ctx.actor, {
      action: 'assignment.override',
      objectType: 'assignment',
      objectId: assignment,
      before: { user, ...ownView(person!) },
      after: { user, ...ownView(own!), ...(afterRelease && { afterRelease }) },
      reason,
    })
  }
}
