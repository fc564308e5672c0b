import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { bareme } from '../../support/bareme.ts'
import { SAMPLE_BANK } from '../../support/world.ts'
import { png } from '../banks/pictures/made.ts'

const part = (
  name: string,
  picture = '',
) => `<question type="category"><category><text>top/${name}</text></category></question>
<question type="truefalse"><name><text>Question ${name}</text></name><questiontext format="html"><text>${picture && '&lt;img src="@@PLUGINFILE@@/a.png" alt="x"&gt;'}Vrai ?</text>${picture}</questiontext>
<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>`

/** A questions folder, a Moodle export of two categories, and the import of it. */
async function desk(picture = '') {
  const dir = await mkdtemp(join(tmpdir(), 'bareme-several-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  await mkdir(join(dir, 'questions'))
  await writeFile(join(dir, 'cours.xml'), `<quiz>${part('Images')}${part('Réseaux', picture)}</quiz>`)
  const env = { QUESTIONS_DIR: join(dir, 'questions') }
  const imported = join(dir, 'questions/imported')
  const run = (...args: string[]) => bareme(['bank', 'import', join(dir, 'cours.xml'), ...args], { env })
  return { dir, run, imported }
}

test('without --write the banks are listed', async () => {
  const { run, imported } = await desk()
  const { code, out, err } = await run()
  expect([code, out]).toEqual([
    0,
    'images\t1 questions\tImages\t(incomplete)\nreseaux\t1 questions\tRéseaux\t(incomplete)\n',
  ])
  expect(err).toContain('found: 2 category, 2 truefalse (moodle-xml)')
  expect(err).toContain('to write a file a bank under the questions folder: --write')
  expect(err).not.toContain('questions read')
  await expect(readdir(imported)).rejects.toThrow('ENOENT')
})

test('--write puts a file a bank there, and --json says where', async () => {
  const { run, imported } = await desk()
  const { code, out } = await run('--write', '--json')
  const paths = ['images', 'reseaux'].map((name) => join(imported, `${name}.draft.yaml`))
  expect([code, JSON.parse(out).banks]).toEqual([
    0,
    paths.map((written) => expect.objectContaining({ complete: false, questions: 1, written })),
  ])
  expect(await readFile(paths[1]!, 'utf8')).toContain('title: Réseaux')
})

test('where one file is there already, nothing is written', async () => {
  const { run, imported } = await desk()
  await mkdir(imported)
  await writeFile(join(imported, 'reseaux.draft.yaml'), 'mine')
  const { code, err } = await run('--write')
  expect([code, err]).toEqual([1, expect.stringContaining('reseaux.draft.yaml exists already')])
  expect(await readdir(imported)).toEqual(['reseaux.draft.yaml'])
  expect(await readFile(join(imported, 'reseaux.draft.yaml'), 'utf8')).toBe('mine')
})

const PICTURE = `<file name="a.png" path="/" encoding="base64">${png().toString('base64')}</file>`

test('pictures are written beside the bank that shows them, or none where one would go over another', async () => {
  const { run, imported } = await desk(PICTURE)
  await mkdir(join(imported, 'reseaux'), { recursive: true })
  await writeFile(join(imported, 'reseaux/a.png'), 'mine')
  const refused = await run('--write')
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('reseaux/a.png exists already')])
  expect(await readdir(imported)).toEqual(['reseaux'])
  await rm(join(imported, 'reseaux/a.png'))
  expect((await run('--write')).code).toBe(0)
  expect((await readdir(imported)).sort()).toEqual(['images.draft.yaml', 'reseaux', 'reseaux.draft.yaml'])
  expect(await readFile(join(imported, 'reseaux/a.png'))).toEqual(png())
})

test('--into takes the category of the name of the bank', async () => {
  const { dir, run } = await desk()
  const path = join(dir, 'bank.yaml')
  await writeFile(path, SAMPLE_BANK.replace('bank: sample', 'bank: reseaux'))
  const { code, out } = await run('--into', path)
  expect([code, out]).toEqual([0, expect.stringContaining('question-reseaux')])
  expect(out).not.toContain('question-images')
  await writeFile(path, SAMPLE_BANK)
  const other = await run('--into', path)
  expect([other.code, other.err]).toEqual([1, expect.stringContaining('images, reseaux')])
})
