import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type BankWorkOptions, createBankWork } from '../../../src/offload/pool.ts'
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
  const imported = await pool.run({ kind: 'import', format: 'gift', file }, 'ada')
  expect(imported.banks[0]!.yaml).toContain('The right one')
  const unreadable = pool.run({ kind: 'import', format: 'qti', file: Buffer.from('PK nothing') }, 'ada')
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
  const huge = pool.run({ kind: 'import', format: 'moodle-xml', file }, 'ada')
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
