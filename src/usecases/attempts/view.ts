import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { remainingMs } from '../../domain/attempt/deadline.ts'
import { acceptsUntil, effectiveState, expiry } from '../../domain/attempt/state.ts'
import { questionType } from '../../domain/questions/registry.ts'
import type { QuestionView } from '../../domain/questions/type.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { shownPoints } from '../../domain/scoring/score.ts'
import { type ScoringView, scoringView } from '../quizzes/scoring.ts'
import { gradeSettings, maxPointsOf } from './grade-paper.ts'
import type { PaperQuestion } from './paper.ts'

/** A question of a running attempt, as its trainee sees it. */
export type PaperView = QuestionView & {
  position: number
  prompt: string
  points: number
  policy: string | null
  response: unknown
  version: number
  flagged: boolean
  certainty: number | null
  savedAt: string | null
}

/** The clock of an attempt. */
export interface TimingView {
  id: string
  state: 'inProgress' | 'submitted' | 'expired' | 'voided'
  startedAt: string
  deadlineAt: string | null
  acceptedUntil: string
  limitedBy: 'timeLimit' | 'window' | null
  graceMs: number
  serverNow: string
  remainingMs: number | null
  closedAt: string | null
  closeReason: string | null
  processedAt: string | null
}

export interface AttemptView extends TimingView {
  user: string
  quiz: string
  quizRevision: string
  kind: 'practice' | 'assigned' | 'preview'
  assignment: string | null
  number: number
  /** How the attempt is scored; null where the questions are hidden. */
  scoring: ScoringView | null
  questions: PaperView[] | null
}

/** Builds what is shown of an attempt by allow-list, at the clock of the row; `shown` null hides the questions. */
export function viewAttempt(
  row: AttemptRow,
  shown: { paper: readonly PaperQuestion[]; quiz: Quiz } | null,
): AttemptView {
  return {
    ...viewTiming(row),
    user: row.userId,
    quiz: row.quiz,
    quizRevision: row.quizRevisionId,
    kind: row.kind,
    assignment: row.assignmentId,
    number: row.number,
    scoring: shown && scoringView(shown.quiz),
    questions: shown?.paper.map((entry) => viewEntry(entry, shown.quiz)) ?? null,
  }
}

/** State and times at the clock of the row: past its time an attempt reads as expired, closed or not. */
export function viewTiming(row: AttemptRow): TimingView {
  const over = expiry(row, row.serverNow)
  return {
    id: row.id,
    state: effectiveState(row, row.serverNow),
    startedAt: row.startedAt.toISOString(),
    deadlineAt: row.deadlineAt?.toISOString() ?? null,
    acceptedUntil: acceptsUntil(row).toISOString(),
    limitedBy: row.limitedBy,
    graceMs: row.graceMs,
    serverNow: row.serverNow.toISOString(),
    remainingMs: remainingMs(row.deadlineAt, row.serverNow),
    closedAt: (row.closedAt ?? over?.closedAt)?.toISOString() ?? null,
    closeReason: row.closeReason ?? over?.closeReason ?? null,
    processedAt: row.processedAt?.toISOString() ?? null,
  }
}

function viewEntry(entry: PaperQuestion, quiz: Quiz): PaperView {
  const type = questionType(entry.type)
  const { canonical } = entry.question
  return {
    ...type.view(canonical.content, entry.optionOrder),
    position: entry.position,
    prompt: canonical.prompt,
    points: shownPoints(maxPointsOf(quiz, canonical)),
    policy: type.policies.length > 0 ? gradeSettings(quiz, canonical).policy : null,
    response: entry.response,
    version: entry.version,
    flagged: entry.flagged,
    certainty: entry.certainty,
    savedAt: entry.savedAt?.toISOString() ?? null,
  }
}
