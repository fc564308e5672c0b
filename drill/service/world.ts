import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { copyAttempt, newTrainee, SILENT, seedTrainees } from '../../bench/world.ts'
import { connect } from '../../src/db/connection.ts'
import { migrate } from '../../src/db/migrate.ts'
import { startAttempt } from '../../src/usecases/attempts/start.ts'
import { publishBanks } from '../../src/usecases/banks/publish.ts'
import { serviceContext } from '../../src/usecases/context.ts'
import { createServices } from '../../src/usecases/service/create-services.ts'
import type { Cluster } from '../cluster/index.ts'
import { POSTGRES_BIN } from '../cluster/programs.ts'
import { createSigner } from './signer.ts'

const ROOT = join(import.meta.dirname, '../..')
const QUESTIONS_DIR = join(import.meta.dirname, '../questions')

/** Somebody with an open attempt, and the token that their requests carry for a quarter of an hour. */
export interface Trainee {
  attempt: string
  token: string
}

/** The service's database on the cluster, and what the drill puts into it. */
export interface World {
  /** The address that replicas get: the service's role, through HAProxy. */
  url: string
  secretKey: string
  /** Makes trainees with an open attempt each, whose deadline is this SQL. */
  trainees(count: number, deadline: string): Promise<Trainee[]>
  /** Runs a query as a superuser, through HAProxy. */
  ask<R extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<R[]>
  close(): Promise<void>
}

/** Makes the roles as an operator would, migrates, publishes the drill's quiz, and starts the attempt that others copy. */
export async function createWorld({ port, passwords }: Cluster): Promise<World> {
  createRoles(port, passwords)
  const addressOf = (role: string, password: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/bareme`
  await migrate(addressOf('bareme_owner', passwords.owner))
  const url = addressOf('bareme_app', passwords.app)
  const secretKey = randomBytes(32).toString('base64')
  const db = connect({ url, max: 2 })
  const admin = new pg.Pool({ connectionString: addressOf('postgres', passwords.superuser), max: 2 })
  // Their idle connections are lost with the leader.
  admin.on('error', () => undefined)
  const services = await createServices(db, secretKey, SILENT)
  await publishBanks(serviceContext(services, 'command-line'), { dir: QUESTIONS_DIR })
  const signer = await createSigner(services, { url, secretKey })
  const { attempt: template } = await startAttempt(await newTrainee({ services, admin }), { quiz: 'drill' })
  return {
    url,
    secretKey,
    async trainees(count, deadline) {
      const subjects = await copyAttempt(admin, template.id, await seedTrainees(admin, count), { deadline })
      return subjects.map(({ user, attempt }) => ({ attempt, token: signer.tokenOf(user, 'trainee') }))
    },
    ask: async <R extends pg.QueryResultRow>(sql: string, values: unknown[]) =>
      (await admin.query<R>(sql, values)).rows,
    async close() {
      await signer.close()
      await Promise.all([db.close(), admin.end()])
    },
  }
}

function createRoles(port: number, passwords: Cluster['passwords']): void {
  const { status, stderr } = spawnSync('sh', [join(ROOT, 'docker/create-roles.sh')], {
    env: {
      PATH: `${POSTGRES_BIN}:/usr/bin:/bin`,
      PGHOST: '127.0.0.1',
      PGPORT: String(port),
      POSTGRES_USER: 'postgres',
      PGPASSWORD: passwords.superuser,
      BAREME_OWNER_PASSWORD: passwords.owner,
      BAREME_APP_PASSWORD: passwords.app,
    },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The roles cannot be made: ${stderr}`)
}
