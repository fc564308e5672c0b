import { uuidv7 } from 'uuidv7'
import { expect, it } from 'vitest'
import type { Db } from '../../../src/db/connection.ts'
import { personalDigest } from '../../../src/security/digests.ts'
import { authenticate } from '../../../src/usecases/auth/authenticate.ts'
import { login } from '../../../src/usecases/auth/login.ts'
import { refreshSession } from '../../../src/usecases/auth/refresh.ts'
import { eraseMe } from '../../../src/usecases/me/erase.ts'
import { useTestDatabase } from '../../support/database.ts'
import { ADDRESS, codeOf, contextOf, PASSWORD, signedIn } from '../../support/people/world.ts'

it('erasing deletes everything personal and keeps attempts under the same id', async () => {
  const { db } = await useTestDatabase()
  const { ctx, email, session } = await signedIn(db)
  const attempt = await insertAttempt(db, session.user.id, 'submitted')
  await db.pg.query(
    'UPDATE users SET extra_time_multiplier = 1.33, extra_time_minutes = 10 WHERE email = $1',
    [email],
  )
  await codeOf(login(contextOf(db), { email, password: 'a wrong guess', address: ADDRESS }))
  await db.pg.query(
    `INSERT INTO idempotency_keys (caller, operation, key, body_hash) VALUES ($1, 'o', 'k', 'h')`,
    [session.user.id],
  )
  await db.pg.query(
    `INSERT INTO idempotency_keys (caller, operation, key, body_hash, body) VALUES ('an admin', 'o', 'k', 'h', $1)`,
    [JSON.stringify({ id: session.user.id, name: 'Someone', email })],
  )
  await eraseMe(ctx)
  const { rows: users } = await db.pg.query('SELECT * FROM users WHERE id = $1', [session.user.id])
  expect(users[0]).toMatchObject({
    name: null,
    email: null,
    password_hash: null,
    resume_code_hash: null,
    extra_time_multiplier: '1.00',
    extra_time_minutes: 0,
    erased_at: expect.any(Date),
  })
  for (const table of [
    'sessions',
    'refresh_tokens',
    'idempotency_keys',
    `auth_failures WHERE address LIKE 'account:%'`,
  ]) {
    expect((await db.pg.query(`SELECT 1 FROM ${table}`)).rows, table).toHaveLength(0)
  }
  const { rows: attempts } = await db.pg.query('SELECT user_id FROM attempts WHERE id = $1', [attempt])
  expect(attempts).toEqual([{ user_id: session.user.id }])
  const { rows: lines } = await db.pg.query('SELECT row(a.*)::text AS line FROM audit_log a')
  const log = lines.map((row) => row.line).join()
  for (const personal of [email, personalDigest(email), personalDigest('Someone')]) {
    expect(log).not.toContain(personal)
  }
})

it('an erased person is signed out everywhere, and their address is free again', async () => {
  const { db } = await useTestDatabase()
  const { ctx, email, session } = await signedIn(db)
  await eraseMe(ctx)
  expect(await codeOf(authenticate(ctx, ctx.actor))).toBe('unauthenticated')
  expect(await codeOf(refreshSession(ctx, session))).toBe('invalid-refresh-token')
  expect(await codeOf(login(contextOf(db), { email, password: PASSWORD, address: ADDRESS }))).toBe(
    'invalid-credentials',
  )
  expect(await codeOf(eraseMe(ctx))).toBe('unauthenticated')
})

it('erasing waits for the end of an open attempt', async () => {
  const { db } = await useTestDatabase()
  const { ctx, session } = await signedIn(db)
  await insertAttempt(db, session.user.id, 'inProgress')
  expect(await codeOf(eraseMe(ctx))).toBe('attempt-in-progress')
  expect(await authenticate(ctx, ctx.actor)).toMatchObject({ role: 'trainee' })
})

it('of the last two admins who leave at once, one stays', async () => {
  const { db } = await useTestDatabase()
  const [one, two] = [await signedIn(db, 'admin'), await signedIn(db, 'admin')]
  const erasures = await Promise.allSettled([eraseMe(one.ctx), eraseMe(two.ctx)])
  expect(erasures.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(erasures.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'last-admin' },
  })
})

async function insertAttempt(db: Db, userId: string, state: 'inProgress' | 'submitted'): Promise<string> {
  const [id, revision] = [uuidv7(), uuidv7()]
  await db.pg.query(`INSERT INTO quiz_revisions (id, quiz, hash, content) VALUES ($1, 'q', 'h', '{}')`, [
    revision,
  ])
  await db.pg.query(
    `INSERT INTO attempts (id, user_id, quiz, quiz_revision_id, kind, number, state, seed, draw_version, started_at,
       grace_ms, asks_certainty, closed_at, close_reason, processed_at)
     SELECT $1, $2, 'q', $3, 'practice', 1, $4, 's', 1, now(), 0, false, closed, CASE WHEN closed IS NOT NULL THEN 'submitted' END, closed
     FROM (SELECT CASE WHEN $4 = 'submitted' THEN now() END AS closed) AS end_of`,
    [id, userId, revision, state],
  )
  return id
}
