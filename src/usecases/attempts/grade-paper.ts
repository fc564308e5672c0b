import type { CanonicalQuestion } from '../../domain/bank/canonical.ts'
import { roundPoints } from '../../domain/questions/rational.ts'
import { questionType } from '../../domain/questions/registry.ts'
import type { GradeSettings, QuestionResponse } from '../../domain/questions/type.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { CERTAINTY_MAXIMUM, type Certainty, certaintyFraction } from '../../domain/scoring/certainty.ts'
import type { QuestionScore } from '../../domain/scoring/score.ts'
import type { Log } from '../context.ts'
import type { PaperQuestion } from './paper.ts'

/** Raised when a change of grading code changes a score; stored with every score, and never applied to a stored one. */
export const ENGINE_VERSION = 1

/** Grades a paper. A grader that throws leaves its question pending, and delays nothing else. */
export function gradePaper(log: Log, quiz: Quiz, paper: readonly PaperQuestion[]): QuestionScore[] {
  return paper.map((entry) => {
    try {
      return gradeEntry(quiz, entry)
    } catch (error) {
      log.error(
        { err: error, attempt: entry.attemptId, position: entry.position },
        'grading failed: score pending',
      )
      const maxPoints = maxPointsOf(quiz, entry.question.canonical)
      return { position: entry.position, state: 'pending', points: null, maxPoints, parts: [] }
    }
  })
}

function gradeEntry(quiz: Quiz, { position, response, certainty, question }: PaperQuestion): QuestionScore {
  const { canonical } = question
  const maxPoints = maxPointsOf(quiz, canonical)
  const type = questionType(question.type)
  const given = response as QuestionResponse | null
  // A blank scores 0 before any policy, penalty or certainty.
  if (given === null || type.isBlank(given)) {
    return {
      position,
      state: 'final',
      points: roundPoints({ n: 0, d: 1 }, canonical.points),
      maxPoints,
      parts: [{ code: 'blank' }],
    }
  }
  const { fraction, parts } = type.grade(canonical.content, given, gradeSettings(quiz, canonical))
  const earned = quiz.scoring.certainty
    ? certaintyFraction(fraction, (certainty ?? 1) as Certainty)
    : fraction
  return { position, state: 'final', points: roundPoints(earned, canonical.points), maxPoints, parts }
}

/** The most a question can earn in a quiz, as decimal text. */
export function maxPointsOf(quiz: Quiz, question: CanonicalQuestion): string {
  return roundPoints({ n: quiz.scoring.certainty ? CERTAINTY_MAXIMUM : 1, d: 1 }, question.points)
}

/** A quiz's settings as they hold for one question, which may name a policy of its own. */
export function gradeSettings(quiz: Quiz, question: CanonicalQuestion): GradeSettings {
  return { policy: question.policy ?? quiz.scoring.multiple, penalty: quiz.scoring.single.penalty }
}
