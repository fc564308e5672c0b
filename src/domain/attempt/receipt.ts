import { shownOrder, shownResponse } from '../questions/shown-question.ts'
import type { PaperQuestion } from './paper.ts'
import type { StoredAttempt } from './view.ts'

type ReceiptedAttempt = Pick<
  StoredAttempt,
  'id' | 'userId' | 'quiz' | 'quizRevisionId' | 'startedAt' | 'deadlineAt'
> & { lastSeq: number }

/**
 * What a receipt proves: which paper was shown, which answers were held, and when. It names no key and no score. Pictures stand by the
 * SHA-256 of their bytes.
 */
export function receiptOf(
  attempt: ReceiptedAttempt,
  { state, closedAt, closeNumber }: { state: string; closedAt: Date; closeNumber: number },
  paper: readonly PaperQuestion[],
): Record<string, unknown> {
  return {
    sub: attempt.userId,
    attempt: attempt.id,
    quiz: attempt.quiz,
    quizRevision: attempt.quizRevisionId,
    closeNumber,
    state,
    startedAt: attempt.startedAt.toISOString(),
    deadlineAt: attempt.deadlineAt?.toISOString() ?? null,
    closedAt: closedAt.toISOString(),
    lastSeq: attempt.lastSeq,
    paper: paper.map((entry) => ({
      position: entry.position,
      question: entry.questionRevisionId,
      options: shownOrder(entry.shown, entry.optionOrder),
      ...(entry.question.media && { pictures: entry.question.media.asked.map(({ hash }) => hash) }),
      response: shownResponse(entry.shown, entry.response),
      version: entry.version,
      savedAt: entry.savedAt?.toISOString() ?? null,
    })),
  }
}
