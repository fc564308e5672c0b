import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { stageBank, stampOf } from '../../../src/banks/stage.ts'

const BANK =
  'bank: reseau\ntitle: Réseau\nquestions:\n  - prompt: "![Un port](images/port.png) ![Lui](../../secret.png)"\n'

/** A folder with these files, and one beside it to copy into. */
async function folders(files: Record<string, string>): Promise<{ from: string; to: string }> {
  const root = await mkdtemp(join(tmpdir(), 'stage-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const [from, to] = [join(root, 'from'), join(root, 'to')]
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(from, name)), { recursive: true })
    await writeFile(join(from, name), text)
  }
  return { from, to }
}

test('a bank of a course comes with its pictures, chapters and commands, and nothing else', async () => {
  const { from, to } = await folders({
    'secret.png': 'not of the course',
    'course/chapters.yaml': 'chapters: []',
    'course/commands/docker.yaml': 'docker',
    'course/docker/reseau.yaml': BANK,
    'course/docker/other.yaml': 'bank: other',
    'course/docker/images/port.png': 'picture',
  })
  const staged = await stageBank(join(from, 'course/docker/reseau.yaml'), to, 'questions')
  expect(staged).toMatchObject({
    file: 'docker/reseau.yaml',
    bank: 'reseau',
    title: 'Réseau',
    language: null,
  })
  for (const name of [
    'chapters.yaml',
    'commands/docker.yaml',
    'docker/reseau.yaml',
    'docker/images/port.png',
  ])
    expect(existsSync(join(to, name)), name).toBe(true)
  expect(existsSync(join(to, 'docker/other.yaml'))).toBe(false)
  expect(existsSync(join(dirname(to), 'secret.png'))).toBe(false)
})

test('a bank of no course takes the chapters of the one named', async () => {
  const { from, to } = await folders({ 'reseau.yaml': BANK, 'course/chapters.yaml': 'chapters: [mine]' })
  const { file } = await stageBank(join(from, 'reseau.yaml'), to, join(from, 'course'))
  expect(file).toBe('reseau.yaml')
  expect(await readFile(join(to, 'chapters.yaml'), 'utf8')).toBe('chapters: [mine]')
})

test('what is gone when it is copied again is gone there too, and its stamp says so', async () => {
  const { from, to } = await folders({
    'chapters.yaml': 'chapters: []',
    'reseau.yaml': BANK,
    'images/port.png': 'picture',
  })
  const { sources } = await stageBank(join(from, 'reseau.yaml'), to, from)
  const before = await stampOf(sources)
  await rm(join(from, 'images/port.png'))
  expect(await stampOf(sources)).not.toBe(before)
  await stageBank(join(from, 'reseau.yaml'), to, from)
  expect(existsSync(join(to, 'images/port.png'))).toBe(false)
})

test('a text that is no bank is staged all the same: the check tells what it lacks', async () => {
  const { from, to } = await folders({ 'reseau.yaml': ': [', 'chapters.yaml': '' })
  expect(await stageBank(join(from, 'reseau.yaml'), to, from)).toMatchObject({ bank: null, title: null })
})
