import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { SCOPES } from '../../../src/domain/access/actor.ts'
import { createOutbound } from '../../../src/outbound/client.ts'
import { serviceContext } from '../../../src/usecases/context.ts'
import { createUser } from '../../../src/usecases/users/create.ts'
import { formOf } from '../../api/integration/form.ts'
import type { FamilyName } from '../../support/integration/lti/families.ts'
import { pagesOf } from '../../support/integration/lti/pages.ts'
import { Platform } from '../../support/integration/lti/platform.ts'
import { sampleQuiz, secretOf, type World } from '../../support/world.ts'
import { CHROMIUM, closeBrowser, openPage, PLAIN_HOST } from '../support/chromium.ts'
import { inspectBothWays } from '../support/look.ts'
import { type Service, startService } from '../support/service.ts'
import { serveByTls, type Tls } from '../support/tls.ts'

afterAll(closeBrowser)

const HOUR = 3_600_000
const ACCOUNT = { email: 'ada@example.org', password: 'a long enough password' }
const BANK = `bank: sample
title: Commandes
module: docker
chapter: docker/images
language: fr
license: MIT
questions:
  - id: first
    type: single
    prompt: Que montre « docker ps » ?
    options:
      - { id: one, text: Les conteneurs, correct: true }
      - { id: two, text: Rien }
    explanation: Les conteneurs.
`

const publish = (world: World) =>
  world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': BANK,
    'docker/sample.quiz.yaml': sampleQuiz('sample'),
  })

interface Scene extends Service {
  front: Tls
}

let scene: Scene
beforeAll(async () => {
  if (CHROMIUM === undefined) return
  const endings: (() => Promise<void>)[] = []
  const until = (end: () => Promise<void>) => void endings.unshift(end)
  const outbound = createOutbound({ allow: ['127.0.0.1'] })
  const service = await startService(publish, { outbound, until, TRUST_PROXY: '1' })
  scene = { ...service, front: await serveByTls(service.url, PLAIN_HOST, until) }
  return async () => {
    for (const end of endings) await end()
  }
})

/** A browser that keeps no cookies in a frame keeps those of its scripts no more than those of replies. */
const FORGETFUL =
  "if (self !== top) Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} })"

/** A course of a platform, as a learner opens it: the tool stands in a frame of another site. */
async function openCourse(
  family: FamilyName,
  { keepsCookies }: { keepsCookies: boolean },
): Promise<{ page: Page; tool: Frame }> {
  const { api, front } = scene
  const platform = await new Platform(family).start()
  onTestFinished(() => platform.stop())
  const as = await api.world.person('admin')
  const body = platform.registration
  expect((await api.request({ method: 'POST', url: '/v1/lti/platforms', as, body })).status).toBe(201)
  platform.pages = pagesOf(platform, front.url, { sub: family, name: 'Ada', custom: { quiz: 'sample' } })
  front.passesCookies = keepsCookies
  const page = await openPage(`${platform.url}/course`, {
    viewport: { width: 1200, height: 900 },
    ignoreHTTPSErrors: true,
    among: [front.url],
    script: keepsCookies ? '' : FORGETFUL,
    mayFail: /status of 401/,
  })
  return { page, tool: page.frame('tool')! }
}

const ARRIVED = /#\/quiz\/sample\/for\//
const JOIN = '.person a[href="#/account/join"]'

/** Takes the quiz that a launch led to as far as its first answer. */
async function answer(tool: Frame | Page): Promise<void> {
  await tool.click('.screen form button[type=submit]')
  await tool.click('.option >> nth=0')
  await tool.waitForSelector('.save-saved')
}

async function join(tool: Frame | Page): Promise<void> {
  await tool.fill('input[type=email]', ACCOUNT.email)
  await tool.fill('input[type=password]', ACCOUNT.password)
  await tool.click('.screen form button[type=submit]')
  await tool.waitForSelector('.person-name >> text=Ada Lovelace')
  await tool.waitForURL(ARRIVED)
  expect(await tool.isVisible(JOIN)).toBe(false)
}

describe.skipIf(CHROMIUM === undefined)('a launch in a frame of another site', { timeout: 120_000 }, () => {
  test('where it keeps cookies apart: an account is joined, a quiz begun, and a reload goes on', async () => {
    const person = { ...ACCOUNT, name: 'Ada Lovelace', role: 'trainee' } as const
    await createUser(serviceContext(scene.api.world.services, 'command-line'), person)
    const { page, tool } = await openCourse('moodle', { keepsCookies: true })
    await tool.waitForURL(ARRIVED)
    await tool.click(JOIN)
    await join(tool)
    await answer(tool)
    await tool.evaluate('location.reload()')
    await tool.waitForSelector('.option :checked')
    const cookies = await page.context().cookies()
    expect(cookies).toMatchObject([{ name: '__Secure-bareme-refresh', partitionKey: 'http://127.0.0.1' }])
  })

  test('where it keeps none and the platform does: a quiz is taken, and a reload asks to open it again', async () => {
    const { page, tool } = await openCourse('blackboard', { keepsCookies: false })
    await tool.waitForURL(ARRIVED)
    expect(await tool.isVisible(JOIN)).toBe(false)
    await answer(tool)
    await tool.evaluate('location.reload()')
    await tool.waitForSelector('.notice >> text=ouvrez à nouveau le lien')
    expect(await page.context().cookies()).toEqual([])
  })

  test('where neither does: a new window is offered, and the quiz opens there', async () => {
    const { page, tool } = await openCourse('moodle', { keepsCookies: false })
    await tool.waitForSelector('#window a')
    scene.front.passesCookies = true
    const [window] = await Promise.all([page.waitForEvent('popup'), tool.click('#window a')])
    await window.waitForURL(ARRIVED)
    await window.click(JOIN)
    await window.waitForSelector('input[type=password]')
    await inspectBothWays(window, 'platform-join')
    await window.goBack()
    await answer(window)
    await window.reload()
    await window.waitForSelector('.option :checked')
  })
})

/** A link of a client into one of two assignments of a quiz, for somebody of its own. */
async function linkOfClient({ api: { world, request }, cohort }: Service) {
  const window = { opensAt: new Date(Date.now() - HOUR), closesAt: new Date(Date.now() + HOUR) }
  const given = { cohort, quiz: 'sample', ...window }
  const [, assignment] = [await world.assignment(given), await world.assignment(given)]
  const client = await world.client({ scopes: SCOPES, cohorts: [cohort] })
  const proof = { grant_type: 'client_credentials', client_id: client, client_secret: secretOf(client) }
  const { access_token: as } = (await request(formOf(proof))).body
  const people = [{ externalId: 's-1', name: 'Ada' }]
  const url = `/v1/cohorts/${cohort}/members/by-external-id`
  expect((await request({ method: 'POST', url, as, body: { people } })).status).toBe(200)
  const body = { externalId: 's-1', quiz: 'sample', assignment }
  const link = await request({ method: 'POST', url: '/v1/launch-links', as, body })
  return { assignment, fragment: new URL(link.body.url).hash }
}

describe.skipIf(CHROMIUM === undefined)('a launch link of a client', { timeout: 120_000 }, () => {
  test('begins the very assignment that it names, and says so when it has served', async () => {
    const { assignment, fragment } = await linkOfClient(scene)
    const page = await openPage(`${scene.url}/${fragment}`)
    await page.waitForURL(`**/#/quiz/sample/for/${assignment}`)
    await answer(page)
    const { rows } = await scene.api.world.db.pool.query(
      'SELECT assignment_id AS assignment FROM attempts WHERE id = $1',
      [page.url().split('/').at(-1)],
    )
    expect(rows).toEqual([{ assignment }])
    const late = await openPage(`${scene.url}/${fragment}`, { mayFail: /status of 401/ })
    await late.waitForSelector('.notice-bad >> text=Ce lien a déjà servi')
  })
})
