import type { Connection } from '../../db/connection.ts'
import { lockOwnAttempt } from '../../db/repositories/attempts/lock.ts'
import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { countLate } from '../../db/repositories/responses/journal.ts'
import {
  acceptReplayed,
  journalRefused,
  listJournaledEntries,
  type ReplayWrite,
} from '../../db/repositories/responses/replay.ts'
import { hasJournalRoom, takesLate } from '../../domain/attempt/journal.ts'
import type { PaperQuestion } from '../../domain/attempt/paper.ts'
import { effectiveState } from '../../domain/attempt/state.ts'
import { questionType } from '../../domain/questions/registry.ts'
import type { QuestionResponse } from '../../domain/questions/type.ts'
import { certaintyNotAsked, journalFull, noSuchPosition } from '../../domain/refusals/responses.ts'
import { callerValues, mine } from '../access/caller.ts'
import { loadPaper } from '../attempts/paper.ts'
import type { Context } from '../context.ts'
import { closed, closedAt } from './closed.ts'
import { notOnPaper } from './not-on-paper.ts'

export interface ReplayEntry {
  /** The client's own id of this save: replaying it again changes nothing. */
  id: string
  position: number
  response: QuestionResponse | null
  version?: number | undefined
  flagged?: boolean | undefined
  certainty?: number | null | undefined
}

export type ReplayOutcome = 'accepted' | 'duplicate' | 'stale' | 'late'

/**
 * Takes what a client saved while it was offline, in order and in one transaction. Each entry is told its outcome:
 * `stale` and `late` ones are journaled as evidence and never scored.
 * @throws DomainError `not-found`, `unauthenticated`, `not-on-paper`, `certainty-off`; `journal-full`; `attempt-closed`
 * a day after the closing, or for more late entries than 200 (nothing of the batch is kept).
 */
export async function replayResponses(
  ctx: Context,
  input: { attempt: string; entries: readonly ReplayEntry[] },
): Promise<{ id: string; outcome: ReplayOutcome }[]> {
  return ctx.db.transaction(async (tx) => {
    const attempt = mine(await lockOwnAttempt(tx, { ...callerValues(ctx), attempt: input.attempt }))
    const paper = await loadPaper(ctx, tx, attempt.id)
    const { content: quiz } = await ctx.content.quiz(tx, attempt.quizRevisionId)
    for (const [index, entry] of input.entries.entries()) check(paper, entry, index, quiz.scoring.certainty)
    return takeAll(ctx, tx, attempt, paper, input.entries)
  })
}

async function takeAll(
  ctx: Context,
  tx: Connection,
  attempt: AttemptRow,
  paper: readonly PaperQuestion[],
  entries: readonly ReplayEntry[],
): Promise<{ id: string; outcome: ReplayOutcome }[]> {
  const known = await listJournaledEntries(tx, {
    attempt: attempt.id,
    entries: entries.map((entry) => entry.id),
  })
  const seen = new Set(known.map((row) => row.entryId))
  const fresh = new Set(entries.map(({ id }) => id).filter((id) => !seen.has(id))).size
  const versions = new Map(paper.map((entry) => [entry.position, entry.version]))
  const late = effectiveState(attempt, attempt.serverNow) !== 'inProgress'
  // Only what is new takes room: a batch whose reply was lost is answered whenever it comes again.
  if (fresh > 0) await refuseWithoutRoom(tx, attempt, { fresh, late })
  const outcomes: { id: string; outcome: ReplayOutcome }[] = []
  for (const entry of entries) {
    const outcome = outcomeOf(entry, { seen, late, version: versions.get(entry.position)! })
    const write = replayWrite(ctx, attempt.id, entry)
    if (outcome === 'accepted') {
      const stored = await acceptReplayed(tx, write)
      versions.set(entry.position, stored.version)
    } else if (outcome !== 'duplicate') {
      await journalRefused(tx, { ...write, outcome })
    }
    seen.add(entry.id)
    outcomes.push({ id: entry.id, outcome })
  }
  return outcomes
}

async function refuseWithoutRoom(
  tx: Connection,
  attempt: AttemptRow,
  { fresh, late }: { fresh: number; late: boolean },
): Promise<void> {
  if (!hasJournalRoom(attempt, fresh)) throw journalFull()
  if (!late) return
  const { serverNow } = attempt
  const had = { closedAt: closedAt(attempt), ...(await countLate(tx, { attempt: attempt.id })) }
  if (!takesLate(had, { more: fresh, serverNow })) throw closed(attempt)
}

function outcomeOf(
  entry: ReplayEntry,
  { seen, late, version }: { seen: ReadonlySet<string>; late: boolean; version: number },
): ReplayOutcome {
  if (seen.has(entry.id)) return 'duplicate'
  if (late) return 'late'
  return entry.version !== undefined && entry.version !== version ? 'stale' : 'accepted'
}

function check(
  paper: readonly PaperQuestion[],
  entry: ReplayEntry,
  index: number,
  asksCertainty: boolean,
): void {
  const pointer = `/entries/${index}`
  const question = paper.find((candidate) => candidate.position === entry.position)
  if (!question) throw noSuchPosition(entry.position, `${pointer}/position`)
  if (entry.certainty != null && !asksCertainty) throw certaintyNotAsked(`${pointer}/certainty`)
  if (entry.response === null) return
  const type = questionType(question.type)
  const ids = new Set(type.answerIds(question.question.content))
  const fits = entry.response.type === question.type && type.idsOf(entry.response).every((id) => ids.has(id))
  if (!fits) throw notOnPaper(entry.position, entry.response.type, question.type, `${pointer}/response`)
}

function replayWrite(ctx: Context, attempt: string, entry: ReplayEntry): ReplayWrite {
  return {
    attempt,
    entry: entry.id,
    position: entry.position,
    response: entry.response === null ? null : JSON.stringify(entry.response),
    flagged: entry.flagged ?? null,
    certainty: entry.certainty ?? null,
    certaintyGiven: entry.certainty !== undefined,
    now: ctx.now,
  }
}
