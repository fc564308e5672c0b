/** Every change that the audit log tells of, as `noun.verb`. The log is for ever: a name is added, never changed. */
export const AUDIT_ACTIONS = [
  'accommodation.set',
  'assignment.create',
  'assignment.pin',
  'attempt.extend',
  'attempt.rescore',
  'attempt.void',
  'bank.published',
  'bank.retired',
  'cohort.create',
  'cohort.join',
  'join-code.create',
  'quiz.published',
  'quiz.retired',
  'session.revoke',
  'user.create',
  'user.erase',
  'user.logout-all',
  'user.update',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]
