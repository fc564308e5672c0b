import { retrying } from '../../db/connection.ts'
import { explainRefusal, type RefusalRow, type SavedRow } from '../../db/repositories/responses/save.ts'
import { saveAnswer } from '../../db/repositories/responses/save-together.ts'
import { remainingMs } from '../../domain/attempt/deadline.ts'
import { hasJournalRoom } from '../../domain/attempt/journal.ts'
import { effectiveState } from '../../domain/attempt/state.ts'
import { answerBytes, questionType } from '../../domain/questions/registry.ts'
import { type ShownQuestion, shownResponse } from '../../domain/questions/shown-question.ts'
import type { QuestionResponse } from '../../domain/questions/type.ts'
import {
  answerChanging,
  answerRevealed,
  certaintyNotAsked,
  journalFull,
  noSuchPosition,
  staleVersion,
  tooLarge,
} from '../../domain/refusals/responses.ts'
import { callerValues, mine } from '../access/caller.ts'
import type { Context } from '../context.ts'
import { closed } from './closed.ts'
import { notOnPaper } from './not-on-paper.ts'

export interface SaveInput {
  attempt: string
  position: number
  /** Null erases the answer: the only blank. */
  response: QuestionResponse | null
  /** Absent keeps the stored value. */
  flagged?: boolean | undefined
  certainty?: number | null | undefined
  /** The version the caller last saw; null: any. */
  expectedVersion: number | null
}

export interface SavedResponse {
  position: number
  version: number
  savedAt: Date
  serverNow: Date
  remainingMs: number | null
}

/**
 * Saves one answer. Returned only once it is committed; saving the very content that is stored, from an old version,
 * answers with the current version (a retry after a lost reply).
 * @throws DomainError `not-found`, `unauthenticated`, `attempt-closed` (with every time), `stale-version` (with the
 * stored answer as `current`), `not-on-paper`, `too-large`, `certainty-off`, `revealed`,
 * `journal-full`.
 */
export async function saveResponse(ctx: Context, input: SaveInput): Promise<SavedResponse> {
  const values = saveValues(ctx, input)
  // The second try is for a state that changed between the refusal and its explanation.
  for (let attempt = 0; attempt < 2; attempt++) {
    const saved = await retrying(() =>
      saveAnswer(ctx.db, { ...values, expectedVersion: input.expectedVersion }),
    )
    if (saved) return savedResponse(input.position, saved)
    const refusal = mine(await explainRefusal(ctx.db, values))
    const shown = (await ctx.papers.of(ctx.db, input.attempt)).get(input.position)
    if (refuse(input, refusal, shown) === 'already-stored') {
      return savedResponse(input.position, { ...refusal, savedAt: refusal.savedAt! })
    }
  }
  throw answerChanging()
}

function saveValues(ctx: Context, input: SaveInput) {
  const { response } = input
  return {
    ...callerValues(ctx),
    attempt: input.attempt,
    position: input.position,
    response: response === null ? null : JSON.stringify(response),
    type: response?.type ?? null,
    ids: response === null ? [] : questionType(response.type).idsOf(response),
    bytes: answerBytes(response),
    flagged: input.flagged ?? null,
    certainty: input.certainty ?? null,
    certaintyGiven: input.certainty !== undefined,
  }
}

function savedResponse(
  position: number,
  row: Omit<SavedRow, 'version'> & { version: number },
): SavedResponse {
  const { version, savedAt, serverNow, deadlineAt } = row
  return { position, version, savedAt, serverNow, remainingMs: remainingMs(deadlineAt, serverNow) }
}

/** Throws the reason of a refusal, in the order that helps most; no reason left means that a retry may succeed. */
function refuse(
  input: SaveInput,
  row: RefusalRow,
  shown: ShownQuestion | undefined,
): 'already-stored' | 'raced' {
  const { response, certainty, expectedVersion } = input
  if (effectiveState(row, row.serverNow) !== 'inProgress') throw closed(row)
  if (row.paperType === null) throw noSuchPosition(input.position)
  if (response !== null && (response.type !== row.paperType || !row.idsOnPaper)) {
    throw notOnPaper(input.position, response.type, row.paperType, '/response')
  }
  if (row.maxBytes !== null && answerBytes(response) > row.maxBytes) throw tooLarge(row.maxBytes, '/response')
  if (certainty != null && !row.asksCertainty) throw certaintyNotAsked('/certainty')
  if (row.same && expectedVersion !== null && expectedVersion < row.version) return 'already-stored'
  if (row.isRevealed) throw answerRevealed(input.position)
  if (!hasJournalRoom(row, 1)) throw journalFull()
  if (expectedVersion !== null && expectedVersion !== row.version) throw staleVersion(currentOf(row, shown))
  return 'raced'
}

function currentOf(row: RefusalRow, shown: ShownQuestion | undefined): Record<string, unknown> {
  return {
    response: shown ? shownResponse(shown, row.response) : null,
    version: row.version,
    flagged: row.flagged,
    certainty: row.certainty,
    savedAt: row.savedAt?.toISOString() ?? null,
  }
}
