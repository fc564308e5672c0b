import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Connection } from '../../../db/connection.ts'
import {
  findMessagePause,
  messageAssignment,
  messageAttempt,
} from '../../../db/repositories/live/messages.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { lockPersonTime } from '../../../db/repositories/users/extra-time.ts'
import { nobodyToRead, tooManyMessages } from '../../../domain/refusals/live.ts'
import { personErased } from '../../../domain/refusals/users.ts'
import { managedAssignment } from '../../access/managed-assignment.ts'
import { visibleAttempt } from '../../access/visible-attempt.ts'
import { type Context, callerId } from '../../context.ts'
import { idField } from '../../fields.ts'
import { closeCallOf } from './close-call.ts'
import { wordsField } from './fields.ts'

/** Messages of one author in so many seconds. */
const MOST_MESSAGES = 60
const WINDOW_SECONDS = 600

export const messageAttemptInput = z.strictObject({
  attempt: idField,
  text: wordsField,
  call: idField.optional().meta({ description: 'A call of the attempt that it answers, and closes.' }),
})

export const messageAssignmentInput = messageAttemptInput.pick({ text: true }).extend({ assignment: idField })

/** A message that was sent; its text is with whoever reads it. */
export interface SentMessage {
  id: string
  sentAt: string
  /** Running attempts that it is for. */
  recipients: number
}

/**
 * Writes to whoever takes a running attempt.
 * @throws DomainError `not-found` for the attempt or the call, `attempt-closed`, `too-many-requests`.
 */
export async function sendToAttempt(
  ctx: Context,
  { attempt: id, text, ...given }: z.output<typeof messageAttemptInput>,
): Promise<SentMessage> {
  const call = given.call ?? null
  const attempt = await visibleAttempt(ctx, id)
  return ctx.db.transaction(async (tx) => {
    const message = { ...(await newMessage(ctx, tx)), text, to: id, call }
    // Whoever is erased meanwhile would be left with words about them.
    await lockPersonTime(tx, { user: attempt.userId })
    const sent = await messageAttempt(tx, message)
    if (!sent) throw nobodyToRead()
    if (call !== null) await closeCallOf(ctx, tx, { attempt: id, call })
    await insertAudit(tx, ctx.actor, {
      action: 'attempt.message',
      objectType: 'attempt',
      objectId: id,
      after: { message: message.id, ...(call !== null && { call }) },
    })
    return { id: message.id, ...sent, sentAt: sent.sentAt.toISOString() }
  })
}

/**
 * Writes to everybody who takes an assignment at this moment.
 * @throws DomainError `not-found`, `cohort-archived`, `attempt-closed` when nobody does, `too-many-requests`.
 */
export async function sendToAssignment(
  ctx: Context,
  { assignment, text }: z.output<typeof messageAssignmentInput>,
): Promise<SentMessage> {
  return ctx.db.transaction(async (tx) => {
    await managedAssignment(ctx, tx, assignment)
    const message = { ...(await newMessage(ctx, tx)), text, to: assignment }
    const sent = await messageAssignment(tx, message)
    if (!sent) throw nobodyToRead()
    const { recipients } = sent
    await insertAudit(tx, ctx.actor, {
      action: 'assignment.message',
      objectType: 'assignment',
      objectId: assignment,
      after: { message: message.id, recipients },
    })
    return { id: message.id, sentAt: sent.sentAt.toISOString(), recipients }
  })
}

/** The author's next message, under the lock of their row: one at a time, so that the limit is one. */
async function newMessage(ctx: Context, tx: Connection) {
  const author = callerId(ctx)
  if (!(await lockPersonTime(tx, { user: author }))) throw personErased()
  const limit = { author, most: MOST_MESSAGES, windowSeconds: WINDOW_SECONDS, now: ctx.now }
  const pause = await findMessagePause(tx, limit)
  if (pause) throw tooManyMessages(MOST_MESSAGES, pause.seconds)
  return { id: uuidv7(), author, now: ctx.now }
}
