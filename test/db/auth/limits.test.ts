import { uuidv7 } from 'uuidv7'
import { describe, expect, it } from 'vitest'
import type { Db } from '../../../src/db/connection.ts'
import { FREE_GUESSES } from '../../../src/domain/access/pace.ts'
import { guessPassword, WRONG_CODES_PER_ADDRESS } from '../../../src/usecases/auth/limit-guesses.ts'
import { login } from '../../../src/usecases/auth/login.ts'
import { refreshSession } from '../../../src/usecases/auth/refresh.ts'
import { resume } from '../../../src/usecases/auth/resume.ts'
import { createCohort } from '../../../src/usecases/cohorts/create.ts'
import { createJoinCode, createJoinCodeInput } from '../../../src/usecases/cohorts/create-join-code.ts'
import { joinCohort } from '../../../src/usecases/cohorts/join.ts'
import { updateMe } from '../../../src/usecases/me/update.ts'
import { type Purged, purge } from '../../../src/usecases/service/purge.ts'
import { validated } from '../../../src/usecases/validated.ts'
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

describe('wrong passwords', () => {
  it('at one account from one place are slowed, never locked, and slow nobody elsewhere', async () => {
    const { db } = await useTestDatabase()
    const { email } = await signedIn(db)
    const at = new Date()
    await guessWrong(db, { email, address: ADDRESS, at, times: FREE_GUESSES })
    const right = { email, password: PASSWORD, address: ADDRESS }
    await expect(login(strangerOf(db, later(at, 10)), right)).rejects.toMatchObject({
      code: 'too-many-requests',
      data: { retryAfterSeconds: 20 },
    })
    await login(strangerOf(db, later(at, 10)), { ...right, address: ELSEWHERE })
    await login(strangerOf(db, later(at, 30)), right)
  })

  it('below the limit leave the right password in', async () => {
    const { db } = await useTestDatabase()
    const { email } = await signedIn(db)
    await guessWrong(db, { email, address: ADDRESS, at: null, times: FREE_GUESSES - 1 })
    await login(strangerOf(db), { email, password: PASSWORD, address: ADDRESS })
  })

  it('from everywhere slow each place after one, and let in at once who has not failed', async () => {
    const { db } = await useTestDatabase()
    const { email } = await signedIn(db)
    const at = new Date()
    // Ten networks of one provider, whose every address is another one.
    for (let network = 0; network < 10; network++) {
      const address = `2001:db8:${network}:${network}::1`
      await guessWrong(db, { email, address, at, times: FREE_GUESSES })
    }
    const wrong = { email, password: 'a wrong guess', address: '2001:db8:ff::1' }
    expect(await codeOf(login(strangerOf(db, at), wrong))).toBe('invalid-credentials')
    const next = { ...wrong, address: '2001:db8:ff:ffff::2' }
    await expect(login(strangerOf(db, at), next)).rejects.toMatchObject({ data: { retryAfterSeconds: 120 } })
    await login(strangerOf(db, at), { email, password: PASSWORD, address: ELSEWHERE })
  })

  it('at other accounts refuse no right one, however many came from the address', async () => {
    const { db } = await useTestDatabase()
    const { email } = await signedIn(db)
    for (let guess = 0; guess < 70; guess++) {
      const wrong = { email: `${uuidv7()}@example.org`, password: 'a wrong guess', address: ADDRESS }
      expect(await codeOf(login(strangerOf(db), wrong))).toBe('invalid-credentials')
    }
    await login(strangerOf(db), { email, password: PASSWORD, address: ADDRESS })
  })

  it('sent all at once are checked no more often than the limit', async () => {
    const { db } = await useTestDatabase({ max: 20 })
    const { email } = await signedIn(db)
    const wrong = Array.from({ length: 30 }, () =>
      codeOf(login(strangerOf(db), { email, password: 'a wrong guess', address: ADDRESS })),
    )
    const codes = await Promise.all(wrong)
    expect(codes.filter((code) => code === 'invalid-credentials')).toHaveLength(FREE_GUESSES)
    expect(new Set(codes)).toEqual(new Set(['invalid-credentials', 'too-many-requests']))
  })

  it('at the current password count like those at login', async () => {
    const { db } = await useTestDatabase()
    const { ctx } = await signedIn(db)
    const change = (currentPassword: string) =>
      updateMe(ctx, { password: 'a whole new phrase', currentPassword })
    for (let guess = 0; guess < FREE_GUESSES; guess++) {
      expect(await codeOf(change('a wrong guess'))).toBe('invalid-credentials')
    }
    expect(await codeOf(change(PASSWORD))).toBe('too-many-requests')
  })

  it('never count when right, nor when they could not be checked', async () => {
    const { db } = await useTestDatabase()
    const { email } = await signedIn(db)
    for (let pupil = 0; pupil < 25; pupil++)
      await login(strangerOf(db), { email, password: PASSWORD, address: ADDRESS })
    const fails = guessPassword(strangerOf(db), { account: email, address: ADDRESS }, () =>
      Promise.reject(new Error('no place in the line')),
    )
    await expect(fails).rejects.toThrow('no place in the line')
    const { rows } = await db.pg.query('SELECT 1 FROM auth_failures')
    expect(rows).toHaveLength(0)
  })

  it('keep no address of a person in clear', async () => {
    const { db } = await useTestDatabase()
    await guessWrong(db, { email: 'ada@example.org', address: ADDRESS, at: null, times: 1 })
    const { rows } = await db.pg.query('SELECT address FROM auth_failures ORDER BY address')
    expect(rows.map((row) => row.address)).toEqual([
      expect.stringMatching(/^password:sha256:[0-9a-f]{64}$/),
      expect.stringMatching(/^password:sha256:[0-9a-f]{64}@198\.51\.100\.7$/),
    ])
  })
})

describe('wrong codes', () => {
  it('of one kind shut out no right one, nor anything of another kind: a class stands behind one address', async () => {
    const { db } = await useTestDatabase({ max: 20 })
    const { email } = await signedIn(db)
    const cohort = await createCohort(contextOf(db), { name: 'Classe' })
    const { code } = await createJoinCode(
      contextOf(db),
      validated(createJoinCodeInput, { cohort: cohort.id }),
    )
    const wrong = [
      () => joinCohort(strangerOf(db), { code: 'X', name: 'A', address: ADDRESS }),
      () => resume(strangerOf(db), { code: 'X', address: ADDRESS }),
    ]
    for (const guess of wrong) {
      for (let time = 0; time < WRONG_CODES_PER_ADDRESS; time++) {
        expect(await codeOf(guess())).toMatch(/^invalid-(join|resume)-code$/)
      }
      expect(await codeOf(guess())).toBe('too-many-requests')
    }
    // The whole class at once: what caps the newcomers of an address is the seats of their code.
    const joined = await Promise.all(
      Array.from({ length: 30 }, (_, pupil) =>
        joinCohort(strangerOf(db), { code, name: `Pupil ${pupil}`, address: ADDRESS }),
      ),
    )
    const resumeCode = joined[0]!.kind === 'newcomer' ? joined[0]!.resumeCode : ''
    await resume(strangerOf(db), { code: resumeCode, address: ADDRESS })
    await login(strangerOf(db), { email, password: PASSWORD, address: ADDRESS })
  })

  it('are forgotten after 15 minutes, and those told to wait are not counted', async () => {
    const { db } = await useTestDatabase()
    const at = new Date()
    const guess = (seconds: number) =>
      codeOf(resume(strangerOf(db, later(at, seconds)), { code: 'X', address: ADDRESS }))
    for (let time = 0; time < WRONG_CODES_PER_ADDRESS; time++) await guess(0)
    expect(await guess(890)).toBe('too-many-requests')
    expect(await guess(901)).toBe('invalid-resume-code')
  })
})

/** Of what was purged, that of which there was some. */
const gone = (purged: Purged) => Object.fromEntries(Object.entries(purged).filter(([, count]) => count > 0))

describe('purge', () => {
  it('deletes what has expired, and leaves what somebody may still ask for', async () => {
    const { db } = await useTestDatabase()
    const { email, session } = await signedIn(db)
    await refreshSession(contextOf(db), session)
    await codeOf(login(contextOf(db), { email, password: 'a wrong guess', address: ADDRESS }))
    await db.pg.query(
      `INSERT INTO idempotency_keys (caller, operation, key, body_hash) VALUES ('c', 'o', 'k', 'h')`,
    )
    await db.pg.query('INSERT INTO attempt_presence (attempt_id, seen_at) VALUES (gen_random_uuid(), now())')
    await db.pg.query(
      `WITH made AS (INSERT INTO clients (id, name, scopes) VALUES (gen_random_uuid(), 'c', '{}') RETURNING id), used AS (
         INSERT INTO client_assertions (client_id, jti, expires_at) SELECT id, 'j', now() + interval '1 day' FROM made)
       INSERT INTO client_secrets (id, client_id, secret_hash, expires_at)
       SELECT gen_random_uuid(), id, hash, ends FROM made,
         (VALUES ('a'::bytea, now() + interval '1 day'), ('b'::bytea, NULL)) AS secret (hash, ends)`,
    )
    const now = new Date()
    const days = (count: number) => contextOf(db, undefined, later(now, count * 86_400))
    expect(gone(await purge(days(0.9)))).toEqual({})
    expect(gone(await purge(days(2)))).toEqual({
      authFailures: 2,
      presence: 1,
      idempotencyKeys: 1,
      clientAssertions: 1,
      clientSecrets: 1,
    })
    // The spent token is still there to be noticed when it is reused.
    expect(await codeOf(refreshSession(days(3), session))).toBe('invalid-refresh-token')
    expect(gone(await purge(days(31)))).toEqual({ refreshTokens: 2, sessions: 1 })
  })
})

/** Guesses wrongly at an account, as often as that is free. */
async function guessWrong(
  db: Db,
  { email, address, at, times }: { email: string; address: string; at: Date | null; times: number },
): Promise<void> {
  for (let guess = 0; guess < times; guess++) {
    const wrong = { email, password: 'a wrong guess', address }
    expect(await codeOf(login(strangerOf(db, at), wrong))).toBe('invalid-credentials')
  }
}
