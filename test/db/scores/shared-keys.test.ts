import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { reportQuestion } from '../../../src/usecases/results/reports/report-question.ts'
import { bankHealth } from '../../../src/usecases/results/statistics/bank-health.ts'
import { createApi } from '../../support/api.ts'
import { choose, save, start } from '../../support/attempts.ts'
import { createWorld, sampleQuiz } from '../../support/world.ts'

const bank = (slug: string, questions: string[]) => `bank: ${slug}
title: ${slug}
module: docker
chapter: docker/images
language: fr
license: MIT
questions:
${questions
  .map(
    (id) => `  - id: ${id}
    type: single
    prompt: Est-ce vrai de ${id} ?
    options:
      - { id: vrai, text: Vrai, correct: true }
      - { id: faux, text: Faux }
    explanation: Voir le cours.
`,
  )
  .join('')}`

const FILES = {
  'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
  'docker/vf.yaml': bank('vf', ['terre', 'mer', 'lune']),
  'docker/ciel.yaml': bank('ciel', ['terre']),
  'docker/two.quiz.yaml': sampleQuiz('two', {
    sections: '[{ questions: { bank: vf, ids: [terre, mer] } }, { questions: { bank: ciel } }]',
  }),
  'docker/drawn.quiz.yaml': sampleQuiz('drawn', {
    sections: '[{ title: Drawn, draw: { bank: vf, count: 2 } }]',
  }),
}

/** A world where every question has the same key, and what asks for its figures. */
async function alikeWorld() {
  const world = await createWorld({ content: false })
  await world.publish(FILES)
  const api = await createApi({ world })
  const admin = await world.person('admin')
  return {
    world,
    admin,
    /** Somebody new answers the questions of a quiz in their order. */
    async sit(quiz: string, answers: string[]) {
      const { ctx } = await world.person()
      const attempt = await start(ctx, quiz)
      for (const [at, answer] of answers.entries()) await save(ctx, attempt, at + 1, choose(answer))
      await submitAttempt(ctx, { attempt })
      return { ctx, attempt }
    },
    async ask(query: Record<string, string>) {
      const url = `/v1/statistics?${new URLSearchParams(query)}`
      const { body, status } = await api.request({ method: 'GET', url, as: admin })
      expect(status).toBe(200)
      return body
    },
  }
}

type Told = {
  bank: string
  question: string
  n: number
  facility: { value: number }
  options: { option: string; count: number }[]
}

/** Of each question its n, its facility and how often each option was chosen. */
const told = (questions: Told[]) =>
  Object.fromEntries(
    questions.map(({ bank: of, question, n, facility, options }) => [
      `${of}/${question}`,
      [n, facility.value, Object.fromEntries(options.map(({ option, count }) => [option, count]))],
    ]),
  )

const TERRE = [3, 2 / 3, { vrai: 2, faux: 1 }]
const MER = [3, 0, { vrai: 0, faux: 3 }]
const CIEL = [3, 1, { vrai: 3, faux: 0 }]

async function threeSat() {
  const world = await alikeWorld()
  await world.sit('two', ['vrai', 'faux', 'vrai'])
  await world.sit('two', ['vrai', 'faux', 'vrai'])
  await world.sit('two', ['faux', 'faux', 'vrai'])
  return world
}

test('questions of a quiz that share a key have each their own figures, in the order of the quiz', async () => {
  const { ask } = await threeSat()
  const body = await ask({ quiz: 'two' })
  expect(body).toMatchObject({ n: 3, maxPoints: 3, alpha: { reason: null } })
  expect(Object.entries(told(body.questions))).toEqual([
    ['vf/terre', TERRE],
    ['vf/mer', MER],
    ['ciel/terre', CIEL],
  ])
  expect(body.questions[0]).toMatchObject({ intendedWeight: { value: 100 / 3 } })
})

test('a report counts beside the question that it is of, and no other with its key', async () => {
  const { sit, ask } = await alikeWorld()
  const { ctx, attempt } = await sit('two', ['vrai', 'faux', 'vrai'])
  await reportQuestion(ctx, { attempt, position: 2, text: 'La mer aussi.' })
  const { questions } = await ask({ quiz: 'two' })
  const open = questions.map((one: { openReports: number }) => one.openReports)
  expect(open).toEqual([0, 1, 0])
})

test('a question has the figures and the way of its own; a key, those of each question that has it', async () => {
  const { ask } = await threeSat()
  const one = await ask({ question: 'vf/mer' })
  expect(told(one.questions)).toEqual({ 'vf/mer': MER })
  expect(one.trend).toMatchObject([{ bank: 'vf', question: 'mer', n: 3, facility: { value: 0 } }])
  const all = await ask({ keyHash: one.questions[0].keyHash })
  expect(told(all.questions)).toEqual({ 'vf/terre': TERRE, 'vf/mer': MER, 'ciel/terre': CIEL })
  const way = all.trend.map((point: Told) => [
    `${point.bank}/${point.question}`,
    point.n,
    point.facility.value,
  ])
  expect(
    Object.fromEntries(way.map(([name, ...figures]: [string, number, number]) => [name, figures])),
  ).toEqual({
    'vf/terre': [3, 2 / 3],
    'vf/mer': [3, 0],
    'ciel/terre': [3, 1],
  })
})

test('nobody had a question whose key others had: its figures are of nobody', async () => {
  const { ask } = await threeSat()
  expect(await ask({ question: 'vf/lune' })).toMatchObject({ n: 0, questions: [], trend: [] })
})

test('where questions that share a key are drawn, each has its own people, and its place', async () => {
  const { ask, sit } = await alikeWorld()
  for (let n = 0; n < 8; n++) await sit('drawn', ['vrai', 'faux'])
  const body = await ask({ quiz: 'drawn' })
  expect(body).toMatchObject({ n: 8, maxPoints: 2, mean: { value: 1 }, alpha: { reason: 'no-variance' } })
  const counts = body.questions.map(({ question, n, options }: Told) => {
    expect(options.reduce((sum, { count }) => sum + count, 0)).toBe(n)
    expect(n).toBeLessThanOrEqual(8)
    return question
  })
  expect(counts.toSorted()).toEqual(['lune', 'mer', 'terre'])
  expect(body.questions.reduce((sum: number, { n }: Told) => sum + n, 0)).toBe(16)
})

test('the figures of a bank tell its questions apart, and from those of other banks', async () => {
  const { world, admin } = await threeSat()
  const dir = await mkdtemp(join(tmpdir(), 'bareme-health-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  await mkdir(join(dir, 'docker'))
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(dir, name), text)
  const { findings } = await bankHealth(
    { ...world.services, actor: admin.ctx.actor, now: null, language: 'en' },
    { dir, banks: ['vf'], attempts: 'first' },
  )
  const figures = findings
    .filter(({ rule }) => rule === 'small-sample' || rule === 'unmet')
    .map((one) => [one.question, one.figures?.n, one.figures?.facility.value])
  expect(figures).toEqual([
    ['terre', 3, 2 / 3],
    ['mer', 3, 0],
    ['lune', undefined, undefined],
  ])
})
