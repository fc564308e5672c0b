import {
  type ColumnRow,
  insertColumns,
  takeColumns,
} from '../../../../db/repositories/integration/lti/scores/columns.ts'
import {
  deleteStandings,
  listSittings,
  listStandings,
  type NewStanding,
  type SittingRow,
  writeStandings,
} from '../../../../db/repositories/integration/lti/scores/standings.ts'
import { closingOf, effectiveState, isWaiting } from '../../../../domain/attempt/state.ts'
import { isSame, nextToTell, standingOf } from '../../../../domain/integration/lti/grades/standing.ts'
import type { Quiz } from '../../../../domain/quiz/schema.ts'
import { type CountableAttempt, countedAttempt } from '../../../../domain/scoring/counted.ts'
import { releasedScores } from '../../../attempts/released-score.ts'
import type { Context } from '../../../context.ts'

const BATCH = 20

/**
 * Compares what should stand on platforms with what they were told, of the columns that are due. A score becomes another in
 * many ways (a closing, a correction, points by hand, a void, a release whose hour has come): what is told is read off the
 * outcome, so that no way can be forgotten. Says whether more columns may be due.
 */
export async function compareScores(ctx: Context): Promise<boolean> {
  await insertColumns(ctx.db)
  const columns = await takeColumns(ctx.db, { limit: BATCH, now: ctx.now })
  for (const column of columns) await compareColumn(ctx, column)
  return columns.length === BATCH
}

type Standing = Awaited<ReturnType<typeof listStandings>>[number]

async function compareColumn(ctx: Context, { link }: ColumnRow): Promise<void> {
  const sittings = await listSittings(ctx.db, { link, now: ctx.now })
  const known = new Map((await listStandings(ctx.db, { link })).map((one) => [one.identity, one]))
  const scores = await releasedScores(ctx, ctx.db, sittings)
  const attempts = sittings.map((row, at) => ({
    ...row,
    score: scores[at]!,
    state: effectiveState(row, row.serverNow),
  }))
  const people = Map.groupBy(attempts, ({ identity }) => identity)
  for (const identity of known.keys()) if (!people.has(identity)) people.set(identity, [])
  const changed: NewStanding[] = []
  const gone: string[] = []
  for (const [identity, theirs] of people) {
    const next = await standingNow(ctx, theirs, known.get(identity))
    if (next === 'gone') gone.push(identity)
    else if (next !== null) changed.push({ identity, ...next })
  }
  if (gone.length > 0) await deleteStandings(ctx.db, { link, identities: gone })
  if (changed.length > 0)
    await writeStandings(ctx.db, { link, standings: JSON.stringify(changed), now: ctx.now })
}

type Sitting = SittingRow & CountableAttempt

/** What should stand of one person, where that is another than before; `gone`: nothing, and nothing was ever told. */
async function standingNow(
  ctx: Context,
  sittings: readonly Sitting[],
  known: Standing | undefined,
): Promise<Omit<NewStanding, 'identity'> | 'gone' | null> {
  const counted = countedAttempt(await quizOf(ctx, sittings), sittings)
  const told = known?.told ?? null
  const isReopened = sittings.some(
    (row) => isWaiting(row, row.serverNow) || (row.state === 'inProgress' && row.closeNumber > 0),
  )
  const next = nextToTell(standingOf(counted), { told, isReopened })
  const should = next ?? told
  if (should === null) return known ? 'gone' : null
  if (known && isSame(known.should, should)) return null
  const over = sittings.filter(({ state }) => state === 'submitted' || state === 'expired')
  const meant = counted.state === 'counted' ? over.find(({ id }) => id === counted.attempt) : undefined
  const sitting = meant ?? over.at(-1)
  return {
    should,
    startedAt: (sitting ?? sittings.at(-1) ?? known!).startedAt,
    submittedAt: sitting ? closingOf(sitting) : null,
  }
}

/** The rule that says what counts: of the revision of the latest attempt. */
async function quizOf(
  ctx: Context,
  sittings: readonly Sitting[],
): Promise<Pick<Quiz, 'attempts' | 'passMark'>> {
  const last = sittings.at(-1)
  if (!last) return { attempts: { max: null, counts: 'first' }, passMark: null }
  return (await ctx.content.quiz(ctx.db, last.quizRevisionId)).content
}
