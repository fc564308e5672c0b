import { expect, test } from 'vitest'
import { writeZip } from '../../../src/exchange/xml/zip.ts'
import { SAMPLE_BANK } from '../../support/world.ts'
import { startUploadApp } from './app.ts'

const CHECK = '/v1/banks/check'

test('an archive of banks is checked by file and line, in the language asked for, and nothing of it is left', async () => {
  const app = await startUploadApp()
  const trainer = await app.world.person('trainer')
  const untitled = SAMPLE_BANK.replace('title: Sample\n', '')
  const files = await writeZip([
    ['docker/sample.yaml', SAMPLE_BANK.replace('First question?', '"Look: ![a box](box.png)"')],
    ['docker/untitled.draft.yaml', untitled.replace('bank: sample', 'bank: other')],
  ])
  const { status, headers, body } = await app.post(CHECK, trainer, files, { 'accept-language': 'en' })
  expect([status, headers['content-language']]).toEqual([200, 'en'])
  expect(body.findings).toMatchObject([
    { file: 'docker/sample.yaml', line: 10, rule: 'picture-missing', severity: 'error' },
    { file: 'docker/untitled.draft.yaml', line: 1, rule: 'schema', message: '"title" is missing' },
  ])
  expect(await app.onDisk()).toEqual([])
})

test('what is no archive of banks is refused, says why, and nothing of it is left', async () => {
  const app = await startUploadApp()
  const trainer = await app.world.person('trainer')
  const refusals: [Uint8Array | string, string][] = [
    [SAMPLE_BANK, 'archive zip saine'],
    [await writeZip([['sample.txt', SAMPLE_BANK]]), 'aucun fichier .yaml'],
  ]
  for (const [file, why] of refusals) {
    const { status, body } = await app.post(CHECK, trainer, file)
    expect([status, body.code]).toEqual([422, 'unreadable-file'])
    expect(body.detail).toContain(why)
  }
  expect(await app.onDisk()).toEqual([])
})
