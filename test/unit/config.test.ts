import { describe, expect, test } from 'vitest'
import { configTable, withConfigTable } from '../../src/cli/config-table.ts'
import { ConfigError, readConfig, terminalLanguage, variables } from '../../src/config.ts'

const SECRET_KEY = 'a secret key of 32 characters or more'
const DATABASE_URL = 'postgresql://bareme_app@db/bareme'

function problemsOf(env: Record<string, string>): string {
  try {
    readConfig(env)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as Error).message
  }
  return 'no problem'
}

test('an empty environment is the embedded service on loopback', () => {
  expect(readConfig({})).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 3000,
    DATA_DIR: './data',
    CORS_ORIGINS: [],
    embedded: true,
    dataDirGiven: false,
    publishOnStart: true,
    demo: true,
  })
})

test('with a database of its own, nothing is published or demonstrated unless asked for', () => {
  const given = { DATABASE_URL, SECRET_KEY }
  expect(readConfig(given)).toMatchObject({ embedded: false, publishOnStart: false, demo: false })
  expect(readConfig({ ...given, PUBLISH_ON_START: 'true', DEMO: 'yes' })).toMatchObject({
    publishOnStart: true,
    demo: true,
  })
  expect(readConfig({ PUBLISH_ON_START: 'false', DEMO: '0' })).toMatchObject({
    publishOnStart: false,
    demo: false,
  })
})

test('an empty variable counts as absent', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', DATA_DIR: '' })).toEqual(readConfig({}))
  expect(readConfig({ DATA_DIR: '/srv/bareme' })).toMatchObject({ dataDirGiven: true })
})

test.each([
  [{ PUBLIC_URL: 'https://example.org/' }, 'https://example.org'],
  [{ PUBLIC_URL: 'https://example.org/quiz//', WEB: 'off' }, 'https://example.org/quiz'],
])('%o is an address to which paths are added', (env, address) => {
  expect(readConfig(env).PUBLIC_URL).toBe(address)
})

test('everything wrong is said at once, each under its name', () => {
  const message = problemsOf({ PORT: 'http', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x', POOL_MAX: '0' })
  for (const name of ['PORT', 'LOG_LEVEL', 'DATABASE_URL', 'POOL_MAX']) {
    expect(message).toMatch(new RegExp(`^ {2}- ${name}: .+`, 'm'))
  }
})

describe('what is wrong by itself or together', () => {
  test.each([
    [{ DATABASE_URL }, /SECRET_KEY: required/],
    [{ DATABASE_URL, SECRET_KEY: 'short' }, /SECRET_KEY: needs 32/],
    [{ MIGRATE_DATABASE_URL: DATABASE_URL }, /MIGRATE_DATABASE_URL: only with DATABASE_URL/],
    [{ READ_DATABASE_URL: DATABASE_URL }, /READ_DATABASE_URL: only with DATABASE_URL/],
    [{ ADMIN_EMAIL: 'ada@example.org' }, /both or neither/],
    [{ ADMIN_PASSWORD: 'a long enough phrase' }, /both or neither/],
    [{ ADMIN_EMAIL: 'ada', ADMIN_PASSWORD: 'a long enough phrase' }, /ADMIN_EMAIL/],
    [{ ADMIN_EMAIL: 'ada@example.org', ADMIN_PASSWORD: 'short' }, /ADMIN_PASSWORD/],
    [{ PORT: '65536' }, /PORT/],
    [{ PORT: '3000.5' }, /PORT/],
    [{ PUBLIC_URL: 'ftp://example.org' }, /PUBLIC_URL/],
    [{ PUBLIC_URL: 'https://example.org/?course=1' }, /PUBLIC_URL: must be an address without a query/],
    [{ PUBLIC_URL: 'https://example.org/quiz/' }, /PUBLIC_URL: a path only with WEB=off/],
    [{ METRICS_TOKEN: 'short' }, /METRICS_TOKEN/],
    [{ DEMO: 'maybe' }, /DEMO/],
    [{ SHUTDOWN_TIMEOUT: '0' }, /SHUTDOWN_TIMEOUT/],
    [{ TRUST_PROXY: 'everybody' }, /TRUST_PROXY/],
    [{ CORS_ORIGINS: 'https://example.org/path' }, /CORS_ORIGINS/],
    [{ OUTBOUND_ALLOW: 'moodle.lan,https://moodle.lan' }, /OUTBOUND_ALLOW/],
    [{ OUTBOUND_PROXY: 'proxy.example.org:3128' }, /OUTBOUND_PROXY/],
  ] as [Record<string, string>, RegExp][])('%o', (env, expected) => {
    expect(problemsOf(env)).toMatch(expected)
  })
})

test('no problem repeats a secret', () => {
  const secret = 'hunter2'
  const env = {
    ADMIN_EMAIL: 'a@b.fr',
    ADMIN_PASSWORD: secret,
    SECRET_KEY: secret,
    OUTBOUND_PROXY: `socks://bareme:${secret}@proxy.example.org`,
  }
  expect(problemsOf(env)).not.toContain(secret)
})

test('origins are a list', () => {
  expect(readConfig({ CORS_ORIGINS: 'https://a.example, http://localhost:5173,' }).CORS_ORIGINS).toEqual([
    'https://a.example',
    'http://localhost:5173',
  ])
})

test.each(['1', '10.0.0.0/8, 127.0.0.1', '::1', 'loopback'])('TRUST_PROXY may be %s', (given) => {
  expect(readConfig({ TRUST_PROXY: given }).TRUST_PROXY).toBe(given)
})

test('every variable is described, and stands in the table with its default', () => {
  const table = configTable()
  for (const [name, schema] of Object.entries(variables.shape)) {
    expect(schema.description, name).toBeTruthy()
    expect(table).toContain(`| \`${name}\` |`)
  }
  expect(table).toMatch(/^\| `PORT` \| `3000` \| .+ \|$/m)
})

test('the table replaces what stands between its marks in the README, and nothing else', () => {
  const readme = 'before\n<!-- variables:begin -->\nSTALE ROW\n<!-- variables:end -->\nafter\n'
  const fresh = withConfigTable(readme)
  expect(fresh).toContain(configTable())
  expect(fresh).not.toContain('STALE ROW')
  expect(fresh.startsWith('before\n') && fresh.endsWith('\nafter\n')).toBe(true)
  expect(withConfigTable(fresh)).toBe(fresh)
  expect(() => withConfigTable('no marks')).toThrow(/lacks/)
})

describe('the language of the terminal', () => {
  test.each([
    ['nothing said', {}, 'en'],
    ['no locale', { LANG: 'C' }, 'en'],
    ['no locale, in UTF-8', { LANG: 'C.UTF-8' }, 'en'],
    ['POSIX', { LANG: 'POSIX' }, 'en'],
    ['English', { LANG: 'en_GB.UTF-8' }, 'en'],
    ['French', { LANG: 'fr_FR.UTF-8' }, 'fr'],
    ['French of nowhere', { LANG: 'fr' }, 'fr'],
    ['French with a modifier', { LANG: 'fr_BE@euro' }, 'fr'],
    ['a language of neither', { LANG: 'de_DE.UTF-8' }, 'en'],
    ['Frisian, which only begins like French', { LANG: 'fry_NL' }, 'en'],
    ['French messages in an English system', { LANG: 'en_US.UTF-8', LC_MESSAGES: 'fr_FR.UTF-8' }, 'fr'],
    ['everything set over that', { LANG: 'fr_FR', LC_MESSAGES: 'fr_FR', LC_ALL: 'C' }, 'en'],
    ['an empty LC_ALL, which counts as absent', { LANG: 'fr_FR', LC_ALL: '' }, 'fr'],
  ])('%s', (_name, env, language) => {
    expect(terminalLanguage(env)).toBe(language)
  })
})
