import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { bankStats, statsTables } from '../../../src/banks/counts.ts'
import { loadQuestions } from '../../../src/banks/load.ts'

const root = join(import.meta.dirname, '../../..')

test('questions are counted by chapter and in all, with what they lack as none', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'bareme-stats-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  await cp(join(root, 'test/banks'), dir, { recursive: true })
  await cp(join(root, 'questions/commands'), join(dir, 'commands'), { recursive: true })
  await writeFile(
    join(dir, 'chapters.yaml'),
    'chapters:\n  - { id: docker/images, title: I, module: docker }\n  - { id: docker/empty, title: E, module: docker }\n',
  )
  const loaded = await loadQuestions(dir)
  const [images, empty, total] = bankStats(loaded)
  const count = loaded.banks.length
  expect(images).toMatchObject({
    chapter: 'docker/images',
    questions: count,
    counts: { level: { none: count }, exam: { training: count } },
  })
  expect(images!.counts.type).toMatchObject({ single: 1, yaml: 1 })
  expect([empty!.questions, empty!.counts.type]).toEqual([0, {}])
  expect(total).toEqual({ ...images, chapter: 'total' })
  expect(statsTables([images!, empty!, total!])).toContain('| docker/empty | 0 | 0 |')
})
