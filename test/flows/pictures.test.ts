import { Readable, Writable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { pictureHash } from '../../src/banks/pictures/files.ts'
import { startAttempt } from '../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../src/usecases/attempts/submit.ts'
import { backup } from '../../src/usecases/service/backup.ts'
import { createServices } from '../../src/usecases/service/create-services.ts'
import { restore } from '../../src/usecases/service/restore.ts'
import { createApi, dataOf } from '../support/api.ts'
import { choose, save } from '../support/attempts.ts'
import { useTestDatabase } from '../support/database.ts'
import { createWorld, SILENT, sampleQuiz, TEST_SECRET, type World } from '../support/world.ts'
import { illustratedFolder, PICTURES } from '../unit/banks/pictures/bank.ts'

/** The same service over a database that a backup was restored into. */
async function restoredWorld(world: World): Promise<World> {
  const chunks: Buffer[] = []
  const output = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  await backup(world.db, { output, secret: TEST_SECRET })
  const { url, db } = await useTestDatabase()
  const input = Readable.from([Buffer.concat(chunks)])
  await restore(db, { input, secretKey: TEST_SECRET, keepSecret: async () => {} })
  const services = await createServices(db, TEST_SECRET, SILENT)
  onTestFinished(() => services.bankWork.close())
  return { ...world, url, db, services }
}

test('a bank with pictures is published, taken, scored, backed up, restored, exported and read again', async () => {
  const world = await createWorld({ content: false })
  await world.publish(illustratedFolder({ 'docker/sample.quiz.yaml': sampleQuiz('sample') }))
  const [trainee, trainer] = [await world.person(), await world.person('trainer')]
  const { attempt } = await startAttempt(trainee.ctx, { quiz: 'sample' })
  const [question] = attempt.questions!
  await save(trainee.ctx, attempt.id, 1, choose('canary-alpha'))
  const { attempt: submitted } = await submitAttempt(trainee.ctx, { attempt: attempt.id })
  expect(submitted.state).toBe('submitted')

  const api = await createApi({ world: await restoredWorld(world) })
  const result = await api.request({ method: 'GET', url: `/v1/attempts/${attempt.id}/result`, as: trainee })
  expect(result.body.score).toMatchObject({ points: 1, maxPoints: 1 })
  for (const { url } of question!.media) {
    const { rawPayload } = await api.app.inject(url)
    expect([PICTURES.prompt, PICTURES.right, PICTURES.wrong].some((one) => one.equals(rawPayload))).toBe(true)
  }

  const client = api.client(trainer)
  for (const format of ['moodle-xml', 'qti12', 'qti21', 'qti3'] as const) {
    const path = { params: { path: { bank: 'sample' }, query: { format } } }
    const { encoding, content, report } = dataOf(await client.GET('/v1/banks/{bank}/export', path))
    expect(report.filter(({ what }) => what === 'lost')).toEqual([])
    const body = encoding === 'utf8' ? { text: content } : { base64: content }
    const { yaml, pictures, complete } = dataOf(await client.POST('/v1/banks/import', { body }))
    expect([format, complete]).toEqual([format, true])
    const hashes = pictures.map((one) => pictureHash(Buffer.from(one.base64, 'base64')))
    expect(hashes.sort()).toEqual(Object.values(PICTURES).map(pictureHash).sort())
    for (const place of Object.keys(PICTURES))
      expect(yaml).toContain(`![What is seen of ${place}](sample/CANARY-${place}.`)
  }
})
