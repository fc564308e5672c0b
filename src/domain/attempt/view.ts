import { type MediaView, mediaViews } from '../bank/pictures/media.ts'
import { questionType } from '../questions/registry.ts'
import { shownOrder, shownResponse } from '../questions/shown-question.ts'
import type { GradeSettings, QuestionType, QuestionView } from '../questions/type.ts'
import type { Quiz } from '../quiz/schema.ts'
import { type ScoringView, scoringView } from '../quiz/scoring-view.ts'
import { mayReveal } from '../release/release.ts'
import { gradeSettings, maxPointsOf } from '../scoring/grade-paper.ts'
import { shownPoints } from '../scoring/score.ts'
import type { AttemptKind, AttemptState, CloseReason, LimitedBy } from '../words.ts'
import { remainingMs } from './deadline.ts'
import type { PaperQuestion } from './paper.ts'
import { acceptsUntil, effectiveState, expiry, isWaiting, type RunningAttempt } from './state.ts'

/** What is shown of an attempt as it is stored, with the server's clock of the statement that read it. */
export interface StoredAttempt extends RunningAttempt {
  id: string
  userId: string
  quiz: string
  quizRevisionId: string
  assignmentId: string | null
  afterRelease: boolean
  kind: AttemptKind
  number: number
  closedAt: Date | null
  closeReason: CloseReason | null
  processedAt: Date | null
  waitingUntil: Date | null
  /** The name of the trainer who closed it. */
  closedBy: string | null
  serverNow: Date
}

/** A question of a running attempt, as its trainee sees it. */
export type PaperView = QuestionView & {
  position: number
  /** The title of its section. */
  section: string | null
  prompt: string
  /** The pictures of its prompt and of what it offers. */
  media: MediaView[]
  points: number
  policy: string | null
  response: unknown
  version: number
  flagged: boolean
  certainty: number | null
  savedAt: string | null
  /** Its answer was given away: it takes no other. */
  revealed: boolean
}

/** The clock of an attempt. */
export interface TimingView {
  id: string
  state: AttemptState
  startedAt: string
  deadlineAt: string | null
  acceptedUntil: string
  limitedBy: LimitedBy | null
  graceMs: number
  serverNow: string
  remainingMs: number | null
  closedAt: string | null
  closeReason: CloseReason | null
  closedBy: string | null
  processedAt: string | null
  waitingUntil: string | null
}

export interface AttemptView extends TimingView {
  user: string
  quiz: string
  /** Of the quiz, as it was taken. */
  title: string
  quizRevision: string
  kind: AttemptKind
  assignment: string | null
  number: number
  /** Started, or given more time, by a trainer's leave when all of its assignment could read the answers. */
  afterRelease: boolean
  /** Its questions may be revealed one by one while it runs. */
  reveals: boolean
  /** How the attempt is scored; null where the questions are hidden. */
  scoring: ScoringView | null
  questions: PaperView[] | null
}

/** Builds what is shown of an attempt by allow-list, at the clock of the row; `paper` null hides the questions. */
export function viewAttempt(
  row: StoredAttempt,
  quiz: Quiz,
  paper: readonly PaperQuestion[] | null,
): AttemptView {
  return {
    ...viewTiming(row),
    user: row.userId,
    quiz: row.quiz,
    title: quiz.title,
    quizRevision: row.quizRevisionId,
    kind: row.kind,
    assignment: row.assignmentId,
    number: row.number,
    afterRelease: row.afterRelease,
    reveals: mayReveal(quiz, row),
    scoring: paper && scoringView(quiz),
    questions: paper?.map((entry) => viewEntry(entry, quiz)) ?? null,
  }
}

/**
 * State and times at the clock of the row: past its time an attempt reads as expired, closed or not; a closed one
 * has no time left over. One that was reopened reads as in progress, though without any time left, until its owner takes
 * it up again.
 */
export function viewTiming(row: StoredAttempt): TimingView {
  const over = expiry(row, row.serverNow)
  const state = effectiveState(row, row.serverNow)
  const waits = isWaiting(row, row.serverNow)
  const left = remainingMs(row.deadlineAt, row.serverNow)
  return {
    id: row.id,
    state: waits ? 'inProgress' : state,
    startedAt: row.startedAt.toISOString(),
    deadlineAt: row.deadlineAt?.toISOString() ?? null,
    acceptedUntil: acceptsUntil(row).toISOString(),
    limitedBy: row.limitedBy,
    graceMs: row.graceMs,
    serverNow: row.serverNow.toISOString(),
    remainingMs: left === null || state === 'inProgress' ? left : 0,
    closedAt: (row.closedAt ?? over?.closedAt)?.toISOString() ?? null,
    closeReason: row.closeReason ?? over?.closeReason ?? null,
    closedBy: row.closedBy,
    processedAt: row.processedAt?.toISOString() ?? null,
    waitingUntil: waits ? row.waitingUntil!.toISOString() : null,
  }
}

function viewEntry(entry: PaperQuestion, quiz: Quiz): PaperView {
  const { question, shown } = entry
  const type = questionType(entry.type)
  return {
    ...type.view(shown.content, shownOrder(shown, entry.optionOrder)),
    position: entry.position,
    section: sectionTitle(quiz, entry),
    prompt: question.prompt,
    media: mediaViews(question.media?.asked),
    points: shownPoints(maxPointsOf(quiz, question)),
    policy: policyOf(type, gradeSettings(quiz, question)),
    response: shownResponse(shown, entry.response),
    version: entry.version,
    flagged: entry.flagged,
    certainty: entry.certainty,
    savedAt: entry.savedAt?.toISOString() ?? null,
    revealed: entry.revealed !== null,
  }
}

/** By what an answer is graded where there is a choice; the quiz's own is of no use to a type that lacks it. */
function policyOf({ policies }: QuestionType, { policy }: GradeSettings): string | null {
  return policies.includes(policy) ? policy : null
}

/** The title of the section that a question of the paper stands in; null where the author gave none. */
export function sectionTitle({ sections }: Quiz, { section }: Pick<PaperQuestion, 'section'>): string | null {
  return sections[section]?.title ?? null
}
