import { lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { bareme } from '../../support/bareme.ts'
import { SAMPLE_BANK } from '../../support/world.ts'

/** A questions folder with the sample bank, its export to Moodle changed, and the import of that into the bank. */
async function desk(change: (xml: string) => string, language = 'en_US.UTF-8') {
  const dir = await mkdtemp(join(tmpdir(), 'bareme-into-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  const bank = join(dir, 'questions/docker/sample.yaml')
  await mkdir(join(dir, 'questions/docker'), { recursive: true })
  const chapters = 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n'
  await writeFile(join(dir, 'questions/chapters.yaml'), chapters)
  await writeFile(bank, SAMPLE_BANK)
  const env = { QUESTIONS_DIR: join(dir, 'questions'), LANG: language }
  const { out } = await bareme(['bank', 'export', 'sample', '--format', 'moodle-xml'], { env })
  const file = join(dir, 'back.xml')
  await writeFile(file, change(out))
  return {
    ...{ dir, bank, file },
    into: (...args: string[]) => bareme(['bank', 'import', file, '--into', bank, ...args], { env }),
  }
}

const otherWords = (xml: string) => xml.replaceAll('First question?', 'First question, mended?')
const otherKey = (xml: string) =>
  xml
    .replace(/fraction="(100|0)"/, (_, share) => `fraction="${share === '0' ? 100 : 0}"`)
    .replace(
      /(fraction="(?:100|0)"[\s\S]*?)fraction="(100|0)"/,
      (_, before, share) => `${before}fraction="${share === '0' ? 100 : 0}"`,
    )

test('a bank that comes back unchanged is said to be the same, and is not written', async () => {
  const { bank, into } = await desk((xml) => xml)
  const before = await stat(bank)
  const { code, out, err } = await into('--write')
  expect([code, out]).toEqual([0, expect.stringMatching(/^all \d+ the same\n$/)])
  expect(err).toBe(`nothing to write: ${bank} stays as it is\n`)
  expect((await stat(bank)).mtimeMs).toBe(before.mtimeMs)
})

test('without --write it shows what would change, in the language of the terminal, and writes nothing', async () => {
  const { bank, into } = await desk(otherWords, 'fr_FR.UTF-8')
  const { code, out, err } = await into()
  expect(code).toBe(0)
  expect(out).toMatch(/^1 changée, \d+ identiques\nchangée : first/)
  expect(out).toContain('énoncé : « First question? » -> « First question, mended? »')
  expect(err).toContain('--write écrit ce qui est nouveau ou changé')
  expect(await readFile(bank, 'utf8')).toBe(SAMPLE_BANK)
})

test('--write changes that alone, in one step, and says what check would', async () => {
  const { dir, bank, into } = await desk(otherWords)
  const { code, err } = await into('--write')
  expect([code, err]).toEqual([0, expect.stringContaining(`written: ${bank}`)])
  expect(await readFile(bank, 'utf8')).toBe(SAMPLE_BANK.replace('First question?', 'First question, mended?'))
  expect(await readdir(join(dir, 'questions/docker'))).toEqual(['sample.yaml'])
})

test('a changed key comes first, and loudly', async () => {
  const { into } = await desk((xml) => otherKey(xml))
  const { out } = await into()
  expect(out).toMatch(
    /^1 with another key, .*\nKEY CHANGED: \S+\n( {4}option \S+: (right -> wrong|wrong -> right)\n){2}/,
  )
})

test('--json gives all of it to programs', async () => {
  const { bank, into } = await desk(otherWords)
  const { out, err } = await into('--json', '--write')
  const { changes, written, yaml, complete } = JSON.parse(out)
  expect([err, written, complete, yaml]).toEqual(['', bank, true, await readFile(bank, 'utf8')])
  expect(changes[0]).toEqual({
    ...{ id: expect.any(String), outcome: 'changed', by: 'id', called: null },
    differences: [
      { about: 'words', path: ['prompt'], before: 'First question?', after: 'First question, mended?' },
    ],
  })
})

test('what the file lacks stays, unless it is to go', async () => {
  const { bank, into } = await desk((xml) =>
    xml.replace(/<question type="multichoice"[^>]*>[\s\S]*?<\/question>/, ''),
  )
  const { out } = await into('--write')
  expect(out).toMatch(/not in the file: \S+ \(it stays in the bank; --remove-gone takes it out\)/)
  expect(await readFile(bank, 'utf8')).toBe(SAMPLE_BANK)
  await into('--write', '--remove-gone')
  expect(await readFile(bank, 'utf8')).not.toContain('First question?')
})

test.each([
  ['a file that is no bank', 'chapters: []\n', /holds no bank/],
  ['a bank with an error', SAMPLE_BANK.replace('title:', 'titre:'), /has an error: .*line \d+/],
  ['a bank with an alias', SAMPLE_BANK.replace('text: Option one', 'text: *one'), /line 27: aliases/],
  ['a file that is not in UTF-8', Buffer.from([...Buffer.from(SAMPLE_BANK), 0xe9]), /UTF-8/],
])('%s is refused with its reason, and stays as it is', async (_name, content, reason) => {
  const { bank, into } = await desk(otherWords)
  await writeFile(bank, content)
  const { code, out, err } = await into('--write')
  expect([code, out, err]).toEqual([1, '', expect.stringMatching(reason)])
  expect((await readFile(bank)).equals(Buffer.from(content as string))).toBe(true)
})

test('a new question comes last, and what it lacks is told before and after it is written', async () => {
  const { bank, file, into } = await desk((xml) => xml)
  await writeFile(file, 'Where is it?\nA. Here\nB. There\nANSWER: B\n')
  const shown = await into()
  expect(shown.out).toContain('new: where-is-it')
  expect(shown.err).toMatch(/explanation-missing[\s\S]*complete what is missing/)
  const { err } = await into('--write')
  expect(err).toMatch(/written: .*\n.*error explanation-missing .*\ncomplete what is missing/)
  const text = await readFile(bank, 'utf8')
  expect(text.startsWith(SAMPLE_BANK)).toBe(true)
  expect(text.slice(SAMPLE_BANK.length)).toMatch(/^ {2}- id: where-is-it\n/)
})

test('the file of another bank is told of by its name', async () => {
  const { into } = await desk((xml) => xml.replace('bank:sample', 'bank:other'))
  expect((await into()).err).toContain('the file calls its bank other, and this one is sample')
})

test('a byte order mark, a link and the rights of the file stay', async () => {
  const { dir, bank, into } = await desk(otherWords)
  const real = join(dir, 'real.yaml')
  await writeFile(real, `\uFEFF${SAMPLE_BANK}`, { mode: 0o640 })
  await rm(bank)
  await symlink(real, bank)
  await into('--write')
  expect(await readFile(real, 'utf8')).toBe(
    `\uFEFF${SAMPLE_BANK.replace('First question?', 'First question, mended?')}`,
  )
  expect([(await lstat(bank)).isSymbolicLink(), (await stat(real)).mode & 0o777]).toEqual([true, 0o640])
})

test('a question that neither has is refused by its name, and so is --only without --into', async () => {
  const { file, into } = await desk(otherWords)
  expect((await into('--only', 'nobody')).err).toContain('neither the bank nor the file knows nobody')
  const { code, err } = await bareme(['bank', 'import', file, '--only', 'first'])
  expect([code, err]).toEqual([2, expect.stringContaining('--only and --remove-gone need --into')])
})
