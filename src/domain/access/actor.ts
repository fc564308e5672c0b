import type { Role } from '../words.ts'

/** What a client may be allowed, as OAuth scopes. */
export const SCOPES = [
  'quizzes:read',
  'attempts:write',
  'results:read',
  'cohorts:write',
  'webhooks:manage',
] as const
export type Scope = (typeof SCOPES)[number]

/**
 * What the service does without a request. `start`: what it prepares before it serves; `launch`: what a platform has it do.
 */
export type ServiceJob =
  | 'start'
  | 'close-overdue'
  | 'purge'
  | 'presence'
  | 'webhooks'
  | 'launch'
  | 'tell-platforms'
  | 'command-line'

/** Somebody with an account or a resume code; `sessionId` and `epoch` come from their access token. */
export interface Person {
  kind: 'person'
  userId: string
  role: Role
  sessionId: string
  epoch: number
}

/** An LMS or a frontend, which acts for the cohorts it is bound to. */
export interface Client {
  kind: 'client'
  clientId: string
  scopes: readonly Scope[]
  cohorts: readonly string[]
}

/** The service by itself. `by`: whose hand it was on the command line, for the audit log alone. */
export interface Service {
  kind: 'service'
  job: ServiceJob
  by: string | null
}

/** Who asks. Whoever has shown nothing is `anonymous`, never the service. */
export type Actor = { kind: 'anonymous' } | Person | Client | Service

export const ANONYMOUS: Actor = { kind: 'anonymous' }
