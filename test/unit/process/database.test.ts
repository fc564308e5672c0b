import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { keepSecret, secretKey } from '../../../src/process/database.ts'

const config = readConfig({})
let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'bareme-data-'))
  onTestFinished(() => rm(dir, { recursive: true }))
})

test('processes that start at once keep one secret, in a directory that is new', async () => {
  const dataDir = join(dir, 'data')
  const secrets = await Promise.all(Array.from({ length: 10 }, () => secretKey(config, dataDir)))
  expect(new Set(secrets).size).toBe(1)
  expect(secrets[0]!.length).toBeGreaterThanOrEqual(32)
})

test.each([
  ['empty', ''],
  ['a line break alone', '\n'],
  ['cut short', 'q83vEjRWeJ'],
])('a secret that is %s is refused: keys sealed under it would be open to everybody', async (_, text) => {
  await writeFile(join(dir, 'secret'), text)
  await expect(secretKey(config, dir)).rejects.toThrow(
    `${join(dir, 'secret')} holds ${text.trim().length} characters`,
  )
})

test('the secret of a backup takes the place of another', async () => {
  await secretKey(config, dir)
  await keepSecret(dir, 'the secret of a backup, 32 characters')
  expect(await secretKey(config, dir)).toBe('the secret of a backup, 32 characters')
})
