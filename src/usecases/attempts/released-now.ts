import type { Connection } from '../../db/connection.ts'
import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { effectiveState, isWaiting } from '../../domain/attempt/state.ts'
import { type Released, type ReleaseFacts, released } from '../../domain/release/release.ts'
import { keepOpen, type Opened, openNow } from '../assignments/open-to-all.ts'
import type { Context } from '../context.ts'

/** What the owner of an attempt may see of its result at the row's clock. */
export async function releasedNow(ctx: Context, row: AttemptRow): Promise<Released> {
  return (await releasesNow(ctx, ctx.db, [row]))[0]!
}

/** The same of several attempts, in their order. */
export async function releasesNow(
  ctx: Context,
  connection: Connection,
  rows: readonly AttemptRow[],
): Promise<Released[]> {
  const known = []
  for (const row of rows) known.push({ row, own: await ownFacts(ctx, connection, row) })
  const assigned = known.filter(({ row, own }) => row.assignmentId && own.closed && !own.voided)
  const opened = await openAndKept(
    ctx,
    connection,
    assigned.map(({ row }) => ({ assignment: row.assignmentId!, user: row.userId })),
  )
  const under = new Map(assigned.map(({ row }, at) => [row, opened[at]!]))
  return known.map(({ row, own }) => {
    const assignment = under.get(row)
    return released(assignment ? underAssignment(own, assignment) : own)
  })
}

/**
 * What holds for one person under an assignment: a release of their own is theirs alone, and what is open to all others
 * does not open it.
 */
function underAssignment(own: ReleaseFacts, assignment: Opened): ReleaseFacts {
  const forAll = assignment.ownRelease ? null : assignment
  return {
    ...own,
    policy: assignment.ownRelease ?? assignment.release,
    assignmentOver: assignment.over,
    scoreReleasedAt: own.scoreReleasedAt ?? assignment.ownScoreReleasedAt ?? forAll?.scoreReleasedAt ?? null,
    answersReleasedAt:
      own.answersReleasedAt ?? assignment.ownAnswersReleasedAt ?? forAll?.answersReleasedAt ?? null,
  }
}

/** What each assignment shows all of its members, kept before anybody is shown it. */
async function openAndKept(
  ctx: Context,
  connection: Connection,
  asked: readonly { assignment: string; user: string }[],
): Promise<Opened[]> {
  const opened = await openNow(ctx, connection, asked)
  const kept = new Map<string, Opened>()
  for (const open of opened)
    if (!isKept(open) && !kept.has(open.assignment))
      kept.set(open.assignment, await keepOpen(ctx, open.assignment))
  return opened.map((open) => {
    const now = kept.get(open.assignment)
    if (!now) return open
    const { over, scoreReleasedAt, answersReleasedAt } = now
    return { ...open, over, scoreReleasedAt, answersReleasedAt }
  })
}

function isKept(open: Opened): boolean {
  return (
    (!open.score || isSince(open.scoreReleasedAt, open)) &&
    (!open.answers || isSince(open.answersReleasedAt, open))
  )
}

function isSince(releasedAt: Date | null, { now }: Opened): boolean {
  return releasedAt !== null && releasedAt <= now
}

/** What an attempt says by itself of its release. */
async function ownFacts(ctx: Context, connection: Connection, row: AttemptRow): Promise<ReleaseFacts> {
  const { content: quiz } = await ctx.content.quiz(connection, row.quizRevisionId)
  const state = effectiveState(row, row.serverNow)
  return {
    policy: quiz.release,
    kind: row.kind,
    closed: state !== 'inProgress' && !isWaiting(row, row.serverNow),
    voided: state === 'voided',
    assignmentOver: null,
    scoreReleasedAt: row.scoreReleasedAt,
    answersReleasedAt: row.answersReleasedAt,
    now: row.serverNow,
  }
}
