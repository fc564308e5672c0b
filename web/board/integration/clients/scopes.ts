import type { Scope } from '../../../api/types.ts'

/** What a client may be allowed, in the order in which it is asked for. */
export const SCOPES: readonly Scope[] = [
  'quizzes:read',
  'attempts:write',
  'results:read',
  'cohorts:write',
  'webhooks:manage',
]
