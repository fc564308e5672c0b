import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLogger } from '../../../src/logger.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { type Api, createApi } from '../../support/api.ts'
import { start } from '../../support/attempts.ts'

/** A trainee with a result that they may read whole, and who trains them. */
async function scene(given: Parameters<typeof createApi>[0] = {}) {
  const api = await createApi(given)
  const [trainee, trainer] = [await api.world.person(), await api.world.person('trainer')]
  await api.world.cohort({ trainers: [trainer], members: [trainee] })
  const attempt = await start(trainee.ctx)
  await submitAttempt(trainee.ctx, { attempt })
  const put = (body: unknown, position = 1, as = trainee) =>
    api.request({ method: 'PUT', url: `/v1/attempts/${attempt}/reports/${position}`, as, body })
  return { api, trainee, trainer, attempt, put }
}

const get = (api: Api, url: string, as: Parameters<Api['tokenOf']>[0]) =>
  api.request({ method: 'GET', url, as })

test('a report is made, put right, read beside the statistics, answered, and read by who made it', async () => {
  let lines = ''
  const output = new Writable({
    write(chunk, _encoding, done) {
      lines += chunk
      done()
    },
  })
  const { api, trainee, trainer, attempt, put } = await scene({
    logger: createLogger('debug', output as never) as never,
  })
  const [made, replaced] = [await put({ text: ' WORDS ' }), await put({ text: 'OTHERS' })]
  expect([made.status, made.body.text, replaced.status]).toEqual([201, 'WORDS', 200])
  expect(replaced.body).toMatchObject({ id: made.body.id, position: 1, text: 'OTHERS', state: 'open' })
  const { body: figures } = await get(api, '/v1/statistics?quiz=sample', trainer)
  const asked = figures.questions.find(({ openReports }: { openReports: number }) => openReports === 1)
  const { body: list } = await get(api, `/v1/reports?keyHash=${asked.keyHash}&state=open`, trainer)
  expect(list.items).toMatchObject([
    { ...replaced.body, attempt, bank: asked.bank, question: asked.question, trainee: { id: trainee.id } },
  ])
  const url = `/v1/reports/${made.body.id}`
  const answered = await api.request({ method: 'PATCH', url, as: trainer, body: { answer: 'ANSWER' } })
  expect(answered.body).toMatchObject({ state: 'answered', answeredBy: { id: trainer.id, name: 'Test' } })
  expect((await get(api, url, trainer)).body).toEqual(answered.body)
  const own = await get(api, `/v1/attempts/${attempt}/reports`, trainee)
  expect(own.body.items).toMatchObject([{ text: 'OTHERS', state: 'answered', answer: 'ANSWER' }])
  expect(Object.keys(own.body.items[0])).not.toContain('keyHash')
  expect((await put({ text: 'LATER' })).body).toMatchObject({ status: 409, code: 'report-settled' })
  expect(lines).toContain('reportQuestion')
  expect(lines).not.toMatch(/WORDS|OTHERS|ANSWER|LATER/)
})

test.each<[string, unknown, number, number, string]>([
  ['no text', {}, 1, 400, 'validation'],
  ['blanks alone', { text: '   ' }, 1, 400, 'validation'],
  ['1,001 characters', { text: 'x'.repeat(1001) }, 1, 400, 'validation'],
  ['a field too many', { text: 'Oui.', state: 'closed' }, 1, 400, 'validation'],
  ['half a character', '{"text":"\\ud800"}', 1, 400, 'malformed-request'],
  ['a question that is not on the paper', { text: 'Oui.' }, 4, 422, 'not-on-paper'],
  ['a position that there cannot be', { text: 'Oui.' }, 0, 400, 'validation'],
])('a report of %s is refused', async (_what, body, position, status, code) => {
  const { put } = await scene()
  expect((await put(body, position)).body).toMatchObject({ status, code })
})

test('a report of 1,000 characters is taken, however wide they are', async () => {
  const { put } = await scene()
  expect((await put({ text: 'é'.repeat(1000) })).status).toBe(201)
  expect((await put({ text: '🙂'.repeat(500) }, 2)).status).toBe(201)
})

test.each<[string, unknown, number, string | null]>([
  ['a state that there is not', { state: 'lost' }, 400, '/state'],
  ['answered without an answer', { state: 'answered' }, 400, '/answer'],
  ['an answer of 1,001 characters', { answer: 'x'.repeat(1001) }, 400, '/answer'],
  ['another text', { text: 'Mine.' }, 400, null],
  ['nothing', {}, 200, null],
])('a change to %s', async (_what, body, status, pointer) => {
  const { api, trainer, put } = await scene()
  const { id } = (await put({ text: 'Faux.' })).body
  const reply = await api.request({ method: 'PATCH', url: `/v1/reports/${id}`, as: trainer, body })
  expect(reply.status).toBe(status)
  if (pointer !== null) expect(reply.body.errors).toMatchObject([{ pointer }])
})

test('pages of reports hold each once, and a cursor is good for its filters alone', async () => {
  const { api, trainer, put } = await scene()
  for (const position of [1, 2, 3]) await put({ text: `Question ${position}.` }, position)
  const seen: number[] = []
  let cursor: string | null = null
  do {
    const { body } = await get(api, `/v1/reports?limit=2${cursor ? `&cursor=${cursor}` : ''}`, trainer)
    seen.push(...body.items.map(({ position }: { position: number }) => position))
    if (body.nextCursor) {
      const other = await get(api, `/v1/reports?limit=2&state=open&cursor=${body.nextCursor}`, trainer)
      expect(other.body.code).toBe('validation')
    }
    cursor = body.nextCursor
  } while (cursor)
  expect(seen).toEqual([3, 2, 1])
})
