import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { explain } from '../../../src/cli/explain.ts'
import { DrizzleQueryError } from '../../../src/db/drizzle.ts'
import { noSuchCohort } from '../../../src/domain/refusals/cohorts.ts'
import { bareme, baremeProcess } from '../../support/bareme.ts'
import { SAMPLE_BANK, sampleQuiz } from '../../support/world.ts'

// No database answers here: a command that needs none must not notice.
const NOWHERE = {
  DATABASE_URL: 'postgresql://127.0.0.1:1/bareme',
  SECRET_KEY: 'a secret key of 32 characters or more',
}

async function questionsFolder(files: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'bareme-cli-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  await mkdir(join(dir, 'docker'))
  const chapters = 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n'
  for (const [name, text] of Object.entries({ 'chapters.yaml': chapters, ...files })) {
    await writeFile(join(dir, name), text)
  }
  return dir
}

describe('a wrong use of the command exits 2 and says so on stderr', () => {
  test.each([
    [['nope'], /unknown command 'nope'/],
    [['bank'], /Usage: bareme bank/],
    [['backup'], /missing required argument/],
    [['user', 'create', '--email', 'ada@example.org', '--name', 'Ada', '--role', 'king'], /Allowed choices/],
    [['join-code', 'create', 'Groupe', '--seats', '1.5'], /whole number/],
  ])('%o', async (args, said) => {
    const { code, out, err } = await bareme(args, { env: NOWHERE })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(said)
  })
})

test('the help of a join code says how many seats and days it has when nothing is said', async () => {
  const { code, out } = await bareme(['join-code', 'create', '--help'], { env: NOWHERE })
  expect(code).toBe(0)
  expect(out).toMatch(/--seats .*\(default: 30\)\n.*--days .*\(default: 30\)/)
})

test('asking for the version is no error', async () => {
  expect(await bareme(['--version'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  })
})

test('a bad configuration exits 1 with the whole list, and no stack', async () => {
  const { code, err } = await baremeProcess(['migrate'], { env: { DATABASE_URL: 'mysql://x', PORT: 'http' } })
  expect(code).toBe(1)
  expect(err).toMatch(/- PORT: .*\n.*- DATABASE_URL: |- DATABASE_URL: .*\n.*- PORT: /)
  expect(err).not.toMatch(/^\s+at /m)
})

test.each([
  ['a terminal of no language', {}, 'The database does not answer now'],
  ['a French terminal', { LANG: 'fr_FR.UTF-8' }, 'La base de données ne répond pas'],
])('a database that is away exits 1 with one line, in the words of %s', async (_name, locale, said) => {
  const { code, err } = await bareme(['bank', 'publish'], { env: { ...NOWHERE, ...locale } })
  expect(code).toBe(1)
  expect(err).toMatch(new RegExp(`^${said}.*ECONNREFUSED.*\\n$`))
})

test('bank check: a sound folder is counted and exits 0, without a database', async () => {
  const dir = await questionsFolder({
    'docker/sample.yaml': SAMPLE_BANK,
    'docker/s.quiz.yaml': sampleQuiz('s'),
  })
  const { code, out } = await bareme(['bank', 'check', dir], { env: NOWHERE })
  expect(code).toBe(0)
  expect(out).toMatch(/^3 files, 0 errors, \d+ warnings$/m)
})

test('bank check: every fault of every file at once, as file:line:column severity rule message', async () => {
  const dir = await questionsFolder({
    'docker/sample.yaml': SAMPLE_BANK.replace('type: single', 'type: singel').replace('title: Sample\n', ''),
    'docker/broken.yaml': 'bank: [',
    'docker/s.quiz.yaml': sampleQuiz('s', { passMark: '160%' }),
  })
  const { code, out } = await bareme(['bank', 'check', dir])
  expect(code).toBe(1)
  const lines = out.trimEnd().split('\n')
  const findings = lines.slice(0, -1)
  for (const line of findings) expect(line).toMatch(/^\S+\.yaml:\d+:\d+ (error|warning) [a-z-]+ \S.*$/)
  for (const file of ['sample.yaml', 'broken.yaml', 's.quiz.yaml']) {
    expect(
      findings.some((line) => line.startsWith(`${dir}/docker/${file}:`) && line.includes(' error ')),
      file,
    ).toBe(true)
  }
  expect(lines.at(-1)).toMatch(/^4 files, [1-9]\d* errors, \d+ warnings$/)
  const json = await bareme(['bank', 'check', '--json', dir])
  expect(json.code).toBe(1)
  const told: Record<string, unknown>[] = JSON.parse(json.out).findings
  expect(told).toHaveLength(findings.length)
  for (const { file, line, column, severity, rule, message } of told)
    expect(findings).toContain(`${dir}/${file}:${line}:${column} ${severity} ${rule} ${message}`)
})

test.each([
  ['en_GB.UTF-8', 'error schema "title" is missing'],
  ['fr_FR.UTF-8', 'error schema « title » manque'],
])('bank check: a terminal of %s is told in its language', async (LANG, said) => {
  const dir = await questionsFolder({ 'docker/sample.yaml': SAMPLE_BANK.replace('title: Sample\n', '') })
  const { out } = await bareme(['bank', 'check', dir], { env: { LANG } })
  expect(out).toContain(said)
})

describe('what a failure says', () => {
  test.each([
    [noSuchCohort('Licence'), 'No cohort has the id or name "Licence".'],
    [
      new AggregateError([new Error('refused on ::1'), new Error('refused on 127.0.0.1')]),
      'refused on ::1; refused on 127.0.0.1',
    ],
    [
      new DrizzleQueryError('select secret', ['value'], new Error('relation is missing')),
      'relation is missing',
    ],
    [
      Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
      'The database does not answer now; nothing that was acknowledged is lost. Send the same again shortly. (refused)',
    ],
    ['a text', 'a text'],
  ])('%s', (error, said) => {
    expect(explain(error, 'en')).toBe(said)
  })
})
