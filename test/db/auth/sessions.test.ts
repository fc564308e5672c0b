import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { authenticate } from '../../../src/usecases/auth/authenticate.ts'
import { login } from '../../../src/usecases/auth/login.ts'
import { logout } from '../../../src/usecases/auth/logout.ts'
import { refreshSession } from '../../../src/usecases/auth/refresh.ts'
import { updateMe } from '../../../src/usecases/me/update.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import {
  ADDRESS,
  codeOf,
  contextFor,
  contextOf,
  later,
  PASSWORD,
  signedIn,
} from '../../support/people/world.ts'
import { untilWaiting } from '../../support/races/waiting.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

async function audited(sessionId: string): Promise<number> {
  const { rows } = await database.db.pg.query(
    `SELECT 1 FROM audit_log WHERE object_id = $1 AND reason = 'refresh-token-reused'`,
    [sessionId],
  )
  return rows.length
}

describe('login', () => {
  it('gives a session that authenticates with the fresh role', async () => {
    const { ctx } = await signedIn(database.db, 'trainer')
    expect(await authenticate(ctx, ctx.actor)).toEqual({
      role: 'trainer',
      mustChangePassword: false,
      isVouchedFor: false,
    })
  })

  it('reads the address in any case', async () => {
    const { email } = await signedIn(database.db)
    const ctx = contextOf(database.db)
    const session = await login(ctx, { email: email.toUpperCase(), password: PASSWORD, address: ADDRESS })
    expect(session.user.email).toBe(email)
  })

  const refusals = [
    {
      name: 'a wrong password',
      email: (known: string) => known,
      password: 'not the password',
      disabled: false,
    },
    { name: 'an unknown address', email: () => 'nobody@example.org', password: PASSWORD, disabled: false },
    { name: 'a disabled account', email: (known: string) => known, password: PASSWORD, disabled: true },
  ]
  test.each(refusals)('refuses $name in the same words', async ({ email, password, disabled }) => {
    const known = await signedIn(database.db)
    if (disabled)
      await database.db.pg.query('UPDATE users SET disabled_at = now() WHERE email = $1', [known.email])
    const refused = login(contextOf(database.db), { email: email(known.email), password, address: ADDRESS })
    await expect(refused).rejects.toMatchObject({
      code: 'invalid-credentials',
      message: 'No account has this address and password.',
    })
  })

  it('by an old password opens nothing when the password changes while it is being checked', async () => {
    const { email, ctx } = await signedIn(database.db)
    // Whichever comes first, no session opened with the old password is left standing.
    const [entry] = await Promise.allSettled([
      login(contextOf(database.db), { email, password: PASSWORD, address: ADDRESS }),
      updateMe(ctx, { password: 'a whole new phrase', currentPassword: PASSWORD }),
    ])
    if (entry.status === 'fulfilled') {
      const opened = contextFor(database.db, entry.value)
      expect(await codeOf(authenticate(opened, opened.actor))).toBe('unauthenticated')
      expect(await codeOf(refreshSession(opened, entry.value))).toBe('invalid-refresh-token')
    }
  })

  it('with the old password opens no session once the epoch has moved', async () => {
    const { email, session } = await signedIn(database.db)
    const client = await database.db.pool.connect()
    await client.query('BEGIN')
    await client.query('UPDATE users SET epoch = epoch + 1 WHERE id = $1', [session.user.id])
    const entry = codeOf(login(contextOf(database.db), { email, password: PASSWORD, address: ADDRESS }))
    await untilWaiting(database.db)
    await client.query('COMMIT')
    client.release()
    expect(await entry).toBe('invalid-credentials')
  })
})

describe('refresh', () => {
  it('two at once with one token both get on, with one and the same successor', async () => {
    const { session } = await signedIn(database.db)
    const ctx = contextOf(database.db)
    const [one, two] = await Promise.all([refreshSession(ctx, session), refreshSession(ctx, session)])
    expect(one.sessionId).toBe(session.sessionId)
    expect(two.sessionId).toBe(session.sessionId)
    expect(one.refreshToken).toBe(two.refreshToken)
    expect(one.refreshToken).not.toBe(session.refreshToken)
    const next = await refreshSession(ctx, one)
    expect((await refreshSession(ctx, two)).refreshToken).toBe(next.refreshToken)
  })

  it('honours the one just traded for 30 s', async () => {
    const { session } = await signedIn(database.db)
    const at = new Date()
    await refreshSession(contextOf(database.db, undefined, at), session)
    await refreshSession(contextOf(database.db, undefined, later(at, 30)), session)
  })

  it('a thief within those 30 s gets no chain of their own: the owner meets theirs', async () => {
    const { session } = await signedIn(database.db)
    const at = new Date()
    const secondsOn = (seconds: number) => contextOf(database.db, undefined, later(at, seconds))
    const owner = await refreshSession(secondsOn(0), session)
    const thief = await refreshSession(secondsOn(20), session)
    const { rows } = await database.db.pg.query('SELECT 1 FROM refresh_tokens WHERE session_id = $1', [
      session.sessionId,
    ])
    expect(rows).toHaveLength(2)
    const next = await refreshSession(secondsOn(800), thief)
    expect(await codeOf(refreshSession(secondsOn(900), owner))).toBe('invalid-refresh-token')
    expect(await codeOf(refreshSession(secondsOn(901), next))).toBe('invalid-refresh-token')
    expect(await audited(session.sessionId)).toBe(1)
  })

  it('what the release before spent has no successor to give again', async () => {
    const { session } = await signedIn(database.db)
    await refreshSession(contextOf(database.db), session)
    await database.db.pg.query('UPDATE refresh_tokens SET successor_salt = NULL WHERE session_id = $1', [
      session.sessionId,
    ])
    expect(await codeOf(refreshSession(contextOf(database.db), session))).toBe('invalid-refresh-token')
  })

  it('a spent token that comes back later ends the session and its newest token, once in the audit', async () => {
    const { session, ctx } = await signedIn(database.db)
    const at = new Date()
    const next = await refreshSession(contextOf(database.db, undefined, at), session)
    const late = contextOf(database.db, undefined, later(at, 31))
    const codes = await Promise.all([session, session].map((token) => codeOf(refreshSession(late, token))))
    expect(codes).toEqual(['invalid-refresh-token', 'invalid-refresh-token'])
    expect(await codeOf(refreshSession(contextOf(database.db), next))).toBe('invalid-refresh-token')
    expect(await codeOf(authenticate(ctx, ctx.actor))).toBe('unauthenticated')
    expect(await audited(session.sessionId)).toBe(1)
  })

  it('a token expires after 30 days, and each trade starts them anew', async () => {
    const { session } = await signedIn(database.db)
    const day = (days: number) => contextOf(database.db, undefined, later(new Date(), days * 86_400))
    const next = await refreshSession(day(29), session)
    const last = await refreshSession(day(58), next)
    expect(await codeOf(refreshSession(day(89), last))).toBe('invalid-refresh-token')
  })

  it('refuses an unknown token and a disabled person', async () => {
    const { session, email } = await signedIn(database.db)
    const ctx = contextOf(database.db)
    expect(await codeOf(refreshSession(ctx, { refreshToken: 'made up' }))).toBe('invalid-refresh-token')
    await database.db.pg.query('UPDATE users SET disabled_at = now() WHERE email = $1', [email])
    expect(await codeOf(refreshSession(ctx, session))).toBe('invalid-refresh-token')
  })

  it('stores no token, only its hash', async () => {
    const { session } = await signedIn(database.db)
    const { rows } = await database.db.pg.query(
      `SELECT encode(token_hash, 'escape') AS stored FROM refresh_tokens WHERE session_id = $1`,
      [session.sessionId],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0].stored).not.toContain(session.refreshToken)
  })
})

describe('logout', () => {
  it('ends this session and leaves the others', async () => {
    const { email, ctx, session } = await signedIn(database.db)
    const other = await login(contextOf(database.db), { email, password: PASSWORD, address: ADDRESS })
    await logout(ctx, {})
    expect(await codeOf(authenticate(ctx, ctx.actor))).toBe('unauthenticated')
    expect(await codeOf(refreshSession(ctx, session))).toBe('invalid-refresh-token')
    const otherCtx = contextFor(database.db, other)
    expect(await authenticate(otherCtx, otherCtx.actor)).toMatchObject({ role: 'trainee' })
  })

  it('everywhere ends them all, access tokens included', async () => {
    const { email, ctx } = await signedIn(database.db)
    const other = await login(contextOf(database.db), { email, password: PASSWORD, address: ADDRESS })
    await logout(ctx, { all: true })
    for (const each of [ctx, contextFor(database.db, other)]) {
      expect(await codeOf(authenticate(each, each.actor))).toBe('unauthenticated')
    }
    expect(await codeOf(refreshSession(ctx, other))).toBe('invalid-refresh-token')
    const { rows } = await database.db.pg.query('SELECT epoch FROM users WHERE email = $1', [email])
    expect(rows[0].epoch).toBe(1)
  })

  const claims = [
    { name: 'another epoch', change: { epoch: 7 } },
    { name: "another person's session", change: { sessionId: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11' } },
  ]
  test.each(claims)('a token of $name does not authenticate', async ({ change }) => {
    const { ctx } = await signedIn(database.db)
    expect(await codeOf(authenticate(ctx, { ...ctx.actor, ...change }))).toBe('unauthenticated')
  })
})
