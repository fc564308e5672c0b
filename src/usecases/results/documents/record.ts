import { z } from 'zod'
import type { PageKey } from '../../../db/page.ts'
import { readPages } from '../../../db/reports.ts'
import {
  getSession,
  type InterventionRow,
  listInterventions,
  listPresence,
  listSessionCalls,
  listSessionMessages,
  type PresenceRow,
  type RecordedCallRow,
  type RecordedMessageRow,
} from '../../../db/repositories/results/record.ts'
import type { AttemptState, CloseReason } from '../../../domain/words.ts'
import { followedAssignment } from '../../access/managed-assignment.ts'
import { type Call, viewCall } from '../../attempts/live/words.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'
import { assignmentView } from '../of-assignment.ts'
import { type Trainee, traineeOf } from '../trainee.ts'

export const getRecordInput = z.strictObject({ assignment: idField })

export const PRESENCES = ['present', 'absent', 'excused', 'toCome', 'left'] as const

/** Somebody of a session. Presence is from the start to the closing of an attempt: nothing else is kept. */
export interface Presence {
  trainee: Trainee
  presence: (typeof PRESENCES)[number]
  /** The window that was theirs, with their extra time. */
  opensAt: string
  closesAt: string
  attempts: {
    attempt: string
    number: number
    state: AttemptState
    startedAt: string
    closedAt: string | null
    closeReason: CloseReason | null
  }[]
  /** Room to sign. */
  signature: null
}

export interface Intervention {
  at: string
  action: string
  by: { user: string | null; name: string | null }
  attempt: string | null
  user: string | null
  before: object | null
  after: object | null
  reason: string | null
}

interface RecordedCall extends Call {
  attempt: string
  user: string
}

/** `attempt` and `user` null: to everybody who was at it. */
interface RecordedMessage extends Pick<Intervention, 'at' | 'by' | 'attempt' | 'user'> {
  id: string
  text: string | null
}

export interface SessionRecord {
  assignment: ReturnType<typeof assignmentView>
  timeZone: string
  at: string
  quizRevision: { id: string; hash: string; publishedAt: string }
  timeLimitMs: number | null
  trainers: { id: string; name: string | null; signature: null }[]
  interventions: Intervention[]
  calls: RecordedCall[]
  messages: RecordedMessage[]
  people: AsyncIterable<Presence>
}

/**
 * The record of a session: what was taken, when, who was there from start to closing, who was not, and what was done
 * meanwhile and why; people in the order of lists.
 * @throws DomainError `not-found`.
 */
export async function getRecord(
  ctx: Context,
  { assignment: id }: z.output<typeof getRecordInput>,
  signal?: AbortSignal,
): Promise<SessionRecord> {
  const found = await followedAssignment(ctx, ctx.db, id)
  const of = { assignment: found.id }
  const { session, interventions, calls, messages } = await ctx.reports.read(
    async (tx) => ({
      session: await getSession(tx, { ...of, now: ctx.now }),
      interventions: await listInterventions(tx, of),
      calls: await listSessionCalls(tx, of),
      messages: await listSessionMessages(tx, of),
    }),
    signal,
  )
  const { content: quiz } = await ctx.content.quiz(ctx.db, session.quizRevisionId)
  return {
    assignment: assignmentView(found, session, quiz),
    timeZone: session.timeZone,
    at: session.now.toISOString(),
    quizRevision: {
      id: session.quizRevisionId,
      hash: session.hash,
      publishedAt: session.publishedAt.toISOString(),
    },
    timeLimitMs: session.timeLimitMs,
    trainers: session.trainers.map((trainer) => ({ ...trainer, signature: null })),
    interventions: interventions.map(interventionOf),
    calls: calls.map(callOf),
    messages: messages.map(messageOf),
    people: presences(ctx, of, signal),
  }
}

async function* presences(
  ctx: Context,
  of: { assignment: Parameters<typeof listPresence>[1]['assignment'] },
  signal?: AbortSignal,
): AsyncGenerator<Presence, void> {
  const rows = readPages(ctx.reports, {
    page: (tx, after: PageKey | null, limit) => listPresence(tx, { ...of, after, limit, now: ctx.now }),
    keyOf: ({ pageKey }) => pageKey,
    ...(signal && { signal }),
  })
  for await (const row of rows) yield presenceOf(row)
}

function presenceOf(row: PresenceRow): Presence {
  return {
    trainee: traineeOf(row),
    presence: presence(row),
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    attempts: row.attempts.map(({ id, startedAt, closedAt, ...attempt }) => ({
      ...attempt,
      attempt: id,
      startedAt: new Date(startedAt).toISOString(),
      closedAt: closedAt && new Date(closedAt).toISOString(),
    })),
    signature: null,
  }
}

function presence({ attempts, isExcused, leftAt, hasEnded }: PresenceRow): Presence['presence'] {
  if (attempts.length > 0) return 'present'
  if (isExcused) return 'excused'
  if (leftAt !== null) return 'left'
  return hasEnded ? 'absent' : 'toCome'
}

function interventionOf({ at, actorId, actorName, ...rest }: InterventionRow): Intervention {
  return { ...rest, at: at.toISOString(), by: { user: actorId, name: actorName } }
}

function callOf({ attempt, user, ...call }: RecordedCallRow): RecordedCall {
  return { attempt, user, ...viewCall(call) }
}

function messageOf({ sentAt, authorId, authorName, ...rest }: RecordedMessageRow): RecordedMessage {
  return { ...rest, at: sentAt.toISOString(), by: { user: authorId, name: authorName } }
}
