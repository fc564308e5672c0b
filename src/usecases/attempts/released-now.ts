import type { Connection } from '../../db/connection.ts'
import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { effectiveState } from '../../domain/attempt/state.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { type Released, type ReleaseFacts, released } from '../../domain/release/release.ts'
import { type Given, keepOpen, type Opened, openNow } from '../assignments/open-to-all.ts'
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
  for (const row of rows) {
    const { content: quiz } = await ctx.content.quiz(connection, row.quizRevisionId)
    known.push({ row, quiz, own: ownFacts(row, quiz) })
  }
  const asked = known.flatMap(({ row, quiz, own }) =>
    row.assignmentId && own.closed && !own.voided && opensToAll(quiz)
      ? [{ assignment: row.assignmentId, quiz }]
      : [],
  )
  const opened = await openAndKept(ctx, connection, asked)
  return known.map(({ row, own }) => {
    const assignment = row.assignmentId && opened.get(row.assignmentId)
    if (!assignment) return released(own)
    return released({
      ...own,
      assignmentOver: assignment.over,
      scoreReleasedAt: row.scoreReleasedAt ?? assignment.scoreReleasedAt,
      answersReleasedAt: row.answersReleasedAt ?? assignment.answersReleasedAt,
    })
  })
}

/** On submit, everything opens to each by themselves. */
function opensToAll({ release }: Quiz): boolean {
  return release.score !== 'on-submit' || release.answers !== 'on-submit'
}

/** What each assignment shows all of its members, kept before anybody is shown it. */
async function openAndKept(
  ctx: Context,
  connection: Connection,
  given: readonly Given[],
): Promise<Map<string, Opened>> {
  const once = [...new Map(given.map((one) => [one.assignment, one])).values()]
  const opened = new Map<string, Opened>()
  for (const [at, open] of (await openNow(ctx, connection, once)).entries()) {
    const isKept =
      (!open.score || isSince(open.scoreReleasedAt, open)) &&
      (!open.answers || isSince(open.answersReleasedAt, open))
    opened.set(once[at]!.assignment, isKept ? open : await keepOpen(ctx, once[at]!))
  }
  return opened
}

function isSince(releasedAt: Date | null, { now }: Opened): boolean {
  return releasedAt !== null && releasedAt <= now
}

/** What an attempt says by itself of its release. */
function ownFacts(row: AttemptRow, quiz: Quiz): ReleaseFacts {
  const state = effectiveState(row, row.serverNow)
  return {
    policy: quiz.release,
    kind: row.kind,
    closed: state !== 'inProgress',
    voided: state === 'voided',
    assignmentOver: null,
    scoreReleasedAt: row.scoreReleasedAt,
    answersReleasedAt: row.answersReleasedAt,
    now: row.serverNow,
  }
}
