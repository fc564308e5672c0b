import type { OwnTerms } from '../../../domain/quiz/terms.ts'
import { type SQL, sql } from '../../drizzle.ts'

/** Joins what a person has in the place of the terms of `assignments s`, as `own`: what every fragment below needs. */
export const joinOwn = (user: SQL) =>
  sql`LEFT JOIN assignment_overrides own ON own.assignment_id = s.id AND own.user_id = ${user}`

/**
 * The quiz revision that `assignments s` gives: the one it is pinned to, else the live one, as `r`; without its sections,
 * which no term needs and every reader of the column would unpack again.
 */
export const joinRevision = sql`JOIN quizzes q ON q.quiz = s.quiz JOIN LATERAL (
      SELECT id, content - 'sections' AS content FROM quiz_revisions
      WHERE id = coalesce(s.quiz_revision_id, q.live_revision_id) OFFSET 0) r ON true`

/**
 * The terms of `assignments s` for one person, as `termsOf` of the domain has them: their own, else the assignment's, else
 * those of the quiz with this content; without one, null where the quiz's hold.
 */
export function terms(quiz: SQL | null = null): Record<keyof OwnTerms, SQL> {
  const orQuiz = (path: SQL) => (quiz ? sql`, ${path}` : sql``)
  return {
    opensAt: sql`coalesce(own.opens_at, s.opens_at)`,
    closesAt: sql`coalesce(own.closes_at, s.closes_at)`,
    timeLimitMs: sql`coalesce(own.time_limit_ms, s.time_limit_ms${orQuiz(sql`(${quiz}->>'timeLimitMs')::bigint`)})`,
    maxAttempts: sql`coalesce(own.max_attempts, s.max_attempts${orQuiz(sql`(${quiz}->'attempts'->>'max')::int`)})`,
    release: sql`coalesce(own.release, s.release${orQuiz(sql`${quiz}->'release'`)})`,
  }
}

const given = terms()

/** Columns of a GivenTerms that holds the person's own already. */
export const givenColumns = sql`${given.opensAt} AS "opensAt", ${given.closesAt} AS "closesAt",
  ${given.timeLimitMs} AS "timeLimitMs", ${given.maxAttempts} AS "maxAttempts", ${given.release} AS release`

/** The same as JSON, its instants as text. */
export const givenJson = sql`jsonb_build_object('opensAt', ${given.opensAt}, 'closesAt', ${given.closesAt},
  'timeLimitMs', ${given.timeLimitMs}, 'maxAttempts', ${given.maxAttempts}, 'release', ${given.release})`

/** The extra time of `users u`. */
const theirs = { multiplier: sql`u.extra_time_multiplier`, minutes: sql`u.extra_time_minutes` }

/**
 * When the window of `assignments s` ends for a person who takes the quiz with this content, with the extra time of
 * `users u` unless another is given, as `windowEnd` of the domain has it: closesAt + limit x (multiplier - 1) + minutes.
 */
export function windowEnd(quiz: SQL, { multiplier, minutes }: { multiplier: SQL; minutes: SQL } = theirs) {
  const { closesAt, timeLimitMs } = terms(quiz)
  return sql`(${closesAt} + round(coalesce(${timeLimitMs}, 0) * (${multiplier} - 1)) * interval '1 millisecond'
  + ${minutes} * interval '1 minute')`
}
