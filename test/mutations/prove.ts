import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

// Breaks each promise of the design in a copy of the repository and expects the tests that hold it to turn red.
// `node test/mutations/prove.ts [part of a patch's path …]`; a patch names its promise and its tests above its diff.

const ROOT = join(import.meta.dirname, '../..')
const run = promisify(execFile)

interface Mutation {
  name: string
  patch: string
  promise: string
  breaks: string
  tests: string[]
}

type Verdict = 'red' | 'SURVIVED' | 'DOES NOT APPLY' | 'RED BEFORE' | 'DID NOT RUN'

async function mutations(wanted: readonly string[]): Promise<Mutation[]> {
  const files = await readdir(import.meta.dirname, { recursive: true })
  const names = files.filter((name) => name.endsWith('.patch')).toSorted()
  const chosen = names.filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  return Promise.all(chosen.map(readMutation))
}

async function readMutation(file: string): Promise<Mutation> {
  const patch = join(import.meta.dirname, file)
  const text = await readFile(patch, 'utf8')
  const field = (name: string) => {
    const found = new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1]
    if (found === undefined) throw new Error(`${patch} lacks the line "${name}: …"`)
    return found
  }
  return {
    name: file.replace('.patch', ''),
    patch,
    promise: field('Promise'),
    breaks: field('Breaks'),
    tests: field('Tests').split(' '),
  }
}

/** The repository as it is on disk, committed or not, with the installed dependencies. */
async function copyRepository(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'bareme-prove-'))
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const { stdout } = await run('git', list, { cwd: ROOT, maxBuffer: 2 ** 26 })
  for (const file of new Set(stdout.split('\0').filter(Boolean))) {
    await mkdir(dirname(join(copy, file)), { recursive: true })
    // A file deleted but not yet committed is listed and absent.
    await cp(join(ROOT, file), join(copy, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

async function apply(copy: string, { patch }: Mutation, ...options: string[]): Promise<boolean> {
  return run('git', ['apply', '--whitespace=nowarn', ...options, patch], { cwd: copy }).then(
    () => true,
    () => false,
  )
}

let running: ChildProcess | undefined

/** How many tests of these files failed; null when they could not run at all, which proves nothing. */
async function failures(copy: string, tests: readonly string[]): Promise<number | null> {
  const report = join(copy, 'report.json')
  await rm(report, { force: true })
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const options = ['--bail=1', '--reporter=json', `--outputFile=${report}`]
  running = spawn(process.execPath, [vitest, 'run', ...options, ...tests], { cwd: copy, stdio: 'ignore' })
  await new Promise((resolve) => running!.once('exit', resolve))
  const text = await readFile(report, 'utf8').catch(() => null)
  if (text === null) return null
  const { numFailedTests, numPassedTests } = JSON.parse(text)
  return numFailedTests + numPassedTests === 0 ? null : numFailedTests
}

async function verdict(copy: string, mutation: Mutation, green: Map<string, boolean>): Promise<Verdict> {
  const key = mutation.tests.join(' ')
  if (!green.has(key)) green.set(key, (await failures(copy, mutation.tests)) === 0)
  if (!green.get(key)) return 'RED BEFORE'
  if (!(await apply(copy, mutation))) return 'DOES NOT APPLY'
  const failed = await failures(copy, mutation.tests)
  await apply(copy, mutation, '--reverse')
  if (failed === null) return 'DID NOT RUN'
  return failed > 0 ? 'red' : 'SURVIVED'
}

async function prove(): Promise<boolean> {
  const copy = await copyRepository()
  const green = new Map<string, boolean>()
  let proven = true
  let interrupted = false
  process.once('SIGINT', () => {
    interrupted = true
    running?.kill('SIGTERM')
  })
  try {
    for (const mutation of await mutations(process.argv.slice(2))) {
      if (interrupted) return false
      const found = await verdict(copy, mutation, green)
      proven &&= found === 'red'
      const line = [found.padEnd(15), mutation.promise.padStart(2), mutation.name.padEnd(34), mutation.breaks]
      process.stdout.write(`${line.join('  ')}\n`)
    }
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
  return proven
}

process.exitCode = (await prove()) ? 0 : 1
