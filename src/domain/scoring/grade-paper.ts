import type { PaperQuestion } from '../attempt/paper.ts'
import type { CanonicalQuestion } from '../bank/canonical.ts'
import { roundPoints } from '../exact/points.ts'
import { lowestTerms, ZERO } from '../exact/rational.ts'
import { questionType } from '../questions/registry.ts'
import type { GradeSettings, QuestionResponse } from '../questions/type.ts'
import type { Quiz } from '../quiz/schema.ts'
import { CERTAINTY_MAXIMUM, type Certainty, certaintyFraction } from './certainty.ts'
import type { GradedQuestion } from './score.ts'

/** Raised when a change of grading code changes a score; stored with every score, and never applied to a stored one. */
export const ENGINE_VERSION = 2

/** A question whose grader threw. */
export interface GradingFailure {
  position: number
  error: unknown
}

/** What grading looks at in a line of a paper. */
export type GradedEntry = Pick<
  PaperQuestion,
  'position' | 'response' | 'certainty' | 'question' | 'keyHash' | 'revealed'
>

/** A question that was graded; `failure` is set when its grader threw, which leaves it pending and no other. */
export interface Graded {
  score: GradedQuestion
  failure?: GradingFailure
}

/**
 * Grades the questions of a paper in its order, each when it is asked for: the caller may pause between two. A grade that
 * was revealed stands.
 */
export function* gradePaper(quiz: Quiz, paper: readonly GradedEntry[]): Generator<Graded, void> {
  for (const entry of paper)
    yield entry.revealed?.state === 'final' ? { score: entry.revealed } : graded(quiz, entry)
}

function graded(quiz: Quiz, entry: GradedEntry): Graded {
  try {
    return { score: gradeEntry(quiz, entry) }
  } catch (error) {
    const waiting = { state: 'pending', points: null, fraction: null, chosen: null } as const
    return {
      score: { ...gradedFrom(quiz, entry), ...waiting, parts: [] },
      failure: { position: entry.position, error },
    }
  }
}

/** What a score says of its question, however it was graded. */
function gradedFrom(quiz: Quiz, { position, question, keyHash }: GradedEntry) {
  return { position, maxPoints: maxPointsOf(quiz, question), keyHash, engineVersion: ENGINE_VERSION }
}

function gradeEntry(quiz: Quiz, entry: GradedEntry): GradedQuestion {
  const { response, certainty, question } = entry
  const type = questionType(question.type)
  const given = response as QuestionResponse | null
  const final = { ...gradedFrom(quiz, entry), state: 'final' } as const
  // A blank scores 0 before any policy, penalty or certainty.
  if (given === null || type.isBlank(given)) {
    const nothing = { points: roundPoints(ZERO, question.points), fraction: ZERO }
    return { ...final, ...nothing, chosen: type.chosen ? [] : null, parts: [{ code: 'blank' }] }
  }
  const { fraction, parts } = type.grade(question.content, given, gradeSettings(quiz, question))
  const earned = quiz.scoring.certainty
    ? certaintyFraction(fraction, (certainty ?? 1) as Certainty)
    : fraction
  return {
    ...final,
    points: roundPoints(earned, question.points),
    fraction: lowestTerms(fraction.n, fraction.d),
    chosen: type.chosen?.(question.content, given) ?? null,
    parts,
  }
}

/** The most a question can earn in a quiz, as decimal text. */
export function maxPointsOf(quiz: Quiz, question: CanonicalQuestion): string {
  return roundPoints({ n: quiz.scoring.certainty ? CERTAINTY_MAXIMUM : 1, d: 1 }, question.points)
}

/** A quiz's settings as they hold for one question, which may name a policy of its own. */
export function gradeSettings(quiz: Quiz, question: CanonicalQuestion): GradeSettings {
  return { policy: question.policy ?? quiz.scoring.multiple, penalty: quiz.scoring.single.penalty }
}
