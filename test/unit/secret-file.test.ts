import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { createSecretFile, replaceSecretFile } from '../../src/secret-file.ts'

let dir: string
let file: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'bareme-secret-'))
  file = join(dir, 'secret')
  onTestFinished(() => rm(dir, { recursive: true }))
})

test('of many that write at once one does, and all read the same', async () => {
  const written = await Promise.all(Array.from({ length: 20 }, (_, n) => createSecretFile(file, `${n}`)))
  expect(written.filter(Boolean)).toHaveLength(1)
  expect(await readFile(file, 'utf8')).toBe(`${written.indexOf(true)}`)
  expect(await readdir(dir)).toEqual(['secret'])
})

test('a file is its owner’s alone, whatever was there before', async () => {
  await writeFile(file, 'for all to read', { mode: 0o644 })
  await replaceSecretFile(file, 'mine')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readFile(file, 'utf8')).toBe('mine')
})

test('a link is replaced, and what it leads to is left alone', async () => {
  await writeFile(join(dir, 'elsewhere'), 'kept')
  await symlink(join(dir, 'elsewhere'), file)
  await replaceSecretFile(file, 'mine')
  expect(await readFile(join(dir, 'elsewhere'), 'utf8')).toBe('kept')
  expect((await readdir(dir)).toSorted()).toEqual(['elsewhere', 'secret'])
})
