/** The vocabularies of the field, each once: types, schemas, tables and the contract take them from here. */

export const ROLES = ['admin', 'trainer', 'trainee'] as const
export type Role = (typeof ROLES)[number]

/** Who asks. */
export const ACTOR_KINDS = ['anonymous', 'person', 'client', 'service'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** `preview`: a trainer's own trial, which counts nowhere. */
export const ATTEMPT_KINDS = ['practice', 'assigned', 'preview'] as const
export type AttemptKind = (typeof ATTEMPT_KINDS)[number]

export const ATTEMPT_STATES = ['inProgress', 'submitted', 'expired', 'voided'] as const
export type AttemptState = (typeof ATTEMPT_STATES)[number]

/** What sets the deadline of an attempt. */
export const TIME_LIMITS = ['timeLimit', 'window'] as const
export type LimitedBy = (typeof TIME_LIMITS)[number]

/** `trainer`: closed by hand, and scored on what was acknowledged. */
export const CLOSE_REASONS = ['submitted', 'timeLimit', 'window', 'idle', 'voided', 'trainer'] as const
export type CloseReason = (typeof CLOSE_REASONS)[number]

/** Whether somebody is at their running attempt: `idle` is seen, and saves nothing. */
export const PRESENCES = ['active', 'idle', 'offline'] as const
export type Presence = (typeof PRESENCES)[number]

/** How a session came to be: a person's own tokens, the page of this service, a frame in an LMS, a client. */
export const SESSION_ORIGINS = ['api', 'page', 'frame', 'client'] as const
export type SessionOrigin = (typeof SESSION_ORIGINS)[number]

/** How a refresh token reaches its holder: in the body, or in a cookie that no script can read. */
export const DELIVERIES = ['body', 'cookie'] as const
export type Delivery = (typeof DELIVERIES)[number]

/** The deliveries, each with the sessions whose tokens it carries: what one brings, the other is not taken for. */
export const SESSIONS_OF: Record<Delivery, readonly SessionOrigin[]> = {
  body: ['api', 'client'],
  cookie: ['page', 'frame'],
}

/**
 * What became of a person whom a client enrols: a new one, one who came in, one who was there. `unknown`: nobody has the id,
 * nor was a name given; `refused`: they sign in by themselves.
 */
export const ENROLMENTS = ['made', 'enrolled', 'member', 'unknown', 'refused'] as const
export type Enrolment = (typeof ENROLMENTS)[number]

/** Whether a registration with a platform is used. `pending`: registered, and still to be confirmed by an admin. */
export const PLATFORM_STATES = ['pending', 'active', 'disabled'] as const

/** What a picture may be: what every browser shows and nothing can run. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/** `pending`: a grader failed, and will be asked again. */
export const SCORE_STATES = ['final', 'pending'] as const
export type ScoreState = (typeof SCORE_STATES)[number]

/** Why a score was written: the closing of an attempt, of a reopened one, or a change of a score that stood. */
export const SCORE_CAUSES = ['close', 'reopen', 'correction', 'override', 'rescore'] as const

/** What becomes of answers to a question whose key was wrong: another key, the better of both, all points, or none of it counts. */
export const CORRECTION_POLICIES = ['new-key', 'either-key', 'full-credit', 'drop'] as const
export type CorrectionPolicy = (typeof CORRECTION_POLICIES)[number]

/** `applying` and `reverting`: scores are prepared that nobody reads yet. */
export const CORRECTION_STATES = ['applying', 'applied', 'reverting', 'reverted', 'abandoned'] as const
export type CorrectionState = (typeof CORRECTION_STATES)[number]

/** What a gradebook says of a person under an assignment. `left`: no longer of the cohort, and never attempted. */
export const CELL_STATES = ['mark', 'running', 'pending', 'toCome', 'absent', 'excused', 'left'] as const
export type CellState = (typeof CELL_STATES)[number]

/** What absences count as in a figure: nothing, or 0. */
export const ABSENT_AS = ['apart', 'zero'] as const
export type AbsentAs = (typeof ABSENT_AS)[number]

/** How far a result is released to whose it is. */
export const RELEASED = ['none', 'score', 'answers'] as const

/** Whether an export names people. */
export const NAMES_IN_EXPORTS = ['yes', 'no'] as const

/** What an export of an assignment has a row for: an attempt with its mark, an attempt with the points of each question, an answer. */
export const EXPORT_DETAILS = ['marks', 'points', 'answers'] as const

/** What an answer came to. `neverReached`: none was ever saved. */
export const VERDICTS = ['right', 'partly', 'wrong', 'blank', 'neverReached', 'pending'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What became of a trainee's report of a question. `closed`: seen to, with an answer or without. */
export const REPORT_STATES = ['open', 'answered', 'closed'] as const
export type ReportState = (typeof REPORT_STATES)[number]

/** Why a figure has no value. */
export const NO_FIGURE = [
  'nobody',
  'too-few-people',
  'no-variance',
  'one-question',
  'papers-differ',
  'maxima-differ',
  'negative-covariance',
  'not-for-this-type',
] as const

/** What may be wrong with a question, worst first. */
export const FLAGS = [
  'suspected-wrong-key',
  'too-hard',
  'too-easy',
  'non-functioning-distractor',
  'small-sample',
] as const

/** What clients may be told of, as it happens. */
export const WEBHOOK_EVENTS = [
  'attempt.started',
  'attempt.closed',
  'score.changed',
  'correction.applied',
  'report.created',
] as const
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

/** `webhook.test`: sent because somebody asked for it. */
export const WEBHOOK_TEST = 'webhook.test'

/** `dead`: every try failed, or it may not be told any more. */
export const DELIVERY_STATES = ['pending', 'delivered', 'dead'] as const

/** Why an endpoint is told nothing: it answered 410, it failed for days, or somebody said so. */
export const DISABLED_REASONS = ['gone', 'failing', 'by-hand'] as const

/** Why a call to somebody else's server brought no answer that counts. */
export const OUTBOUND_FAILURES = [
  'bad-url',
  'not-https',
  'address-refused',
  'no-address',
  'unreachable',
  'tls',
  'timed-out',
  'too-large',
  'redirected',
  'broken',
  'proxy',
  'stopped',
] as const
export type OutboundReason = (typeof OUTBOUND_FAILURES)[number]

/** What became of a score that a platform is to be told. */
export const LTI_SCORE_STATES = ['pending', 'sent', 'failed'] as const
export type LtiScoreState = (typeof LTI_SCORE_STATES)[number]

/** Why a platform was not told a score, for good until somebody acts. */
export const LTI_SCORE_FAILURES = [
  'newer-there',
  'column-gone',
  'not-gradable',
  'forbidden',
  'no-grades',
  'no-token',
  'refused',
  'unreachable',
] as const
export type LtiScoreFailure = (typeof LTI_SCORE_FAILURES)[number]

/** Why a platform did not tell who is in a course. */
export const ROSTER_FAILURE_REASONS = ['unreachable', 'no-token', 'refused'] as const
export type RosterFailure = (typeof ROSTER_FAILURE_REASONS)[number]
