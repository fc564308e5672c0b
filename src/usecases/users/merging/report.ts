import type { Connection } from '../../../db/connection.ts'
import { listMergedAttempts, type MergedAttemptRow } from '../../../db/repositories/people/merged-attempts.ts'
import { effectiveState } from '../../../domain/attempt/state.ts'
import type { Quiz } from '../../../domain/quiz/schema.ts'
import { countedAttempt } from '../../../domain/scoring/counted.ts'
import type { AttemptScore, Mark } from '../../../domain/scoring/score.ts'
import type { AttemptState } from '../../../domain/words.ts'
import type { Context } from '../../context.ts'

/** An attempt of the two, and the number that it bears, and would. */
export interface MergedAttempt {
  id: string
  user: string
  number: number
  merged: number
  startedAt: string
  state: AttemptState
}

/** What two people did of one quiz, under one assignment or in practice. */
export interface MergedQuiz {
  quiz: string
  assignment: string | null
  /** Most attempts that one may make; null: as many as one likes. */
  max: number | null
  /** Those that count as used once merged; more than `max` are kept, and no other may be started. */
  used: number
  /** In the order of their start. */
  attempts: MergedAttempt[]
  /** What counts of each, and of both together; null: nothing, or not known yet. */
  counted: { from: Mark | null; into: Mark | null; merged: Mark | null }
}

interface Pair {
  from: string
  into: string
}

/** What a merge comes to for every quiz that the one who goes has tried: their attempts, and what counts by its rule. */
export async function mergeReport(ctx: Context, tx: Connection, pair: Pair): Promise<MergedQuiz[]> {
  const rows = await listMergedAttempts(tx, { ...pair, now: ctx.now })
  const groups = Map.groupBy(rows, ({ quiz, assignmentId, kind }) => `${quiz} ${assignmentId ?? ''} ${kind}`)
  const touched = [...groups.values()].filter((group) => group.some(({ userId }) => userId === pair.from))
  return Promise.all(touched.map((group) => quizReport(ctx, tx, group, pair)))
}

async function quizReport(
  ctx: Context,
  tx: Connection,
  rows: readonly MergedAttemptRow[],
  { from, into }: Pair,
): Promise<MergedQuiz> {
  const latest = rows.at(-1)!
  const { content } = await ctx.content.quiz(tx, latest.quizRevisionId)
  const of = (user: string) =>
    countOf(
      content,
      rows.filter(({ userId }) => userId === user),
    )
  return {
    quiz: latest.quiz,
    assignment: latest.assignmentId,
    max: latest.maxAttempts ?? content.attempts.max,
    used: rows.filter(({ state }) => state !== 'voided').length,
    attempts: rows.map((row, at) => ({
      id: row.id,
      user: row.userId,
      number: row.number,
      merged: at + 1,
      startedAt: row.startedAt.toISOString(),
      state: effectiveState(row, row.serverNow),
    })),
    counted: { from: of(from), into: of(into), merged: countOf(content, rows) },
  }
}

/** `rows`: in the order of their start, which is that of their numbers once merged. */
function countOf(quiz: Quiz, rows: readonly MergedAttemptRow[]): Mark | null {
  const numbered = rows.map((row, at) => ({
    id: row.id,
    number: at + 1,
    kind: row.kind,
    state: effectiveState(row, row.serverNow),
    score: scoreOf(row),
  }))
  const counted = countedAttempt(quiz, numbered)
  return counted.state === 'counted' ? counted.mark : null
}

function scoreOf({ scoreState, points, maxPoints, passed }: MergedAttemptRow): AttemptScore | null {
  return scoreState === null ? null : { state: scoreState, points, maxPoints: maxPoints!, passed }
}
