import type { QuizStanding, StartableAssignment } from '../../db/repositories/quizzes/standing.ts'
import { type Accommodation, windowEnd } from '../../domain/attempt/deadline.ts'
import type { RefusalReason } from '../../domain/attempt/startability.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { type ScoringView, scoringView } from '../../domain/quiz/scoring-view.ts'
import type { Mark } from '../../domain/scoring/score.ts'
import type { Counted } from './counted.ts'
import type { PersonalStanding } from './standing.ts'

export interface AssignedQuiz {
  id: string
  opensAt: string
  /** With the person's extra time. */
  closesAt: string
  /** Of this assignment; null: untimed. */
  timeLimitMs: number | null
  /** Null: as many attempts as one likes. */
  attemptsMax: number | null
  attemptsUsed: number
  /** What counts of the caller's attempts under it, as far as it is released. */
  score: Mark | null
}

/** A quiz, and whether the caller can start it now. */
export interface QuizView {
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
  release: { score: string; answers: string }
  canStart: boolean
  /** Why not; null when it can be started. */
  reason: RefusalReason | null
  /** When it opens or closed, for the reasons of time. */
  at: string | null
  /** The assignment a start would be under. */
  assignment: string | null
  attemptsLeft: number | null
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
  const { live, revisions, startability } = standing
  const assignment = startability.canStart ? startability.assignment : null
  // What would be taken: the pinned revision of the assignment, with its own time limit.
  const revision = (assignment && revisions.get(assignment)) || live
  const { content: quiz } = revision
  const override = row.assignments.find(({ id }) => id === assignment)?.timeLimitMs
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
    timeLimitMs: override ?? quiz.timeLimitMs,
    graceMs: quiz.graceMs,
    attempts: quiz.attempts,
    passMark: quiz.passMark === null ? null : Number(quiz.passMark),
    scoring: scoringView(quiz),
    release: { score: whenText(quiz.release.score), answers: whenText(quiz.release.answers) },
    canStart: startability.canStart,
    reason: startability.canStart ? null : startability.reason,
    at: startability.canStart ? null : (startability.at?.toISOString() ?? null),
    assignment,
    openAttempt: row.openAttempt,
    attemptsLeft: startability.attemptsLeft,
    practiceScore: score(live.content, null),
    assignments: row.assignments.map((one) =>
      assignedQuiz(one, {
        quiz: revisions.get(one.id)!.content,
        attemptsUsed: row.attempts.find(({ assignmentId }) => assignmentId === one.id)?.used ?? 0,
        person,
        score,
      }),
    ),
  }
}

/**
 * An assignment of a quiz as a person has it: closing with their extra time, and with what it leaves to the quiz. Instants
 * as they come from the database or from JSON.
 */
export function assignedQuiz(
  assignment: Pick<StartableAssignment, 'id' | 'maxAttempts' | 'timeLimitMs'> & {
    opensAt: Date | string
    closesAt: Date | string
  },
  { quiz, attemptsUsed, person, score }: Owned & { quiz: Quiz; attemptsUsed: number },
): AssignedQuiz {
  const timeLimitMs = assignment.timeLimitMs ?? quiz.timeLimitMs
  return {
    id: assignment.id,
    opensAt: new Date(assignment.opensAt).toISOString(),
    closesAt: windowEnd(new Date(assignment.closesAt), timeLimitMs, person).toISOString(),
    timeLimitMs,
    attemptsMax: assignment.maxAttempts ?? quiz.attempts.max,
    attemptsUsed,
    score: score(quiz, assignment.id),
  }
}

function whenText(when: Quiz['release']['score']): string {
  return typeof when === 'string' ? when : when.at
}
