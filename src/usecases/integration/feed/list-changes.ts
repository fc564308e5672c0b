import { z } from 'zod'
import type { PageKey } from '../../../db/page.ts'
import {
  type ChangeRow,
  getFirstChange,
  listChanges,
} from '../../../db/repositories/integration/feed/changes.ts'
import { getStamping } from '../../../db/repositories/integration/feed/stamps.ts'
import { saying } from '../../../domain/issue-words.ts'
import { FAULTS } from '../../../domain/refusals/fields.ts'
import type { Released } from '../../../domain/release/release.ts'
import { type Mark, mark } from '../../../domain/scoring/score.ts'
import { releasesNow } from '../../attempts/released-now.ts'
import { type Context, clientOf } from '../../context.ts'
import { pageFields } from '../../fields.ts'
import { scoreOf } from '../../results/score-of.ts'
import { cursorOf, keyIn, startOf } from './cursor.ts'

export const listChangesInput = z.strictObject({
  limit: pageFields.limit,
  cursor: z
    .string()
    .max(200)
    .optional()
    .meta({ description: '`nextCursor` of the page before, of any age.' }),
  updatedSince: z.iso
    .datetime({ offset: true, ...saying(FAULTS.instant) })
    .optional()
    .meta({
      description: 'Where to begin, when there is no cursor yet; beside one it is not read.',
      examples: ['2026-12-01T08:00:00Z'],
    }),
})

/** An attempt as it is now: whoever kept what they read of it before, replaces that. */
export interface ResultChange
  extends Pick<
    ChangeRow,
    'externalIds' | 'cohort' | 'assignment' | 'quiz' | 'state' | 'closeReason' | 'afterRelease'
  > {
  attempt: string
  user: string
  startedAt: string
  closedAt: string | null
  score: Mark | null
  /** What its trainee may see of it now. */
  released: Released
  changedAt: string
}

export interface ResultChanges {
  changes: ResultChange[]
  /** Where to go on, now or later. */
  nextCursor: string
  /** Whether more is there already. */
  hasMore: boolean
}

/**
 * The attempts of a client's cohorts in the order in which they last changed, after a cursor: none is passed over, however
 * late its transaction ends, and one comes again when it changed again. Released or not; never keys or answers.
 * @throws DomainError `cursor-expired`; `validation` for what is no cursor.
 */
export async function listResultChanges(
  ctx: Context,
  { limit, cursor, updatedSince }: z.output<typeof listChangesInput>,
): Promise<ResultChanges> {
  const { clientId: client, cohorts } = clientOf(ctx)
  // Of the database that is written to: how far a standby is says nothing of the transactions that still run.
  const { below, ...stamping } = await getStamping(ctx.db)
  const feed = { ...stamping, cohorts }
  const after =
    cursor === undefined ? await beginning(ctx, { cohorts, updatedSince, below }) : keyIn(feed, cursor)
  const rows = await listChanges(ctx.db, { after, limit: limit + 1, client, cohorts, below, now: ctx.now })
  const hasMore = rows.length > limit
  const shown = rows.slice(0, limit)
  const end = hasMore ? shown.at(-1)!.pageKey : startOf(below)
  const released = await releasesNow(ctx, ctx.db, shown)
  const changes = shown.map((row, at) => changeView(row, released[at]!))
  return { changes, nextCursor: cursorOf(feed, end), hasMore }
}

async function beginning(
  ctx: Context,
  given: { cohorts: readonly string[]; updatedSince: string | undefined; below: string },
): Promise<PageKey | null> {
  if (given.updatedSince === undefined) return null
  const { changedIn } = await getFirstChange(ctx.db, { cohorts: given.cohorts, since: given.updatedSince })
  return startOf(changedIn ?? given.below)
}

function changeView(row: ChangeRow, released: Released): ResultChange {
  const score = scoreOf(row)
  return {
    attempt: row.id,
    user: row.userId,
    externalIds: row.externalIds,
    cohort: row.cohort,
    assignment: row.assignment,
    quiz: row.quiz,
    state: row.state,
    startedAt: row.startedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    closeReason: row.closeReason,
    afterRelease: row.afterRelease,
    score: score && mark(score),
    released,
    changedAt: row.changedAt.toISOString(),
  }
}
