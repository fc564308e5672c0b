import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { expect, onTestFinished, test } from 'vitest'
import { SCOPES } from '../../../src/domain/access/actor.ts'
import { serviceContext } from '../../../src/usecases/context.ts'
import { purge } from '../../../src/usecases/service/purge.ts'
import { type Api, type Caller, createApi, dataOf } from '../../support/api.ts'
import { choose, shown } from '../../support/attempts.ts'
import { formOf } from '../../support/integration/form.ts'
import { type Arrived, deliverDue, impatientOutbound, receiver } from '../../support/integration/webhooks.ts'
import { blocksUnder, run } from '../support/tour.ts'

const EXCHANGE = {
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  subject_token_type: 'urn:bareme:params:oauth:token-type:external-id',
}

/** What the function of the page makes of events. */
async function statementsOf(events: unknown[]): Promise<unknown[]> {
  const [block] = await blocksUnder('docs/integration.md', '## Learning records (xAPI)', 'ts')
  const dir = await mkdtemp(join(tmpdir(), 'bareme-xapi-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  const print = `console.log(JSON.stringify((${JSON.stringify(events)} as WebhookEvent[]).map(statementOf)))`
  await writeFile(join(dir, 'xapi.ts'), `${block}\n${print}\n`)
  return JSON.parse(await run(process.execPath, [join(dir, 'xapi.ts')]))
}

/** Expects the statements that the page makes of a sitting which was handed in, scored, and then voided. */
async function expectStatements(
  events: readonly Arrived['event'][],
  { user, attempt }: { user: string; attempt: string },
): Promise<void> {
  const [started, closed, scored, voided] = await statementsOf([...events])
  const common = (at: number, verb: string) => ({
    id: events[at]!.id,
    timestamp: events[at]!.timestamp,
    actor: { account: { homePage: 'https://quiz.example.org', name: user } },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: {
      id: 'https://quiz.example.org/v1/quizzes/sample',
      definition: { type: 'http://adlnet.gov/expapi/activities/assessment' },
    },
    context: { registration: attempt },
  })
  expect(started).toEqual(common(0, 'attempted'))
  expect(closed).toEqual({ ...common(1, 'completed'), result: { completion: true } })
  const score = { raw: 1, max: 3, scaled: 1 / 3 }
  expect(scored).toEqual({ ...common(2, 'scored'), result: { score, success: false } })
  expect([events[3]!.type, voided]).toEqual(['attempt.closed', null])
  expect(await statementsOf([{ ...events[2], data: { ...events[2]!.data, score: null } }])).toEqual([null])
}

/** An admin registers a client of a new cohort; what it gets tokens by. */
async function register({ client, world, request }: Api) {
  const [admin, trainer] = [client(await world.person('admin')), await world.person('trainer')]
  const cohort = await world.cohort({ trainers: [trainer] })
  const body = { name: 'Campus', scopes: [...SCOPES], cohorts: [cohort] }
  const { id, secret } = dataOf(await admin.POST('/v1/clients', { body }))
  const proof = { client_id: id, client_secret: secret!.secret }
  const token = (form: Record<string, string>) => request(formOf({ ...proof, ...form }))
  return { cohort, trainer, token }
}

/** The client names a person by its own id, twice, and puts them into its cohort. */
async function enrol(lms: ReturnType<Api['client']>, cohort: string): Promise<string> {
  const put = (name: string) =>
    lms.PUT('/v1/users/by-external-id/{externalId}', {
      params: { path: { externalId: 's-1' } },
      body: { name },
    })
  const made = await put('Ada')
  expect(made.response.status).toBe(201)
  const person = dataOf(made)
  expect(dataOf(await put('Ada King'))).toEqual(person)
  const members = { params: { path: { cohort } }, body: { people: [{ externalId: 's-1' }] } }
  const { people } = dataOf(await lms.POST('/v1/cohorts/{cohort}/members/by-external-id', members))
  expect(people).toMatchObject([{ user: person.user, outcome: 'enrolled' }])
  return person.user
}

/** Starts the sample quiz, answers one question of three right, and hands in. */
async function take({ client, world }: Api, as: Caller, assignment: string): Promise<string> {
  const ada = client(as)
  const quiz = { params: { path: { quiz: 'sample' } } }
  const started = await ada.POST('/v1/quizzes/{quiz}/attempts', { ...quiz, body: { assignment } })
  const { id: attempt } = dataOf(started)
  const at = { params: { path: { attempt, position: 1 } } }
  const response = shown(world, choose('right-1')) as never
  dataOf(await ada.PUT('/v1/attempts/{attempt}/responses/{position}', { ...at, body: { response } }))
  dataOf(await ada.POST('/v1/attempts/{attempt}/submit', { params: { path: { attempt } }, body: {} }))
  return attempt
}

test("a client's day: registered, it enrols a person, who takes a quiz by a token of theirs; webhooks tell of it, the feed has it", async () => {
  const api = await createApi({ outbound: impatientOutbound() })
  const { world } = api
  const { cohort, trainer, token } = await register(api)
  const { body: own } = await token({ grant_type: 'client_credentials' })
  const lms = api.client(own.access_token)
  const window = { opensAt: new Date(Date.now() - 3_600_000), closesAt: new Date(Date.now() + 3_600_000) }
  const assignment = await world.assignment({ cohort, quiz: 'sample', ...window })
  const { url, arrived } = await receiver()
  const events = ['attempt.started', 'attempt.closed', 'score.changed'] as const
  const { secret } = dataOf(await lms.POST('/v1/webhooks', { body: { url, events: [...events] } }))

  const user = await enrol(lms, cohort)
  const { status, headers, body } = await token({ ...EXCHANGE, subject_token: 's-1' })
  expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
  expect(body).toEqual({
    access_token: expect.any(String),
    issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    token_type: 'Bearer',
    expires_in: 900,
    scope: 'attempts:write',
  })
  const attempt = await take(api, body.access_token, assignment)
  await deliverDue(world.services)
  const hook = new Webhook(secret)
  for (const one of arrived) hook.verify(one.body, one.headers)
  const told = arrived.map(({ event }) => [event.type, event.data['seq'], event.data['attempt']])
  expect(told).toEqual(events.map((type, at) => [type, at + 1, attempt]))

  const read = async () => dataOf(await lms.GET('/v1/results/changes', {})).changes
  let changes = await read()
  while (changes.length === 0) changes = await read()
  expect(changes).toMatchObject([
    { attempt, user, externalIds: ['s-1'], cohort, assignment, state: 'submitted', score: { points: 1 } },
  ])

  const path = { params: { path: { attempt } }, body: { reason: 'A test.' } }
  dataOf(await api.client(trainer).POST('/v1/attempts/{attempt}/void', path))
  await deliverDue(world.services)
  await expectStatements(
    arrived.map(({ event }) => event),
    { user, attempt },
  )
  // The purge of sessions without a refresh token leaves it.
  await purge(serviceContext(world.services, 'purge'))
  expect((await api.client(body.access_token).GET('/v1/me')).response.status).toBe(200)
})
