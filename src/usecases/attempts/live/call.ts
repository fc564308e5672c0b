import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { lockOwn } from '../../../db/repositories/attempts/lock.ts'
import { getCallRoom, insertCall } from '../../../db/repositories/live/calls.ts'
import { effectiveState } from '../../../domain/attempt/state.ts'
import { noTrainerFollows, tooManyCalls } from '../../../domain/refusals/live.ts'
import { noSuchPosition } from '../../../domain/refusals/responses.ts'
import { callerValues, mine } from '../../access/caller.ts'
import { type Context, callerId } from '../../context.ts'
import { idField } from '../../fields.ts'
import { closed } from '../../responses/closed.ts'
import { wordsField } from './fields.ts'
import { type Call, viewCall } from './words.ts'

/** Calls of one attempt that wait at once: a board shows each. */
const MOST_WAITING = 5

export const callTrainerInput = z.strictObject({
  attempt: idField,
  position: z.int().min(1).max(10_000).optional().meta({ description: 'The question it is about.' }),
  text: wordsField.optional(),
})

/**
 * Calls the trainers of a running attempt, with or without words.
 * @throws DomainError `not-found`, `unauthenticated`; `attempt-closed`, `nobody-to-call` for an attempt of no assignment,
 * `calls-waiting` while five wait already, `not-on-paper`.
 */
export async function callTrainer(
  ctx: Context,
  { attempt: id, ...given }: z.output<typeof callTrainerInput>,
): Promise<Call> {
  const [position, text] = [given.position ?? null, given.text ?? null]
  return ctx.db.transaction(async (tx) => {
    const attempt = mine(await lockOwn(tx, { ...callerValues(ctx), attempt: id }))
    if (effectiveState(attempt, attempt.serverNow) !== 'inProgress') throw closed(attempt)
    if (attempt.assignmentId === null) throw noTrainerFollows()
    const { waiting, isOnPaper } = await getCallRoom(tx, { attempt: id, position })
    if (!isOnPaper) throw noSuchPosition(position!, '/position')
    if (waiting >= MOST_WAITING) throw tooManyCalls(waiting)
    const call = { id: uuidv7(), attempt: id, position, text, caller: callerId(ctx), now: ctx.now }
    return viewCall(await insertCall(tx, call))
  })
}
