import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeZip } from '../../../src/exchange/xml/zip.ts'
import { type BankWorkOptions, createBankWork } from '../../../src/offload/pool.ts'
import { isDiskFull } from '../../../src/usecases/service/disk.ts'
import { canonicalOf } from '../../support/banks.ts'
import { SAMPLE_BANK } from '../../support/world.ts'

const questionsDir = join(import.meta.dirname, '../../../questions')

function work(options: Partial<BankWorkOptions> = {}) {
  const pool = createBankWork({ questionsDir, ...options })
  onTestFinished(() => pool.close())
  return pool
}

const check = { kind: 'check', yaml: SAMPLE_BANK, file: 'sample.yaml' } as const

test('a process checks, imports and exports, and says when a file cannot be read', async () => {
  const pool = work()
  expect(await pool.run(check, 'ada')).toEqual([])
  expect(await pool.run({ ...check, yaml: 'bank: [' }, 'ada')).toMatchObject([
    { file: 'sample.yaml', rule: 'yaml' },
  ])
  const exported = await pool.run(
    { kind: 'export', format: 'gift', pictures: new Map(), bank: canonicalOf(SAMPLE_BANK) },
    'ada',
  )
  expect(exported.content).toContain('The right one')
  const file = Buffer.from(exported.content as string)
  const imported = await pool.run({ kind: 'import', into: null, format: 'gift', file }, 'ada')
  expect(imported.banks[0]!.yaml).toContain('The right one')
  const unreadable = pool.run(
    { kind: 'import', into: null, format: 'qti', file: Buffer.from('PK nothing') },
    'ada',
  )
  await expect(unreadable).rejects.toMatchObject({
    code: 'unreadable-file',
    says: {
      fr: "Ce fichier ne peut pas être lu : ce n'est pas une archive zip saine.",
      en: 'This file cannot be read: not a sound zip archive.',
    },
  })
})

test('a task over its time is ended with its process, and the next one is served', async () => {
  const pool = work({ timeoutMs: 1 })
  await expect(pool.run(check, 'ada')).rejects.toMatchObject({ code: 'too-complex' })
  const patient = work()
  const slow = ['ada', 'grace', 'zoe'].map((caller) => patient.run(check, caller))
  expect(await Promise.all(slow)).toEqual([[], [], []])
})

test('a task over its memory ends no process but its own, and the next one is served', async () => {
  const pool = work({ memoryMb: 64 })
  const file = Buffer.from(`<quiz>${'<a b="c">d</a>'.repeat(140_000)}</quiz>`)
  const huge = pool.run({ kind: 'import', into: null, format: 'moodle-xml', file }, 'ada')
  await expect(huge).rejects.toMatchObject({ code: 'too-complex' })
  expect(await pool.run(check, 'ada')).toEqual([])
})

test('more than may wait is refused at once', async () => {
  const pool = work({ mostWaiting: 1 })
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, (_, n) => pool.run(check, `${n}`)))
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'too-busy' })
})

test('one whose turn does not come is told that others are read, not that it is too complex, and holds up nobody', async () => {
  const pool = work({ patienceMs: 1 })
  const first = pool.run(check, 'ada')
  await expect(pool.run(check, 'grace')).rejects.toMatchObject({ code: 'too-busy' })
  expect(await first).toEqual([])
  expect(await pool.run(check, 'grace')).toEqual([])
})

test('a caller has one place, and what they send meanwhile takes none of the others', async () => {
  const pool = work({ mostWaiting: 1 })
  const first = pool.run(check, 'ada')
  const more = await Promise.allSettled(Array.from({ length: 5 }, () => pool.run(check, 'ada')))
  for (const outcome of more) expect(outcome).toMatchObject({ reason: { code: 'too-busy' } })
  expect(await Promise.all([first, pool.run(check, 'grace')])).toEqual([[], []])
  expect(await pool.run(check, 'ada')).toEqual([])
})

/** A file of a folder that is gone when the test ends, and an archive to be made beside it. */
async function onDisk(content: string | Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'bareme-pool-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'file')
  await writeFile(path, content)
  return { folder, path, zip: { path: join(folder, 'banks.zip'), language: 'en', isWanted: true } as const }
}

test('a file on the disk is read where it is, and its archive written beside it for its owner alone', async () => {
  const { folder, path, zip } = await onDisk('::run:: When? { =now ~later }')
  const pool = work()
  const task = { kind: 'import-upload', into: null, format: null, path } as const
  const read = await pool.run({ ...task, zip: { ...zip, isWanted: false } }, 'ada')
  expect([read?.format, read?.banks.length, await readdir(folder)]).toEqual(['gift', 1, ['file']])
  expect(await pool.run({ ...task, zip }, 'ada')).toBe(null)
  expect((await stat(zip.path)).mode & 0o777).toBe(0o600)
})

test.skipIf(process.platform !== 'linux')(
  'a disk that is full is known as such on the other side',
  async () => {
    const { path, zip } = await onDisk('::run:: When? { =now ~later }')
    const task = {
      kind: 'import-upload',
      into: null,
      format: null,
      path,
      zip: { ...zip, path: '/dev/full' },
    } as const
    const written = work().run(task, 'ada')
    await expect(written).rejects.toSatisfy(isDiskFull)
  },
)

/** The most memory that the processes begun by this one have ever had at once, in MiB. */
async function peakOfChildren(): Promise<number> {
  const pids = (await readFile(`/proc/self/task/${process.pid}/children`, 'utf8')).trim().split(' ')
  const peaks = pids.map(async (pid) => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
  })
  return Math.max(...(await Promise.all(peaks)))
}

test.skipIf(process.platform !== 'linux')(
  'the largest of files, whatever they claim to be, take the process no more memory than is theirs',
  async () => {
    const pool = work()
    const many = await onDisk(await archiveOf(14, 8 * 1_048_576 - 1))
    await expect(pool.run({ kind: 'check-upload', path: many.path }, 'ada')).resolves.toHaveLength(14)
    const { path, zip } = await onDisk(Buffer.alloc(64 * 1_048_576, 'x'))
    for (const format of [null, 'csv', 'moodle-xml', 'gift', 'text'] as const) {
      const read = pool.run({ kind: 'import-upload', into: null, format, path, zip }, 'ada')
      await expect(read).rejects.toMatchObject({ code: 'unreadable-file' })
    }
    expect(await peakOfChildren()).toBeLessThan(640)
  },
)

/** Of files that take half of their bytes. */
async function archiveOf(count: number, bytes: number): Promise<Buffer> {
  const content = randomBytes(bytes / 2).toString('hex')
  const files = Array.from({ length: count }, (_, index) => [`${index}.yaml`, content] as const)
  return Buffer.from(await writeZip(files))
}
