import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { bareme } from '../../support/bareme.ts'
import { SAMPLE_BANK } from '../../support/world.ts'
import { png } from '../banks/pictures/made.ts'

/** A questions folder with the sample bank, a file beside it to import, and the command over both. */
async function desk(file: string, text: string) {
  const dir = await mkdtemp(join(tmpdir(), 'bareme-formats-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  await mkdir(join(dir, 'questions/docker'), { recursive: true })
  const chapters = 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n'
  await writeFile(join(dir, 'questions/chapters.yaml'), chapters)
  await writeFile(join(dir, 'questions/docker/sample.yaml'), SAMPLE_BANK)
  await writeFile(join(dir, file), text)
  const env = { QUESTIONS_DIR: join(dir, 'questions') }
  return { dir, bank: (...args: string[]) => bareme(['bank', ...args], { env }) }
}

const QCM = 'Question 1\nQue fait RUN ?\n1. Il construit.\n2. Il démarre.\n'

test('import prints the YAML on standard output and the report on standard error, and writes nothing', async () => {
  const { dir, bank } = await desk('qcm.txt', QCM)
  const { code, out, err } = await bank('import', join(dir, 'qcm.txt'), '--format', 'text')
  expect(code).toBe(0)
  expect(out).toContain('Que fait RUN ?')
  expect(err).toMatch(/^found: 1 question/m)
  expect(err.split('\n')).toContain(
    'Question 1 (line 1): missing: no option is marked as right, explanation, chapter',
  )
  expect(err).not.toContain('explanation-missing')
  expect((await bank('check')).out).toContain('2 files, 0 errors')
})

test('--json prints all of it for programs, and the report is in the language of the terminal', async () => {
  const { dir, bank } = await desk('qcm.txt', QCM)
  const { out, err } = await bank('import', join(dir, 'qcm.txt'), '--json')
  expect([err, JSON.parse(out)]).toEqual([
    '',
    expect.objectContaining({
      ...{ format: 'text', found: { question: 1 }, quizzes: [] },
      banks: [expect.objectContaining({ complete: false, written: null })],
    }),
  ])
  expect(JSON.parse(out).banks[0].findings.map(({ rule }: { rule: string }) => rule)).toContain(
    'explanation-missing',
  )
  const french = await bareme(['bank', 'import', join(dir, 'qcm.txt')], {
    env: { QUESTIONS_DIR: join(dir, 'questions'), LANG: 'fr_FR.UTF-8' },
  })
  expect(french.err).toContain(
    "Question 1 (ligne 1) : manque : aucune option n'est marquée juste, une explication",
  )
})

test('the content tells the format, and --format overrules it', async () => {
  const { dir, bank } = await desk('qcm.txt', 'Où ?\nA. ici\nB. là\nANSWER: B\n')
  const read = await bank('import', join(dir, 'qcm.txt'))
  expect([read.code, read.err]).toEqual([0, expect.stringContaining('found: 1 question (aiken)')])
  const overruled = await bank('import', join(dir, 'qcm.txt'), '--format', 'gift')
  expect(overruled.err).toContain('(gift)')
})

test('a spreadsheet of one line of 100 MB is refused before it is read, and nothing is written', async () => {
  const { dir, bank } = await desk('huge.csv', 'question;A;B;clé\n')
  await truncate(join(dir, 'huge.csv'), 100_000_000)
  const { code, out, err } = await bank('import', join(dir, 'huge.csv'), '--format', 'csv', '--write')
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('the file has 100000000 bytes, and at most 67108864 are read: split it')
  expect((await readdir(join(dir, 'questions'))).sort()).toEqual(['chapters.yaml', 'docker'])
})

test('--write makes a draft of what is not complete, which check ignores, and never overwrites', async () => {
  const { dir, bank } = await desk('qcm.txt', QCM)
  const args = ['import', join(dir, 'qcm.txt'), '--format', 'text', '--write']
  const { code, out, err } = await bank(...args)
  expect([code, out]).toEqual([0, ''])
  const path = join(dir, 'questions/imported/qcm.draft.yaml')
  expect(err).toContain(`written: ${path}`)
  expect(await readFile(path, 'utf8')).toContain('Que fait RUN ?')
  expect((await bank('check')).out).toContain('2 files, 0 errors')
  await writeFile(path, 'mine')
  const again = await bank(...args)
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('exists already')])
  expect(await readFile(path, 'utf8')).toBe('mine')
})

test('what is complete is written as a bank that can be published', async () => {
  const { dir, bank } = await desk('empty.txt', '')
  const gift = join(dir, 'sample.gift')
  expect((await bank('export', 'sample', '--format', 'gift', '--output', gift)).code).toBe(0)
  await rm(join(dir, 'questions/docker/sample.yaml'))
  const { err } = await bank('import', gift, '--format', 'gift', '--write')
  expect(err).toContain(`written: ${join(dir, 'questions/docker/sample.yaml')}`)
  expect((await bank('check')).out).toContain('2 files, 0 errors')
})

test.each(['aiken', 'csv', 'gift', 'moodle-xml'])('export to %s prints the file', async (format) => {
  const { bank } = await desk('empty.txt', '')
  const { code, out } = await bank('export', 'sample', '--format', format)
  expect(code).toBe(0)
  expect(out).toContain('First question?')
})

test.each(['qti12', 'qti21', 'qti3'])('export to %s writes a package', async (format) => {
  const { dir, bank } = await desk('empty.txt', '')
  const file = join(dir, 'sample.zip')
  expect((await bank('export', 'sample', '--format', format, '--output', file)).code).toBe(0)
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK')
})

test.each(['moodle-xml', 'qti3'])('pictures go out to %s and come in beside the bank', async (format) => {
  const { dir, bank } = await desk('empty.txt', '')
  const questions = join(dir, 'questions/docker')
  const shown = SAMPLE_BANK.replace('First question?', '"![Un port](img/a.png)"')
  await mkdir(join(questions, 'img'))
  await writeFile(join(questions, 'img/a.png'), png())
  await writeFile(join(questions, 'sample.yaml'), shown)
  const file = join(dir, 'sample.out')
  expect((await bank('export', 'sample', '--format', format, '--output', file)).err).not.toContain('a.png')
  await rm(questions, { recursive: true })
  const printed = await bank('import', file)
  expect(printed.err).toContain('pictures: 1, which --write puts beside the bank')
  expect(await readdir(join(dir, 'questions'))).toEqual(['chapters.yaml'])
  const { err } = await bank('import', file, '--write')
  expect(err).toContain(`written: ${join(questions, 'sample.yaml')}`)
  expect(await readFile(join(questions, 'sample/a.png'))).toEqual(png())
  expect((await bank('check')).out).toContain('2 files, 0 errors, 0 warnings')
})

test('a picture is written over no file with other bytes, and then nothing is', async () => {
  const { dir, bank } = await desk('empty.txt', '')
  const questions = join(dir, 'questions/docker')
  await writeFile(
    join(questions, 'sample.yaml'),
    SAMPLE_BANK.replace('First question?', '"![Un port](a.png)"'),
  )
  await writeFile(join(questions, 'a.png'), png())
  const file = join(dir, 'sample.xml')
  await bank('export', 'sample', '--format', 'moodle-xml', '--output', file)
  await rm(questions, { recursive: true })
  await mkdir(join(questions, 'sample'), { recursive: true })
  await writeFile(join(questions, 'sample/a.png'), 'mine')
  const refused = await bank('import', file, '--write')
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('a.png exists already')])
  expect(await readdir(questions)).toEqual(['sample'])
  await writeFile(join(questions, 'sample/a.png'), png())
  expect((await bank('import', file, '--write')).code).toBe(0)
  expect((await readdir(questions)).sort()).toEqual(['sample', 'sample.yaml'])
})

test.each([
  [['import', 'nowhere.gift', '--format', 'gift'], 1, /ENOENT/],
  [['import', 'x', '--format', 'docx'], 2, /Allowed choices are text, aiken, csv, gift, moodle-xml, qti/],
  [['export', 'sample'], 2, /required option '--format/],
  [['export', 'nowhere', '--format', 'gift'], 1, /no bank nowhere/],
])('%o is refused in one line', async (args, expected, said) => {
  const { bank } = await desk('empty.txt', '')
  const { code, err } = await bank(...args)
  expect(code).toBe(expected)
  expect(err).toMatch(said)
})
