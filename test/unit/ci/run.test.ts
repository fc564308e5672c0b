import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')

/** A report of vitest, as far as it is counted. */
const report = (passed: number, failed: number, testResults: object[] = []) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 2, testResults })

/** Runs steps as .ci/run does, on a budget of a minute each for `first` and `second`. */
function run(steps: string, env: Record<string, string> = {}) {
  const scratch = mkdtempSync(join(tmpdir(), 'bareme-steps-'))
  onTestFinished(() => rmSync(scratch, { recursive: true }))
  const script = `
    set -uo pipefail
    . .ci/steps.sh
    . .ci/budget.sh
    vitest() {
      local argument
      for argument; do [[ $argument != --outputFile.json=* ]] || printf %s "$report" >"\${argument#*=}"; done
      return "$ended"
    }
    read_budget <(printf '# a note\\n1 first\\n1 second\\n')
    spend first
    ${steps}
    finish`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd: ROOT,
    env: { PATH: process.env['PATH']!, scratch, ...env },
    encoding: 'utf8',
  })
  return { status, said: stdout, complaints: stderr, last: stdout.trimEnd().split('\n').at(-1) }
}

// macOS has a bash that knows no tables; .ci/run is for Debian.
const isOld = spawnSync('bash', ['-c', 'declare -A table']).status !== 0

describe.skipIf(isOld)('the steps of .ci/run', () => {
  test.each<[string, string, string, number]>([
    ['checks that pass', 'check one true; check two true', '2 passed, 0 failed', 0],
    ['a check that fails', 'check one true; check two false', '1 passed, 1 failed', 1],
    ['steps on both sides', 'beside check one true; check two true', '2 passed, 0 failed', 0],
    ['a failure beside', 'beside check one false; check two true', '1 passed, 1 failed', 1],
    [
      'a failure beside that is not the last',
      'both() { check one false; check two true; }; beside both',
      '1 passed, 1 failed',
      1,
    ],
    [
      'what is ended while it runs beside',
      'die() { kill -9 "$BASHPID"; }; beside die',
      '0 passed, 1 failed',
      1,
    ],
    ['what was waited for', 'beside check one true; join $!', '1 passed, 0 failed', 0],
  ])('count %s', (_name, steps, last, status) => {
    expect(run(steps)).toMatchObject({ last, status })
  })

  test('show what was said beside whole, though it was said between the lines of another', () => {
    const { said } = run(`
      mkfifo "$scratch/there" "$scratch/back"
      side() { echo one; echo >"$scratch/there"; read -r <"$scratch/back"; echo two; }
      front() { read -r <"$scratch/there"; echo front; echo >"$scratch/back"; }
      beside check side side
      check front front`)
    expect(said).toContain('== front\nfront\n-- front: ok')
    expect(said).toContain('== side\none\ntwo\n-- side: ok')
  })

  const brokenFile = { name: 'a.test.ts', status: 'failed', startTime: 0, endTime: 1, assertionResults: [] }
  test.each<[string, string, number, string, number]>([
    ['tests that pass', report(5, 0), 0, '6 passed, 0 failed', 0],
    ['tests that fail', report(5, 2), 1, '6 passed, 2 failed', 1],
    ['a file that does not load', report(5, 1, [brokenFile]), 1, '6 passed, 2 failed', 1],
    ['an error that is no test', report(5, 0), 1, '6 passed, 1 failed', 1],
    ['a run without a report', '', 1, '1 passed, 1 failed', 1],
  ])('count in a suite %s', (_name, given, ended, last, status) => {
    const env = { report: given, ended: String(ended) }
    expect(run('check one true; suite tests vitest', env)).toMatchObject({ last, status })
  })

  test('name test files that took more than 20 s', () => {
    const file = (name: string, endTime: number) => ({ ...brokenFile, name, endTime, status: 'passed' })
    const files = [file('slow.test.ts', 21_000), file('quick.test.ts', 19_000)]
    const { complaints } = run('suite tests vitest', { report: report(1, 0, files), ended: '0' })
    expect(complaints).toMatch(/21 s: \S*slow\.test\.ts/)
    expect(complaints).not.toContain('quick')
  })
})

describe.skipIf(isOld)('the budget of .ci/run', () => {
  test('is 20 minutes in all', () => {
    const lines = readFileSync(join(ROOT, '.ci/budget'), 'utf8').matchAll(/^(\d+) \S/gm)
    expect([...lines].reduce((sum, [, minutes]) => sum + Number(minutes), 0)).toBe(20)
  })

  test('shows what each part took beside what it may, and marks the one that took more', () => {
    const { said, status, last } = run('check one true; SECONDS=70; spend second; SECONDS=80')
    expect(said).toMatch(/^ +1:\d\d \/ {2}1:00 {2}first {2}OVER$/m)
    expect(said).toMatch(/^ +0:\d\d \/ {2}1:00 {2}second$/m)
    expect(said).toMatch(/^ +1:\d\d \/ {2}2:00 {2}in all$/m)
    expect({ status, last }).toEqual({ status: 0, last: '1 passed, 0 failed' })
  })

  test('fails the run that took more than all parts together may', () => {
    const { said, status, last } = run('check one true; SECONDS=121')
    expect(said).toMatch(/^ +- \/ {2}1:00 {2}second$/m)
    expect(said).toMatch(/^ +2:\d\d \/ {2}2:00 {2}in all {2}OVER$/m)
    expect({ status, last }).toEqual({ status: 1, last: '1 passed, 1 failed' })
  })

  test('gives the time that others ran beside a part to that part alone', () => {
    const { said } = run('beside check one true; SECONDS=40; spend second; join')
    expect(said).toMatch(/^ +0:[345]\d \/ {2}1:00 {2}first$/m)
    expect(said).toMatch(/^ +0:[012]\d \/ {2}1:00 {2}second$/m)
  })

  test('has every part that is spent of it', () => {
    expect(run('spend third')).toMatchObject({ status: 1, last: "the budget has no part 'third'" })
  })

  test('has the parts that .ci/run names', () => {
    const named = [...readFileSync(join(ROOT, '.ci/run'), 'utf8').matchAll(/^spend '?([^'\n]+)/gm)]
    const budget = readFileSync(join(ROOT, '.ci/budget'), 'utf8')
    expect(named.length).toBeGreaterThan(0)
    for (const [, part] of named) expect(budget).toMatch(new RegExp(`^\\d+ ${part}$`, 'm'))
  })
})
