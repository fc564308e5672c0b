import { expect, test } from 'vitest'
import { pictureHash } from '../../src/banks/pictures/files.ts'
import { shownId } from '../../src/domain/questions/shown-ids.ts'
import type { Located } from '../../src/http/contract/document.ts'
import { routes } from '../../src/http/routes/index.ts'
import { closeOverdue } from '../../src/usecases/attempts/close-overdue.ts'
import { voidAttempt } from '../../src/usecases/attempts/managing/void.ts'
import { startAttempt } from '../../src/usecases/attempts/start.ts'
import { serviceContext } from '../../src/usecases/context.ts'
import { type Api, createApi } from '../support/api.ts'
import { operations } from '../support/contract/replies.ts'
import { HOUR } from '../support/instant.ts'
import { sampleQuiz, type TestPerson } from '../support/world.ts'
import { illustratedFolder, PICTURES, type Place } from '../unit/banks/pictures/bank.ts'

/** How the author calls the options, which nobody is told, ever. */
const AUTHORS = /canary-(alpha|beta|gamma|delta|omega)/
// Nobody here has a number of a company's, which bears the name of a question's reference.
const SECRET =
  /CANARY|canary-|37\.12345|0?\.3712345|"(correct|weights?|fraction|parts|key|explanation|feedback)":|"reference":(?!null)/

const BANK = `bank: sample
title: Sample
module: docker
chapter: docker/images
language: en
license: MIT
questions:
  - id: first
    type: single
    prompt: First question?
    options:
      - { id: canary-alpha, text: One thing, correct: true }
      - { id: canary-beta, text: Another thing, feedback: CANARY-feedback-1 }
    explanation: CANARY-explanation-1
    reference: https://docs.example.org/CANARY-reference
  - id: second
    type: multiple
    prompt: Second question?
    options:
      - { id: canary-gamma, text: Some thing, weight: 62.87655% }
      - { id: canary-delta, text: Other thing, weight: -37.12345%, feedback: CANARY-feedback-2 }
      - { id: canary-omega, text: Third thing, weight: 37.12345% }
    policy: weights
    explanation: CANARY-explanation-2
`

const RELEASES = {
  nothing: '{ score: manual, answers: manual }',
  totals: '{ score: on-submit, answers: manual }',
  everything: '{ score: on-submit, answers: on-submit }',
}

const isForTrainers = new Set(
  routes
    .filter(({ access }) => typeof access === 'object' && access.role !== 'trainee')
    .map((route) => route.operationId),
)
// They end what the next calls need, and answer with no body at all.
const ENDING = ['eraseMe', 'logout']
const asked = operations.filter(
  ({ operation: { operationId: id } }) => !isForTrainers.has(id) && !ENDING.includes(id),
)

/** What is tried with every operation: among it answers, by the ids that a trainee sees and by an author's. */
function bodiesFor({ world: { idKey } }: Api): unknown[] {
  const shown = (question: string, option: string) => shownId(idKey, { bank: 'sample', question }, option)
  const [alpha, beta] = [shown('first', 'canary-alpha'), shown('first', 'canary-beta')]
  const kept = [alpha, 'nowhere'].map((choice) => ({
    id: crypto.randomUUID(),
    position: 1,
    response: { type: 'single', choice },
  }))
  return [
    {},
    { bogus: true },
    { assignment: crypto.randomUUID() },
    { code: 'unknown', name: 'X' },
    { response: { type: 'single', choice: beta } },
    { response: { type: 'multiple', choices: [shown('second', 'canary-delta')] } },
    { response: { type: 'single', choice: 'nowhere' } },
    { response: { type: 'single', choice: 'canary-alpha' } },
    { response: null, certainty: 3 },
    { entries: kept },
    { text: 'Wrong.' },
  ]
}

interface Subject {
  quiz: string
  attempt: string
}

async function canaryApi(): Promise<Api> {
  const api = await createApi()
  const quizzes = Object.entries(RELEASES).map(([quiz, release]) => [
    `docker/${quiz}.quiz.yaml`,
    sampleQuiz(quiz, { release, attempts: '' }),
  ])
  await api.world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': BANK,
    ...Object.fromEntries(quizzes),
  })
  return api
}

/** Everything the service says to a person who tries every operation, rightly and wrongly; receipts opened. */
async function heard(api: Api, person: TestPerson, subject: Subject, calls = asked): Promise<string[]> {
  const texts: string[] = []
  for (const located of calls) {
    const { method } = located
    for (const body of method === 'get' ? [undefined] : bodiesFor(api)) {
      for (const url of addressesOf(located, subject)) {
        const { text } = await api.request({ method: method.toUpperCase(), url, as: person, body })
        texts.push(`${method} ${url} ${text}`, ...openedReceipts(text))
      }
    }
  }
  return texts
}

function addressesOf({ path }: Located, { quiz, attempt }: Subject): string[] {
  const filled = path.replace('{quiz}', quiz).replace('{attempt}', attempt)
  return filled.includes('{position}')
    ? ['1', '2', '9'].map((at) => filled.replace('{position}', at))
    : [filled]
}

function openedReceipts(text: string): string[] {
  return [...text.matchAll(/"receipt":"[\w-]+\.([\w-]+)\./g)].map(([, payload]) =>
    Buffer.from(payload!, 'base64url').toString(),
  )
}

const said = (texts: string[]) => texts.filter((text) => SECRET.test(text))
const notEnding = asked.filter(({ operation }) => operation.operationId !== 'submitAttempt')
const MISSING = '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'

async function started(api: Api, quiz: string, now: Date | null = null) {
  const person = await api.world.person()
  const { attempt } = await startAttempt({ ...person.ctx, now }, { quiz })
  return { person, subject: { quiz, attempt: attempt.id } }
}

test('before the start nothing of a key is said', async () => {
  const api = await canaryApi()
  const person = await api.world.person()
  const starts = asked.filter(({ operation }) => operation.operationId !== 'startAttempt')
  expect(said(await heard(api, person, { quiz: 'everything', attempt: MISSING }, starts))).toEqual([])
})

test.each(Object.keys(RELEASES))(
  'while an attempt runs nothing of a key is said, though on submit %s is released',
  async (quiz) => {
    const api = await canaryApi()
    const { person, subject } = await started(api, quiz)
    const texts = await heard(api, person, subject, notEnding)
    expect(texts.join()).toContain('First question?')
    expect(texts.join()).toContain('"policy":"weights"')
    expect(said(texts)).toEqual([])
  },
)

test('practice that reveals says of the question that was revealed, and of no other', async () => {
  const api = await canaryApi()
  await api.world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': BANK,
    'docker/study.quiz.yaml': sampleQuiz('study', { timeLimit: '', feedback: 'immediate', attempts: '' }),
  })
  const { person, subject } = await started(api, 'study')
  const silent = notEnding.filter(({ operation }) => operation.operationId !== 'revealResponse')
  expect(said(await heard(api, person, subject, silent))).toEqual([])
  const url = `/v1/attempts/${subject.attempt}/responses/1/reveal`
  const { text } = await api.request({ method: 'POST', url, as: person, body: {} })
  expect(text).toContain('CANARY-explanation-1')
  expect(text).not.toMatch(/CANARY-\w+-2/)
  expect(said(await heard(api, person, subject, silent))).toEqual([])
})

test.each(['nothing', 'totals'] as const)(
  'after the submit, with %s released, no key is said',
  async (quiz) => {
    const api = await canaryApi()
    const { person, subject } = await started(api, quiz)
    const texts = await heard(api, person, subject)
    expect(said(texts)).toEqual([])
    const result = texts.findLast((text) => text.includes('/result '))
    expect(result).toContain(`"released":"${quiz === 'nothing' ? 'none' : 'score'}"`)
    expect(result?.includes('"points"')).toBe(quiz === 'totals')
  },
)

test('an expired attempt says no key, neither before nor after it is closed', async () => {
  const api = await canaryApi()
  const { person, subject } = await started(api, 'nothing', new Date(Date.now() - HOUR))
  const other = await started(api, 'totals', new Date(Date.now() - HOUR))
  expect(said(await heard(api, person, subject))).toEqual([])
  await closeOverdue(serviceContext(api.world.services, 'command-line'))
  expect(said(await heard(api, other.person, other.subject))).toEqual([])
})

test('a voided attempt says no key, even where everything is released on submit', async () => {
  const api = await canaryApi()
  const { person, subject } = await started(api, 'everything')
  const admin = await api.world.person('admin')
  await voidAttempt(admin.ctx, { attempt: subject.attempt, reason: 'Power cut.' })
  expect(said(await heard(api, person, subject, notEnding))).toEqual([])
})

test('an exam released on close says no key to who has submitted while others may still take it', async () => {
  const api = await canaryApi()
  const [person, classmate] = [await api.world.person(), await api.world.person()]
  await api.world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': BANK,
    'docker/exam.quiz.yaml': sampleQuiz('exam', {
      access: 'assigned',
      release: '{ score: on-close, answers: on-close }',
    }),
  })
  const cohort = await api.world.cohort({ members: [person, classmate] })
  const [opensAt, closesAt] = [new Date(Date.now() - HOUR), new Date(Date.now() + HOUR)]
  await api.world.assignment({ cohort, quiz: 'exam', opensAt, closesAt })
  const { attempt } = await startAttempt(person.ctx, { quiz: 'exam' })
  const subject = { quiz: 'exam', attempt: attempt.id }
  expect(said(await heard(api, person, subject))).toEqual([])
  expect(said(await heard(api, classmate, subject, notEnding))).toEqual([])
})

test('once the answers are released the very same calls do say them: the canaries sing', async () => {
  const api = await canaryApi()
  const { person, subject } = await started(api, 'everything')
  const all = await heard(api, person, subject)
  expect(all.filter((text) => AUTHORS.test(text))).toEqual([])
  const texts = said(all).join()
  for (const secret of [
    'CANARY-feedback',
    'CANARY-explanation',
    'CANARY-reference',
    '37.12345',
    '"key"',
    '"parts"',
  ]) {
    expect(texts).toContain(secret)
  }
})

test('pictures are named by ids that tell nothing, and those of explanation and feedback only once released', async () => {
  const api = await createApi()
  const quizzes = Object.entries(RELEASES).map(([quiz, release]) => [
    `docker/${quiz}.quiz.yaml`,
    sampleQuiz(quiz, { release, attempts: '' }),
  ])
  await api.world.publish(illustratedFolder(Object.fromEntries(quizzes)))
  const ids = await mediaIds(api)
  const places = (texts: readonly string[]) =>
    (Object.keys(PICTURES) as Place[]).filter((place) => texts.some((text) => text.includes(ids[place])))
  for (const quiz of Object.keys(RELEASES)) {
    const { person, subject } = await started(api, quiz)
    const running = await heard(api, person, subject, notEnding)
    expect(said(running)).toEqual([])
    expect(places(running)).toEqual(['prompt', 'right', 'wrong'])
    expect(running.filter((text) => /What is seen of (feedback|explanation)/.test(text))).toEqual([])
    const after = await heard(api, person, subject)
    const released = quiz === 'everything' ? ['explanation'] : []
    if (quiz !== 'everything') expect(said(after)).toEqual([])
    expect(places(after)).toEqual(['prompt', 'right', 'wrong', ...released])
    expect(after.filter((text) => /CANARY|\.png/.test(text))).toEqual([])
  }
  const { person, subject } = await started(api, 'everything')
  const beta = shownId(api.world.idKey, { bank: 'sample', question: 'first' }, 'canary-beta')
  const wrong = { response: { type: 'single', choice: beta } }
  const attempt = `/v1/attempts/${subject.attempt}`
  await api.request({ method: 'PUT', url: `${attempt}/responses/1`, as: person, body: wrong })
  const { text } = await api.request({ method: 'POST', url: `${attempt}/submit`, as: person, body: {} })
  expect(places([text])).toEqual(Object.keys(PICTURES))
  const { result } = JSON.parse(text) as { result: { questions: { media: { alt: string }[] }[] } }
  const seen = result.questions[0]!.media.map(({ alt }) => alt.replace('What is seen of ', ''))
  expect(seen.sort()).toEqual(Object.keys(PICTURES).sort())
})

async function mediaIds({ world }: Api): Promise<Record<Place, string>> {
  const { rows } = await world.db.pool.query<{ id: string; hash: string }>('SELECT id, hash FROM media')
  const byHash = new Map(rows.map(({ id, hash }) => [hash, id]))
  const named = Object.entries(PICTURES).map(([place, bytes]) => [place, byHash.get(pictureHash(bytes))!])
  return Object.fromEntries(named) as Record<Place, string>
}

test('what trainers are shown, with its keys, is refused to a trainee without a word of it', async () => {
  const api = await canaryApi()
  const person = await api.world.person()
  const texts: string[] = []
  for (const { path, method, operation } of operations) {
    if (!isForTrainers.has(operation.operationId)) continue
    const url = path.replace('{bank}', 'sample').replace(/\{\w+\}/, MISSING)
    const body = method === 'get' ? undefined : {}
    const reply = await api.request({ method: method.toUpperCase(), url, as: person, body })
    expect(reply.status).toBeGreaterThanOrEqual(400)
    texts.push(reply.text)
  }
  expect(said(texts)).toEqual([])
})
