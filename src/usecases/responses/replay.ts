import { isDeepStrictEqual } from 'node:util'
import type { Connection } from '../../db/connection.ts'
import { lockOwn } from '../../db/repositories/attempts/lock.ts'
import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { countLate } from '../../db/repositories/responses/journal.ts'
import {
  acceptReplayed,
  journalRefused,
  listJournaledEntries,
  type ReplayWrite,
} from '../../db/repositories/responses/replay.ts'
import { hasJournalRoom, takesLate } from '../../domain/attempt/journal.ts'
import type { PaperQuestion, StoredAnswer } from '../../domain/attempt/paper.ts'
import { closingOf, effectiveState } from '../../domain/attempt/state.ts'
import { follows } from '../../domain/attempt/version-chain.ts'
import type { DomainError, FieldError } from '../../domain/errors.ts'
import { answerBytes, questionType } from '../../domain/questions/registry.ts'
import type { QuestionResponse } from '../../domain/questions/type.ts'
import { certaintyNotAsked, journalFull, noSuchPosition, tooLarge } from '../../domain/refusals/responses.ts'
import { callerValues, mine } from '../access/caller.ts'
import { loadPaper } from '../attempts/paper.ts'
import type { Context } from '../context.ts'
import { closed } from './closed.ts'
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

/** An entry that is none: what is wrong with it, by pointers that begin at the entry. */
export interface UnfitEntry {
  /** Null: it has none that can be read. */
  id: string | null
  faults: readonly FieldError[]
}

export const REPLAY_OUTCOMES = ['accepted', 'duplicate', 'stale', 'late', 'revealed', 'invalid'] as const

export type ReplayOutcome = (typeof REPLAY_OUTCOMES)[number]

export interface Replayed {
  id: string | null
  outcome: ReplayOutcome
  /** Of an `invalid` entry, by pointers into the request. */
  faults?: readonly FieldError[]
}

/**
 * Takes what a client saved while it was offline, in order and in one transaction. Each entry is told its outcome:
 * `invalid` and `revealed` ones are not kept, `stale` and `late` ones are journaled as evidence and never scored. Entries on one position
 * follow each other, so that the last of several edits counts.
 * @throws DomainError `not-found`, `unauthenticated`; `journal-full`; `attempt-closed` a day after the closing, or for
 * more late entries than 200 (nothing of the batch is kept).
 */
export async function replayResponses(
  ctx: Context,
  input: { attempt: string; entries: readonly (ReplayEntry | UnfitEntry)[] },
): Promise<Replayed[]> {
  return ctx.db.transaction(async (tx) => {
    const attempt = mine(await lockOwn(tx, { ...callerValues(ctx), attempt: input.attempt }))
    const paper = await loadPaper(ctx, tx, attempt.id)
    const { content: quiz } = await ctx.content.quiz(tx, attempt.quizRevisionId)
    const judged = input.entries.map((entry) => judge(paper, entry, quiz.scoring.certainty))
    return takeAll(ctx, tx, { attempt, paper, entries: judged })
  })
}

interface Batch {
  attempt: AttemptRow
  paper: readonly PaperQuestion[]
  entries: readonly (ReplayEntry | UnfitEntry)[]
}

async function takeAll(ctx: Context, tx: Connection, batch: Batch): Promise<Replayed[]> {
  const { attempt, paper, entries } = batch
  const known = await listJournaledEntries(tx, {
    attempt: attempt.id,
    entries: entries.flatMap((entry) => ('faults' in entry ? [] : [entry.id])),
  })
  const seen = new Set(known.map(({ entryId }) => entryId))
  const standing = new Map(paper.map((entry): [number, Standing] => [entry.position, standingOf(entry)]))
  for (const { position, version } of known) if (version !== null) standing.get(position)!.own.add(version)
  const late = effectiveState(attempt, attempt.serverNow) !== 'inProgress'
  const fresh = new Set(
    entries.flatMap((entry) => ('faults' in entry || seen.has(entry.id) ? [] : [entry.id])),
  ).size
  // Only what is new takes room: a batch whose reply was lost is answered whenever it comes again.
  if (fresh > 0) await refuseWithoutRoom(tx, attempt, { fresh, late })
  const replayed: Replayed[] = []
  for (const [index, entry] of entries.entries()) {
    if ('faults' in entry) {
      replayed.push({ id: entry.id, outcome: 'invalid', faults: inRequest(entry, index) })
      continue
    }
    const answer = standing.get(entry.position)!
    const outcome = outcomeOf(entry, answer, { seen, late })
    await write(ctx, tx, { attempt: attempt.id, entry, answer, outcome })
    seen.add(entry.id)
    replayed.push({ id: entry.id, outcome })
  }
  return replayed
}

/** An answer as it stands while a batch is taken, and which of its versions are the batch's own. */
interface Standing extends Pick<StoredAnswer, 'response' | 'version' | 'flagged' | 'certainty' | 'revealed'> {
  own: Set<number>
}

function standingOf({ response, version, flagged, certainty, revealed }: PaperQuestion): Standing {
  return { response, version, flagged, certainty, revealed, own: new Set() }
}

async function refuseWithoutRoom(
  tx: Connection,
  attempt: AttemptRow,
  { fresh, late }: { fresh: number; late: boolean },
): Promise<void> {
  if (!hasJournalRoom(attempt, fresh)) throw journalFull()
  if (!late) return
  const { serverNow } = attempt
  const had = { closedAt: closingOf(attempt), ...(await countLate(tx, { attempt: attempt.id })) }
  if (!takesLate(had, { more: fresh, serverNow })) throw closed(attempt)
}

function outcomeOf(
  entry: ReplayEntry,
  answer: Standing,
  { seen, late }: { seen: ReadonlySet<string>; late: boolean },
): Exclude<ReplayOutcome, 'invalid'> {
  if (seen.has(entry.id)) return 'duplicate'
  if (late) return 'late'
  if (answer.revealed) return 'revealed'
  if (entry.version === undefined) return 'accepted'
  // The very content that is stored is a save whose reply was lost, and the batch's own therefore.
  const isStored = entry.version < answer.version && isSame(entry, answer)
  if (isStored) answer.own.add(answer.version)
  return isStored || follows(entry.version, answer.version, answer.own) ? 'accepted' : 'stale'
}

function isSame(entry: ReplayEntry, answer: Standing): boolean {
  return (
    isDeepStrictEqual(entry.response, answer.response) &&
    (entry.flagged ?? answer.flagged) === answer.flagged &&
    (entry.certainty === undefined || entry.certainty === answer.certainty)
  )
}

interface Taken {
  attempt: string
  entry: ReplayEntry
  answer: Standing
  outcome: Exclude<ReplayOutcome, 'invalid'>
}

async function write(ctx: Context, tx: Connection, { attempt, entry, answer, outcome }: Taken) {
  if (outcome === 'duplicate' || outcome === 'revealed') return
  const values = replayWrite(ctx, attempt, entry)
  if (outcome !== 'accepted') return void (await journalRefused(tx, { ...values, outcome }))
  const { version } = await acceptReplayed(tx, values)
  const { response, flagged = answer.flagged, certainty = answer.certainty } = entry
  Object.assign(answer, { response, version, flagged, certainty })
  answer.own.add(version)
}

/** The entry as it is, or what is wrong with it on this paper. */
function judge(
  paper: readonly PaperQuestion[],
  entry: ReplayEntry | UnfitEntry,
  asksCertainty: boolean,
): ReplayEntry | UnfitEntry {
  if ('faults' in entry) return entry
  const refusal = refusalOf(paper, entry, asksCertainty)
  return refusal ? { id: entry.id, faults: refusal.errors ?? [] } : entry
}

function refusalOf(
  paper: readonly PaperQuestion[],
  entry: ReplayEntry,
  asksCertainty: boolean,
): DomainError | null {
  const question = paper.find((candidate) => candidate.position === entry.position)
  if (!question) return noSuchPosition(entry.position, '/position')
  if (entry.certainty != null && !asksCertainty) return certaintyNotAsked('/certainty')
  if (entry.response === null) return null
  const type = questionType(question.type)
  const ids = new Set(type.answerIds(question.question.content))
  const fits = entry.response.type === question.type && type.idsOf(entry.response).every((id) => ids.has(id))
  if (!fits) return notOnPaper(entry.position, entry.response.type, question.type, '/response')
  const { maxBytes } = question
  return maxBytes !== null && answerBytes(entry.response) > maxBytes ? tooLarge(maxBytes, '/response') : null
}

function inRequest({ faults }: UnfitEntry, index: number): FieldError[] {
  return faults.map(({ pointer, says }) => ({ pointer: `/entries/${index}${pointer}`, says }))
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
