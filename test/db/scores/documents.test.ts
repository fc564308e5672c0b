import { expect, test } from 'vitest'
import { insertScoreRevision } from '../../../src/db/repositories/attempts/score.ts'
import { WRONG_CODES_PER_ADDRESS } from '../../../src/usecases/auth/limit-guesses.ts'
import { type Api, createApi, type RawReply } from '../../support/api.ts'
import { choose, save } from '../../support/attempts.ts'
import { HOUR } from '../../support/instant.ts'
import { createWorld, type TestPerson, type World } from '../../support/world.ts'

interface Session {
  api: Api
  world: World
  trainer: TestPerson
  owner: TestPerson
  others: TestPerson[]
  assignment: string
  attempt: string
  get(url: string, as: TestPerson | null): Promise<RawReply>
}

/** An exam that one of three has handed in, with one right answer of three; released when its window is over. */
async function held(): Promise<Session> {
  const world = await createWorld()
  const [owner, absent, excused] = [await world.person(), await world.person(), await world.person()]
  const trainer = await world.person('trainer')
  const cohort = await world.cohort({ trainers: [trainer], members: [owner, absent, excused] })
  const window = { opensAt: new Date(Date.now() - HOUR), closesAt: new Date(Date.now() + HOUR) }
  const assignment = await world.assignment({ cohort, quiz: 'exam', ...window })
  const api = await createApi({ world })
  const post = async (url: string, as: TestPerson, body: object) => {
    const reply = await api.request({ method: 'POST', url, as, body })
    expect(reply.status, reply.text).toBeLessThan(300)
    return reply.body
  }
  const { id: attempt } = await post('/v1/quizzes/exam/attempts', owner, {})
  await save(owner.ctx, attempt, 1, choose('right-1'))
  await post(`/v1/attempts/${attempt}/extend`, trainer, { minutes: 5, reason: 'Panne.' })
  await post(`/v1/attempts/${attempt}/calls`, owner, { position: 2, text: 'Je ne comprends pas.' })
  await post(`/v1/assignments/${assignment}/messages`, trainer, { text: 'Encore dix minutes.' })
  await post(`/v1/attempts/${attempt}/submit`, owner, {})
  await world.db.pool.query('INSERT INTO assignment_excuses (assignment_id, user_id) VALUES ($1, $2)', [
    assignment,
    excused.id,
  ])
  const get = (url: string, as: TestPerson | null) => api.request({ method: 'GET', url, as })
  return { api, world, trainer, owner, others: [absent, excused], assignment, attempt, get }
}

const end = ({ world }: Session) =>
  world.db.pool.query(
    `UPDATE assignments SET opens_at = now() - interval '2 hours', closes_at = now() - interval '1 minute'`,
  )

test('a document shows its owner what is released and no more, and its trainers all', async () => {
  const session = await held()
  const { owner, trainer, attempt, get } = session
  const url = `/v1/attempts/${attempt}/document`
  const early = await get(url, owner)
  expect(early.body).toMatchObject({
    result: { released: 'none' },
    attempt: { questions: null },
    receipt: expect.any(String),
  })
  expect(early.text).not.toMatch(/SECRET|right-1/)
  expect((await get(url, trainer)).body).toMatchObject({
    trainee: { id: owner.id },
    result: {
      released: 'answers',
      score: { points: 1 },
      questions: [{ points: 1 }, { points: 0 }, { points: 0 }],
    },
  })
  await end(session)
  const { result } = (await get(url, owner)).body as { result: object }
  expect(result).toEqual((await get(`/v1/attempts/${attempt}/result`, owner)).body)
})

test('an attestation exists once the score is released, and its code tells anyone whether it still holds', async () => {
  const session = await held()
  const { world, owner, trainer, attempt, get } = session
  const url = `/v1/attempts/${attempt}/attestation`
  expect([(await get(url, owner)).status, (await get(url, trainer)).status]).toEqual([409, 409])
  await end(session)
  type Attested = { code: string; mark: object; changed: boolean }
  const first = (await get(url, owner)).body as Attested
  expect(first).toMatchObject({
    trainee: { id: owner.id },
    quiz: { quiz: 'exam' },
    mark: { points: 1, passed: false },
  })
  expect(first.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  expect((await get(url, trainer)).body).toEqual(first)
  const check = async (code: string) => (await get(`/v1/attestations/${code}`, null)).body as Attested
  const spelled = first.code.toLowerCase().replace(/.{5}/g, '$&-')
  const { text } = await get(`/v1/attestations/${spelled}`, null)
  expect(text).not.toMatch(/Test|trainee/)
  expect(await check(first.code)).toMatchObject({ changed: false, mark: first.mark })
  await insertScoreRevision(world.db, {
    ...{
      attempt,
      cause: 'override',
      causeId: null,
      state: 'final',
      points: '3',
      maxPoints: '3',
      passed: true,
    },
    ...{ engineVersion: 2, questions: '[]', now: null },
  })
  expect(await check(first.code)).toMatchObject({ changed: true, mark: { points: 3, passed: true } })
  const second = (await get(url, owner)).body as Attested
  expect(second.code).not.toBe(first.code)
  expect(await check(second.code)).toMatchObject({ changed: false })
  await world.db.pool.query(`UPDATE attempts SET state = 'voided' WHERE id = $1`, [attempt])
  expect(await check(second.code)).toMatchObject({ changed: true, mark: null })
  expect((await get(url, owner)).status).toBe(409)
})

test('codes of attestations are not found by trying: wrong ones are counted like those of other secrets', async () => {
  const { get } = await held()
  const statuses: number[] = []
  for (let n = 0; n <= WRONG_CODES_PER_ADDRESS; n++)
    statuses.push((await get(`/v1/attestations/WRONG-${n}`, null)).status)
  expect(new Set(statuses.slice(0, -1))).toEqual(new Set([404]))
  expect(statuses.at(-1)).toBe(429)
})

test('the record of a session says what was taken, who was there and who was not, and what was done and why', async () => {
  const session = await held()
  const { trainer, owner, others, assignment, attempt, get } = session
  await end(session)
  const { body } = await get(`/v1/assignments/${assignment}/record`, trainer)
  const record = body as {
    people: { trainee: { id: string }; presence: string; attempts: object[]; signature: null }[]
  }
  expect(record).toMatchObject({
    assignment: { quiz: 'exam', title: 'Quiz exam' },
    timeZone: 'Europe/Paris',
    quizRevision: { hash: expect.stringMatching(/./) },
    timeLimitMs: 600_000,
    trainers: [{ id: trainer.id, signature: null }],
    interventions: [
      {
        action: 'attempt.extend',
        by: { user: trainer.id, name: 'Test' },
        attempt,
        user: owner.id,
        reason: 'Panne.',
      },
      { action: 'assignment.message', by: { user: trainer.id } },
    ],
    calls: [{ attempt, user: owner.id, position: 2, text: 'Je ne comprends pas.', closedAt: null }],
    messages: [
      { by: { user: trainer.id, name: 'Test' }, attempt: null, user: null, text: 'Encore dix minutes.' },
    ],
  })
  const presence = Object.fromEntries(record.people.map((one) => [one.trainee.id, one.presence]))
  expect(presence).toEqual({ [owner.id]: 'present', [others[0]!.id]: 'absent', [others[1]!.id]: 'excused' })
  expect(record.people.find(({ trainee }) => trainee.id === owner.id)).toMatchObject({
    attempts: [
      { attempt, number: 1, state: 'submitted', closeReason: 'submitted', closedAt: expect.any(String) },
    ],
    signature: null,
  })
})
