import { expect, test } from 'vitest'
import { bareme } from '../../support/bareme.ts'
import { useTestDatabase } from '../../support/database.ts'
import { query } from '../../support/embedded/world.ts'

test('clients are kept from the command line, each change audited', async () => {
  const { url } = await useTestDatabase()
  const env = { DATABASE_URL: url, SECRET_KEY: 'a secret key of 32 characters or more' }
  const run = async (...args: string[]) => bareme(args, { env })
  const cohort = await run('cohort', 'create', 'Docker')
  expect(cohort.code).toBe(0)
  const made = await run(
    'client',
    'create',
    'LMS',
    '--scope',
    'results:read',
    'cohorts:write',
    '--cohort',
    'Docker',
  )
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(made.out).toMatch(/^client LMS, id [\da-f-]{36}\nsecret: [\w-]{43} \(shown only now\)\n$/)
  expect((await run('client', 'list')).out).toMatch(/\tLMS\tresults:read cohorts:write\tDocker\tnever\t\n$/)
  const rotated = await run('client', 'rotate-secret', 'LMS', '--overlap-hours', '0')
  expect(rotated.out).toMatch(/^secret: [\w-]{43} /)
  expect((await query(url, 'SELECT FROM client_secrets')).length).toBe(1)
  const jwksUri = 'https://lms.example.org/jwks.json'
  const changes = ['--requests-per-minute', '10', '--jwks-uri', jwksUri]
  expect((await run('client', 'update', 'LMS', ...changes)).code).toBe(0)
  expect(await query(url, 'SELECT jwks_uri AS it FROM clients')).toEqual([{ it: jwksUri }])
  expect((await run('client', 'disable', 'LMS')).out).toBe('client LMS: disabled\n')
  expect((await run('client', 'list')).out).toMatch(/\tdisabled\n$/)
  const none = await run('client', 'update', 'Other', '--name', 'X')
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('Other')])
  expect((await run('client', 'create', 'X', '--scope', 'everything')).code).toBe(1)
  expect((await run('client', 'delete', 'LMS')).code).toBe(0)
  const log = await query(url, `SELECT action FROM audit_log WHERE object_type = 'client' ORDER BY id`)
  expect(log.map(({ action }) => action)).toEqual([
    'client.create',
    'client.secret',
    'client.update',
    'client.update',
    'client.delete',
  ])
})
