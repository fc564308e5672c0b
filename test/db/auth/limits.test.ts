import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import { FAILURES_PER_ACCOUNT, FAILURES_PER_ADDRESS } from '../../../src/usecases/auth/limit-guesses.ts'
import { login } from '../../../src/usecases/auth/login.ts'
import { refreshSession } from '../../../src/usecases/auth/refresh.ts'
import { resume } from '../../../src/usecases/auth/resume.ts'
import { joinCohort } from '../../../src/usecases/cohorts/join.ts'
import { updateMe } from '../../../src/usecases/me/update.ts'
import { purge } from '../../../src/usecases/service/purge.ts'
import { useTestDatabase } from '../../support/database.ts'
import {
  ADDRESS,
  codeOf,
  contextOf,
  later,
  PASSWORD,
  signedIn,
  strangerOf,
} from '../../support/people/world.ts'

const ELSEWHERE = '203.0.113.50'

describe('failed attempts', () => {
  it('at one account from one address are slowed for 15 minutes, and lock nobody out elsewhere', async () => {
    const { db } = await useTestDatabase()
    const { email } = await signedIn(db)
    const at = new Date()
    const ctx = contextOf(db, undefined, at)
    for (let guess = 0; guess < FAILURES_PER_ACCOUNT; guess++) {
      const wrong = { email, password: 'a wrong guess', address: ADDRESS }
      expect(await codeOf(login(ctx, wrong))).toBe('invalid-credentials')
    }
    const right = { email, password: PASSWORD, address: ADDRESS }
    await expect(login(ctx, right)).rejects.toMatchObject({
      code: 'too-many-requests',
      data: { retryAfterSeconds: 900 },
    })
    await login(ctx, { ...right, address: ELSEWHERE })
    await login(contextOf(db, undefined, later(at, 901)), right)
  })

  it('below the limit leave the right password in', async () => {
    const { db } = await useTestDatabase()
    const { email } = await signedIn(db)
    for (let guess = 1; guess < FAILURES_PER_ACCOUNT; guess++) {
      await codeOf(login(contextOf(db), { email, password: 'a wrong guess', address: ADDRESS }))
    }
    await login(contextOf(db), { email, password: PASSWORD, address: ADDRESS })
  })

  it('from one address are counted together over login, join and resume, and leave other addresses alone', async () => {
    const { db } = await useTestDatabase()
    const ctx = contextOf(db)
    const { email } = await signedIn(db)
    const kinds = [
      () => login(ctx, { email: `${uuidv7()}@example.org`, password: 'a wrong guess', address: ADDRESS }),
      () => joinCohort(strangerOf(db), { code: 'AAAAA-AAAAA', name: 'A', address: ADDRESS }),
      () => resume(ctx, { code: 'AAAAA-AAAAA', address: ADDRESS }),
    ]
    for (let guess = 0; guess < FAILURES_PER_ADDRESS; guess++) {
      expect(await codeOf(kinds[guess % 3]!())).not.toBe('too-many-requests')
    }
    for (const kind of kinds) expect(await codeOf(kind())).toBe('too-many-requests')
    expect(await codeOf(login(ctx, { email, password: PASSWORD, address: ADDRESS }))).toBe(
      'too-many-requests',
    )
    await login(ctx, { email, password: PASSWORD, address: ELSEWHERE })
  })

  it('sent all at once let no right guess through after the limit', async () => {
    const { db } = await useTestDatabase()
    const { email } = await signedIn(db)
    const ctx = contextOf(db)
    const wrong = Array.from({ length: 30 }, () =>
      codeOf(login(ctx, { email, password: 'a wrong guess', address: ADDRESS })),
    )
    const right = codeOf(login(ctx, { email, password: PASSWORD, address: ADDRESS }))
    await Promise.all(wrong)
    expect(await right).toBe('too-many-requests')
  })

  it('at the current password count like those at login', async () => {
    const { db } = await useTestDatabase()
    const { ctx } = await signedIn(db)
    const change = (currentPassword: string) =>
      updateMe(ctx, { password: 'a whole new phrase', currentPassword })
    for (let guess = 0; guess < FAILURES_PER_ACCOUNT; guess++) {
      expect(await codeOf(change('a wrong guess'))).toBe('invalid-credentials')
    }
    expect(await codeOf(change(PASSWORD))).toBe('too-many-requests')
  })

  it('never count successes: a class behind one address gets in', async () => {
    const { db } = await useTestDatabase()
    const { email } = await signedIn(db)
    for (let pupil = 0; pupil < 25; pupil++)
      await login(contextOf(db), { email, password: PASSWORD, address: ADDRESS })
    const { rows } = await db.pg.query('SELECT 1 FROM auth_failures')
    expect(rows).toHaveLength(0)
  })

  it('keep no address of a person in clear', async () => {
    const { db } = await useTestDatabase()
    await codeOf(
      login(contextOf(db), { email: 'ada@example.org', password: 'a wrong guess', address: ADDRESS }),
    )
    const { rows } = await db.pg.query('SELECT address FROM auth_failures ORDER BY address')
    expect(rows.map((row) => row.address)).toEqual([
      expect.stringMatching(/^account:sha256:[0-9a-f]{64}@/),
      `address:${ADDRESS}`,
    ])
  })
})

describe('purge', () => {
  it('deletes what has expired, and leaves what somebody may still ask for', async () => {
    const { db } = await useTestDatabase()
    const { email, session } = await signedIn(db)
    await refreshSession(contextOf(db), session)
    await codeOf(login(contextOf(db), { email, password: 'a wrong guess', address: ADDRESS }))
    await db.pg.query(
      `INSERT INTO idempotency_keys (caller, operation, key, body_hash) VALUES ('c', 'o', 'k', 'h')`,
    )
    const now = new Date()
    const days = (count: number) => contextOf(db, undefined, later(now, count * 86_400))
    expect(await purge(days(0.9))).toEqual({
      refreshTokens: 0,
      sessions: 0,
      authFailures: 0,
      idempotencyKeys: 0,
    })
    expect(await purge(days(2))).toEqual({
      refreshTokens: 0,
      sessions: 0,
      authFailures: 2,
      idempotencyKeys: 1,
    })
    // The spent token is still there to be noticed when it is reused.
    expect(await codeOf(refreshSession(days(3), session))).toBe('invalid-refresh-token')
    expect(await purge(days(31))).toEqual({
      refreshTokens: 2,
      sessions: 1,
      authFailures: 0,
      idempotencyKeys: 0,
    })
  })
})
