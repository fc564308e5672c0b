import { getPlace, storeColumn } from '../../../../db/repositories/integration/lti/scores/columns.ts'
import {
  type DueScore,
  lockDueScore,
  stampScore,
  storeFailure,
  storeTold,
} from '../../../../db/repositories/integration/lti/scores/tellings.ts'
import {
  endTurn,
  keepTurn,
  type SpokenTo,
  type Turn,
  takeTurn,
} from '../../../../db/repositories/integration/lti/scores/turns.ts'
import { nextTryIn } from '../../../../domain/integration/lti/grades/answer.ts'
import {
  MEDIA_TYPES,
  scoreMessage,
  scoresUrl,
  stampAfter,
} from '../../../../domain/integration/lti/grades/message.ts'
import type { Context } from '../../../context.ts'
import { callGrades, columnOf, type Stop } from './column.ts'

/** Scores told in one turn, before other platforms have theirs. */
const MOST = 50
/** A platform that does not answer one score will not answer the next: it is left alone for a while. */
const REST_SECONDS = 30

/**
 * Tells one platform the scores that are due, one request at a time, whichever replica comes first. Says whether there was
 * one: another may wait.
 */
export async function deliverScores(ctx: Context): Promise<boolean> {
  const turn = await takeTurn(ctx.db, { now: ctx.now })
  if (!turn) return false
  let rest = 0
  try {
    for (let told = 0; told < MOST && rest === 0; told++) {
      const score = await stampNext(ctx, turn)
      if (!score) break
      rest = await deliver(ctx, turn, score)
      if (!(await keepTurn(ctx.db, { ...turn, now: ctx.now }))) break
    }
  } finally {
    await endTurn(ctx.db, { ...turn, rest, now: ctx.now })
  }
  return true
}

type StampedScore = DueScore & { stampedAt: Date }

async function stampNext(ctx: Context, { platform }: Turn): Promise<StampedScore | null> {
  return ctx.db.transaction(async (tx) => {
    const score = await lockDueScore(tx, { platform, now: ctx.now })
    if (!score) return null
    const stampedAt = stampAfter(score.stampedAt, score.now)
    await stampScore(tx, { ...score, stampedAt })
    return { ...score, stampedAt }
  })
}

/** Tells one score, and keeps what became of it; says how many seconds the platform rests. */
async function deliver(ctx: Context, turn: SpokenTo & Turn, score: StampedScore): Promise<number> {
  const { link, identity, should, tries } = score
  const outcome = await tell(ctx, turn, score)
  const json = JSON.stringify(should)
  switch (outcome.kind) {
    case 'done':
      await storeTold(ctx.db, { link, identity, told: json, now: ctx.now })
      return 0
    case 'wait':
      return outcome.seconds
    case 'failed': {
      if (outcome.reason === 'column-gone') await storeColumn(ctx.db, { link, url: null })
      const failure = { failure: outcome.reason, seconds: null }
      await storeFailure(ctx.db, { link, identity, should: json, ...failure, now: ctx.now })
      return 0
    }
    case 'retry': {
      const failure = { failure: outcome.reason, seconds: nextTryIn(tries + 1, Math.random()) }
      await storeFailure(ctx.db, { link, identity, should: json, ...failure, now: ctx.now })
      return REST_SECONDS
    }
  }
}

async function tell(
  ctx: Context,
  turn: SpokenTo & Turn,
  { link, sub, should, told, startedAt, submittedAt, stampedAt }: StampedScore,
): Promise<{ kind: 'done' } | Stop> {
  const place = await getPlace(ctx.db, { link })
  const column = await columnOf(ctx, turn, { link, place })
  if (column.kind !== 'column') return column
  const canvas = turn.productFamily === 'canvas' ? { isFirst: told === null } : null
  return callGrades(ctx, turn, place, {
    method: 'POST',
    url: scoresUrl(column.url),
    headers: { 'content-type': MEDIA_TYPES.score },
    body: JSON.stringify(
      scoreMessage({ subject: sub, standing: should, startedAt, submittedAt, stampedAt, canvas }),
    ),
  })
}
