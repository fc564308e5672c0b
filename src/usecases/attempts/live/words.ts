import type { Connection } from '../../../db/connection.ts'
import { type CallRow, listCalls } from '../../../db/repositories/live/calls.ts'
import { listMessages } from '../../../db/repositories/live/messages.ts'

/** What a trainee called their trainers for. */
export interface Call {
  id: string
  /** The question it is about; null: none in particular. */
  position: number | null
  /** Null: without words. */
  text: string | null
  calledAt: string
  /** Null: it waits. */
  closedAt: string | null
}

/** What a trainer wrote to whoever takes an attempt. */
export interface Message {
  id: string
  /** Null once its author was erased. */
  text: string | null
  sentAt: string
  /** The call that it answers. */
  call: string | null
}

/** What was said during an attempt. */
export interface Words {
  calls: Call[]
  messages: Message[]
}

/** A call as it is shown. */
export function viewCall({ id, position, text, calledAt, closedAt }: CallRow): Call {
  return {
    id,
    position,
    text,
    calledAt: calledAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  }
}

/** What was said during each of some attempts, by their ids: the last `most` of each kind, or all. */
export async function listWords(
  connection: Connection,
  attempts: readonly string[],
  most: number | null = null,
): Promise<(attempt: string) => Words> {
  const values = { attempts: [...attempts], most }
  const calls = Map.groupBy(await listCalls(connection, values), ({ attemptId }) => attemptId)
  const messages = Map.groupBy(await listMessages(connection, values), ({ attemptId }) => attemptId)
  return (attempt) => ({
    calls: (calls.get(attempt) ?? []).map(viewCall),
    messages: (messages.get(attempt) ?? []).map(({ id, text, sentAt, call }) => ({
      id,
      text,
      sentAt: sentAt.toISOString(),
      call,
    })),
  })
}
