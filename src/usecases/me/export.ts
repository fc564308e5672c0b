import type { Connection } from '../../db/connection.ts'
import { readPages } from '../../db/reports.ts'
import { listExportedAttempts } from '../../db/repositories/attempts/exported.ts'
import { listSessionsOf, type SessionRow } from '../../db/repositories/auth/sessions.ts'
import { listMessagesBy } from '../../db/repositories/live/messages.ts'
import {
  type ExportedResponseRow,
  listAnswers,
  listRefusedAnswers,
  type RefusedResponseRow,
} from '../../db/repositories/responses/list.ts'
import { type AttemptReportRow, listAnswersBy, listReportsOf } from '../../db/repositories/results/reports.ts'
import type { AttemptView } from '../../domain/attempt/view.ts'
import { shownResponse } from '../../domain/questions/shown-question.ts'
import type { Mark } from '../../domain/scoring/score.ts'
import { closeOverdueOf } from '../attempts/closing/expire.ts'
import { type Call, listWords, type Message } from '../attempts/live/words.ts'
import { outline } from '../attempts/outline.ts'
import { releasedMarks } from '../attempts/released-score.ts'
import { type Context, callerId } from '../context.ts'
import { type Report, viewOwnReport } from '../results/reports/view.ts'
import { getMe, type Me } from './get.ts'

/** Attempts of a page: each brings some ten answers. */
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

/** An answer that was kept as evidence and never scored; `flagged` and `certainty` null: left as they were. */
export interface RefusedAnswer {
  position: number
  type: string
  response: unknown
  flagged: boolean | null
  certainty: number | null
  receivedAt: string
  outcome: 'stale' | 'late'
}

export interface ExportedAttempt {
  attempt: AttemptView
  answers: ExportedAnswer[]
  /** In the order they came. */
  refused: RefusedAnswer[]
  /** Null until it is released, as everywhere else. */
  score: Mark | null
  receipt: string | null
  /** The caller's own calls. */
  calls: Call[]
  messages: Message[]
  /** What the caller reported of its questions. */
  reports: Report[]
}

/** What the caller wrote to others, as a trainer. */
export interface WrittenMessage {
  id: string
  /** To one attempt, or to all that ran under an assignment. */
  attempt: string | null
  assignment: string | null
  text: string | null
  sentAt: string
}

/** What the caller answered to a report, as a trainer. */
export interface WrittenAnswer {
  report: string
  answer: string | null
  answeredAt: string
}

export interface PersonalExport {
  me: Me
  sessions: { id: string; createdAt: string; revokedAt: string | null; lastRefreshedAt: string | null }[]
  /** Oldest first. */
  messages: WrittenMessage[]
  /** Oldest first. */
  reportAnswers: WrittenAnswer[]
  /** Read as they are taken, as long as the signal lets them. */
  attempts: AsyncIterable<ExportedAttempt>
}

/**
 * What is kept under the caller's name and what they answered, newest attempt first, with what came too late to count. The
 * journal of every save and the audit log stay with the service, as evidence. Nothing of a key, nor of a score before its
 * release or that would tell of a paper they have open. Attempts whose
 * time is over are closed first, so that their results are there.
 */
export async function exportMe(
  ctx: Context,
  { signal }: { signal?: AbortSignal } = {},
): Promise<PersonalExport> {
  const me = await getMe(ctx)
  await ctx.db.transaction((tx) => closeOverdueOf(ctx, tx, me.id))
  const sessions = await ctx.reports.read((tx) => listSessionsOf(tx, me.id), signal)
  const written = await ctx.reports.read((tx) => listMessagesBy(tx, { author: me.id }), signal)
  const answered = await ctx.reports.read((tx) => listAnswersBy(tx, { author: me.id }), signal)
  const attempts = readPages(ctx.reports, {
    page: (tx, before: string | null, limit) => exportPage(ctx, tx, { before, limit }),
    keyOf: ({ attempt }) => attempt.id,
    limit: PAGE,
    ...(signal && { signal }),
  })
  const messages = written.map(({ attemptId: attempt, assignmentId: assignment, sentAt, ...message }) => ({
    ...message,
    attempt,
    assignment,
    sentAt: sentAt.toISOString(),
  }))
  const reportAnswers = answered.map(({ id: report, answer, answeredAt }) => ({
    report,
    answer,
    answeredAt: answeredAt.toISOString(),
  }))
  return { me, sessions: sessions.map(exportSession), messages, reportAnswers, attempts }
}

function exportSession(session: SessionRow): PersonalExport['sessions'][number] {
  return {
    id: session.id,
    createdAt: session.createdAt.toISOString(),
    revokedAt: session.revokedAt?.toISOString() ?? null,
    lastRefreshedAt: session.lastRefreshedAt?.toISOString() ?? null,
  }
}

async function exportPage(
  ctx: Context,
  tx: Connection,
  page: { before: string | null; limit: number },
): Promise<ExportedAttempt[]> {
  const rows = await listExportedAttempts(tx, { ...page, user: callerId(ctx), now: ctx.now })
  const marks = await releasedMarks(ctx, tx, rows)
  const attempts = rows.map(({ id }) => id)
  const answers = byAttempt(await asShown(ctx, tx, await listAnswers(tx, { attempts })))
  const wordsOf = await listWords(tx, attempts)
  const reports = byAttempt(await listReportsOf(tx, { attempts, now: ctx.now }))
  const refused = byAttempt(await asShown(ctx, tx, await listRefusedAnswers(tx, { attempts })))
  const exported = rows.map(async (row, at) => ({
    attempt: await outline(ctx, tx, row),
    answers: (answers.get(row.id) ?? []).map(exportAnswer),
    refused: (refused.get(row.id) ?? []).map(exportRefused),
    score: marks[at] ?? null,
    receipt: row.receipt,
    ...wordsOf(row.id),
    reports: (reports.get(row.id) ?? []).map(exportReport),
  }))
  return Promise.all(exported)
}

function exportReport({ attemptId: _attempt, ...row }: AttemptReportRow): Report {
  return viewOwnReport(row)
}

function byAttempt<T extends { attemptId: string }>(rows: readonly T[]): Map<string, T[]> {
  return Map.groupBy(rows, ({ attemptId }) => attemptId)
}

/** Answers under the ids that their writer saw. */
async function asShown<Row extends ExportedResponseRow | RefusedResponseRow>(
  ctx: Context,
  tx: Connection,
  rows: readonly Row[],
): Promise<Row[]> {
  const questions = await ctx.content.questions(tx, rows)
  return rows.map((row, at) => ({ ...row, response: shownResponse(questions[at]!.shown, row.response) }))
}

function exportAnswer(row: ExportedResponseRow): ExportedAnswer {
  const { position, type, response, version, flagged, certainty, savedAt } = row
  return { position, type, response, version, flagged, certainty, savedAt: savedAt.toISOString() }
}

function exportRefused(row: RefusedResponseRow): RefusedAnswer {
  const { position, type, response, flagged, certainty, receivedAt, outcome } = row
  return { position, type, response, flagged, certainty, receivedAt: receivedAt.toISOString(), outcome }
}
