import type { Quiz, ReleaseWhen } from '../quiz/schema.ts'
import type { AttemptKind, RELEASED } from '../words.ts'

export interface ReleaseFacts {
  /** When totals, then keys and explanations, become visible. */
  policy: Quiz['release']
  kind: AttemptKind
  /** The effective state: an overdue attempt counts as closed. */
  closed: boolean
  voided: boolean
  /**
   * Assigned attempts: every member's window has ended and no attempt of the assignment is open. Null without an
   * assignment, where `on-close` means `manual`.
   */
  assignmentOver: boolean | null
  scoreReleasedAt: Date | null
  answersReleasedAt: Date | null
  now: Date
}

export type Released = (typeof RELEASED)[number]

/** What the trainee may see of a result now. Answers never come before the score. */
export function released(facts: ReleaseFacts): Released {
  if (!facts.closed || facts.voided) return 'none'
  // A preview is the trainer's own trial: there is no one to keep anything from.
  if (facts.kind === 'preview') return 'answers'
  if (!reached(facts.policy.score, facts.scoreReleasedAt, facts)) return 'none'
  return reached(facts.policy.answers, facts.answersReleasedAt, facts) ? 'answers' : 'score'
}

/** Of a total that is released: since when it is there, and since when a paper with a question of its attempt is open. */
export interface TotalFacts {
  policy: Pick<Quiz['release'], 'score'>
  scoredAt: Date
  /** When it was opened by hand, or to all; null: not yet, or it never needed to be. */
  scoreOpenedAt: Date | null
  /** Null: no such paper is open. */
  openSince: Date | null
}

/**
 * Whether a total may tell its reader of a paper that they have open: one that they could read before it began tells
 * nothing new; since then, it may be the trial of one answer.
 */
export function tellsOfOpenPaper({ policy, scoredAt, scoreOpenedAt, openSince }: TotalFacts): boolean {
  if (openSince === null) return false
  const openedAt = policy.score === 'on-submit' ? scoredAt : scoreOpenedAt
  return openedAt === null || openedAt > openSince || scoredAt > openSince
}

/** Whether the questions of an attempt may be revealed one by one while it runs: of practice alone, never of an assignment. */
export function mayReveal(
  { feedback }: Pick<Quiz, 'feedback'>,
  { assignmentId }: { assignmentId: string | null },
): boolean {
  return feedback === 'immediate' && assignmentId === null
}

/** What an assignment shows all of its members by now. `over`: every window has ended and no attempt is open. */
export interface AssignmentFacts extends Pick<ReleaseFacts, 'scoreReleasedAt' | 'answersReleasedAt' | 'now'> {
  over: boolean
}

/**
 * What is open to all members of an assignment. `on-submit` opens to each by themselves and is never open to all; it holds
 * no answers up either, though they never come before the score.
 */
export function openToAll(
  policy: Quiz['release'],
  { over, scoreReleasedAt, answersReleasedAt, now }: AssignmentFacts,
): { score: boolean; answers: boolean } {
  const isOpen = (when: ReleaseWhen, releasedAt: Date | null) =>
    (releasedAt !== null && releasedAt <= now) ||
    (when === 'on-close' && over) ||
    (typeof when === 'object' && new Date(when.at) <= now)
  const score = isOpen(policy.score, scoreReleasedAt)
  const isScoreSeen = score || policy.score === 'on-submit'
  return { score, answers: isScoreSeen && isOpen(policy.answers, answersReleasedAt) }
}

function reached(when: ReleaseWhen, releasedAt: Date | null, { assignmentOver, now }: ReleaseFacts): boolean {
  if (releasedAt !== null && releasedAt <= now) return true
  if (when === 'on-submit') return true
  if (when === 'on-close') return assignmentOver === true
  if (when === 'manual') return false
  return new Date(when.at) <= now
}
