import type { PaperQuestion } from '../attempt/paper.ts'
import type { CanonicalQuestion } from '../bank/canonical.ts'
import { roundPoints, toUnits } from '../exact/points.ts'
import { lowestTerms, ONE, type Rational, ZERO } from '../exact/rational.ts'
import { questionType } from '../questions/registry.ts'
import type { GradeSettings, QuestionContent, QuestionResponse } from '../questions/type.ts'
import type { Quiz } from '../quiz/schema.ts'
import { CERTAINTY_MAXIMUM, type Certainty, certaintyFraction } from './certainty.ts'
import { type Correction, sameCorrections } from './corrections/correction.ts'
import { contentUnder } from './corrections/key.ts'
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
  'position' | 'response' | 'certainty' | 'question' | 'keyHash' | 'revealed' | 'corrections'
>

/** A question that was graded; `failure` is set when its grader threw, which leaves it pending and no other. */
export interface Graded {
  score: GradedQuestion
  failure?: GradingFailure
}

/**
 * Grades the questions of a paper in its order, each when it is asked for: the caller may pause between two. A grade that
 * was revealed stands, until a correction comes or goes.
 */
export function* gradePaper(quiz: Quiz, paper: readonly GradedEntry[]): Generator<Graded, void> {
  for (const entry of paper) yield revealedGrade(entry) ?? graded(quiz, entry)
}

function revealedGrade({ revealed, corrections }: GradedEntry): Graded | null {
  const stands =
    revealed?.state === 'final' && sameCorrections(revealed.corrections ?? [], corrections.map(idOf))
  return stands ? { score: revealed } : null
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
function gradedFrom(quiz: Quiz, { position, question, keyHash, corrections }: GradedEntry) {
  return {
    position,
    maxPoints: maxPointsOf(quiz, question),
    keyHash,
    engineVersion: ENGINE_VERSION,
    corrections: corrections.map(idOf),
    correctedBy: null,
  }
}

function idOf({ id }: Correction): string {
  return id
}

/** Grades by the published key, then under each correction in its order. */
function gradeEntry(quiz: Quiz, entry: GradedEntry): GradedQuestion {
  return entry.corrections.reduce<GradedQuestion>(
    (grade, correction) => corrected(quiz, entry, grade, correction),
    gradeBy(quiz, entry, entry.question.content),
  )
}

function corrected(
  quiz: Quiz,
  entry: GradedEntry,
  grade: GradedQuestion,
  { id, policy, key }: Correction,
): GradedQuestion {
  const { maxPoints } = gradedFrom(quiz, entry)
  switch (policy) {
    case 'new-key':
      return { ...gradeBy(quiz, entry, keyed(entry, key!)), correctedBy: id }
    case 'either-key': {
      const other = gradeBy(quiz, entry, keyed(entry, key!))
      const isBetter = !isDropped(grade) && isMore(other.fraction!, grade.fraction!)
      return isBetter ? { ...other, correctedBy: id } : grade
    }
    case 'full-credit':
      return { ...grade, maxPoints, ...earning(quiz, entry, ONE) }
    case 'drop':
      return { ...grade, maxPoints: roundPoints(ZERO, 1), ...nothing(entry.question) }
  }
}

/** Out of points and of what they are of. */
function isDropped({ maxPoints }: GradedQuestion): boolean {
  return toUnits(maxPoints) === 0n
}

function isMore(a: Rational, b: Rational): boolean {
  return BigInt(a.n) * BigInt(b.d) > BigInt(b.n) * BigInt(a.d)
}

/** The content that a corrected key makes of this revision of its question; other revisions have other words. */
function keyed({ question }: GradedEntry, key: object): QuestionContent {
  const under = contentUnder(question, key)
  if ('faults' in under) throw new Error('the key of a correction does not fit this revision of its question')
  return under.content
}

function gradeBy(quiz: Quiz, entry: GradedEntry, content: QuestionContent): GradedQuestion {
  const { response, question } = entry
  const type = questionType(question.type)
  const given = response as QuestionResponse | null
  const final = { ...gradedFrom(quiz, entry), state: 'final' } as const
  // A blank scores 0 before any policy, penalty or certainty.
  if (given === null || type.isBlank(given))
    return { ...final, ...nothing(question), chosen: type.chosen ? [] : null, parts: [{ code: 'blank' }] }
  const { fraction, parts } = type.grade(content, given, gradeSettings(quiz, question))
  const chosen = type.chosen?.(content, given) ?? null
  return { ...final, ...earning(quiz, entry, fraction), chosen, parts }
}

function nothing({ points }: CanonicalQuestion) {
  return { points: roundPoints(ZERO, points), fraction: ZERO }
}

/** What a graded share of a question earns, at the certainty that was given; none counts as 1. */
function earning(quiz: Quiz, { certainty, question }: GradedEntry, fraction: Rational) {
  const earned = quiz.scoring.certainty
    ? certaintyFraction(fraction, (certainty ?? 1) as Certainty)
    : fraction
  return { points: roundPoints(earned, question.points), fraction: lowestTerms(fraction.n, fraction.d) }
}

/** The most a question can earn in a quiz, as decimal text. */
export function maxPointsOf(quiz: Quiz, question: CanonicalQuestion): string {
  return roundPoints({ n: quiz.scoring.certainty ? CERTAINTY_MAXIMUM : 1, d: 1 }, question.points)
}

/** A quiz's settings as they hold for one question, which may name a policy of its own. */
export function gradeSettings(quiz: Quiz, question: CanonicalQuestion): GradeSettings {
  return { policy: question.policy ?? quiz.scoring.multiple, penalty: quiz.scoring.single.penalty }
}
