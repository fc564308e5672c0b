import { expect, test } from 'vitest'
import { createApi, dataOf } from '../support/api.ts'
import { HOUR } from '../support/instant.ts'
import { SAMPLE_BANK, sampleQuiz } from '../support/world.ts'

test('a trainee sees open quizzes and those assigned to them, and no other', async () => {
  const api = await createApi()
  const [member, stranger] = [await api.world.person(), await api.world.person()]
  const cohort = await api.world.cohort({ members: [member] })
  const [opensAt, closesAt] = [new Date(Date.now() - HOUR), new Date(Date.now() + HOUR)]
  const assignment = await api.world.assignment({ cohort, quiz: 'exam', opensAt, closesAt })
  const slugs = async (person: typeof member) =>
    dataOf(await api.client(person).GET('/v1/quizzes')).items.map(({ quiz }) => quiz)
  expect(await slugs(stranger)).toEqual(['manual', 'sample', 'untimed'])
  expect(await slugs(member)).toEqual(['exam', 'manual', 'sample', 'untimed'])
  const exam = dataOf(
    await api.client(member).GET('/v1/quizzes/{quiz}', { params: { path: { quiz: 'exam' } } }),
  )
  expect(exam).toMatchObject({
    canStart: true,
    reason: null,
    assignment,
    attemptsLeft: 1,
    access: 'assigned',
  })
  const { items } = dataOf(await api.client(member).GET('/v1/me/assignments'))
  expect(items).toEqual([
    {
      id: assignment,
      quiz: 'exam',
      title: 'Quiz exam',
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
      timeLimitMs: 600_000,
      attemptsMax: 1,
      attemptsUsed: 0,
      release: { score: 'on-close', answers: 'on-close' },
      canStart: true,
      reason: null,
      at: null,
      attemptsLeft: 1,
      asksStartCode: false,
      score: null,
    },
  ])
})

test('an assignment closes for each with their own extra time, and what closes soonest for them comes first', async () => {
  const api = await createApi()
  const [member, other] = [await api.world.person(), await api.world.person()]
  const [trainer, MINUTE] = [await api.world.person('trainer'), 60_000]
  const cohort = await api.world.cohort({ trainers: [trainer], members: [member, other] })
  const opensAt = new Date(Date.now() - HOUR)
  const closing = (minutes: number) => new Date(opensAt.getTime() + 2 * HOUR + minutes * MINUTE)
  // 10 minutes each by the quiz; by the assignment 60, of which half more is 30.
  const long = await api.world.assignment({
    cohort,
    quiz: 'exam',
    opensAt,
    closesAt: closing(0),
    timeLimitMs: HOUR,
  })
  const short = await api.world.assignment({ cohort, quiz: 'exam', opensAt, closesAt: closing(20) })
  await api.client(trainer).PUT('/v1/users/{user}/accommodation', {
    params: { path: { user: member.id } },
    body: { multiplier: 1.5, minutes: 1, reason: 'a third more time' },
  })
  const seen = async (person: typeof member) =>
    dataOf(await api.client(person).GET('/v1/me/assignments')).items.map(({ id, closesAt }) => [id, closesAt])
  expect(await seen(other)).toEqual([
    [long, closing(0).toISOString()],
    [short, closing(20).toISOString()],
  ])
  const own = [
    [short, closing(20 + 5 + 1).toISOString()],
    [long, closing(30 + 1).toISOString()],
  ]
  expect(await seen(member)).toEqual(own)
  const path = { quiz: 'exam' }
  const quiz = dataOf(await api.client(member).GET('/v1/quizzes/{quiz}', { params: { path } }))
  expect(quiz.assignments.map(({ id, closesAt }) => [id, closesAt]).toSorted()).toEqual(own.toSorted())
})

test('a quiz says why it cannot be started, and when', async () => {
  const api = await createApi()
  const member = await api.world.person()
  const cohort = await api.world.cohort({ members: [member] })
  const [opensAt, closesAt] = [new Date(Date.now() + HOUR), new Date(Date.now() + 2 * HOUR)]
  await api.world.assignment({ cohort, quiz: 'exam', opensAt, closesAt })
  const path = { quiz: 'exam' }
  const exam = dataOf(await api.client(member).GET('/v1/quizzes/{quiz}', { params: { path } }))
  expect(exam).toMatchObject({ canStart: false, reason: 'not-open-yet', at: opensAt.toISOString() })
  const start = await api.client(member).POST('/v1/quizzes/{quiz}/attempts', { params: { path }, body: {} })
  expect([start.response.status, start.error?.code]).toEqual([409, 'not-startable'])
})

test('quizzes are paged by a cursor without a gap or a repeat', async () => {
  const api = await createApi()
  const client = api.client(await api.world.person('trainer'))
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = dataOf(
      await client.GET('/v1/quizzes', { params: { query: { limit: 1, ...(cursor && { cursor }) } } }),
    )
    seen.push(...page.items.map(({ quiz }) => quiz))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  expect(seen).toEqual(['exam', 'manual', 'sample', 'untimed'])
})

test('a cursor of another list is refused, and says how to go on', async () => {
  const api = await createApi()
  const as = await api.world.person('trainer')
  const { body } = await api.request({ method: 'GET', url: '/v1/quizzes?limit=1', as })
  const url = `/v1/banks/sample/questions?cursor=${body.nextCursor}`
  const reply = await api.request({ method: 'GET', url, as, headers: { 'accept-language': 'en' } })
  expect(reply).toMatchObject({
    status: 400,
    body: {
      code: 'validation',
      detail: expect.stringContaining('start again from the first page'),
      errors: [{ in: 'query', pointer: '/cursor' }],
    },
  })
})

test('who holds the answer already is told 304 until it changes', async () => {
  const api = await createApi()
  const as = await api.world.person()
  const ask = (etag?: string) =>
    api.request({
      method: 'GET',
      url: '/v1/quizzes/sample',
      as,
      ...(etag && { headers: { 'if-none-match': etag } }),
    })
  const etag = (await ask()).headers['etag']!
  expect(etag).toMatch(/^"[\w-]{27}"$/)
  for (const given of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const held = await ask(given)
    expect([held.status, held.text, held.headers['etag']]).toEqual([304, '', etag])
  }
  expect((await ask('"other"')).status).toBe(200)
  await api.world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.quiz.yaml': sampleQuiz('sample', { title: 'Another title' }),
    'docker/sample.yaml': SAMPLE_BANK,
  })
  const changed = await ask(etag)
  expect([changed.status, changed.body.title]).toEqual([200, 'Another title'])
})

const SECOND_BANK = SAMPLE_BANK.replace('bank: sample', 'bank: second').replace(
  'docker/images',
  'docker/volumes',
)
const chaptersOf = (...chapters: string[]) =>
  `chapters:\n${chapters.map((one) => `  - { id: docker/${one}, title: About ${one}, module: docker }\n`).join('')}`
const COURSE = {
  'chapters.yaml': chaptersOf('volumes', 'images'),
  'docker/sample.yaml': SAMPLE_BANK,
  'docker/second.yaml': SECOND_BANK,
  'docker/a.quiz.yaml': sampleQuiz('about-images', { description: 'What an image is.' }),
  'docker/b.quiz.yaml': sampleQuiz('both', {
    sections: '[{ questions: { bank: sample } }, { draw: { bank: second, count: 2 } }]',
  }),
  'docker/c.quiz.yaml': sampleQuiz('volumes', { sections: '[{ questions: { bank: second } }]' }),
}

test('the list of quizzes has what people choose by, in the order of the course, also when that alone changes', async () => {
  const api = await createApi()
  await api.world.publish(COURSE)
  const client = api.client(await api.world.person())
  const listed = async () => dataOf(await client.GET('/v1/quizzes')).items
  expect(await listed()).toMatchObject([
    { quiz: 'volumes', description: null, chapter: { id: 'docker/volumes', title: 'About volumes' } },
    {
      quiz: 'about-images',
      description: 'What an image is.',
      module: 'docker',
      chapter: { id: 'docker/images', title: 'About images' },
      language: 'en',
      questions: 3,
    },
    { quiz: 'both', module: 'docker', chapter: null, language: 'en', questions: 5 },
  ])
  await api.world.publish({ ...COURSE, 'chapters.yaml': chaptersOf('images', 'volumes') })
  expect((await listed()).map(({ quiz }) => quiz)).toEqual(['about-images', 'volumes', 'both'])
})

test('a quiz under an assignment that has begun asks as many questions as that one does', async () => {
  const api = await createApi()
  const [member, other] = [await api.world.person(), await api.world.person()]
  const cohort = await api.world.cohort({ members: [member, other] })
  await api.world.publish({ ...COURSE, 'docker/a.quiz.yaml': sampleQuiz('exam', { access: 'assigned' }) })
  const window = { opensAt: new Date(Date.now() - HOUR), closesAt: new Date(Date.now() + HOUR) }
  const assignment = await api.world.assignment({ cohort, quiz: 'exam', ...window })
  const path = { quiz: 'exam' }
  await api.client(member).POST('/v1/quizzes/{quiz}/attempts', { params: { path }, body: { assignment } })
  const sections = '[{ questions: { bank: sample, ids: [first] } }]'
  await api.world.publish({
    ...COURSE,
    'docker/a.quiz.yaml': sampleQuiz('exam', { access: 'assigned', sections }),
  })
  const asked = async (person: typeof member) =>
    dataOf(await api.client(person).GET('/v1/quizzes/{quiz}', { params: { path } })).questions
  expect(await asked(other)).toBe(3)
  expect(await asked(await api.world.person('trainer'))).toBe(1)
})

test('a quiz names the one that it is measured against, and whether practice of it reveals', async () => {
  const api = await createApi()
  await api.world.publish({
    'chapters.yaml': 'chapters: [{ id: docker/images, title: Images, module: docker }]',
    'docker/sample.yaml': SAMPLE_BANK,
    'docker/placement.quiz.yaml': sampleQuiz('placement'),
    'docker/study.quiz.yaml': sampleQuiz('study', {
      timeLimit: '',
      feedback: 'immediate',
      before: 'placement',
    }),
  })
  for (const role of ['trainee', 'trainer'] as const) {
    const client = api.client(await api.world.person(role))
    const { items } = dataOf(await client.GET('/v1/quizzes'))
    const told = items.map(({ quiz, before, reveals }) => [quiz, before, reveals])
    expect(told).toContainEqual(['placement', null, false])
    expect(told).toContainEqual(['study', 'placement', true])
  }
})
