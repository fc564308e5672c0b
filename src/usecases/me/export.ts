import { listSessionsOf } from '../../db/repositories/auth/sessions.ts'
import { listAnswers } from '../../db/repositories/responses/list.ts'
import type { AttemptView } from '../../domain/attempt/view.ts'
import type { Mark } from '../../domain/scoring/score.ts'
import { getResult } from '../attempts/get-result.ts'
import { listAttempts } from '../attempts/list.ts'
import { type Context, callerId } from '../context.ts'
import { getMe, type Me } from './get.ts'

const PAGE = 100

export interface ExportedAnswer {
  position: number
  type: string
  response: unknown
  version: number
  flagged: boolean
  certainty: number | null
  savedAt: string
}

export interface ExportedAttempt {
  attempt: AttemptView
  answers: ExportedAnswer[]
  /** Null until it is released, as everywhere else. */
  score: Mark | null
  receipt: string | null
}

export interface PersonalExport {
  me: Me
  sessions: { id: string; createdAt: string; revokedAt: string | null; lastRefreshedAt: string | null }[]
  attempts: ExportedAttempt[]
}

/**
 * What is kept under the caller's name and what they answered, newest attempt first. The journal of every save and
 * the audit log stay with the service, as evidence. Nothing of a key, nor of a score before its release.
 */
export async function exportMe(ctx: Context): Promise<PersonalExport> {
  const me = await getMe(ctx)
  const sessions = await listSessionsOf(ctx.db, me.id)
  return {
    me,
    sessions: sessions.map((session) => ({
      id: session.id,
      createdAt: session.createdAt.toISOString(),
      revokedAt: session.revokedAt?.toISOString() ?? null,
      lastRefreshedAt: session.lastRefreshedAt?.toISOString() ?? null,
    })),
    attempts: await exportAttempts(ctx),
  }
}

async function exportAttempts(ctx: Context): Promise<ExportedAttempt[]> {
  const exported: ExportedAttempt[] = []
  let cursor: string | undefined
  do {
    const page = await listAttempts(ctx, { limit: PAGE, cursor, user: callerId(ctx) })
    for (const attempt of page.items) exported.push(await exportAttempt(ctx, attempt))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return exported
}

async function exportAttempt(ctx: Context, attempt: AttemptView): Promise<ExportedAttempt> {
  const { result, receipt } = await getResult(ctx, { attempt: attempt.id })
  const answers = await listAnswers(ctx.db, { attempt: attempt.id })
  return {
    attempt,
    answers: answers.map((answer) => ({ ...answer, savedAt: answer.savedAt.toISOString() })),
    score: result.released === 'none' ? null : result.score,
    receipt,
  }
}
