import type { QuizStanding } from '../../db/repositories/quizzes/standing.ts'
import { type Accommodation, windowEnd } from '../../domain/attempt/deadline.ts'
import type { RefusalReason, Startability } from '../../domain/attempt/startability.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { type ScoringView, scoringView } from '../../domain/quiz/scoring-view.ts'
import { mayReveal } from '../../domain/release/release.ts'
import type { Mark } from '../../domain/scoring/score.ts'
import type { Counted } from './counted.ts'
import type { PersonalStanding, UnderAssignment } from './standing.ts'

export type ReleaseView = Record<'score' | 'answers', string>

/** Whether the caller can start now. */
interface StartView {
  canStart: boolean
  /** Why not; null when it can be started. */
  reason: RefusalReason | null
  /** When it opens or closed, for the reasons of time. */
  at: string | null
  attemptsLeft: number | null
}

/** An assignment as one person has it. */
export interface AssignedQuiz extends StartView {
  id: string
  opensAt: string
  /** With the person's extra time. */
  closesAt: string
  /** Null: untimed. */
  timeLimitMs: number | null
  /** Null: as many attempts as one likes. */
  attemptsMax: number | null
  attemptsUsed: number
  release: ReleaseView
  /** A start asks for its code. */
  asksStartCode: boolean
  /** What counts of the caller's attempts under it, as far as it is released. */
  score: Mark | null
}

/** A quiz, and whether the caller can start it now. */
export interface QuizView extends StartView {
  quiz: string
  title: string
  description: string | null
  module: string | null
  /** Null when it is of several. */
  chapter: { id: string; title: string | null } | null
  language: string | null
  /** How many a paper asks; null when it cannot be drawn. */
  questions: number | null
  access: 'open' | 'assigned'
  revision: string
  timeLimitMs: number | null
  graceMs: number
  attempts: Quiz['attempts']
  passMark: number | null
  scoring: ScoringView
  release: ReleaseView
  /** What a start would be reveals its questions one by one. */
  reveals: boolean
  /** The quiz that it is measured against. */
  before: string | null
  /** The assignment a start would be under. */
  assignment: string | null
  /** That start asks for its code. */
  asksStartCode: boolean
  /** An attempt in progress: starting gives it back. */
  openAttempt: string | null
  /** What counts of the caller's practice, as far as it is released. */
  practiceScore: Mark | null
  assignments: AssignedQuiz[]
}

/** What the person has of a quiz: their extra time, and what counts of their attempts. */
export interface Owned {
  person: Accommodation
  score: Counted
}

/** What is shown of a quiz to one person. */
export function viewQuiz(
  row: QuizStanding,
  standing: PersonalStanding,
  { person, score, questions }: Owned & Pick<QuizView, 'questions'>,
): QuizView {
  const { live, under, startability } = standing
  const assignment = startability.canStart ? startability.assignment : null
  // What would be taken: the pinned revision of the assignment, under its terms.
  const taken = assignment === null ? null : under.get(assignment)!
  const revision = taken?.revision ?? live
  const { content: quiz } = revision
  return {
    quiz: row.quiz,
    title: quiz.title,
    description: quiz.description ?? null,
    module: row.module,
    chapter: row.chapter === null ? null : { id: row.chapter, title: row.chapterTitle },
    language: row.language,
    questions,
    access: quiz.access,
    revision: revision.id,
    timeLimitMs: taken ? taken.terms.timeLimitMs : quiz.timeLimitMs,
    graceMs: quiz.graceMs,
    attempts: quiz.attempts,
    passMark: quiz.passMark === null ? null : Number(quiz.passMark),
    scoring: scoringView(quiz),
    release: releaseView(taken?.terms.release ?? quiz.release),
    reveals: mayReveal(quiz, { assignmentId: assignment }),
    before: quiz.before ?? null,
    ...startView(startability),
    assignment,
    asksStartCode: taken?.asksStartCode ?? false,
    openAttempt: row.openAttempt,
    practiceScore: score(live.content, null),
    assignments: row.assignments.map(({ id }) => assignedQuiz(id, under.get(id)!, { person, score })),
  }
}

/** An assignment of a quiz as a person has it: closing with their extra time, and with what is left to the quiz. */
export function assignedQuiz(
  id: string,
  { revision, terms, startability, asksStartCode, attemptsUsed }: UnderAssignment,
  { person, score }: Owned,
): AssignedQuiz {
  return {
    id,
    opensAt: terms.opensAt.toISOString(),
    closesAt: windowEnd(terms.closesAt, terms.timeLimitMs, person).toISOString(),
    timeLimitMs: terms.timeLimitMs,
    attemptsMax: terms.maxAttempts,
    attemptsUsed,
    release: releaseView(terms.release),
    ...startView(startability),
    asksStartCode,
    score: score(revision.content, id),
  }
}

function startView(startability: Startability): StartView {
  const { canStart, attemptsLeft } = startability
  if (canStart) return { canStart, reason: null, at: null, attemptsLeft }
  return { canStart, reason: startability.reason, at: startability.at?.toISOString() ?? null, attemptsLeft }
}

/** A release as it is shown: an instant as its text. */
export function releaseView({ score, answers }: Quiz['release']): ReleaseView {
  return { score: whenText(score), answers: whenText(answers) }
}

function whenText(when: Quiz['release']['score']): string {
  return typeof when === 'string' ? when : when.at
}
