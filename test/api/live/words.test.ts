import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLogger } from '../../../src/logger.ts'
import { createApi } from '../../support/api.ts'
import { createScene } from '../../support/scene.ts'

test('what is said once is said once, however often it is sent, and no line of the log holds a word of it', async () => {
  let lines = ''
  const output = new Writable({
    write(chunk, _encoding, done) {
      lines += chunk
      done()
    },
  })
  const api = await createApi({ logger: createLogger('debug', output as never) as never })
  const { people, attempt, assignment } = await createScene(api.world, { caller: 'nobody' })
  const headers = { 'idempotency-key': 'once' }
  const send = (as: 'owner' | 'trainer', url: string, body: object) =>
    api.request({ method: 'POST', url, as: people[as], headers, body })
  for (const [as, url] of [
    ['owner', `/v1/attempts/${attempt}/calls`],
    ['trainer', `/v1/attempts/${attempt}/messages`],
    ['trainer', `/v1/assignments/${assignment}/messages`],
  ] as const) {
    const [first, again] = [await send(as, url, { text: 'WORDS' }), await send(as, url, { text: 'WORDS' })]
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body])
    expect((await send(as, url, { text: 'OTHERS' })).body.code).toBe('idempotency-mismatch')
  }
  const timing = await api.request({ method: 'GET', url: `/v1/attempts/${attempt}/timing`, as: people.owner })
  expect(timing.body.messages).toHaveLength(2)
  // The scene has one call already.
  expect(timing.body.calls).toHaveLength(2)
  expect(lines).toContain('callTrainer')
  expect(lines).not.toMatch(/WORDS|OTHERS/)
})

test.each([
  ['no words', {}],
  ['blanks alone', { text: '   ' }],
  ['501 characters', { text: 'x'.repeat(501) }],
  ['a field too many', { text: 'Oui.', reason: 'Non.' }],
])('a message of %s is refused', async (_what, body) => {
  const api = await createApi()
  const { people, attempt, assignment } = await createScene(api.world, { caller: 'nobody' })
  for (const url of [`/v1/attempts/${attempt}/messages`, `/v1/assignments/${assignment}/messages`]) {
    const reply = await api.request({ method: 'POST', url, as: people.trainer, body })
    expect([reply.status, reply.body.code]).toEqual([400, 'validation'])
  }
})

test('a call shows on the board with its words, and goes once it is closed', async () => {
  const api = await createApi()
  const { people, attempt, assignment, call } = await createScene(api.world, { caller: 'nobody' })
  const made = await api.request({
    method: 'POST',
    url: `/v1/attempts/${attempt}/calls`,
    as: people.owner,
    body: { position: 3, text: 'Ici.' },
  })
  const board = async () => {
    const url = `/v1/assignments/${assignment}/live`
    const { text } = await api.request({ method: 'GET', url, as: people.trainer })
    return JSON.parse(/^data: (.*)$/m.exec(text)![1]!).members[0].calls
  }
  expect(await board()).toMatchObject([{ id: call, text: null }, made.body])
  const url = `/v1/attempts/${attempt}/calls/${call}/close`
  await api.request({ method: 'POST', url, as: people.trainer, body: {} })
  expect(await board()).toEqual([made.body])
})
