import { expect, test } from 'vitest'
import type { QuestionResponse } from '../../../src/domain/questions/type.ts'
import { getAttempt } from '../../../src/usecases/attempts/get.ts'
import { replayResponses } from '../../../src/usecases/responses/replay.ts'
import { refused, rowsOf, save, start } from '../../support/attempts.ts'
import { createWorld, sampleQuiz } from '../../support/world.ts'

const BANK = `bank: sample
title: Sample
module: docker
chapter: docker/images
language: en
license: MIT
questions:
  - id: file
    type: yaml
    prompt: Write a long text under \`a\`.
    answer: "a: ${'x'.repeat(500)}"
    assertions: [{ at: /a, schema: { type: string }, says: There is a text. }]
    explanation: A text.
`

const yaml = (text: string) => ({ type: 'yaml', text }) as QuestionResponse
/** Four times the model answer. */
const MOST = 4 * (500 + 'a: '.length)

async function started() {
  const world = await createWorld({ content: false })
  await world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': BANK,
    'docker/q.quiz.yaml': sampleQuiz('sample'),
  })
  const person = await world.person()
  return { world, person, attempt: await start(person.ctx) }
}

test('the bound of an answer is told with its question', async () => {
  const { person, attempt } = await started()
  const { questions } = await getAttempt(person.ctx, { attempt })
  expect(questions).toMatchObject([{ type: 'yaml', maxBytes: MOST, maxTokens: 1000 }])
})

test('an answer over the bound of its question, in bytes or in tokens, is refused, and nothing is written', async () => {
  const { world, person, attempt } = await started()
  const bounds = { maxBytes: MOST, maxTokens: 1000 }
  for (const text of [`a: ${'é'.repeat(MOST / 2)}`, '- a\n'.repeat(400)]) {
    expect(Buffer.byteLength(text) <= MOST).toBe(text.startsWith('-'))
    expect(await refused(save(person.ctx, attempt, 1, yaml(text)), 'too-large')).toEqual(bounds)
  }
  expect(await rowsOf(world.db, 'response_journal', attempt)).toEqual([])
  expect(await save(person.ctx, attempt, 1, yaml(`a: ${'é'.repeat((MOST - 4) / 2)}`))).toMatchObject({
    version: 1,
  })
})

test('in a replay it is invalid, and the others count', async () => {
  const { world, person, attempt } = await started()
  const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`
  const entries = [yaml('a: b'), yaml(`a: ${'x'.repeat(MOST)}`), yaml('- a\n'.repeat(400))].map(
    (response, index) => ({ id: id(index), position: 1, response }),
  )
  const replayed = await replayResponses(person.ctx, { attempt, entries })
  expect(replayed.map(({ outcome }) => outcome)).toEqual(['accepted', 'invalid', 'invalid'])
  expect(replayed[1]!.faults).toMatchObject([{ pointer: '/entries/1/response' }])
  expect(await rowsOf(world.db, 'response_journal', attempt)).toHaveLength(1)
})

test('a paper of before the bound was kept takes what the type allows, saved or replayed', async () => {
  const { world, person, attempt } = await started()
  await world.db.pool.query('UPDATE paper_entries SET max_bytes = NULL WHERE attempt_id = $1', [attempt])
  const response = yaml(`a: ${'x'.repeat(MOST)}`)
  expect(await save(person.ctx, attempt, 1, response)).toMatchObject({ version: 1 })
  const entries = [{ id: '01890000-0000-7000-8000-000000000000', position: 1, response }]
  expect(await replayResponses(person.ctx, { attempt, entries })).toMatchObject([{ outcome: 'accepted' }])
})
