import { uuidv7 } from 'uuidv7'
import { SCOPES, type Scope } from '../../src/domain/access/actor.ts'
import { startAttempt } from '../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../src/usecases/attempts/submit.ts'
import { createJoinCode, createJoinCodeInput } from '../../src/usecases/cohorts/create-join-code.ts'
import { serviceContext } from '../../src/usecases/context.ts'
import { validated } from '../../src/usecases/validated.ts'
import { HOUR } from './instant.ts'
import type { TestPerson, World } from './world.ts'

/** Everybody who might ask for the same attempt, by what they are to it. */
export const CALLERS = [
  'nobody',
  'owner',
  'classmate',
  'outsider',
  'trainer',
  'otherTrainer',
  'admin',
  'disabledOwner',
  'staleOwner',
  'disabledTrainer',
  'staleAdmin',
  'newAdmin',
  'client',
  'scopelessClient',
  'otherClient',
] as const

/** Callers whose token no longer stands for what it did. */
export const WITHDRAWN = ['disabledOwner', 'staleOwner', 'disabledTrainer', 'staleAdmin', 'newAdmin'] as const

export type CallerName = (typeof CALLERS)[number]

/** Callers who are no person: their scopes. `otherClient` is bound to another cohort than the attempt's. */
export const CLIENTS = { client: SCOPES, scopelessClient: [] as readonly Scope[], otherClient: SCOPES }

export type PersonName = Exclude<CallerName, 'nobody' | keyof typeof CLIENTS>

/** An attempt of an assigned exam, with all who stand around it. */
export interface Scene {
  people: Record<PersonName, TestPerson>
  /** Their ids. */
  clients: Record<keyof typeof CLIENTS, string>
  /** A client that nobody asks as. */
  spareClient: string
  attempt: string
  cohort: string
  joinCode: string
  joinCodeId: string
  /** Of the attempt, waiting. */
  call: string
  /** Of the first question, made by its owner. */
  report: string
  /** Of the exam, to the cohort. */
  assignment: string
  /** For that cohort, applied. */
  correction: string
  /** Of `client`. */
  webhook: string
}

/**
 * Sets the scene: the owner's exam is open, or closed. Whoever the caller is named for is disabled, made stale, or
 * must change a first password.
 */
export async function createScene(
  world: World,
  { caller, isClosed = false }: { caller: CallerName; isClosed?: boolean },
): Promise<Scene> {
  const [owner, classmate, outsider, trainer, otherTrainer, admin, spare] = await Promise.all([
    ...[world.person(), world.person(), world.person()],
    ...[world.person('trainer'), world.person('trainer'), world.person('admin'), world.person('admin')],
  ] as const)
  const [cohort, otherCohort] = await Promise.all([
    world.cohort({ trainers: [trainer], members: [owner, classmate] }),
    world.cohort({ trainers: [otherTrainer], members: [outsider] }),
  ])
  await world.db.pool.query('INSERT INTO cohort_invitations (cohort_id, user_id) VALUES ($1, $2)', [
    cohort,
    outsider.id,
  ])
  const window = { opensAt: new Date(Date.now() - HOUR), closesAt: new Date(Date.now() + HOUR) }
  const assignment = await world.assignment({ cohort, quiz: 'exam', ...window })
  const { attempt } = await startAttempt(owner.ctx, { quiz: 'exam' })
  const clients = await clientsOf(world, cohort, otherCohort)
  const beside = await besideIt(world, { attempt: attempt.id, cohort, client: clients.clients.client })
  if (isClosed) await submitAttempt(owner.ctx, { attempt: attempt.id })
  const { code, id: joinCodeId } = await createJoinCode(
    serviceContext(world.services, 'command-line'),
    validated(createJoinCodeInput, { cohort }),
  )
  await withdraw(
    world,
    { disabledOwner: owner, staleOwner: owner, disabledTrainer: trainer, staleAdmin: spare, newAdmin: spare },
    caller,
  )
  const people = {
    owner,
    classmate,
    outsider,
    trainer,
    otherTrainer,
    admin,
    disabledOwner: owner,
    staleOwner: owner,
    disabledTrainer: trainer,
    staleAdmin: spare,
    newAdmin: spare,
  }
  return {
    people,
    ...clients,
    attempt: attempt.id,
    cohort,
    joinCode: code,
    joinCodeId,
    assignment,
    ...beside,
  }
}

/** The clients of a cohort, and of another one. */
async function clientsOf(
  world: World,
  cohort: string,
  otherCohort: string,
): Promise<Pick<Scene, 'clients' | 'spareClient'>> {
  const [client, scopelessClient, otherClient, spareClient] = await Promise.all([
    world.client({ scopes: CLIENTS.client, cohorts: [cohort] }),
    world.client({ scopes: CLIENTS.scopelessClient, cohorts: [cohort] }),
    world.client({ scopes: CLIENTS.otherClient, cohorts: [otherCohort] }),
    world.client({ scopes: SCOPES }),
  ])
  return { clients: { client, scopelessClient, otherClient }, spareClient }
}

/**
 * What stands beside the attempt: a call that waits, a report of its first question, a correction for the cohort, a webhook
 * of a client.
 */
async function besideIt(
  { db }: World,
  { attempt, cohort, client }: { attempt: string; cohort: string; client: string },
): Promise<Pick<Scene, 'call' | 'report' | 'correction' | 'webhook'>> {
  const [call, report, correction, webhook] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  await db.pool.query(
    `INSERT INTO webhook_endpoints (id, client_id, url, event_types, secret_sealed)
     VALUES ($1, $2, 'https://hooks.example.org/', '{correction.applied}', '')`,
    [webhook, client],
  )
  await db.pool.query('INSERT INTO attempt_calls (id, attempt_id, called_at) VALUES ($1, $2, now())', [
    call,
    attempt,
  ])
  await db.pool.query(
    `INSERT INTO question_reports (id, attempt_id, position, key_hash, text, made_at, changed_at)
     VALUES ($1, $2, 1, 'key', 'Wrong.', now(), now())`,
    [report, attempt],
  )
  await db.pool.query(
    `INSERT INTO corrections (id, bank, question, key_hash, policy, reason, cohorts, practice, state, made_at, applied_at)
     VALUES ($1, 'sample', 'first', 'none', 'drop', 'test', ARRAY[$2::uuid], false, 'applied', now(), now())`,
    [correction, cohort],
  )
  return { call, report, correction, webhook }
}

/** Takes away what the caller's token stood for, after it was issued. */
async function withdraw({ db }: World, people: Partial<Record<CallerName, TestPerson>>, caller: CallerName) {
  const person = people[caller]
  if (!person) return
  const change = caller.startsWith('disabled')
    ? 'disabled_at = now()'
    : caller === 'newAdmin'
      ? 'must_change_password = true'
      : 'epoch = epoch + 1'
  await db.pool.query(`UPDATE users SET ${change} WHERE id = $1`, [person.id])
}
