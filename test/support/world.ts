import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { onTestFinished } from 'vitest'
import type { Db } from '../../src/db/connection.ts'
import type { Person, Scope } from '../../src/domain/access/actor.ts'
import { hasErrors } from '../../src/domain/findings.ts'
import type { Quiz } from '../../src/domain/quiz/schema.ts'
import type { OwnTerms } from '../../src/domain/quiz/terms.ts'
import type { Role } from '../../src/domain/words.ts'
import type { Outbound } from '../../src/outbound/client.ts'
import { sha256 } from '../../src/security/digests.ts'
import { publishBanks } from '../../src/usecases/banks/publish.ts'
import { type Context, type Log, type Services, serviceContext } from '../../src/usecases/context.ts'
import { createServices } from '../../src/usecases/service/create-services.ts'
import { loadIdKey } from '../../src/usecases/service/load-id-key.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

export const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} }

/** What seals the keys of a test's service. */
export const TEST_SECRET = 'a test secret of 32 characters or more'

/** The context of a person's own requests. */
export type PersonContext = Context & { actor: Person }

/** A person of a test, with the context their requests would have. */
export interface TestPerson {
  id: string
  ctx: PersonContext
  /** The same person at an instant of the test's choosing. */
  at(now: Date): PersonContext
}

/** What an assignment is made of; its terms are the quiz's where they are not given. */
interface NewAssignment {
  cohort: string
  quiz: string
  opensAt: Date
  closesAt: Date
  timeLimitMs?: number | null
  maxAttempts?: number | null
  release?: Quiz['release'] | null
}

/** One test's own universe: a database, services over it, and the content it publishes. */
export interface World {
  url: string
  db: Db
  services: Services
  /** What makes the ids that trainees see. */
  idKey: Uint8Array
  person(role?: Role): Promise<TestPerson>
  cohort(options: { trainers?: TestPerson[]; members?: TestPerson[] }): Promise<string>
  assignment(given: NewAssignment): Promise<string>
  /** A client of the API; its id. */
  client(options: { scopes: readonly Scope[]; cohorts?: string[] }): Promise<string>
  /** Gives one person other terms of an assignment. */
  override(assignment: string, person: TestPerson, own: Partial<OwnTerms>): Promise<void>
  /** Publishes a folder given as file name -> YAML, or bytes; returns the report. */
  publish(files: Record<string, string | Buffer>): ReturnType<typeof publishBanks>
}

/** Has something done at the end of what a world is for, the last thing first. */
export type Until = (end: () => Promise<void>) => void

/**
 * What `beforeAll` gives back of what the tests of a file share: `make` makes it, and what it hands to `until` is done once
 * they are over, the last thing first.
 */
export async function forFile(make: (until: Until) => Promise<unknown>): Promise<() => Promise<void>> {
  const endings: (() => Promise<void>)[] = []
  await make((end) => void endings.unshift(end))
  return async () => {
    for (const end of endings) await end()
  }
}

/**
 * Makes a world that is gone when the test ends, or what `until` stands for. `content: false` leaves it without banks.
 */
export async function createWorld({
  max = 8,
  content = true,
  log = SILENT,
  outbound,
  readsElsewhere = false,
  database,
  until = onTestFinished,
}: {
  max?: number
  content?: boolean
  log?: Log
  outbound?: Outbound
  readsElsewhere?: boolean
  /** One of the caller's own, in place of one on the shared server. */
  database?: TestDatabase
  until?: Until
} = {}): Promise<World> {
  const { url, db, drop } = database ?? (await createTestDatabase({ max, content, readsElsewhere }))
  until(drop)
  const services = await createServices(db, TEST_SECRET, log, { ...(outbound && { outbound }) })
  until(() => services.outbound.close())
  until(() => services.bankWork.close())
  const world: World = {
    url,
    db,
    services,
    idKey: await loadIdKey(db),
    person: (role = 'trainee') => person(services, role),
    cohort: (people) => cohort(db, people),
    assignment: (given) => assignment(db, given),
    client: (given) => client(db, given),
    override: (id, person, own) => override(db, id, person, own),
    publish: (files) => publish(services, files),
  }
  return world
}

async function person(services: Services, role: Role): Promise<TestPerson> {
  const id = uuidv7()
  const sessionId = uuidv7()
  await services.db.pool.query(
    `WITH made AS (INSERT INTO users (id, role, name) VALUES ($1, $2, 'Test') RETURNING id)
     INSERT INTO sessions (id, user_id) SELECT $3, id FROM made`,
    [id, role, sessionId],
  )
  const ctx: PersonContext = {
    ...services,
    actor: { kind: 'person', role, userId: id, sessionId, epoch: 0 },
    now: null,
    language: 'fr',
  }
  return { id, ctx, at: (now) => ({ ...ctx, now }) }
}

async function cohort(
  db: Db,
  { trainers = [], members = [] }: { trainers?: TestPerson[]; members?: TestPerson[] },
) {
  const id = uuidv7()
  await db.pool.query(
    `WITH made AS (INSERT INTO cohorts (id, name) VALUES ($1, $2) RETURNING id), followed AS (
       INSERT INTO cohort_trainers (cohort_id, user_id) SELECT id, unnest($3::uuid[]) FROM made
     )
     INSERT INTO cohort_members (cohort_id, user_id) SELECT id, unnest($4::uuid[]) FROM made`,
    [id, `Cohort ${id}`, trainers.map((trainer) => trainer.id), members.map((member) => member.id)],
  )
  return id
}

async function assignment(db: Db, given: NewAssignment): Promise<string> {
  const id = uuidv7()
  await db.pool.query(
    `INSERT INTO assignments (id, cohort_id, quiz, opens_at, closes_at, time_limit_ms, max_attempts, release)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      id,
      given.cohort,
      given.quiz,
      given.opensAt,
      given.closesAt,
      given.timeLimitMs ?? null,
      given.maxAttempts ?? null,
      given.release ?? null,
    ],
  )
  return id
}

/** The secret of a client that `world.client` made. */
export function secretOf(client: string): string {
  return `secret_${client}`
}

async function client(
  db: Db,
  { scopes, cohorts = [] }: { scopes: readonly Scope[]; cohorts?: string[] },
): Promise<string> {
  const id = uuidv7()
  await db.pool.query(
    `WITH made AS (INSERT INTO clients (id, name, scopes) VALUES ($1, 'Test', $2) RETURNING id), proof AS (
       INSERT INTO client_secrets (id, client_id, secret_hash) SELECT $3::uuid, id, $4 FROM made
     )
     INSERT INTO client_cohorts (client_id, cohort_id) SELECT id, unnest($5::uuid[]) FROM made`,
    [id, scopes, uuidv7(), sha256(secretOf(id)), cohorts],
  )
  return id
}

async function override(db: Db, id: string, person: TestPerson, own: Partial<OwnTerms>): Promise<void> {
  await db.pool.query(
    `INSERT INTO assignment_overrides (assignment_id, user_id, opens_at, closes_at, time_limit_ms, max_attempts, release)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, person.id, own.opensAt, own.closesAt, own.timeLimitMs, own.maxAttempts, own.release],
  )
}

/** Publishes into a database that is migrated what worlds are born with. */
export function publishSample(db: Db): Promise<void> {
  return publishInto(db, (services) => publish(services, SAMPLE))
}

/** The same of worlds whose pages are looked at. */
export function publishCourse(db: Db): Promise<void> {
  const dir = join(import.meta.dirname, '../../questions')
  return publishInto(db, (services) => publishBanks(serviceContext(services, 'command-line'), { dir }))
}

async function publishInto(
  db: Db,
  publishing: (services: Services) => ReturnType<typeof publishBanks>,
): Promise<void> {
  const services = await createServices(db, TEST_SECRET, SILENT)
  const { findings } = await publishing(services)
  await services.bankWork.close()
  if (hasErrors(findings)) throw new Error(JSON.stringify(findings))
}

async function publish(services: Services, files: Record<string, string | Buffer>) {
  const dir = await mkdtemp(join(tmpdir(), 'bareme-questions-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(dir, name)), { recursive: true })
      await writeFile(join(dir, name), text)
    }
    return await publishBanks(serviceContext(services, 'command-line'), { dir })
  } finally {
    await rm(dir, { recursive: true })
  }
}

const CHAPTERS = `chapters:
  - { id: docker/images, title: Images, module: docker }
`

/** Three questions: two \`single\` (right: right-1, right-2), one \`multiple\` of four (right: a and c). */
export const SAMPLE_BANK = `bank: sample
title: Sample
module: docker
chapter: docker/images
language: en
license: MIT
questions:
  - id: first
    type: single
    prompt: First question?
    options:
      - { id: right-1, text: The right one, correct: true }
      - { id: wrong-1, text: The wrong one, feedback: SECRET-FEEDBACK-1 }
      - { id: other-1, text: Another one, feedback: SECRET-FEEDBACK-2 }
    explanation: SECRET-EXPLANATION-1
  - id: second
    type: single
    prompt: Second question?
    options:
      - { id: wrong-2, text: The wrong one, feedback: SECRET-FEEDBACK-3 }
      - { id: right-2, text: The right one, correct: true }
    explanation: SECRET-EXPLANATION-2
  - id: third
    type: multiple
    prompt: Third question?
    options:
      - { id: a, text: Option one, correct: true }
      - { id: b, text: Option two, feedback: SECRET-FEEDBACK-4 }
      - { id: c, text: Option three, correct: true }
      - { id: d, text: Option four, feedback: SECRET-FEEDBACK-5 }
    explanation: SECRET-EXPLANATION-3
`

/** A quiz over the sample bank; `settings` replaces whole top-level lines. */
export function sampleQuiz(quiz: string, settings: Record<string, string> = {}): string {
  const lines: Record<string, string> = {
    quiz,
    title: `Quiz ${quiz}`,
    access: 'open',
    timeLimit: 'PT10M',
    sections: '[{ title: All, questions: { bank: sample } }]',
    shuffle: '{ questions: false, options: true }',
    attempts: '{ max: 3, counts: best }',
    passMark: '60%',
    release: '{ score: on-submit, answers: on-submit }',
    ...settings,
  }
  return Object.entries(lines)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}\n`)
    .join('')
}

/** What a world is born with: `sample` (open, 10 minutes), `exam` (assigned, released on close), `untimed`, `manual`. */
const SAMPLE: Record<string, string> = {
  'chapters.yaml': CHAPTERS,
  'docker/sample.yaml': SAMPLE_BANK,
  'docker/sample.quiz.yaml': sampleQuiz('sample'),
  'docker/exam.quiz.yaml': sampleQuiz('exam', {
    access: 'assigned',
    attempts: '{ max: 1, counts: best }',
    release: '{ score: on-close, answers: on-close }',
  }),
  'docker/untimed.quiz.yaml': sampleQuiz('untimed', { timeLimit: '', attempts: '' }),
  'docker/manual.quiz.yaml': sampleQuiz('manual', { release: '{ score: on-submit, answers: manual }' }),
}
