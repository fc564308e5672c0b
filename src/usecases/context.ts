import type { Db } from '../db/connection.ts'
import { type Actor, ANONYMOUS, type Client, type Person, type ServiceJob } from '../domain/access/actor.ts'
import type { Language } from '../domain/language.ts'
import type { BankWork } from '../offload/pool.ts'
import type { Outbound } from '../outbound/client.ts'
import type { Sealer } from '../security/sealing.ts'
import type { SigningKeys } from '../security/signing-keys.ts'
import type { Boards } from './attempts/live/boards.ts'
import type { Presence } from './attempts/live/presence.ts'
import type { MediaStore } from './banks/content/media.ts'
import type { PaperStore } from './banks/content/papers.ts'
import type { ContentStore } from './banks/content/store.ts'
import type { KeySets } from './integration/key-sets.ts'
import type { PlatformKeys } from './integration/lti/platform-keys.ts'
import type { PlatformTokens } from './integration/lti/platform-tokens.ts'
import type { StatisticsWork } from './results/statistics/work.ts'

export interface Log {
  debug(data: object, message: string): void
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

/** What every use case may lean on; built once by the process or the command. */
export interface Services {
  db: Db
  /** For long reads; `db` is for what somebody waits for. */
  reports: Db['reports']
  /** For figures and exports, which say as of when they are. */
  standby: Db['standby']
  keys: SigningKeys
  /** Of what platforms check. */
  platformKeys: PlatformKeys
  /** What platforms and clients sign by. */
  keySets: KeySets
  /** What platforms let us call their services by. */
  platformTokens: PlatformTokens
  /** Of the codes that open assignments, which their trainers read again. */
  startCodes: Sealer
  /** Of the secrets that events are signed with, each bound to its endpoint. */
  webhookSecrets: Sealer
  content: ContentStore
  papers: PaperStore
  media: MediaStore
  bankWork: BankWork
  statistics: StatisticsWork
  presence: Presence
  boards: Boards
  outbound: Outbound
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

/** The context of the service acting by itself; `by`: whose hand it was on the command line. */
export function serviceContext(
  services: Services,
  job: ServiceJob,
  { by = null, language = 'fr' }: { by?: string | null; language?: Language } = {},
): Context {
  return { ...services, actor: { kind: 'service', job, by }, now: null, language }
}

/** The same context with the service acting in the caller's place: what somebody outside had it do. */
export function asService(ctx: Context, job: ServiceJob): Context {
  return { ...ctx, actor: { kind: 'service', job, by: null } }
}

/** The context of whoever has shown nothing yet. */
export function anonymousContext(services: Services, language: Language): Context {
  return { ...services, actor: ANONYMOUS, now: null, language }
}

/**
 * The trainer who asks; null for who may act on every cohort, an admin or the service. For use cases that only people and
 * the service run: a client is no trainer, and is bound to its cohorts (`boundTo`).
 */
export function trainerOf({ actor }: Pick<Context, 'actor'>): string | null {
  if (actor.kind === 'service') return null
  const { role, userId } = callerOf({ actor })
  return role === 'admin' ? null : userId
}

/** The cohorts beyond which the caller sees none, where they are named one by one: those that a client is bound to. */
export function boundTo({ actor }: Pick<Context, 'actor'>): readonly string[] | null {
  return actor.kind === 'client' ? actor.cohorts : null
}

/** The caller as a person; for use cases that only people run. */
export function callerOf({ actor }: Pick<Context, 'actor'>): Person {
  if (actor.kind !== 'person') throw new Error('this use case needs a person')
  return actor
}

/** The caller's user id; for use cases that only people run. */
export function callerId(ctx: Pick<Context, 'actor'>): string {
  return callerOf(ctx).userId
}

/** The id of who calls, a person or a client; null for who has shown nothing, and for the service. */
export function callerKey({ actor }: Pick<Context, 'actor'>): string | null {
  if (actor.kind === 'person') return actor.userId
  return actor.kind === 'client' ? actor.clientId : null
}

/** The caller as a client; for use cases that only clients run. */
export function clientOf({ actor }: Pick<Context, 'actor'>): Client {
  if (actor.kind !== 'client') throw new Error('this use case needs a client')
  return actor
}
