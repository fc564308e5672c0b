import type { Standing } from './standing.ts'

/** The media types of the assignment and grade services: platforms refuse JSON by any other name. */
export const MEDIA_TYPES = {
  score: 'application/vnd.ims.lis.v1.score+json',
  column: 'application/vnd.ims.lis.v2.lineitem+json',
  columns: 'application/vnd.ims.lis.v2.lineitemcontainer+json',
} as const

const SUBMISSION = 'https://canvas.instructure.com/lti/submission'

/** A score as it is told: to whom, of which sitting, and when. */
export interface ToldScore {
  /** The person as the platform knows them. */
  subject: string
  standing: Standing
  startedAt: Date
  /** Null while nothing was handed in that counts. */
  submittedAt: Date | null
  /** Of this message, by `stampAfter`. */
  stampedAt: Date
  /** A Canvas counts every score as a submission, and a corrected one burns an attempt, unless it is told otherwise. */
  canvas: { isFirst: boolean } | null
}

/**
 * The body of a score, by AGS 2.0. What is taken back is fully graded without a score, which the service defines as none:
 * any other progress would say that somebody is about to grade.
 */
export function scoreMessage({
  subject,
  standing,
  startedAt,
  submittedAt,
  stampedAt,
  canvas,
}: ToldScore): object {
  return {
    userId: subject,
    timestamp: wholeSeconds(stampedAt),
    ...PROGRESS[standing.state],
    ...(standing.state === 'graded' && {
      scoreGiven: Number(standing.points),
      scoreMaximum: Number(standing.maxPoints),
    }),
    submission: {
      startedAt: startedAt.toISOString(),
      ...(submittedAt && { submittedAt: submittedAt.toISOString() }),
    },
    ...(canvas && !canvas.isFirst && { [SUBMISSION]: { new_submission: false } }),
  }
}

const PROGRESS: Record<Standing['state'], { activityProgress: string; gradingProgress: string }> = {
  none: { activityProgress: 'Initialized', gradingProgress: 'FullyGraded' },
  pending: { activityProgress: 'Submitted', gradingProgress: 'PendingManual' },
  graded: { activityProgress: 'Completed', gradingProgress: 'FullyGraded' },
}

/**
 * The stamp of the next score of a person: whole seconds, as platforms compare them, and after the last that was tried,
 * whether or not it arrived.
 */
export function stampAfter(last: Date | null, now: Date): Date {
  const second = Math.floor(now.getTime() / 1000) * 1000
  return new Date(last === null ? second : Math.max(second, Math.floor(last.getTime() / 1000) * 1000 + 1000))
}

function wholeSeconds(instant: Date): string {
  return instant.toISOString().replace('.000Z', 'Z')
}

/** Where the scores of a column go: its path with `/scores`, before the query that many addresses carry. */
export function scoresUrl(lineItem: string): string {
  const url = new URL(lineItem)
  url.pathname = `${url.pathname.replace(/\/$/, '')}/scores`
  url.hash = ''
  return url.href
}
