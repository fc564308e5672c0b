import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { connect, type Db } from '../src/db/connection.ts'
import { startEmbedded } from '../src/db/embedded/index.ts'
import { migrate } from '../src/db/migrate.ts'
import type { Person } from '../src/domain/access/actor.ts'
import type { AttemptView, PaperView } from '../src/domain/attempt/view.ts'
import { startAttempt } from '../src/usecases/attempts/start.ts'
import { publishBanks } from '../src/usecases/banks/publish.ts'
import { type Context, type Services, serviceContext } from '../src/usecases/context.ts'
import { saveResponse } from '../src/usecases/responses/save.ts'
import { underAuthorIds } from '../src/usecases/responses/under-author-ids.ts'
import { createServices } from '../src/usecases/service/create-services.ts'
import type { Subject } from './recording.ts'

export const QUIZ = 'qcm-docker'
const QUESTIONS_DIR = join(import.meta.dirname, '../questions')
/** A log that says nothing. */
export const SILENT = { debug() {}, info() {}, warn() {}, error() {} }

/** A migrated database of the bench's own with the project's banks published, and what it is reached with. */
export interface World {
  /** What PostgreSQL calls itself. */
  postgres: string
  /** The service's role. */
  url: string
  secretKey: string
  services: Services
  /** The role that owns the tables, for seeding. */
  admin: pg.Pool
  close(): Promise<void>
}

/** Makes a world on an embedded, durable server in a temporary folder, or on the server of `given`. */
export async function createWorld(given: string | undefined): Promise<World> {
  const server = given ? await databaseOn(given) : await embedded()
  await migrate(server.ownerUrl)
  const secretKey = randomBytes(32).toString('base64')
  const db: Db = connect({ url: server.url, max: 4, applicationName: 'bench' })
  const admin = new pg.Pool({ connectionString: server.adminUrl, max: 2 })
  // A pool counts as ended before its last connections are; the server then ends them, and says so.
  admin.on('error', () => undefined)
  admin.on('connect', (client) => client.on('error', () => undefined))
  const services = await createServices(db, secretKey, SILENT)
  await publishBanks(serviceContext(services, 'command-line'), { dir: QUESTIONS_DIR })
  const end = async () => {
    await db.close()
    // What a signal interrupts holds a connection until its server is gone.
    const ended = admin.end()
    await server.close()
    await ended
  }
  let closing: Promise<void> | null = null
  const { rows } = await admin.query<{ server_version: string }>('SHOW server_version')
  return {
    postgres: `PostgreSQL ${rows[0]!.server_version}${given ? '' : ', embedded, fsync on'}`,
    url: server.url,
    secretKey,
    services,
    admin,
    // A signal and the end of a section may both close it.
    close: () => (closing ??= end()),
  }
}

async function embedded() {
  const folder = await mkdtemp(join(tmpdir(), 'bareme-bench-'))
  const server = await startEmbedded({ dataDir: folder, explicitDataDir: true })
  return {
    url: server.appUrl,
    ownerUrl: server.ownerUrl,
    adminUrl: server.superuserUrl,
    async close() {
      await server.stop()
      await rm(folder, { recursive: true })
    },
  }
}

async function databaseOn(given: string) {
  const name = `bareme_bench_${process.pid}`
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: given })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await run(`CREATE DATABASE ${name}`)
  const url = Object.assign(new URL(given), { pathname: `/${name}` }).href
  return { url, ownerUrl: url, adminUrl: url, close: () => run(`DROP DATABASE ${name} WITH (FORCE)`) }
}

/** A new trainee, as their own requests would come in. */
export async function newTrainee({
  services,
  admin,
}: Pick<World, 'services' | 'admin'>): Promise<Context & { user: string; actor: Person }> {
  const [user] = await seedTrainees(admin, 1)
  const actor = {
    kind: 'person' as const,
    role: 'trainee' as const,
    userId: user!,
    sessionId: user!,
    epoch: 0,
  }
  return { ...services, actor, now: null, language: 'fr', user: user! }
}

/** A new trainee with an attempt that is open and answered throughout. */
export async function newAttempt(
  world: World,
): Promise<{ ctx: Context; subject: Subject; view: AttemptView }> {
  const ctx = await newTrainee(world)
  const { attempt: view } = await startAttempt(ctx, { quiz: QUIZ })
  for (const question of view.questions!) {
    await saveAny(ctx, view.id, question)
  }
  return { ctx, view, subject: { user: ctx.user, attempt: view.id } }
}

/** Saves an answer that fits the question, as its route does. */
export async function saveAny(ctx: Context, attempt: string, question: PaperView): Promise<void> {
  const sent = {
    attempt,
    position: question.position,
    response: anyResponse(question),
    expectedVersion: null,
  }
  const [answer] = await underAuthorIds(ctx, attempt, [sent])
  await saveResponse(ctx, answer!)
}

/** An answer that fits the question; right or wrong does not matter here. */
export function anyResponse(
  view: PaperView,
): { type: 'single'; choice: string } | { type: 'multiple'; choices: string[] } {
  const { type, options } = view as PaperView & { options: { id: string }[] }
  const first = options[0]!.id
  return type === 'single' ? { type, choice: first } : { type: 'multiple', choices: [first] }
}

type Queryable = Pick<pg.Pool, 'query'>

/** Inserts trainees and returns their ids. */
export async function seedTrainees(admin: Queryable, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuidv7())
  await admin.query(
    `INSERT INTO users (id, role, name) SELECT id, 'trainee', 'Bench' FROM unnest($1::uuid[]) AS id`,
    [ids],
  )
  // Each has one session, under their own id, and the token without which it would be purged.
  await admin.query('INSERT INTO sessions (id, user_id) SELECT id, id FROM unnest($1::uuid[]) AS id', [ids])
  await admin.query(
    `INSERT INTO refresh_tokens (id, session_id, token_hash, expires_at)
     SELECT id, id, uuid_send(id), now() + interval '1 day' FROM unnest($1::uuid[]) AS id`,
    [ids],
  )
  return ids
}

/** Inserts a cohort with these people, makes trainers of those who follow it, and gives it a quiz. */
export async function seedClass(
  admin: Queryable,
  { quiz, trainers, trainees }: { quiz: string; trainers: readonly string[]; trainees: readonly string[] },
): Promise<{ cohort: string; assignment: string }> {
  const [cohort, assignment] = [uuidv7(), uuidv7()]
  await admin.query(`UPDATE users SET role = 'trainer' WHERE id = ANY ($1)`, [trainers])
  await admin.query(`INSERT INTO cohorts (id, name) VALUES ($1, 'Bench')`, [cohort])
  await admin.query('INSERT INTO cohort_trainers (cohort_id, user_id) SELECT $1, unnest($2::uuid[])', [
    cohort,
    trainers,
  ])
  await admin.query('INSERT INTO cohort_members (cohort_id, user_id) SELECT $1, unnest($2::uuid[])', [
    cohort,
    trainees,
  ])
  await admin.query(
    `INSERT INTO assignments (id, cohort_id, quiz, opens_at, closes_at)
     VALUES ($1, $2, $3, now(), now() + interval '2 days')`,
    [assignment, cohort, quiz],
  )
  return { cohort, assignment }
}

/** How copies of an attempt differ from it. */
export interface CopyOptions {
  /** SQL for the deadline; far ahead by default, so that nothing expires while it is measured. */
  deadline?: string
  /** Copies the answers as well; default true. */
  answered?: boolean
  /** Copies the journal of the answers as well; default false. */
  journaled?: boolean
}

/** Copies an open attempt, with its paper and its answers, once for each of these trainees. */
export async function copyAttempt(
  admin: Queryable,
  template: string,
  users: readonly string[],
  { deadline = `now() + interval '1 day'`, answered = true, journaled = false }: CopyOptions = {},
): Promise<Subject[]> {
  const subjects = users.map((user) => ({ user, attempt: uuidv7() }))
  const copies = `unnest($1::uuid[], $2::uuid[]) AS copy (attempt, person)`
  const values = [subjects.map(({ attempt }) => attempt), users, template]
  await admin.query(
    `INSERT INTO attempts (id, user_id, quiz, quiz_revision_id, kind, number, seed, draw_version, started_at,
       time_limit_ms, deadline_at, limited_by, grace_ms, asks_certainty, last_seq)
     SELECT copy.attempt, copy.person, quiz, quiz_revision_id, kind, number, seed, draw_version, started_at,
       time_limit_ms, ${deadline}, limited_by, grace_ms, asks_certainty, last_seq
     FROM attempts, ${copies} WHERE id = $3`,
    values,
  )
  await admin.query(
    `INSERT INTO paper_entries (attempt_id, position, section, rank, bank_revision_id, question_revision_id, type,
       option_order, answer_ids)
     SELECT copy.attempt, position, section, rank, bank_revision_id, question_revision_id, type, option_order,
       answer_ids
     FROM ${copies}, paper_entries WHERE attempt_id = $3`,
    values,
  )
  if (answered) {
    await admin.query(
      `INSERT INTO responses (attempt_id, position, response, version, saved_at)
       SELECT copy.attempt, position, response, version, saved_at FROM ${copies}, responses WHERE attempt_id = $3`,
      values,
    )
  }
  if (journaled) {
    await admin.query(
      `INSERT INTO response_journal (attempt_id, seq, position, response, version, received_at, outcome)
       SELECT copy.attempt, seq, position, response, version, received_at, outcome
       FROM ${copies}, response_journal WHERE attempt_id = $3`,
      values,
    )
  }
  await admin.query('ANALYZE users, attempts, paper_entries, responses, response_journal')
  return subjects
}
