import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { pictureHash } from '../../../src/banks/pictures/files.ts'
import { PICTURE_FORMATS } from '../../../src/exchange/names.ts'
import { verifyReceipt } from '../../../src/security/receipts.ts'
import { getAttempt } from '../../../src/usecases/attempts/get.ts'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { exportBank } from '../../../src/usecases/banks/export.ts'
import { publishBanks } from '../../../src/usecases/banks/publish.ts'
import { publishPictures } from '../../../src/usecases/banks/publish-pictures.ts'
import { serviceContext } from '../../../src/usecases/context.ts'
import { createServices } from '../../../src/usecases/service/create-services.ts'
import { draftOf } from '../../support/banks.ts'
import { createWorld, SILENT, sampleQuiz, type World } from '../../support/world.ts'
import { illustratedFolder, PICTURES } from '../../unit/banks/pictures/bank.ts'
import { png } from '../../unit/banks/pictures/made.ts'

const FOLDER = illustratedFolder({ 'docker/sample.quiz.yaml': sampleQuiz('sample') })

async function illustratedWorld(): Promise<World> {
  const world = await createWorld({ content: false })
  await world.publish(FOLDER)
  return world
}

async function rows({ db }: World) {
  const { rows: found } = await db.pool.query<{ hash: string; id: string; bytes: Buffer }>(
    'SELECT hash, id, bytes FROM media ORDER BY hash',
  )
  return found
}

test('every picture of a published bank is stored once, under 128 random bits', async () => {
  const world = await illustratedWorld()
  const stored = await rows(world)
  expect(stored.map(({ hash }) => hash)).toEqual(Object.values(PICTURES).map(pictureHash).sort())
  for (const { id, hash, bytes } of stored) {
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(pictureHash(bytes)).toBe(hash)
  }
  const other = await illustratedWorld()
  const ids = new Set([...stored, ...(await rows(other))].map(({ id }) => id))
  expect(ids.size).toBe(2 * stored.length)
})

test('publishing the same again stores nothing, and older content comes back under its own ids', async () => {
  const world = await illustratedWorld()
  const first = await rows(world)
  expect((await world.publish(FOLDER)).publications.map(({ outcome }) => outcome)).toEqual([
    'unchanged',
    'unchanged',
  ])
  await world.publish({ ...FOLDER, 'docker/CANARY-prompt.png': png({ width: 9 }) })
  expect(await rows(world)).toHaveLength(first.length + 1)
  await world.publish(FOLDER)
  expect(await rows(world)).toEqual(expect.arrayContaining(first))
  expect(await rows(world)).toHaveLength(first.length + 1)
})

test('an attempt shows for ever what it showed, whatever is published since', async () => {
  const world = await illustratedWorld()
  const person = await world.person()
  const { attempt } = await startAttempt(person.ctx, { quiz: 'sample' })
  await world.publish({ ...FOLDER, 'docker/CANARY-prompt.png': png({ width: 9 }) })
  const services = await createServices(world.db, 'a test secret of 32 characters or more', SILENT)
  onTestFinished(() => services.bankWork.close())
  const again = await getAttempt({ ...person.ctx, ...services }, { attempt: attempt.id })
  expect(again.questions).toEqual(attempt.questions)
  expect(again.questions![0]!.media[0]!.width).toBe(3)
  const { attempt: later } = await startAttempt((await world.person()).ctx, { quiz: 'sample' })
  expect(later.questions![0]!.media[0]!.width).toBe(9)
})

test('a receipt covers the pictures that were asked with, by their hashes', async () => {
  const world = await illustratedWorld()
  const { ctx } = await world.person()
  const { attempt } = await startAttempt(ctx, { quiz: 'sample' })
  const { receipt } = await submitAttempt(ctx, { attempt: attempt.id })
  const { paper } = (await verifyReceipt(world.services.keys.jwks, receipt)) as unknown as {
    paper: { pictures: string[] }[]
  }
  const { prompt, right, wrong } = PICTURES
  expect(paper[0]!.pictures).toEqual([prompt, right, wrong].map(pictureHash))
})

test('an export carries the pictures that were published, or names them', async () => {
  const world = await illustratedWorld()
  const services = await createServices(world.db, 'a test secret of 32 characters or more', SILENT)
  onTestFinished(() => services.bankWork.close())
  const ctx = serviceContext(services, 'command-line')
  for (const format of PICTURE_FORMATS) {
    const { content, report } = await exportBank(ctx, { bank: 'sample', format })
    expect(report.filter(({ what }) => what === 'lost')).toEqual([])
    const { pictures } = await draftOf(null, Buffer.from(content))
    expect([...pictures.values()].map((bytes) => pictureHash(Buffer.from(bytes))).sort()).toEqual(
      Object.values(PICTURES).map(pictureHash).sort(),
    )
  }
  const { report } = await exportBank(ctx, { bank: 'sample', format: 'gift' })
  const lost = report.filter(({ what }) => what === 'lost').map(({ item, detail }) => `${item}: ${detail}`)
  expect(lost.sort()).toEqual(
    Object.keys(PICTURES)
      .sort()
      .map((place) => `first: l'image CANARY-${place}.png : son fichier doit suivre à la main`),
  )
})

test('a file that changes between check and publication is not stored', async () => {
  const world = await illustratedWorld()
  const dir = await mkdtemp(join(tmpdir(), 'bareme-changed-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  await writeFile(join(dir, 'a.png'), png({ width: 8 }))
  const checked = {
    hash: pictureHash(png({ width: 7 })),
    type: 'image/png',
    width: 7,
    height: 1,
    bytes: 1,
    file: 'a.png',
  }
  await expect(
    world.db.transaction((tx) => publishPictures(tx, [{ ...checked, type: 'image/png' }], dir)),
  ).rejects.toThrow('a.png changed while it was published')
})

test('pictures and the revisions that show them are stored as one: of two publishers at once, too', async () => {
  const world = await createWorld({ content: false })
  const dir = await mkdtemp(join(tmpdir(), 'bareme-both-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  for (const [file, content] of Object.entries(FOLDER)) {
    await mkdir(dirname(join(dir, file)), { recursive: true })
    await writeFile(join(dir, file), content)
  }
  const ctx = serviceContext(world.services, 'command-line')
  await world.db.pool.query(`ALTER TABLE bank_revisions ADD CONSTRAINT never CHECK (bank <> 'sample')`)
  await expect(publishBanks(ctx, { dir })).rejects.toThrow()
  expect(await rows(world)).toEqual([])
  await world.db.pool.query('ALTER TABLE bank_revisions DROP CONSTRAINT never')
  await Promise.all([publishBanks(ctx, { dir }), publishBanks(ctx, { dir })])
  expect(await rows(world)).toHaveLength(Object.keys(PICTURES).length)
})

test('no row can be changed, and none can lie about its bytes', async () => {
  const world = await illustratedWorld()
  const { pool } = world.db
  await expect(pool.query(`UPDATE media SET bytes = 'x'`)).rejects.toThrow(/append-only|permission denied/)
  await expect(pool.query('DELETE FROM media')).rejects.toThrow(/append-only|permission denied/)
  await expect(
    pool.query(
      `INSERT INTO media (hash, id, type, width, height, bytes) VALUES (repeat('0', 64), repeat('0', 32), 'image/png', 1, 1, 'x')`,
    ),
  ).rejects.toThrow('media_check')
})
