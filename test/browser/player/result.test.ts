import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { signReceipt } from '../../../src/security/receipts.ts'
import { serviceContext } from '../../../src/usecases/context.ts'
import { createUser } from '../../../src/usecases/users/create.ts'
import type { Question } from '../../../web/api/types.ts'
import type { TestPerson } from '../../support/world.ts'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { inspectBothWays, inspect as look, tabTo } from '../support/look.ts'
import { courseFile, type Service, startService } from '../support/service.ts'
import { signIn } from '../support/sign-in.ts'

afterAll(closeBrowser)

const ACCOUNT = { email: 'ada@example.org', password: 'a long enough password' }
const HOUR_MS = 3_600_000

const COURSE = [
  'chapters.yaml',
  'commands/docker.yaml',
  ...['introduction', 'compose'].flatMap((name) => [`docker/${name}.yaml`, `docker/${name}.quiz.yaml`]),
]

/** A question of each type, of two chapters that can be practised. */
const EXAM = `quiz: bilan
title: Bilan Docker
access: assigned
timeLimit: PT50M
sections:
  - questions:
      bank: docker-introduction
      ids: [vu-depuis-hote, ressources-mesurees, densite, histoire-de-l-isolation, outils-voisins]
  - questions: { bank: docker-introduction, ids: [normes-des-conteneurs], tags: [exam] }
  - questions: { bank: docker-compose, ids: [fusion-avec-override, tache-ponctuelle, construire-un-service] }
shuffle: { questions: false, options: false }
attempts: { max: 2, counts: best }
passMark: 60%
release: { score: on-submit, answers: on-submit }
`
const QUESTIONS = 9

describe.skipIf(CHROMIUM === undefined)('what comes after a paper', () => {
  test('from a result to its proofs', { timeout: 120_000 }, async () => {
    const scene = await takeExam()
    const page = await openPage(`${scene.url}/#/result/${scene.attempt}`, {
      viewport: { width: 1100, height: 800 },
    })
    await signIn(page, ACCOUNT)
    await page.waitForSelector('.told')
    await seeResult(page, scene)
    await report(page, scene)
    const { receipt, address } = await proofs(page)
    await seeHistory(page, scene)
    await leaveFromResult(page, scene)
    await check(page, address)
    await verify(page, scene, receipt)
  })
})

interface Scene extends Service {
  trainer: TestPerson
  assignment: string
  attempt: string
  token: string
}

/** Ada has handed in an exam, whose mark and answers wait. */
async function takeExam(): Promise<Scene> {
  const files = COURSE.map((path) => [path, courseFile(path)])
  const service = await startService((world) =>
    world.publish({ ...Object.fromEntries(files), 'docker/bilan.quiz.yaml': EXAM }),
  )
  const { world, request } = service.api
  const trainer = await world.person('trainer')
  const { id } = await createUser(serviceContext(world.services, 'command-line'), {
    ...ACCOUNT,
    name: 'Ada Lovelace',
    role: 'trainee',
  })
  const cohort = await world.cohort({ trainers: [trainer], members: [{ id } as TestPerson] })
  const now = Date.now()
  const assignment = await world.assignment({
    cohort,
    quiz: 'bilan',
    opensAt: new Date(now - HOUR_MS),
    closesAt: new Date(now + HOUR_MS),
    release: { score: 'manual', answers: 'on-close' },
  })
  const { body: tokens } = await request({ method: 'POST', url: '/v1/auth/login', body: ACCOUNT })
  const as = tokens.accessToken
  const { body: attempt } = await request({
    method: 'POST',
    url: '/v1/quizzes/bilan/attempts',
    as,
    body: { assignment },
  })
  for (const question of attempt.questions as Question[])
    await request({
      method: 'PUT',
      url: `/v1/attempts/${attempt.id}/responses/${question.position}`,
      as,
      body: { response: someAnswer(question) },
    })
  await request({ method: 'POST', url: `/v1/attempts/${attempt.id}/submit`, as, body: {} })
  await practise(service, as)
  return { ...service, trainer, assignment, attempt: attempt.id, token: as }
}

/** Two attempts at a chapter, of which the second goes better. */
async function practise({ api: { request } }: Service, as: string): Promise<void> {
  const post = (url: string) => request({ method: 'POST', url, as, body: {} })
  for (const answers of [0, 8]) {
    const { body } = await post('/v1/quizzes/docker-introduction/attempts')
    for (const { position, ...question } of (body.questions as Question[]).slice(0, answers))
      await request({
        method: 'PUT',
        url: `/v1/attempts/${body.id}/responses/${position}`,
        as,
        body: { response: someAnswer(question as Question) },
      })
    await post(`/v1/attempts/${body.id}/submit`)
  }
}

type Asked = Question | Extract<Question, { type: 'cloze' }>['blanks'][number]

function someAnswer(question: Asked): object {
  switch (question.type) {
    case 'single':
      return { type: 'single', choice: question.options[0]!.id }
    case 'multiple':
      return { type: 'multiple', choices: question.options.slice(0, 2).map(({ id }) => id) }
    case 'order':
      return { type: 'order', order: question.items.map(({ id }) => id) }
    case 'match':
      return { type: 'match', pairs: { [question.left[0]!.id]: question.right[0]!.id } }
    case 'command':
      return { type: 'command', text: 'docker run -d -p 80:80 --name web nginx' }
    case 'yaml':
      return { type: 'yaml', text: 'services:\n  web:\n    image: nginx\n' }
    case 'text':
      return { type: 'text', text: 'docker' }
    case 'numeric':
      return { type: 'numeric', value: '2' }
    case 'cloze':
      return {
        type: 'cloze',
        blanks: { [question.blanks[0]!.id]: someAnswer(question.blanks[0]!) },
      }
  }
}

/** It says that it is in and what is to come, and shows what is released once it is, by itself and when asked. */
async function seeResult(page: Page, { api, assignment, trainer }: Scene): Promise<void> {
  await inspectBothWays(page, 'after-1-waiting')
  const release = (body: object) =>
    api.request({
      method: 'POST',
      url: `/v1/assignments/${assignment}/release`,
      as: trainer,
      body: { reason: 'Everybody has sat it', ...body },
    })
  await release({ score: true })
  await page.click('.look')
  await page.waitForSelector('.mark')
  await release({ answers: true })
  await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))')
  await page.waitForSelector(`.answered >> nth=${QUESTIONS - 1}`)
  expect(await page.isVisible('.look')).toBe(false)
  expect(await page.locator('.bar-practice').count()).toBe(2)
  await page.waitForSelector(`.reported >> nth=${QUESTIONS - 1}`)
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
  await inspectBothWays(page, 'after-2-result')
}

/** By keys alone; the focus is back at the question, and what became of it stands there. */
async function report(page: Page, { api, trainer }: Scene): Promise<void> {
  await tabTo(page, '.reported button')
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog[open]')
  await page.fill('dialog textarea', 'Deux des réponses disent la même chose.')
  await look(page, 'after-3-report')
  await tabTo(page, 'dialog button[type=submit]')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.reported .notice')
  expect(await page.evaluate('document.activeElement.closest(".reported") !== null')).toBe(true)
  const { body: reports } = await api.request({ method: 'GET', url: '/v1/reports', as: trainer })
  await api.request({
    method: 'PATCH',
    url: `/v1/reports/${reports.items[0].id}`,
    as: trainer,
    body: { answer: 'Elles se ressemblent, mais une seule parle de l’hôte.' },
  })
  await page.reload()
  await page.waitForSelector('.reported .said >> nth=1')
  expect(await page.locator('.reported').first().locator('button').count()).toBe(0)
}

/** The receipt as it was saved, and the attestation, which prints on one page. */
async function proofs(page: Page): Promise<{ receipt: string; address: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('.next button')])
  expect(file.suggestedFilename()).toMatch(/bilan.*1\.jws$/)
  await page.click('a[href$="/attestation"]')
  await page.waitForSelector('.proof')
  await inspectBothWays(page, 'after-4-attestation')
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  const address = (await page.getAttribute('.proof-foot a', 'href'))!
  return { receipt: readFileSync((await file.path())!, 'utf8'), address }
}

/** One attempt runs meanwhile. */
async function seeHistory(page: Page, { api, token }: Scene): Promise<void> {
  await api.request({ method: 'POST', url: '/v1/quizzes/docker-compose/attempts', as: token, body: {} })
  await page.click('.above a')
  await page.click('.next a[href="#/history"]')
  await page.waitForSelector('.past >> nth=3')
  await inspectBothWays(page, 'after-5-history')
}

async function leaveFromResult(page: Page, { attempt }: Scene): Promise<void> {
  await page.click(`.past a[href$="${attempt}"]`)
  await page.waitForSelector('.told')
  expect(page.url()).toContain(`#/result/${attempt}`)
  await page.click('.leave button')
  await page.waitForSelector('.ways')
  expect(await page.context().cookies()).toEqual([])
}

/** Who holds an attestation sees whether it stands, without signing in. */
async function check(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForSelector('.notice-good')
  expect(await page.textContent('main')).not.toContain('Ada')
  await inspectBothWays(page, 'after-6-attested')
}

/** In a browser without a secure context, where nobody is signed in. */
async function verify(page: Page, { api }: Scene, receipt: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/verify`)
  await page.setInputFiles('input[type=file]', {
    name: 'recu.jws',
    mimeType: 'application/jose',
    buffer: Buffer.from(receipt),
  })
  await page.click('button[type=submit]')
  await page.waitForSelector('.notice-good')
  expect(await page.locator('.receipt-answer').count()).toBe(QUESTIONS)
  await inspectBothWays(page, 'after-7-genuine')
  const [head, body, signature] = receipt.split('.') as [string, string, string]
  const said = JSON.parse(Buffer.from(body, 'base64url').toString())
  const forged = Buffer.from(JSON.stringify({ ...said, closedAt: said.startedAt })).toString('base64url')
  await page.fill('textarea', [head, forged, signature].join('.'))
  await page.click('button[type=submit]')
  await page.waitForSelector('.notice-bad')
  expect(await page.isVisible('.receipt-answer')).toBe(false)
  await inspectBothWays(page, 'after-8-forged')
  const { privateKey } = generateKeyPairSync('ed25519')
  const key = { ...api.world.services.keys.receipt, privateKey }
  for (const kid of [key.kid, 'another']) {
    await page.fill('textarea', signReceipt({ ...key, kid }, said))
    await page.click('button[type=submit]')
    await page.waitForSelector('.notice-bad')
  }
}
