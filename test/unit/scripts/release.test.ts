import { execFileSync, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const NEEDED = ['CHANGELOG.md', 'package.json', 'package-lock.json', 'openapi', 'scripts', 'src', 'deploy']
const CHANGELOG = '# Changelog\n\n## Unreleased\n\n- A wonder.\n\n## 0.2.0 - 2026-11-23\n\n- A start.\n'

const copy = mkdtempSync(join(tmpdir(), 'bareme-release-'))
const read = (name: string) => readFileSync(join(copy, name), 'utf8')
const write = (name: string, text: string) => writeFileSync(join(copy, name), text)

function git(...words: string[]): string {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...author, ...words], { cwd: copy, encoding: 'utf8' })
}

function commit(): void {
  git('add', '--all')
  git('commit', '--quiet', '--allow-empty', '--message', 'Change')
}

function release(...words: string[]) {
  return spawnSync(process.execPath, ['scripts/release.ts', ...words], { cwd: copy, encoding: 'utf8' })
}

/** Puts the packages of the copy at a version. */
function stand(version: string): void {
  for (const name of ['package.json', 'package-lock.json']) {
    const { packages, ...json } = JSON.parse(read(name))
    if (packages) packages[''].version = version
    write(name, `${JSON.stringify({ ...json, version, packages }, null, 2)}\n`)
  }
}

/** The copy stands at 0.2.0 with one thing to release, whatever the repository's own version is. */
beforeAll(() => {
  for (const name of NEEDED) cpSync(join(ROOT, name), join(copy, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  write('CHANGELOG.md', CHANGELOG)
  write('openapi/breaking.txt', '# What is meant.\n')
  stand('0.2.0')
  git('init', '--quiet')
  write('.git/info/exclude', 'node_modules\n')
  commit()
  git('tag', 'start')
})
beforeEach(() => {
  git('reset', '--quiet', '--hard', 'start')
  git('clean', '--quiet', '--force', '-d')
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const changelog = (from: string, to: string) => () => write('CHANGELOG.md', CHANGELOG.replace(from, to))
const excuse = () => appendFileSync(join(copy, 'openapi/breaking.txt'), 'in API GET /v1/me it went # meant\n')

test.each([
  ['none', []],
  ['one with a v', ['v0.3.0']],
  ['one of two numbers', ['0.3']],
  ['one with a leading zero', ['0.03.0']],
  ['one that is being prepared', ['0.3.0-rc.1']],
  ['two', ['0.3.0', '0.4.0']],
])('refused: no version that a release can have, %s', (_what, words) => {
  expect(release(...words)).toMatchObject({ status: 1, stderr: expect.stringMatching(/say which version/) })
})

test.each<[what: string, version: string, change: () => unknown, said: RegExp]>([
  ['the present version', '0.2.0', () => {}, /0\.2\.0 is not higher than 0\.2\.0/],
  ['a lower version', '0.1.9', () => {}, /0\.1\.9 is not higher than 0\.2\.0/],
  ['nothing to release', '0.3.0', changelog('- A wonder.\n\n', ''), /nothing to release/],
  [
    'no section Unreleased',
    '0.3.0',
    changelog('Unreleased', 'Soon'),
    /begin with its only section Unreleased/,
  ],
  ['two of them', '0.3.0', changelog('## 0.2.0', '## Unreleased\n\n## 0.2.0'), /only section Unreleased/],
  [
    'a section of that version',
    '0.3.0',
    changelog('## 0.2', '## 0.3.0 - 2026-11-24\n\n## 0.2'),
    /0\.3\.0 already/,
  ],
  [
    'a release that is not the package’s',
    '0.3.0',
    changelog('## 0.2.0', '## 0.1.0'),
    /last release is not 0\.2\.0/,
  ],
  ['a patch that breaks clients', '0.2.1', excuse, /breaking\.txt is not empty: 0\.2\.1 may not break/],
  [
    'a minor version that does, after 1.0',
    '1.1.0',
    () => [excuse(), stand('1.0.0')],
    /1\.1\.0 may not break/,
  ],
])('refused, with nothing written: %s', (_what, version, change, said) => {
  change()
  commit()
  const { status, stderr } = release(version)
  expect(stderr).toMatch(said)
  expect(status).toBe(1)
  expect(git('status', '--porcelain')).toBe('')
})

test.each([
  ['changed', 'src/main.ts'],
  ['new', 'notes.txt'],
])('refused, with nothing written: a file that is %s and not committed', (_what, name) => {
  appendFileSync(join(copy, name), '// more\n')
  const before = git('status', '--porcelain')
  const { status, stderr } = release('0.3.0')
  expect(stderr).toContain(`the working tree has changes:\n${before.trimEnd()}`)
  expect(status).toBe(1)
  expect(git('status', '--porcelain')).toBe(before)
})

test('everything that speaks against a release is said at once', () => {
  changelog('- A wonder.\n\n', '')()
  expect(release('0.1.0').stderr.match(/^- /gm)).toHaveLength(3)
})

test('a release moves what is unreleased, sets the version and keeps the contract; then nothing is unreleased', () => {
  excuse()
  for (const name of ['openapi.yaml', 'trainee.yaml', 'types.ts']) write(`openapi/${name}`, 'stale')
  commit()
  const { status, stdout, stderr } = release('0.3.0')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain("git commit --all --message 'Release 0.3.0' && git tag v0.3.0")
  expect(git('log', '--format=%s', 'start..')).toBe('Change\n')
  expect(read('CHANGELOG.md')).toMatch(
    /^# Changelog\n\n## Unreleased\n\n## 0\.3\.0 - \d{4}-\d\d-\d\d\n\n- A wonder\.\n\n## 0\.2\.0 - 2026-11-23\n\n- A start\.\n$/,
  )
  const sizes = git('diff', '--numstat', 'package.json', 'package-lock.json').match(/^\d+\t\d+/gm)
  expect(sizes).toEqual(['2\t2', '1\t1'])
  expect(read('deploy/chart/Chart.yaml').match(/^(v|appV)ersion: .*$/gm)).toEqual([
    'version: 0.3.0',
    'appVersion: 0.3.0',
  ])
  const contract = git('show', 'start:openapi/openapi.yaml').replace(/^ {2}version: .*$/m, '  version: 0.3.0')
  expect(read('openapi/openapi.yaml')).toBe(contract)
  expect(read('openapi/released.yaml')).toBe(contract)
  expect(read('openapi/types.ts')).toBe(git('show', 'start:openapi/types.ts'))
  expect(read('openapi/breaking.txt')).toBe('# What is meant.\n')
  commit()
  expect(release('0.4.0').stderr).toBe(
    'Nothing is released:\n- CHANGELOG.md: there is nothing to release: its first section is empty\n',
  )
})
