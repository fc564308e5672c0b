import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { personalDigest } from '../../../src/security/digests.ts'
import { authenticate } from '../../../src/usecases/auth/authenticate.ts'
import { login } from '../../../src/usecases/auth/login.ts'
import { refreshSession } from '../../../src/usecases/auth/refresh.ts'
import { resume } from '../../../src/usecases/auth/resume.ts'
import { eraseMe } from '../../../src/usecases/me/erase.ts'
import { getMe } from '../../../src/usecases/me/get.ts'
import { updateMe, updateMeInput } from '../../../src/usecases/me/update.ts'
import { createUser, createUserInput } from '../../../src/usecases/users/create.ts'
import { ensureFirstAdmin } from '../../../src/usecases/users/ensure-first-admin.ts'
import { listUsers, listUsersInput } from '../../../src/usecases/users/list.ts'
import { validated } from '../../../src/usecases/validated.ts'
import { createTestDatabase, type TestDatabase, useTestDatabase } from '../../support/database.ts'
import {
  ADDRESS,
  codeOf,
  contextFor,
  contextOf,
  newcomer,
  PASSWORD,
  signedIn,
} from '../../support/people/world.ts'

const NEW_PASSWORD = 'a whole new phrase'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

describe('changing oneself', () => {
  it('a new password ends the other sessions and every access token, and keeps this session', async () => {
    const { email, ctx, session } = await signedIn(database.db)
    const entry = { email, password: PASSWORD, address: ADDRESS }
    const other = await login(contextOf(database.db), entry)
    await updateMe(ctx, { password: NEW_PASSWORD, currentPassword: PASSWORD })
    expect(await codeOf(authenticate(ctx, ctx.actor))).toBe('unauthenticated')
    expect(await codeOf(refreshSession(ctx, other))).toBe('invalid-refresh-token')
    const next = contextFor(database.db, await refreshSession(ctx, session))
    expect(await authenticate(next, next.actor)).toMatchObject({ role: 'trainee' })
    expect(await codeOf(login(contextOf(database.db), entry))).toBe('invalid-credentials')
    await login(contextOf(database.db), { ...entry, password: NEW_PASSWORD })
  })

  it('an address and a password make a newcomer an account, and retire the resume code', async () => {
    const { ctx, resumeCode, session } = await newcomer(database.db)
    const email = `ada-${session.sessionId}@example.org`
    const me = await updateMe(
      ctx,
      validated(updateMeInput, { email: email.toUpperCase(), password: NEW_PASSWORD, resumeCode }),
    )
    expect(me).toMatchObject({ email, emailVerified: false, hasPassword: true, name: 'Ada' })
    const entry = await login(contextOf(database.db), { email, password: NEW_PASSWORD, address: ADDRESS })
    expect(entry.user.id).toBe(session.user.id)
    const back = resume(contextOf(database.db), { code: resumeCode, address: '203.0.113.77' })
    expect(await codeOf(back)).toBe('invalid-resume-code')
  })

  it('a name alone needs no password and ends nothing', async () => {
    const { ctx } = await signedIn(database.db)
    expect(await updateMe(ctx, validated(updateMeInput, { name: '  Grace  ' }))).toMatchObject({
      name: 'Grace',
    })
    expect(await updateMe(ctx, {})).toMatchObject({ name: 'Grace' })
    expect(await authenticate(ctx, ctx.actor)).toMatchObject({ role: 'trainee' })
  })

  const refusals = [
    { name: 'a new password without the current one', input: { password: NEW_PASSWORD }, code: 'validation' },
    {
      name: 'a new address without the current password',
      input: { email: 'new@example.org' },
      code: 'validation',
    },
    {
      name: 'a wrong current password',
      input: { password: NEW_PASSWORD, currentPassword: 'not the password' },
      code: 'invalid-credentials',
    },
    {
      name: 'the same password again',
      input: { password: PASSWORD, currentPassword: PASSWORD },
      code: 'validation',
    },
    { name: 'a short password', input: { password: 'short', currentPassword: PASSWORD }, code: 'validation' },
    { name: 'an empty name', input: { name: '   ' }, code: 'validation' },
  ]
  test.each(refusals)('refuses $name', async ({ input, code }) => {
    const { ctx } = await signedIn(database.db)
    const before = await getMe(ctx)
    const change = async () => updateMe(ctx, validated(updateMeInput, input))
    expect(await codeOf(change())).toBe(code)
    expect(await getMe(ctx)).toEqual(before)
  })

  it('refuses a password to somebody without an address', async () => {
    const { ctx } = await newcomer(database.db)
    await expect(updateMe(ctx, { password: NEW_PASSWORD })).rejects.toMatchObject({
      code: 'validation',
      errors: [{ pointer: '/email' }],
    })
  })

  it('of two changes of password at once, one is refused', async () => {
    const { ctx } = await signedIn(database.db)
    const change = (password: string) => updateMe(ctx, { password, currentPassword: PASSWORD })
    const changes = await Promise.allSettled([change('phrase number one'), change('phrase number two')])
    expect(changes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    // Looked at before the other was done or after it: the session has ended, or the password is another.
    expect(changes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: expect.stringMatching(/^(unauthenticated|invalid-credentials)$/) },
    })
  })

  it('is audited by the names of fields, never by values nor by what is made of them', async () => {
    const { ctx, email } = await signedIn(database.db)
    await updateMe(ctx, { name: 'Very Personal Name', password: NEW_PASSWORD, currentPassword: PASSWORD })
    const { rows } = await database.db.pg.query(
      'SELECT action, row(a.*)::text AS line FROM audit_log a WHERE object_id = $1',
      [ctx.actor.userId],
    )
    expect(rows.map((row) => row.action)).toEqual(['user.create', 'user.update'])
    const log = rows.map((row) => row.line).join()
    for (const value of ['Very Personal Name', email, NEW_PASSWORD, PASSWORD]) {
      expect(log).not.toContain(value)
      expect(log).not.toContain(personalDigest(value).slice(0, 20))
    }
    expect(log).toContain('"changed": ["name", "password"]'.replaceAll('"', '""'))
  })
})

describe('accounts made by an admin', () => {
  it('sign in at once, and an address is given once, whatever its case', async () => {
    const ctx = contextOf(database.db)
    const input = { email: 'Marie@Example.org', name: 'Marie', role: 'trainer' as const, password: PASSWORD }
    const made = await Promise.allSettled([
      createUser(ctx, validated(createUserInput, input)),
      createUser(ctx, { ...input, email: 'marie@example.org' }),
    ])
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(made.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'email-taken' },
    })
    const session = await login(ctx, { email: 'marie@example.org', password: PASSWORD, address: ADDRESS })
    expect(session.user).toMatchObject({ role: 'trainer', mustChangePassword: false })
    expect(session.user).not.toHaveProperty('passwordHash')
  })

  it('every wrong field is told at once', async () => {
    const input = { email: 'no address', name: '', role: 'king' as 'admin', password: 'short' }
    const made = async () => createUser(contextOf(database.db), validated(createUserInput, input))
    await expect(made()).rejects.toMatchObject({
      code: 'validation',
      errors: ['/email', '/name', '/role', '/password'].map((pointer) => ({ pointer })),
    })
  })

  it('are listed page by page, each once, by role and address, without the erased', async () => {
    const { db } = await useTestDatabase()
    const ctx = contextOf(db)
    const people = []
    for (let index = 0; index < 7; index++) people.push(await signedIn(db, index % 2 ? 'trainer' : 'trainee'))
    await eraseMe(people[6]!.ctx)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listUsers(ctx, { limit: 2, cursor })
      expect(page.items.length).toBeLessThanOrEqual(2)
      seen.push(...page.items.map((user) => user.id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(people.slice(0, 6).map((person) => person.session.user.id))
    expect((await listUsers(ctx, { limit: 50, role: 'trainer' })).items).toHaveLength(3)
    const { items } = await listUsers(
      ctx,
      validated(listUsersInput, { email: people[3]!.email.toUpperCase() }),
    )
    expect(items.map((user) => user.id)).toEqual([people[3]!.session.user.id])
  })
})

describe('the first admin', () => {
  it('of replicas that start at once, one makes it, and a later start none', async () => {
    const { db } = await useTestDatabase()
    const handed: string[] = []
    const ensure = () =>
      ensureFirstAdmin(contextOf(db), { handOver: async ({ password }) => void handed.push(password!) })
    const made = (await Promise.all([ensure(), ensure(), ensure(), ensure()])).filter(
      (admin) => admin !== null,
    )
    expect(made).toHaveLength(1)
    expect(handed).toEqual([made[0]!.password])
    expect(await ensure()).toBeNull()
    const { rows } = await db.pg.query(`SELECT 1 FROM users WHERE role = 'admin'`)
    expect(rows).toHaveLength(1)
  })

  it('with a made password must change it before anything else', async () => {
    const { db } = await useTestDatabase()
    const admin = (await ensureFirstAdmin(contextOf(db)))!
    const session = await login(contextOf(db), {
      email: admin.email,
      password: admin.password!,
      address: ADDRESS,
    })
    const ctx = contextFor(db, session)
    expect(await authenticate(ctx, ctx.actor)).toEqual({
      role: 'admin',
      mustChangePassword: true,
      isVouchedFor: false,
    })
    expect(await codeOf(updateMe(ctx, { name: 'Chief' }))).toBe('password-change-required')
    await updateMe(ctx, { password: NEW_PASSWORD, currentPassword: admin.password! })
    const next = contextFor(db, await refreshSession(ctx, session))
    expect(await authenticate(next, next.actor)).toEqual({
      role: 'admin',
      mustChangePassword: false,
      isVouchedFor: false,
    })
  })

  it('with a given password is made as given, told to nobody, and need not change it', async () => {
    const { db } = await useTestDatabase()
    const input = {
      email: 'Chief@example.org',
      password: PASSWORD,
      handOver: () => Promise.reject(new Error('told')),
    }
    expect(await ensureFirstAdmin(contextOf(db), input)).toEqual({
      email: 'chief@example.org',
      password: null,
    })
    const session = await login(contextOf(db), { email: input.email, password: PASSWORD, address: ADDRESS })
    expect(session.user.mustChangePassword).toBe(false)
  })

  it('is not made when its password could not be handed over', async () => {
    const { db } = await useTestDatabase()
    const full = { handOver: () => Promise.reject(new Error('disk full')) }
    await expect(ensureFirstAdmin(contextOf(db), full)).rejects.toThrow('disk full')
    expect(await ensureFirstAdmin(contextOf(db))).not.toBeNull()
  })

  it('never takes over the address of somebody who is no admin', async () => {
    const { db } = await useTestDatabase()
    const { email } = await signedIn(db)
    expect(await codeOf(ensureFirstAdmin(contextOf(db), { email, password: PASSWORD }))).toBe('email-taken')
  })
})
