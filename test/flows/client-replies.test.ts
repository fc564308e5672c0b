import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { components } from '../../openapi/types.ts'
import { QUESTION_TYPE_NAMES } from '../../src/domain/questions/registry.ts'
import { type Api, createApi, dataOf } from '../support/api.ts'
import { publishWorked, solutionOf } from '../support/worked.ts'
import type { TestPerson } from '../support/world.ts'

type Attempt = components['schemas']['Attempt']
type ResultAnswers = components['schemas']['ResultAnswers']

const RELEASES = {
  none: '{ score: manual, answers: manual }',
  score: '{ score: on-submit, answers: manual }',
  answers: '{ score: on-submit, answers: on-submit }',
}

const get = (api: Api, as: TestPerson, url: string) =>
  api.request({ method: 'GET', url, as }).then(({ body }) => body)

async function start(api: Api, as: TestPerson, quiz: string): Promise<Attempt> {
  const params = { params: { path: { quiz } } }
  return dataOf(await api.client(as).POST('/v1/quizzes/{quiz}/attempts', { ...params, body: {} }))
}

/** Answers every question of an attempt as its solution in `result` says. */
async function answer(api: Api, as: TestPerson, attempt: string, result: ResultAnswers): Promise<void> {
  for (const released of result.questions) {
    const path = { attempt, position: released.position }
    const body = { response: solutionOf(released) }
    const url = '/v1/attempts/{attempt}/responses/{position}'
    dataOf(await api.client(as).PUT(url, { params: { path }, body }))
  }
}

/** Real replies, named `Schema.what`: attempts with and without answers, a result of each release, problems. */
async function record(api: Api): Promise<Record<string, unknown>> {
  const as = await api.world.person()
  const attempts: Record<string, string> = {}
  const results: Record<string, unknown> = {}
  for (const quiz of Object.keys(RELEASES)) {
    const { id } = await start(api, as, quiz)
    attempts[quiz] = id
    const body = {}
    await api.request({ method: 'POST', url: `/v1/attempts/${id}/submit`, as, body })
    results[`Result.${quiz}`] = await get(api, as, `/v1/attempts/${id}/result`)
  }
  const started = await start(api, as, 'answers')
  await answer(api, as, started.id, results['Result.answers'] as ResultAnswers)
  const save = { method: 'PUT', url: `/v1/attempts/${started.id}/responses/1`, as }
  const response = started.questions![0]!.response
  const stale = await api.request({ ...save, headers: { 'if-match': '"0"' }, body: { response } })
  return {
    ...results,
    'Attempt.started': started,
    'Attempt.answered': await get(api, as, `/v1/attempts/${started.id}`),
    'Attempt.withheld': await get(api, as, `/v1/attempts/${attempts['none']}`),
    'Problem.not-found': await get(api, as, `/v1/attempts/0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11`),
    'Problem.validation': (await api.request({ ...save, body: { response: 1 } })).body,
    'Problem.stale-version': stale.body,
  }
}

// .ci/clients.sh gives them to clients generated in four languages.
test('replies of each form are there for generated clients to read: every type, release, null and problem', async () => {
  const api = await createApi()
  const quizzes = Object.entries(RELEASES).map(([quiz, release]) => [quiz, { release }])
  await publishWorked(api.world, QUESTION_TYPE_NAMES, Object.fromEntries(quizzes))
  const replies = await record(api)
  const folder = process.env['CLIENT_REPLIES']
  if (folder) await mkdir(folder, { recursive: true })
  for (const [name, reply] of Object.entries(replies))
    if (folder) await writeFile(join(folder, `${name}.json`), JSON.stringify(reply, null, 2))
  const typesOf = ({ questions }: { questions: { response: { type: string } | null }[] }) =>
    questions.map(({ response }) => response?.type ?? null)
  expect(typesOf(replies['Attempt.started'] as never)).toEqual(QUESTION_TYPE_NAMES.map(() => null))
  expect(typesOf(replies['Attempt.answered'] as never)).toEqual(QUESTION_TYPE_NAMES)
  expect(replies['Attempt.withheld']).toMatchObject({ questions: null, state: 'submitted' })
  for (const released of Object.keys(RELEASES))
    expect(replies[`Result.${released}`]).toMatchObject({ released })
  for (const code of ['not-found', 'validation', 'stale-version'])
    expect(replies[`Problem.${code}`]).toMatchObject({ code })
})
