import { mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { verifyPassword } from '../../../src/security/passwords.ts'
import { bareme, baremeProcess } from '../../support/bareme.ts'
import { useTestDatabase } from '../../support/database.ts'
import { query } from '../../support/embedded/world.ts'
import { emptyDatabase } from '../../support/schema/migrations.ts'

const SECRET_KEY = 'a secret key of 32 characters or more'

async function ok(args: string[], env: Record<string, string>, input?: string | Buffer): Promise<string> {
  const { code, out, err } = await bareme(args, { env, ...(input !== undefined && { input }) })
  expect({ code, err }, args.join(' ')).toEqual({ code: 0, err: '' })
  return out
}

/** What the audit log tells, in its order: what a command says that it did and did not would be missing. */
async function audited(url: string): Promise<unknown[]> {
  return (await query(url, 'SELECT action FROM audit_log ORDER BY id')).map(({ action }) => action)
}

test('what a trainer needs is made from the command line, and audited as the system', async () => {
  const { url } = await useTestDatabase()
  const env = { DATABASE_URL: url, SECRET_KEY }
  expect(await ok(['bank', 'publish', 'questions'], env)).toContain('quiz qcm-docker: published')
  const user = [
    'user',
    'create',
    '--email',
    'ada@example.org',
    '--name',
    'Ada',
    '--role',
    'trainer',
    '--password-stdin',
  ]
  expect(await ok(user, env, 'a long enough phrase\n')).toMatch(/^trainer ada@example\.org, id [\w-]{36}\n$/)
  await ok(['cohort', 'create', 'Groupe A', '--trainer', 'ada@example.org'], env)
  const code = await ok(['join-code', 'create', 'Groupe A', '--seats', '12', '--days', '3'], env)
  expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5} \(cohort Groupe A, 12 seats, until .+Z\)\n$/)
  const until = Date.parse(/until (\S+Z)/.exec(code)![1]!)
  expect((until - Date.now()) / 86_400_000).toBeCloseTo(3, 1)
  const window = ['--opens', '2027-01-15T09:00:00+01:00', '--closes', '2027-01-15T10:00:00+01:00']
  expect(await ok(['assignment', 'create', 'Groupe A', 'examen-docker', ...window], env)).toContain(
    '2027-01-15T08:00:00.000Z',
  )
  const [stored] = await query(url, `SELECT password_hash FROM users WHERE email = 'ada@example.org'`)
  expect(await verifyPassword(stored!['password_hash'] as string, 'a long enough phrase')).toBe(true)
  const audit = await query(url, 'SELECT DISTINCT actor_kind, actor_role, actor_name FROM audit_log')
  const by = `command-line: ${userInfo().username}`
  expect(audit).toEqual([{ actor_kind: 'service', actor_role: null, actor_name: by }])
})

test('assigning warns of what the quiz gives away, and a member is admitted after that', async () => {
  const { url } = await useTestDatabase()
  const env = { DATABASE_URL: url, SECRET_KEY }
  await ok(['bank', 'publish', 'questions'], env)
  await ok(['cohort', 'create', 'Groupe A'], env)
  const window = ['--opens', '2027-01-15T09:00:00+01:00', '--closes', '2027-01-15T10:00:00+01:00']
  const { code, out, err } = await bareme(['assignment', 'create', 'Groupe A', 'qcm-docker', ...window], {
    env,
  })
  expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^warning [a-z-]+ \S.*\n/) })
  const [bob] = await query(
    url,
    `INSERT INTO users (id, role, name) VALUES (gen_random_uuid(), 'trainee', 'Bob') RETURNING id`,
  )
  const user = String(bob!['id'])
  await query(url, `INSERT INTO cohort_members (cohort_id, user_id) SELECT id, '${user}' FROM cohorts`)
  const assignment = /id (\S+)\n$/.exec(out)![1]!
  expect(await ok(['assignment', 'admit', assignment, user, '--reason', 'Panne'], env)).toBe(
    `${user} may start ${assignment}\n`,
  )
  expect((await audited(url)).slice(-3)).toEqual(['cohort.create', 'assignment.create', 'assignment.admit'])
})

test('--as says whose hand it was', async () => {
  const { url } = await useTestDatabase()
  await ok(['--as', 'grace@example.org', 'cohort', 'create', 'Groupe A'], { DATABASE_URL: url, SECRET_KEY })
  const audit = await query(url, 'SELECT actor_kind, actor_name FROM audit_log')
  expect(audit).toEqual([{ actor_kind: 'service', actor_name: 'command-line: grace@example.org' }])
})

test('accounts, codes and members are closed, reset, reissued and removed from the command line', async () => {
  const { url } = await useTestDatabase()
  const env = { DATABASE_URL: url, SECRET_KEY }
  await ok(['user', 'create', '--email', 'ada@example.org', '--name', 'Ada', '--role', 'admin'], env)
  await ok(['user', 'create', '--email', 'bob@example.org', '--name', 'Bob'], env)
  await ok(['cohort', 'create', 'Groupe A'], env)
  const [code] = (await ok(['join-code', 'create', 'Groupe A'], env)).split(' ')
  await query(
    url,
    `INSERT INTO cohort_members (cohort_id, user_id) SELECT c.id, u.id FROM cohorts c, users u WHERE u.name = 'Bob'`,
  )
  expect(await bareme(['user', 'disable', 'ada@example.org'], { env })).toMatchObject({
    code: 1,
    err: 'Make another admin first.\n',
  })
  const said = [
    await ok(['user', 'reset-password', 'ADA@example.org'], env),
    await ok(
      ['user', 'reset-password', 'ada@example.org', '--password-stdin'],
      env,
      'a long enough phrase\n',
    ),
    await ok(['user', 'role', 'bob@example.org', 'trainer'], env),
    await ok(['trainer', 'add', 'Groupe A', 'bob@example.org'], env),
    await ok(['user', 'disable', 'bob@example.org'], env),
    await ok(['user', 'enable', 'bob@example.org'], env),
    await ok(['join-code', 'revoke', code!], env),
    await ok(['member', 'list', 'Groupe A'], env),
    await ok(['member', 'remove', 'Groupe A', 'bob@example.org'], env),
  ]
  expect(said.join('')).toMatch(
    /^ADA@example.org: every session has ended\npassword: \S{20,} .*\nada@example.org: every session has ended\nbob@example.org: trainer\nbob@example.org follows Groupe A\nbob@example.org: disabled\nbob@example.org: enabled\nthe code lets nobody into Groupe A any more\n[\w-]{36}\tBob\tbob@example.org\nbob@example.org left Groupe A\n$/,
  )
  await query(
    url,
    `INSERT INTO users (id, role, name) VALUES ('0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11', 'trainee', 'Zoé')`,
  )
  expect(await ok(['resume-code', 'reissue', '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'], env)).toMatch(
    /^([0-9A-Z]{5}-){4}[0-9A-Z]{5} \(shown only now\)\n$/,
  )
  expect(await bareme(['user', 'enable', 'nobody@example.org'], { env })).toMatchObject({
    code: 1,
    err: 'Nobody has the id or the verified address nobody@example.org.\n',
  })
  expect(await audited(url)).toEqual([
    ...['user.create', 'user.create', 'cohort.create', 'join-code.create'],
    ...[
      'user.reset-password',
      'user.reset-password',
      'user.role',
      'trainer.add',
      'user.disable',
      'user.enable',
    ],
    ...['join-code.revoke', 'member.remove', 'resume-code.reissue'],
  ])
})

test('without --password-stdin a password is made and printed once', async () => {
  const { url } = await useTestDatabase()
  const out = await ok(['user', 'create', '--email', 'ada@example.org', '--name', 'Ada'], {
    DATABASE_URL: url,
    SECRET_KEY,
  })
  const password = /^password: (\S{20,}) /m.exec(out)![1]!
  const [stored] = await query(url, 'SELECT role, password_hash FROM users')
  expect(stored!['role']).toBe('trainee')
  expect(await verifyPassword(stored!['password_hash'] as string, password)).toBe(true)
})

test('a refusal of the service is one line and exits 1', async () => {
  const { url } = await useTestDatabase()
  const env = { DATABASE_URL: url, SECRET_KEY }
  expect(await bareme(['join-code', 'create', 'Nobody'], { env })).toEqual({
    code: 1,
    out: '',
    err: 'No cohort has the id or name "Nobody".\n',
  })
})

test('a database that was not migrated is named as such', async () => {
  const { url } = await useTestDatabase()
  await query(url, 'DROP TABLE schema_migrations')
  const { code, err } = await bareme(['attempt', 'rescore'], { env: { DATABASE_URL: url, SECRET_KEY } })
  expect(code).toBe(1)
  expect(err).toMatch(/lacks 0001_\S+.*: run "bareme migrate" first/)
})

test('a backup is a file that only its maker reads, and fills a database that holds nothing at all', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'bareme-backup-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  const { url } = await useTestDatabase()
  const env = { DATABASE_URL: url, SECRET_KEY }
  await ok(['user', 'create', '--email', 'ada@example.org', '--name', 'Ada'], env)
  const file = join(dir, 'bareme.backup')
  await writeFile(join(dir, 'elsewhere'), 'kept')
  await symlink(join(dir, 'elsewhere'), `${file}.partial`)
  await writeFile(file, 'an older backup', { mode: 0o644 })
  expect(await ok(['backup', file], env)).toMatch(/rows of \d+ tables/)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readFile(join(dir, 'elsewhere'), 'utf8')).toBe('kept')
  const copy = { DATABASE_URL: await emptyDatabase(), SECRET_KEY }
  await ok(['restore', file], copy)
  expect(await ok(['migrate'], copy)).toBe('nothing left to apply\n')
  expect(await ok(['attempt', 'rescore'], copy)).toBe('0 scored, 0 still pending\n')
  expect(await query(copy.DATABASE_URL, 'SELECT email FROM users')).toEqual([{ email: 'ada@example.org' }])
  expect(await bareme(['restore', file], { env: copy })).toMatchObject({
    code: 1,
    err: expect.stringContaining('not empty'),
  })
})

test('a backup goes out by standard output, and comes back by standard input', async () => {
  const { url } = await useTestDatabase()
  const env = { DATABASE_URL: url, SECRET_KEY }
  await ok(['user', 'create', '--email', 'ada@example.org', '--name', 'Ada'], env)
  const { code, bytes, err } = await baremeProcess(['backup', '-'], { env })
  expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^\d+ rows of \d+ tables\n$/) })
  const copy = { DATABASE_URL: await emptyDatabase(), SECRET_KEY }
  await ok(['restore', '-'], copy, bytes)
  expect(await query(copy.DATABASE_URL, 'SELECT email FROM users')).toEqual([{ email: 'ada@example.org' }])
})
