import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ZipFile } from 'yazl'
import { checkUpload } from '../../../src/offload/check-upload.ts'
import { NO_LIBRARY } from '../../support/banks.ts'
import { SAMPLE_BANK, sampleQuiz } from '../../support/world.ts'
import { png } from '../banks/pictures/made.ts'

const CHAPTERS = 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n'
const PICTURED = SAMPLE_BANK.replace('First question?', '"Look: ![a box](box.png)"')

const quiz = (settings = {}) => sampleQuiz('q', { attempts: '{ max: 1, counts: best }', ...settings })

type Files = [name: string, content: string | Buffer][]

/** An archive; names that a decent writer refuses are written over others of their length. */
async function archive(files: Files): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of files)
    zip.addBuffer(Buffer.from(content), name.replaceAll('../', 'UP/'), {
      compressionLevel: content.length > 100 ? 1 : 0,
    })
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  // Bytes of a picture may say `UP/` by chance.
  if (!files.some(([name]) => name.includes('../'))) return bytes
  return Buffer.from(bytes.toString('latin1').replaceAll('UP/', '../'), 'latin1')
}

async function checked(archive: Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'bareme-check-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'file'), archive)
  return checkUpload(join(folder, 'file'), NO_LIBRARY)
}

test.each<[string, Files, string[]]>([
  ['a sound bank', [['docker/sample.yaml', SAMPLE_BANK]], []],
  [
    'a bank with its picture beside',
    [
      ['docker/sample.yaml', PICTURED],
      ['docker/box.png', png()],
    ],
    [],
  ],
  [
    'a picture that is missing',
    [['docker/sample.yaml', PICTURED]],
    ['docker/sample.yaml:10 picture-missing'],
  ],
  [
    'a picture in another folder, which nobody shows',
    [
      ['docker/sample.yaml', PICTURED],
      ['box.png', png()],
    ],
    ['box.png:1 picture-unused', 'docker/sample.yaml:10 picture-missing'],
  ],
  [
    'a picture of 60,000 by 60,000',
    [
      ['a/sample.yaml', PICTURED],
      ['a/box.png', png({ width: 60_000, height: 60_000 })],
    ],
    ['a/sample.yaml:10 picture-size'],
  ],
  [
    'a picture that is an archive too',
    [
      ['a/sample.yaml', PICTURED],
      ['a/box.png', Buffer.concat([png(), Buffer.from('PK\u0003\u0004')])],
    ],
    ['a/sample.yaml:10 picture-trailing'],
  ],
  [
    'a picture of 2 MiB',
    [
      ['a/sample.yaml', PICTURED],
      ['a/box.png', randomBytes(2 * 1_048_576)],
    ],
    ['a/sample.yaml:10 picture-size'],
  ],
  [
    'a draft as an import gives it, with its report',
    [
      ['docker/sample.draft.yaml', SAMPLE_BANK.replace('title: Sample\n', '')],
      ['report.json', '{}'],
    ],
    ['docker/sample.draft.yaml:1 schema'],
  ],
  ['chapters that it only names', [['a/sample.yaml', SAMPLE_BANK.replace('docker/images', 'docker/x')]], []],
  [
    'chapters that its course lacks, in a folder as archives often are',
    [
      ['mine/chapters.yaml', CHAPTERS],
      ['mine/docker/sample.yaml', SAMPLE_BANK.replace('docker/images', 'docker/x')],
      ['__MACOSX/mine/docker/._sample.yaml', 'not: yaml: at all'],
    ],
    ['mine/docker/sample.yaml:4 unknown-chapter'],
  ],
  ['a quiz of a bank that is elsewhere', [['docker/q.quiz.yaml', quiz()]], []],
  [
    'a quiz of a bank that its course lacks',
    [
      ['chapters.yaml', CHAPTERS],
      ['docker/q.quiz.yaml', quiz()],
    ],
    ['docker/q.quiz.yaml:5 unknown-bank'],
  ],
  [
    'a quiz of a bank beside',
    [
      ['docker/q.quiz.yaml', quiz({ sections: '[{ draw: { bank: sample, count: 4 } }]' })],
      ['docker/sample.yaml', SAMPLE_BANK],
    ],
    ['docker/q.quiz.yaml:5 draw-unreachable'],
  ],
  [
    'the same bank twice',
    [
      ['a/one.yaml', SAMPLE_BANK],
      ['a/two.yaml', SAMPLE_BANK],
    ],
    ['a/two.yaml:1 duplicate-bank'],
  ],
])('%s is checked as a folder is, by file and line', async (_, files, findings) => {
  const found = await checked(await archive(files))
  expect(found.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual(findings)
})

test.each<[string, () => Promise<Buffer>, string]>([
  ['a name that climbs out', () => archive([['../../etc/cron.yaml', SAMPLE_BANK]]), "en dehors d'elle-même"],
  ['no YAML', () => archive([['box.png', png()]]), 'aucun fichier .yaml'],
  ['no archive', async () => Buffer.from(SAMPLE_BANK), 'archive zip saine'],
  ['nothing', async () => Buffer.alloc(0), 'archive zip saine'],
  [
    'a picture with an archive behind',
    async () => Buffer.concat([png(), await archive([['a.yaml', SAMPLE_BANK]])]),
    'archive zip saine',
  ],
  [
    '10,000 files',
    () => archive(Array.from({ length: 10_000 }, (_, index) => [`${index}.yaml`, 'bank: x'])),
    'plus de 2000 fichiers',
  ],
  ['32 MiB of zeros', () => archive([['a.yaml', Buffer.alloc(32 * 1_048_576)]]), 'a plus de 8388608 octets'],
])('an archive of %s is refused as a whole, and says why', async (_, make, why) => {
  await expect(checked(await make())).rejects.toMatchObject({ says: { fr: expect.stringContaining(why) } })
})
