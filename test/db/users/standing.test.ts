import { expect, it } from 'vitest'
import type { Db } from '../../../src/db/connection.ts'
import { FREE_GUESSES } from '../../../src/domain/access/pace.ts'
import { authenticate } from '../../../src/usecases/auth/authenticate.ts'
import { login } from '../../../src/usecases/auth/login.ts'
import { refreshSession } from '../../../src/usecases/auth/refresh.ts'
import { changeRole } from '../../../src/usecases/users/change-role.ts'
import { disableAccount } from '../../../src/usecases/users/disable.ts'
import { enableAccount } from '../../../src/usecases/users/enable.ts'
import { resetPassword } from '../../../src/usecases/users/reset-password.ts'
import { useTestDatabase } from '../../support/database.ts'
import { ADDRESS, codeOf, contextOf, PASSWORD, signedIn, strangerOf } from '../../support/people/world.ts'

async function audited(db: Db, user: string): Promise<unknown[]> {
  const { rows } = await db.pg.query(
    `SELECT action, before, after, actor_name AS by FROM audit_log WHERE object_id = $1 AND action <> 'user.create' ORDER BY id`,
    [user],
  )
  return rows
}

it('a disabled account is out at once, and enabled again it signs in anew', async () => {
  const { db } = await useTestDatabase()
  const { ctx, email, session } = await signedIn(db)
  const [by, user] = [contextOf(db), session.user.id]
  await disableAccount(by, { user })
  await disableAccount(by, { user })
  const entry = () => login(strangerOf(db), { email, password: PASSWORD, address: ADDRESS })
  expect(await codeOf(authenticate(ctx, ctx.actor))).toBe('unauthenticated')
  expect(await codeOf(entry())).toBe('invalid-credentials')
  await enableAccount(by, { user })
  // What was issued before stays worth nothing: a thief's token does not come back with the account.
  expect(await codeOf(authenticate(ctx, ctx.actor))).toBe('unauthenticated')
  expect(await codeOf(refreshSession(strangerOf(db), session))).toBe('invalid-refresh-token')
  await entry()
  expect(await audited(db, user)).toMatchObject([
    { action: 'user.disable', by: 'command-line: a test' },
    { action: 'user.enable', by: 'command-line: a test' },
  ])
})

it('a lone admin who forgot the password gets back in, whatever was guessed meanwhile', async () => {
  const { db } = await useTestDatabase()
  const { ctx, email, session } = await signedIn(db, 'admin')
  for (let guess = 0; guess < FREE_GUESSES; guess++) {
    await codeOf(login(strangerOf(db), { email, password: 'forgotten it', address: ADDRESS }))
  }
  const { made } = await resetPassword(contextOf(db), { user: session.user.id })
  expect(await codeOf(authenticate(ctx, ctx.actor))).toBe('unauthenticated')
  expect(await codeOf(refreshSession(strangerOf(db), session))).toBe('invalid-refresh-token')
  const back = await login(strangerOf(db), { email, password: made!, address: ADDRESS })
  expect(back.user).toMatchObject({ role: 'admin', mustChangePassword: true })
  expect(await codeOf(login(strangerOf(db), { email, password: PASSWORD, address: ADDRESS }))).toBe(
    'invalid-credentials',
  )
  expect(await audited(db, session.user.id)).toMatchObject([{ action: 'user.reset-password', after: null }])
})

it('a password that was given need not be changed, and needs an address to sign in with', async () => {
  const { db } = await useTestDatabase()
  const { email, session } = await signedIn(db)
  const given = { user: session.user.id, password: 'a whole new phrase' }
  expect(await resetPassword(contextOf(db), given)).toEqual({ made: null })
  const back = await login(strangerOf(db), { email, password: given.password, address: ADDRESS })
  expect(back.user.mustChangePassword).toBe(false)
  const nameless = crypto.randomUUID()
  await db.pg.query(`INSERT INTO users (id, role, name) VALUES ($1, 'trainee', 'Bob')`, [nameless])
  expect(await codeOf(resetPassword(contextOf(db), { user: nameless }))).toBe('validation')
})

it('a new role holds from the next request on', async () => {
  const { db } = await useTestDatabase()
  const { ctx, session } = await signedIn(db)
  await changeRole(contextOf(db), { user: session.user.id, role: 'trainer' })
  expect(await codeOf(authenticate(ctx, ctx.actor))).toBe('unauthenticated')
  expect((await refreshSession(strangerOf(db), session)).user.role).toBe('trainer')
  expect(await audited(db, session.user.id)).toMatchObject([
    { action: 'user.role', before: { role: 'trainee' }, after: { role: 'trainer' } },
  ])
})

it('the last admin who can sign in is neither disabled nor demoted, even of two at once', async () => {
  const { db } = await useTestDatabase()
  const [one, two] = [await signedIn(db, 'admin'), await signedIn(db, 'admin')]
  const by = contextOf(db)
  const leaving = await Promise.allSettled([
    disableAccount(by, { user: one.session.user.id }),
    changeRole(by, { user: two.session.user.id, role: 'trainer' }),
  ])
  expect(leaving.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(leaving.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'last-admin' },
  })
})

it('nobody is changed by an id of nobody', async () => {
  const { db } = await useTestDatabase()
  const user = crypto.randomUUID()
  for (const change of [
    () => disableAccount(contextOf(db), { user }),
    () => enableAccount(contextOf(db), { user }),
    () => resetPassword(contextOf(db), { user }),
    () => changeRole(contextOf(db), { user, role: 'admin' }),
  ]) {
    expect(await codeOf(change())).toBe('not-found')
  }
})
