import type { Db } from '../db/connection.ts'
import type { Language } from '../domain/language.ts'
import type { Role } from '../domain/words.ts'
import type { BankWork } from '../offload/pool.ts'
import type { SigningKeys } from '../security/signing-keys.ts'
import type { ContentStore } from './content/store.ts'

/** Who asks. `epoch` and `sessionId` come from the access token; `system` is the service itself (jobs, CLI). */
export type Actor =
  | { role: Role; userId: string; sessionId: string; epoch: number }
  | { role: 'system'; userId: null; sessionId: null; epoch: null }

export const SYSTEM: Actor = { role: 'system', userId: null, sessionId: null, epoch: null }

export interface Log {
  debug(data: object, message: string): void
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

/** What every use case may lean on; built once by the process or the command. */
export interface Services {
  db: Db
  keys: SigningKeys
  content: ContentStore
  bankWork: BankWork
  log: Log
}

/**
 * The first argument of every use case. `now` binds the instant that decisions are taken at, in place of
 * PostgreSQL's clock: for tests only, no route sets it.
 */
export interface Context extends Services {
  actor: Actor
  now: Date | null
  /** In which the service words what it explains. */
  language: Language
}

/** The context of the service acting by itself. */
export function systemContext(services: Services): Context {
  return { ...services, actor: SYSTEM, now: null, language: 'fr' }
}

/** The caller's user id; for use cases that the service itself never runs. */
export function callerId(ctx: Context): string {
  if (ctx.actor.userId === null) throw new Error('this use case needs a person')
  return ctx.actor.userId
}
