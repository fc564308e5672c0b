import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { personalDigest } from '../../../src/security/digests.ts'
import { login, MOST_OF_ONE_ADDRESS } from '../../../src/usecases/auth/login.ts'
import { getMe } from '../../../src/usecases/me/get.ts'
import { updateMe } from '../../../src/usecases/me/update.ts'
import { createUser } from '../../../src/usecases/users/create.ts'
import { findPerson } from '../../../src/usecases/users/find-named.ts'
import { createTestDatabase, type TestDatabase, useTestDatabase } from '../../support/database.ts'
import {
  ADDRESS,
  codeOf,
  contextOf,
  newcomer,
  PASSWORD,
  signedIn,
  strangerOf,
} from '../../support/people/world.ts'

const OWN = 'a whole new phrase'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const somebody = () => `${crypto.randomUUID()}@example.org`

/** Somebody who joined by a code and says that an address is theirs. */
async function claimant(email: string, password: string) {
  const person = await newcomer(database.db)
  await updateMe(person.ctx, { email, password, resumeCode: person.resumeCode })
  return person
}

const signIn = (email: string, password: string) =>
  login(strangerOf(database.db), { email, password, address: ADDRESS })

describe('an address that nobody has verified', () => {
  it('does not keep its owner from an account, and is not the account', async () => {
    const email = somebody()
    const thief = await claimant(email, OWN)
    const given = { email, name: 'Ada', role: 'trainer' as const, password: PASSWORD }
    const ada = await createUser(contextOf(database.db), given)
    expect(ada).toMatchObject({ email, emailVerified: true })
    expect((await signIn(email, PASSWORD)).user.id).toBe(ada.id)
    expect((await signIn(email, OWN)).user.id).toBe(thief.user.id)
    expect((await findPerson(contextOf(database.db), email)).id).toBe(ada.id)
  })

  it('names nobody to an administrator', async () => {
    const email = somebody()
    await claimant(email, OWN)
    expect(await codeOf(findPerson(contextOf(database.db), email))).toBe('not-found')
  })

  it('is taken by somebody who has not heard whether another has it', async () => {
    const { email } = await signedIn(database.db)
    const other = await claimant(email, OWN)
    expect((await signIn(email, OWN)).user).toMatchObject({ id: other.user.id, emailVerified: false })
  })

  it('is shared by few: each would cost every login a look', async () => {
    const email = somebody()
    for (let other = 0; other < MOST_OF_ONE_ADDRESS; other++) await claimant(email, `phrase number ${other}`)
    expect(await codeOf(claimant(email, OWN))).toBe('email-taken')
    const given = { email, name: 'Ada', role: 'trainee' as const, password: PASSWORD }
    const ada = await createUser(contextOf(database.db), given)
    expect((await signIn(email, PASSWORD)).user.id).toBe(ada.id)
    expect((await signIn(email, 'phrase number 0')).user.id).not.toBe(ada.id)
  })

  it('is what an account has once its person changes it', async () => {
    const { ctx, email } = await signedIn(database.db)
    const next = somebody()
    expect(await updateMe(ctx, { email, currentPassword: PASSWORD })).toMatchObject({ emailVerified: true })
    expect(await updateMe(ctx, { email: next, currentPassword: PASSWORD })).toMatchObject({
      email: next,
      emailVerified: false,
    })
    const given = { email, name: 'Ada', role: 'trainee' as const, password: PASSWORD }
    expect(await createUser(contextOf(database.db), given)).toMatchObject({ emailVerified: true })
  })
})

describe('taking an address or a password without having one asks for the resume code', () => {
  const proofs = [
    { name: 'none', proof: {}, code: 'validation' },
    {
      name: 'another code',
      proof: { resumeCode: 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA' },
      code: 'invalid-resume-code',
    },
    { name: 'a password that there is not', proof: { currentPassword: PASSWORD }, code: 'validation' },
  ]
  test.each(proofs)('$name: $code', async ({ proof, code }) => {
    const { ctx } = await newcomer(database.db)
    const before = await getMe(ctx)
    expect(await codeOf(updateMe(ctx, { email: somebody(), ...proof }))).toBe(code)
    expect(await codeOf(updateMe(ctx, { email: somebody(), password: OWN, ...proof }))).toBe(code)
    expect(await getMe(ctx)).toEqual(before)
  })

  it('however it is typed', async () => {
    const { ctx, resumeCode } = await newcomer(database.db)
    const typed = resumeCode.toLowerCase().replaceAll('-', ' ')
    expect(await updateMe(ctx, { email: somebody(), resumeCode: typed })).toMatchObject({
      emailVerified: false,
    })
  })
})

it('addresses of before are verified when they came with the account, and the audit log keeps no digest', async () => {
  const { db } = await useTestDatabase()
  await db.pg.query(`
    DROP INDEX users_email_key, users_email_idx;
    ALTER TABLE users DROP COLUMN email_verified_at;
    CREATE UNIQUE INDEX users_email_key ON users (email)`)
  const people = {
    given: ['create'],
    renamed: ['create', 'name'],
    moved: ['create', 'email'],
    joined: ['email'],
  }
  for (const [name, history] of Object.entries(people)) {
    const id = crypto.randomUUID()
    await db.pg.query(
      `INSERT INTO users (id, role, name, email) VALUES ($1, 'trainee', $2, $2 || '@example.org')`,
      [id, name],
    )
    for (const what of history) {
      const before = what === 'create' ? null : { name: personalDigest('x'), email: personalDigest(name) }
      const after = {
        name: personalDigest(name),
        email: personalDigest(what === 'email' ? 'another' : name),
        ...(what === 'create' && { role: 'trainee' }),
      }
      await db.pg.query(
        `INSERT INTO audit_log (actor_role, action, object_type, object_id, before, after) VALUES ('admin', $1, 'user', $2, $3, $4)`,
        [what === 'create' ? 'user.create' : 'user.update', id, before, after],
      )
    }
  }
  // As the log was before that file: what refuses a change of it since came later.
  await db.pg.query('ALTER TABLE audit_log DISABLE TRIGGER audit_log_erasing_only')
  const file = '202611282116_verified_addresses.sql'
  await db.pg.query(await readFile(join(import.meta.dirname, '../../../migrations', file), 'utf8'))
  const { rows } = await db.pg.query(
    'SELECT name FROM users WHERE email_verified_at IS NOT NULL ORDER BY name',
  )
  expect(rows.map(({ name }) => name)).toEqual(['given', 'renamed'])
  const { rows: log } = await db.pg.query('SELECT row(a.*)::text AS line FROM audit_log a')
  expect(log).toHaveLength(6)
  expect(log.map(({ line }) => line).join()).not.toContain('sha256')
  await expect(db.pg.query('DELETE FROM audit_log')).rejects.toThrow('append-only')
})
