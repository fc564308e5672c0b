import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { reopenAttempt } from '../../../../src/usecases/attempts/managing/reopen.ts'
import { voidAttempt } from '../../../../src/usecases/attempts/managing/void.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import type { Context } from '../../../../src/usecases/context.ts'
import { compareScores } from '../../../../src/usecases/integration/lti/scores/compare.ts'
import { deliverScores } from '../../../../src/usecases/integration/lti/scores/deliver.ts'
import { listToldScores } from '../../../../src/usecases/integration/lti/scores/list.ts'
import { resendToldScores } from '../../../../src/usecases/integration/lti/scores/resend.ts'
import { overrideScore } from '../../../../src/usecases/scores/override.ts'
import { choose, save, start } from '../../../support/attempts.ts'
import type { FamilyName } from '../../../support/integration/lti/families.ts'
import { createLtiWorld, createPlace, type Place } from '../../../support/integration/lti/place.ts'
import type { TestPerson, World } from '../../../support/world.ts'

let world: World

beforeAll(async () => {
  const ends: (() => Promise<void>)[] = []
  world = await createLtiWorld((end) => void ends.unshift(end))
  return async () => {
    for (const end of ends) await end()
  }
})

const reason = 'Panne.'

async function place(family: FamilyName): Promise<Place> {
  // What another test left waiting is not this one's.
  await world.db.pool.query('DELETE FROM lti_platforms')
  await world.db.pool.query('DELETE FROM lti_identities')
  await world.db.pool.query('DELETE FROM lti_issuers')
  return createPlace(world, family, onTestFinished)
}

/** One answer of three right. */
async function sit({ assignment }: Place, person: TestPerson): Promise<string> {
  const attempt = await start(person.ctx, 'sample', assignment)
  await save(person.ctx, attempt, 1, choose('right-1'))
  await submitAttempt(person.ctx, { attempt })
  return attempt
}

/** Looks at every column, and tells all that is due. */
async function tell({ ctx }: Place, at: Partial<Context> = {}): Promise<void> {
  await world.db.pool.query(`UPDATE lti_columns SET compare_at = '-infinity'`)
  await world.db.pool.query(`UPDATE lti_turns SET rests_until = '-infinity'`)
  while (await compareScores({ ...ctx, ...at })) {}
  while (await deliverScores({ ...ctx, ...at })) {}
}

const points = (trainer: TestPerson, attempt: string, given: string) =>
  overrideScore(trainer.ctx, { attempt, position: 2, points: given, comment: 'Oui.', reason })

async function told({ trainer, assignment }: Place) {
  const { items } = await listToldScores(trainer.ctx, { assignment, limit: 50 })
  return items.map(({ state, score, failure }) => [state, score.points, failure?.reason ?? null])
}

test.each<FamilyName>(['moodle', 'canvas', 'brightspace', 'blackboard'])(
  'a score reaches a %s, in a column that is made once, and a new one follows each change',
  async (family) => {
    const here = await place(family)
    const [ada, ben] = [await here.learner('ada'), await here.learner('ben')]
    const attempt = await sit(here, ada)
    await tell(here)
    expect(here.platform.book.columns).toMatchObject([{ resourceId: 'sample', scoreMaximum: 3 }])
    expect(here.platform.grade('ada')).toMatchObject({ score: 1, maximum: 3, progress: 'FullyGraded' })
    expect(here.platform.grade('ada')!.submission.startedAt).toMatch(/Z$/)
    await points(here.trainer, attempt, '1')
    await sit(here, ben)
    await tell(here)
    expect(here.platform.grade('ada')).toMatchObject({ score: 2, submissions: family === 'canvas' ? 1 : 2 })
    expect(here.platform.grade('ben')).toMatchObject({ score: 1 })
    expect(here.platform.book.columns).toHaveLength(1)
    expect(here.platform.calls.filter((call) => call.startsWith('POST /token'))).toEqual(['POST /token 200'])
    expect(await told(here)).toEqual([
      ['sent', 2, null],
      ['sent', 1, null],
    ])
  },
)

test('what is told already is not told again', async () => {
  const here = await place('moodle')
  await sit(here, await here.learner('ada'))
  await tell(here)
  const { length } = here.platform.calls
  await tell(here)
  expect(here.platform.calls).toHaveLength(length)
})

test('a column that came with the place is used, whatever its address carries, and none is made', async () => {
  const here = await place('moodle')
  const column = here.platform.addColumn({
    label: 'Activity',
    scoreMaximum: 100,
    resourceLinkId: `place-${here.link}`,
  })
  await sit(here, await here.learner('ada'))
  await tell(here)
  expect(here.platform.book.columns).toEqual([column])
  expect(here.platform.grade('ada')!.score).toBeCloseTo(100 / 3)
})

test('two places of one quiz in a course have two columns, on a platform that heeds no filter too', async () => {
  const here = await place('blackboard')
  const ada = await here.learner('ada')
  const other = { ...here, ...(await here.another()) }
  await sit(here, ada)
  await sit(other, ada)
  await tell(here)
  expect(here.platform.book.columns).toHaveLength(2)
  expect(here.platform.book.grades.size).toBe(2)
})

test('nothing goes out before the trainee may know it but that it waits, and a standing score is never taken for a wait', async () => {
  const here = await place('moodle')
  const ada = await here.learner('ada')
  await world.db.pool.query(
    `UPDATE assignments SET release = '{"score": "manual", "answers": "manual"}' WHERE id = $1`,
    [here.assignment],
  )
  await sit(here, ada)
  await tell(here)
  expect(here.platform.grade('ada')).toMatchObject({ score: null, progress: 'PendingManual' })
  expect(here.platform.book.columns).toMatchObject([{ scoreMaximum: 3 }])
  await world.db.pool.query('UPDATE assignments SET score_released_at = now() WHERE id = $1', [
    here.assignment,
  ])
  await tell(here)
  expect(here.platform.grade('ada')).toMatchObject({ maximum: 3, progress: 'FullyGraded' })
  await world.db.pool.query('UPDATE assignments SET score_released_at = NULL WHERE id = $1', [
    here.assignment,
  ])
  await tell(here)
  expect(here.platform.grade('ada')).toMatchObject({ maximum: 3, progress: 'FullyGraded' })
})

test('a reopened attempt keeps its score while it runs, and a voided one has it taken back', async () => {
  const here = await place('moodle')
  const ada = await here.learner('ada')
  const attempt = await sit(here, ada)
  await tell(here)
  const until = new Date(Date.now() + 600_000)
  await reopenAttempt(here.trainer.ctx, { attempt, minutes: 10, until, reason })
  await tell(here)
  await start(ada.ctx, 'sample', here.assignment)
  await tell(here)
  expect(here.platform.grade('ada')).toMatchObject({ score: 1 })
  await voidAttempt(here.trainer.ctx, { attempt, reason })
  await tell(here)
  expect(here.platform.grade('ada')).toMatchObject({ score: null, progress: 'FullyGraded' })
  expect(await told(here)).toEqual([['sent', null, null]])
})

test('scores of one second reach a Moodle all the same, each stamped later than the one before', async () => {
  const here = await place('moodle')
  const attempt = await sit(here, await here.learner('ada'))
  const at = { now: new Date() }
  await tell(here, at)
  for (const given of ['0.25', '0.5', '0.75', '1']) {
    await points(here.trainer, attempt, given)
    await tell(here, at)
  }
  expect(here.platform.grade('ada')).toMatchObject({ score: 2 })
  expect(here.platform.calls.filter((call) => call.endsWith(' 409'))).toEqual([])
})

test('a correction burns no attempt of a Canvas that takes one', async () => {
  const here = await place('canvas')
  here.platform.book.allowedAttempts = 1
  const attempt = await sit(here, await here.learner('ada'))
  await tell(here)
  await points(here.trainer, attempt, '1')
  await tell(here)
  expect(here.platform.grade('ada')).toMatchObject({ score: 2, submissions: 1 })
})

test.each<[string, FamilyName, number, string]>([
  ['409', 'moodle', 60_000, 'newer-there'],
  ['a 400 that names the timestamp', 'canvas', 60_000, 'newer-there'],
])('%s of a %s says that a newer score is there, and the score stops', async (_, family, ahead, failure) => {
  const here = await place(family)
  await sit(here, await here.learner('ada'))
  await tell(here)
  for (const grade of here.platform.book.grades.values())
    grade.timestamp = new Date(Date.now() + ahead).toISOString()
  await resendToldScores(here.trainer.ctx, { assignment: here.assignment, user: (await userOf(here))! })
  await tell(here)
  expect(await told(here)).toEqual([['failed', 1, failure]])
})

async function userOf({ trainer, assignment }: Place): Promise<string | undefined> {
  return (await listToldScores(trainer.ctx, { assignment, limit: 1 })).items[0]?.trainee.id
}

test.each<FamilyName>(['moodle', 'canvas'])(
  'who cannot be graded on a %s stops with a reason, and goes out again once asked to',
  async (family) => {
    const here = await place(family)
    const trainee = await here.learner('ada', false)
    await sit(here, trainee)
    await tell(here)
    expect(await told(here)).toEqual([['failed', 1, 'not-gradable']])
    const { length } = here.platform.calls
    await tell(here)
    expect(here.platform.calls).toHaveLength(length)
    here.platform.book.students.add('ada')
    expect(await resendToldScores(here.trainer.ctx, { assignment: here.assignment })).toEqual({ resent: 1 })
    await tell(here)
    expect(await told(here)).toEqual([['sent', 1, null]])
  },
)

test('a column that is gone stops its scores, and is found or made again once they are to go', async () => {
  const here = await place('moodle')
  const attempt = await sit(here, await here.learner('ada'))
  await tell(here)
  here.platform.book.columns.length = 0
  await points(here.trainer, attempt, '1')
  await tell(here)
  expect(await told(here)).toEqual([['failed', 2, 'column-gone']])
  await resendToldScores(here.trainer.ctx, { assignment: here.assignment })
  await tell(here)
  expect(here.platform.grade('ada')).toMatchObject({ score: 2 })
})

test('a token that died early is renewed once', async () => {
  const here = await place('moodle')
  const attempt = await sit(here, await here.learner('ada'))
  await tell(here)
  here.platform.forgetTokens()
  await points(here.trainer, attempt, '1')
  await tell(here)
  expect(here.platform.grade('ada')).toMatchObject({ score: 2 })
  expect(here.platform.calls.filter((call) => call.startsWith('POST /token'))).toHaveLength(2)
})

test.each([
  ['429', { status: 429, headers: { 'retry-after': '120' } }],
  ['403 with what is left of a rate limit', { status: 403, headers: { 'x-rate-limit-remaining': '0.0' } }],
])('after %s the whole platform rests, and no try is lost', async (_, answer) => {
  const here = await place('canvas')
  const [ada, ben] = [await here.learner('ada'), await here.learner('ben')]
  await sit(here, ada)
  await tell(here)
  await sit(here, ben)
  here.platform.instead.push(answer)
  await tell(here)
  const { length } = here.platform.calls
  expect((await told(here)).filter(([state]) => state === 'pending')).toEqual([['pending', 1, null]])
  expect(await deliverScores(here.ctx)).toBe(false)
  expect(here.platform.calls).toHaveLength(length)
  await tell(here)
  expect(await told(here)).toEqual([
    ['sent', 1, null],
    ['sent', 1, null],
  ])
})

test('an error of the platform is tried again later, and its reason is told meanwhile', async () => {
  const here = await place('moodle')
  await sit(here, await here.learner('ada'))
  here.platform.instead.push({ status: 503 })
  await tell(here)
  expect(await told(here)).toEqual([['pending', 1, 'unreachable']])
  await tell(here, { now: new Date(Date.now() + 3 * 60_000) })
  expect(await told(here)).toEqual([['sent', 1, null]])
})

test('a platform that gives no token is told so, and tried again', async () => {
  const here = await place('moodle')
  await sit(here, await here.learner('ada'))
  here.platform.instead.push({ status: 404, text: '<html>', headers: { 'content-type': 'text/html' } })
  await tell(here)
  expect(await told(here)).toEqual([['pending', 1, 'no-token']])
})

test('a place without grades says so', async () => {
  const here = await place('moodle')
  await world.db.pool.query(`UPDATE lti_links SET ags_scopes = '{}' WHERE id = $1`, [here.link])
  await sit(here, await here.learner('ada'))
  await tell(here)
  expect(await told(here)).toEqual([['failed', 1, 'no-grades']])
})

test.each<[string, string, number, number]>([
  ['tells one score that was begun, and no other', '/scores', 1, 1],
  ['makes no column', '/lineitems', 0, 0],
])(
  'who was away for longer than their turn %s, nor ends the turn of another',
  async (_, at, columns, told) => {
    const here = await place('moodle')
    for (const name of ['ada', 'ben']) await sit(here, await here.learner(name))
    await compareScores(here.ctx)
    const { outbound } = here.ctx
    const request: typeof outbound.request = async (asked) => {
      const another = 'UPDATE lti_turns SET holder = gen_random_uuid()'
      if (new URL(asked.url).pathname.endsWith(at)) await world.db.pool.query(another)
      return outbound.request(asked)
    }
    await deliverScores({ ...here.ctx, outbound: { ...outbound, request } })
    expect([here.platform.book.columns.length, here.platform.book.grades.size]).toEqual([columns, told])
    const { rows } = await world.db.pool.query('SELECT leased_until > now() AS taken FROM lti_turns')
    expect(rows).toEqual([{ taken: true }])
  },
)

test('several replicas tell each score once, one request at a time', async () => {
  const here = await place('canvas')
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await sit(here, await here.learner(name))
  const replicas = Array.from({ length: 4 }, () => here.ctx)
  await Promise.all(replicas.map((ctx) => compareScores(ctx)))
  await Promise.all(
    replicas.map(async (ctx) => {
      while (await deliverScores(ctx)) {}
    }),
  )
  expect(here.platform.calls.filter((call) => call.includes('/scores'))).toHaveLength(6)
  expect(here.platform.mostAtOnce).toBe(1)
  expect(here.platform.book.columns).toHaveLength(1)
})
