import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readZip, writeZip } from '../../../src/exchange/xml/zip.ts'
import { png } from '../../unit/banks/pictures/made.ts'
import { equal, html, item, list, rule } from '../../unit/exchange/qti1/items.ts'
import { startUploadApp, type UploadApp } from './app.ts'

const IMPORT = '/v1/banks/import'

const TEXT = 'Question 1\nQue fait RUN ?\n1. Il construit.\n2. Il démarre.\nRéponse : 1\n'
const MOODLE = `<quiz><question type="truefalse"><name><text>run</text></name><questiontext format="html"><text><![CDATA[<p>RUN construit.</p>]]></text></questiontext>
<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`

async function exported(app: UploadApp, format: string): Promise<Buffer> {
  const as = await app.world.person('trainer')
  const url = `/v1/banks/sample/export?format=${format}`
  const { body } = await app.request({ method: 'GET', url, as })
  return Buffer.from(body.content, body.encoding)
}

test.each<[string, (app: UploadApp) => Promise<string | Buffer>, string, string]>([
  ['a text', async () => TEXT, 'text', 'Que fait RUN ?'],
  ['a file of Moodle', async () => MOODLE, 'moodle-xml', 'RUN construit.'],
  ['a package of QTI 3', (app) => exported(app, 'qti3'), 'qti', 'SECRET-EXPLANATION-3'],
  ['a package of QTI 1.2', (app) => exported(app, 'qti12'), 'qti', 'SECRET-EXPLANATION-3'],
])('%s is sent as it is, and answered as within JSON', async (_, fileOf, format, words) => {
  const app = await startUploadApp()
  const as = await app.world.person('trainer')
  const file = Buffer.from(await fileOf(app))
  const { status, headers, body } = await app.post(IMPORT, as, file)
  expect([status, headers['content-language'], body.format]).toEqual([200, 'fr', format])
  expect(body.yaml).toContain(words)
  const within = { format, base64: file.toString('base64') }
  expect(body).toEqual((await app.request({ method: 'POST', url: IMPORT, as, body: within })).body)
  expect(await app.onDisk()).toEqual([])
})

test('who asks for a ZIP gets one: the bank where it belongs, and all that is known of it, in their language', async () => {
  const app = await startUploadApp()
  const as = await app.world.person('trainer')
  const headers = { accept: 'application/zip', 'accept-language': 'en' }
  const reply = await app.post(`${IMPORT}?format=text`, as, TEXT, headers)
  expect(reply.headers).toMatchObject({
    'content-type': 'application/zip',
    'content-length': String(reply.bytes.length),
    'content-disposition': 'attachment; filename="banks.zip"',
    'content-language': 'en',
  })
  const { names, files } = await readZip(reply.bytes, () => true)
  expect(names).toEqual(['imported/imported.draft.yaml', 'report.json'])
  expect(Buffer.from(files.get(names[0]!)!).toString()).toContain('Que fait RUN ?')
  const { banks, ...report } = JSON.parse(Buffer.from(files.get('report.json')!).toString())
  expect(report).toEqual({
    ...{ format: 'text', found: expect.anything(), report: expect.any(Array), changes: null, quizzes: [] },
  })
  expect(report.report).toContainEqual({ item: expect.any(String), what: 'missing', detail: 'explanation' })
  expect(banks).toEqual([{ bank: null, file: names[0], findings: expect.any(Array), complete: false }])
  expect(banks[0].findings).toContainEqual(
    expect.objectContaining({ file: names[0], message: '"title" is missing', line: expect.any(Number) }),
  )
  const bank = await app.post(IMPORT, as, await exported(app, 'qti3'), headers)
  expect((await readZip(bank.bytes, () => false)).names).toEqual(['docker/sample.yaml', 'report.json'])
  expect(await app.onDisk()).toEqual([])
})

test('a bank is had as the file itself, and how much of it did not pass is told beside', async () => {
  const app = await startUploadApp()
  const as = await app.world.person('trainer')
  const url = '/v1/banks/sample/export?format=gift'
  const json = await app.request({ method: 'GET', url, as })
  const file = await app.request({ method: 'GET', url: `${url}&download=true`, as })
  expect(file.text).toBe(json.body.content)
  expect(file.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment; filename="sample.gift"',
    'export-report-entries': String(json.body.report.length),
  })
})

const NULLS = Buffer.alloc(64 * 1_048_576)

/** A quiz of QTI 1.2 that draws the one question it has, which shows a picture of its folder. */
function drawnQuiz(title: string): string {
  const question = item({
    kind: 'multiple_choice_question',
    body: html('<p>Voyez</p><img src="port.png" alt="le port">') + list('r', 'Single', { a: 'A', b: 'B' }),
    rules: rule(equal('r', 'a'), 100),
  })
  const draw =
    '<selection_ordering><selection><selection_number>1</selection_number></selection></selection_ordering>'
  return `<questestinterop><assessment ident="${title}" title="${title}"><section ident="s"><section ident="g" title="Tirage">${draw}${question}</section></section></assessment></questestinterop>`
}

test('all that a package holds comes in one ZIP: its banks, the pictures of each and its quizzes', async () => {
  const app = await startUploadApp()
  const as = await app.world.person('trainer')
  const files = new Map([
    ['a/q.xml', Buffer.from(drawnQuiz('Images'))],
    ['a/port.png', png({ width: 3 })],
    ['b/q.xml', Buffer.from(drawnQuiz('Volumes'))],
    ['b/port.png', png({ width: 4 })],
  ])
  const file = Buffer.from(await writeZip([...files]))
  const reply = await app.post(IMPORT, as, file)
  expect([reply.status, reply.headers['content-type']]).toEqual([200, 'application/zip'])
  const zip = await readZip(reply.bytes, () => true)
  expect(zip.names).toEqual([
    ...['imported/images.draft.yaml', 'imported/images/port.png'],
    ...['imported/volumes.draft.yaml', 'imported/volumes/port-2.png'],
    ...['imported/images.draft.quiz.yaml', 'imported/volumes.draft.quiz.yaml', 'report.json'],
  ])
  const textOf = (name: string) => Buffer.from(zip.files.get(name)!).toString()
  expect(textOf('imported/images.draft.yaml')).toContain('![le port](images/port.png)')
  expect(textOf('imported/volumes.draft.quiz.yaml')).toContain('bank: volumes')
  const { banks, quizzes } = JSON.parse(textOf('report.json'))
  expect(banks.map(({ bank }: { bank: string }) => bank)).toEqual(['images', 'volumes'])
  expect(quizzes).toMatchObject([
    { quiz: 'images', file: 'imported/images.draft.quiz.yaml', complete: false },
    { quiz: 'volumes', file: 'imported/volumes.draft.quiz.yaml', complete: false },
  ])
  const body = { base64: file.toString('base64') }
  const within = (await app.request({ method: 'POST', url: IMPORT, as, body })).body
  expect([within.yaml, within.pictures[0].path]).toEqual([
    expect.stringContaining('bank: images'),
    'images/port.png',
  ])
  expect(within.report).toContainEqual(expect.objectContaining({ item: '', what: 'lost' }))
  expect(await app.onDisk()).toEqual([])
})

test.each<[string, string, string | Buffer, string]>([
  ['nothing', '', '', 'ne dit pas son format'],
  ['a line of 64 MiB', '?format=csv', NULLS.fill('x'), '67108864 octets'],
  ['a program', '', Buffer.from('7f454c4602010100', 'hex'), 'ne dit pas son format'],
  ['a package that is none', '', 'PK\u0003\u0004', 'archive zip saine'],
])('%s is no file to import, says why, and leaves nothing', async (_, query, file, why) => {
  const app = await startUploadApp()
  const { status, body } = await app.post(IMPORT + query, await app.world.person('trainer'), file)
  expect([status, body.code]).toEqual([422, 'unreadable-file'])
  expect(body.detail).toContain(why)
  expect(await app.onDisk()).toEqual([])
})

test('what is sent within JSON is answered as JSON, whatever is asked for', async () => {
  const app = await startUploadApp()
  const as = await app.world.person('trainer')
  const text = await readFile(join(import.meta.dirname, '../../../questions/README.md'), 'utf8')
  const refused = await app.request({ method: 'POST', url: IMPORT, as, body: { text } })
  expect(refused.body.code).toBe('unreadable-file')
  const body = { format: 'text', text: TEXT }
  const headers = { accept: 'application/zip' }
  const reply = await app.request({ method: 'POST', url: IMPORT, as, headers, body })
  expect(reply.headers['content-type']).toContain('application/json')
})

test('an edited copy of a live bank comes back as what it changes, and as that bank with it', async () => {
  const app = await startUploadApp()
  const as = await app.world.person('trainer')
  const file = (await exported(app, 'gift'))
    .toString()
    .replace('First question?', 'The very first question?')
    .replace('~The wrong one', '=The wrong one')
  const url = `${IMPORT}?into=sample&format=gift`
  const { status, body } = await app.post(url, as, file)
  expect(status).toBe(200)
  expect(body.changes.map(({ question, outcome }: Record<string, string>) => [question, outcome])).toEqual([
    ['first', 'changed'],
    ['second', 'same'],
    ['third', 'same'],
  ])
  expect(body.changes[0]).toMatchObject({ changesKey: true, foundBy: 'id' })
  expect(body.changes[0].differences).toContainEqual({
    ...{ about: 'words', path: ['prompt'] },
    ...{ before: 'First question?', after: 'The very first question?' },
  })
  expect(body.yaml).toContain('id: right-1')
  expect(body.yaml).toContain('The very first question?')
  const within = { format: 'gift', text: file }
  const answered = await app.request({ method: 'POST', url: `${IMPORT}?into=sample`, as, body: within })
  expect(answered.body).toEqual(body)
  const archive = await app.post(url, as, file, { accept: 'application/zip' })
  const { files } = await readZip(archive.bytes, () => true)
  expect(JSON.parse(Buffer.from(files.get('report.json')!).toString()).changes).toEqual(body.changes)
  expect((await app.post(`${IMPORT}?into=nowhere`, as, file)).body.code).toBe('not-found')
})
