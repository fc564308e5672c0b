import { uuidv7 } from 'uuidv7'
import type { Db } from '../../../src/db/connection.ts'
import { type Actor, ANONYMOUS, type Person } from '../../../src/domain/access/actor.ts'
import { createPresence } from '../../../src/usecases/attempts/live/presence.ts'
import type { IssuedSession } from '../../../src/usecases/auth/issue-session.ts'
import { login } from '../../../src/usecases/auth/login.ts'
import { createContentStore } from '../../../src/usecases/banks/content/store.ts'
import { createCohort } from '../../../src/usecases/cohorts/create.ts'
import { createJoinCode } from '../../../src/usecases/cohorts/create-join-code.ts'
import { joinCohort } from '../../../src/usecases/cohorts/join.ts'
import type { Context } from '../../../src/usecases/context.ts'
import { createUser } from '../../../src/usecases/users/create.ts'
import { type PersonContext, SILENT } from '../world.ts'

export const PASSWORD = 'correct horse battery'
export const ADDRESS = '198.51.100.7'

const SERVICE: Actor = { kind: 'service', job: 'command-line', by: 'a test' }

/** A context for use cases of people, which sign nothing. */
export function contextOf(db: Db, actor: Actor = SERVICE, now: Date | null = null): Context {
  return {
    db,
    reports: db.reports,
    standby: db.standby,
    actor,
    now,
    log: SILENT,
    keys: null as never,
    platformKeys: null as never,
    keySets: null as never,
    platformTokens: null as never,
    startCodes: null as never,
    webhookSecrets: null as never,
    content: createContentStore(Buffer.alloc(32)),
    papers: null as never,
    media: null as never,
    bankWork: null as never,
    outbound: null as never,
    presence: createPresence(),
    statistics: null as never,
    boards: null as never,
    language: 'fr',
  }
}

/** The context of whoever has shown nothing yet. */
export function strangerOf(db: Db, now: Date | null = null): Context {
  return contextOf(db, ANONYMOUS, now)
}

/** The context of whoever holds a session. */
export function contextFor(db: Db, session: IssuedSession, now: Date | null = null): PersonContext {
  const { user, sessionId, epoch } = session
  const actor: Person = { kind: 'person', role: user.role, userId: user.id, sessionId, epoch }
  return { ...contextOf(db, actor, now), actor }
}

/** A fresh account, signed in. */
export async function signedIn(db: Db, role: 'admin' | 'trainer' | 'trainee' = 'trainee') {
  const email = `${uuidv7()}@example.org`
  await createUser(contextOf(db), { email, name: 'Someone', role, password: PASSWORD })
  const session = await login(strangerOf(db), { email, password: PASSWORD, address: ADDRESS })
  return { email, session, ctx: contextFor(db, session) }
}

/** A cohort with a code of five seats, and what lets a newcomer in by it. */
export async function cohortWithCode(db: Db) {
  const ctx = contextOf(db)
  const cohort = await createCohort(ctx, { name: `Promo ${uuidv7()}` })
  const made = await createJoinCode(ctx, { cohort: cohort.id, seats: 5, expiresInDays: 1 })
  const join = async (name: string) => {
    const joined = await joinCohort(strangerOf(db), { code: made.code, name, address: ADDRESS })
    if (joined.kind !== 'newcomer') throw new Error('expected a newcomer')
    return { ...joined, ctx: contextFor(db, joined.session) }
  }
  return { ctx, cohort, made, join }
}

/** Somebody who joined by a code. */
export async function newcomer(db: Db) {
  const { join } = await cohortWithCode(db)
  return join('Ada')
}

/** The code of what a promise is refused with; fails when it is not refused. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (caught: unknown) => caught,
  )
  if (error === null) throw new Error('expected a refusal')
  if (error instanceof Error && 'code' in error) return String(error.code)
  throw error
}

export function later(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000)
}
