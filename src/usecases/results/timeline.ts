import { readPages } from '../../db/reports.ts'
import { listTimeline, type TimelineRow } from '../../db/repositories/results/review.ts'
import { shownPoints } from '../../domain/scoring/score.ts'
import type { Context } from '../context.ts'

/** One thing that happened to an attempt. */
export type Happening = { at: string } & (
  | {
      what: 'event'
      event: string
      by: { kind: string | null; user: string | null; name: string | null }
      data: object
    }
  | {
      what: 'answer'
      position: number
      /** `stale` and `late` ones were kept as evidence and never scored. */
      outcome: 'accepted' | 'stale' | 'late'
      response: unknown
      version: number | null
      flagged: boolean | null
      certainty: number | null
    }
  | {
      what: 'score'
      revision: number
      cause: string
      state: string
      points: number | null
      maxPoints: number
    }
)

/** All that happened to an attempt, as it happened. Who asks may see it. */
export async function* timelineOf(
  ctx: Context,
  attempt: string,
  signal?: AbortSignal,
): AsyncGenerator<Happening, void> {
  const rows = readPages<TimelineRow, TimelineRow>(ctx.reports, {
    page: (tx, after, limit) =>
      listTimeline(tx, {
        attempt,
        at: after?.at ?? null,
        source: after?.source ?? 0,
        number: after?.number ?? 0,
        limit,
      }),
    keyOf: (row) => row,
    ...(signal && { signal }),
  })
  for await (const row of rows) yield happeningOf(row)
}

function happeningOf(row: TimelineRow): Happening {
  const at = row.at.toISOString()
  switch (row.what) {
    case 'event': {
      const by = { kind: row.actorKind, user: row.actorId, name: row.actorName }
      return { at, what: row.what, event: row.event, by, data: row.data }
    }
    case 'answer': {
      const { what, position, outcome, response, version, flagged, certainty } = row
      return { at, what, position, outcome, response, version, flagged, certainty }
    }
    case 'score': {
      const { what, revision, cause, state, points, maxPoints } = row
      return {
        at,
        what,
        revision,
        cause,
        state,
        points: points === null ? null : shownPoints(points),
        maxPoints: shownPoints(maxPoints),
      }
    }
  }
}
