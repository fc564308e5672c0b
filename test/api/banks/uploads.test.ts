import { execFileSync } from 'node:child_process'
import { expect, onTestFinished, test } from 'vitest'
import { startUploadApp, type UploadApp } from './app.ts'

const IMPORT = '/v1/banks/import'
const CHECK = '/v1/banks/check'
const GIFT = '::run:: Quand RUN ? { =à la construction ~au démarrage }'
const MIB = 1_048_576
const piece = Buffer.alloc(MIB, 'x')

/** Someone whose file is being taken: the service has some of it on its disk, and waits for the rest. */
async function halfway(app: UploadApp) {
  const before = (await app.onDisk()).length
  const sending = app.begin(IMPORT, await app.world.person('trainer'))
  sending.request.write(GIFT.slice(0, 10))
  // The folder and the file in it.
  await expect.poll(async () => (await app.onDisk()).length, { interval: 5 }).toBe(before + 2)
  return sending
}

async function readTo(app: UploadApp, { request, reply }: Awaited<ReturnType<typeof halfway>>) {
  request.end(GIFT.slice(10))
  const { status, body } = await reply
  expect([status, body.format]).toEqual([200, 'gift'])
  expect(await app.onDisk()).toEqual([])
}

test('a person has one file under way: another one is told to wait, and takes nothing from the first', async () => {
  const app = await startUploadApp()
  const trainer = await app.world.person('trainer')
  const first = app.begin(IMPORT, trainer)
  first.request.write(GIFT.slice(0, 10))
  await expect.poll(app.onDisk, { interval: 5 }).toHaveLength(2)
  for (const url of [IMPORT, CHECK]) {
    const second = await app.post(url, trainer, GIFT)
    expect([second.status, second.body.code, second.headers['retry-after']]).toEqual([
      429,
      'too-many-requests',
      '2',
    ])
  }
  await readTo(app, first)
  expect((await app.post(IMPORT, trainer, GIFT)).status).toBe(200)
})

test('a process takes two files at once: whoever comes third is told to wait, and none of the two notices', async () => {
  const app = await startUploadApp()
  const [one, two] = [await halfway(app), await halfway(app)]
  const third = await app.world.person('trainer')
  const refused = await app.post(CHECK, third, GIFT)
  expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([503, 'too-busy', '2'])
  one.request.end(GIFT.slice(10))
  expect((await one.reply).status).toBe(200)
  expect((await app.post(IMPORT, third, GIFT)).status).toBe(200)
  await readTo(app, two)
})

test('of a sender who goes away midway nothing is left, and their place is free', async () => {
  const app = await startUploadApp()
  const trainer = await app.world.person('trainer')
  const { request, reply } = app.begin(IMPORT, trainer)
  request.write(piece)
  await expect.poll(app.onDisk, { interval: 5 }).toHaveLength(2)
  // Nobody else of the machine may look into it, or at it.
  expect(await app.modesOnDisk()).toEqual([0o700, 0o600])
  request.destroy()
  await expect(reply).rejects.toThrow('socket hang up')
  await expect.poll(app.onDisk, { interval: 5 }).toEqual([])
  expect((await app.post(IMPORT, trainer, GIFT)).status).toBe(200)
})

test.each([
  ['of which no byte comes', { stallMs: 50 }],
  ['that takes too long as a whole', { mostMs: 50 }],
])('a file %s is cut off, and nothing of it is left', async (_, limits) => {
  const app = await startUploadApp(limits)
  const { request, reply } = app.begin(IMPORT, await app.world.person('trainer'))
  request.write(GIFT)
  await expect(reply).rejects.toThrow('socket hang up')
  await expect.poll(app.onDisk, { interval: 5 }).toEqual([])
})

test('more than 64 MiB is refused while it comes, as soon as it is known, and nothing of it is left', async () => {
  const app = await startUploadApp()
  const trainer = await app.world.person('trainer')
  const announced = app.begin(IMPORT, trainer, { 'content-length': String(64 * MIB + 1) })
  announced.request.write(piece)
  const early = await announced.reply
  expect([early.status, early.body.code]).toEqual([413, 'body-too-large'])
  announced.request.destroy()
  const { request, reply } = app.begin(IMPORT, trainer)
  let sent = 0
  const send = () => {
    while (sent < 64 && request.write(piece)) sent++
  }
  request.on('drain', send)
  send()
  // A body that was gathered first would be on no disk before its end.
  await expect.poll(app.bytesOnDisk, { interval: 5, timeout: 10_000 }).toBeGreaterThan(60 * MIB)
  request.end(piece)
  const late = await reply
  expect([late.status, late.body.code]).toEqual([413, 'body-too-large'])
  expect(await app.onDisk()).toEqual([])
})

/** From here on no file of this process grows beyond, as on a disk that is full; undone when the test ends. */
function fillDisk(bytes: number): void {
  const limit = (soft: string) =>
    execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${soft}:`], { stdio: 'ignore' })
  const told = () => undefined
  process.on('SIGXFSZ', told)
  limit(String(bytes))
  onTestFinished(() => {
    limit('unlimited')
    process.off('SIGXFSZ', told)
  })
}

test.skipIf(process.platform !== 'linux')(
  'a disk that is full is told as such, to be tried again, and nothing stays on it',
  async () => {
    const app = await startUploadApp()
    const trainer = await app.world.person('trainer')
    fillDisk(MIB)
    const { status, headers, body } = await app.post(IMPORT, trainer, Buffer.alloc(4 * MIB))
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'disk-full', '2'])
    expect(await app.onDisk()).toEqual([])
  },
)

test('who may not import is refused before a byte of a file is on the disk', async () => {
  const app = await startUploadApp()
  const trainee = await app.world.person()
  const refused = app.begin(IMPORT, trainee)
  refused.request.write(piece)
  expect((await refused.reply).body.code).toBe('forbidden')
  refused.request.destroy()
  const asked = app.begin(`${IMPORT}?format=docx`, await app.world.person('trainer'))
  asked.request.write(piece)
  expect((await asked.reply).body).toMatchObject({
    code: 'validation',
    errors: [{ in: 'query', pointer: '/format' }],
  })
  asked.request.destroy()
  expect(await app.onDisk()).toEqual([])
})

test.each([
  ['a form', IMPORT, 'application/x-www-form-urlencoded', 'application/octet-stream'],
  ['a file where none is taken', '/v1/cohorts', 'application/octet-stream', 'en JSON'],
])('%s is told what to send instead', async (_, url, type, told) => {
  const app = await startUploadApp()
  const { status, body } = await app.post(url, await app.world.person('trainer'), GIFT, {
    'content-type': type,
  })
  expect([status, body.code]).toEqual([415, 'unsupported-media-type'])
  expect(body.detail).toContain(told)
})
