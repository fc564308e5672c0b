import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { serviceContext } from '../../../src/usecases/context.ts'
import { createUser } from '../../../src/usecases/users/create.ts'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { inspect, inspectBothWays, tabTo } from '../support/look.ts'
import { type Service, startService } from '../support/service.ts'
import { signIn } from '../support/sign-in.ts'

afterAll(closeBrowser)

const TRAINER = { email: 'grace@example.org', password: 'a long enough password' }
const PEOPLE = 'nom;prénom;référence\nHopper;Grace;E-1\n;;E-2\n'

describe.skipIf(CHROMIUM === undefined)('the board of a trainer', () => {
  test('from a cohort to its marks', { timeout: 180_000 }, async () => {
    const service = await startService()
    const ctx = serviceContext(service.api.world.services, 'command-line')
    await createUser(ctx, { ...TRAINER, name: 'Grace', role: 'trainer' })
    const page = await openPage(service.url, { viewport: { width: 1100, height: 800 } })
    await signIn(page, TRAINER)
    await page.waitForSelector('#new-cohort')
    await inspectBothWays(page, 'board-1-cohorts')
    const code = await makeCohort(page)
    await importPeople(page)
    const assignment = await giveQuiz(page)
    const [ada, alan] = [await joinAndStart(service, code, 'Ada'), await joinAndStart(service, code, 'Alan')]
    await followLive(page, service, { assignment, ada, alan })
    await seeClass(page, service, code)
    await page.click('.above a')
    await page.click('.tabs a[href$="/gradebook"]')
    await page.waitForSelector('.gradebook tbody tr >> nth=2')
    await inspectBothWays(page, 'board-6-gradebook')
    expect(await page.locator('.gradebook tbody .mark-fair, .gradebook tbody .mark-low').count()).toBe(1)
    await page.click('.fields .button')
    await inspectBothWays(page, 'board-6-export')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click('dialog button[type=submit]'),
    ])
    expect(readFileSync((await file.path())!, 'utf8')).toMatch(/Hopper/)
    await page.fill('input[type=search]', 'alan')
    expect(await page.locator('.gradebook tbody tr').count()).toBe(1)
    await page.click('.places a[href="#/course"]')
    await page.waitForSelector('.quiz-card')
  })
})

const CLASS = 27

/** A class of thirty is on one screen, as a laptop has it. */
async function seeClass(page: Page, service: Service, code: string): Promise<void> {
  for (let place = 1; place <= CLASS; place++) await joinAndStart(service, code, `Trainee ${place}`)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.waitForSelector(`.tile >> nth=${CLASS + 2}`)
  await inspect(page, 'board-7-class')
  expect(await page.evaluate('document.documentElement.scrollHeight')).toBeLessThanOrEqual(900)
}

/** By keyboard alone. Gives the code by which people join. */
async function makeCohort(page: Page): Promise<string> {
  await tabTo(page, '[aria-labelledby=new-cohort] input')
  await page.keyboard.type('Docker, décembre')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#codes')
  await tabTo(page, '[aria-labelledby=codes] button[type=submit]')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.lines li')
  await inspectBothWays(page, 'board-2-people')
  const [code, link] = await page.locator('.code-shown code').allTextContents()
  expect(link).toBe(`${new URL(page.url()).origin}/#/join/${code}`)
  return code!
}

/** What the file would do is shown first; a row that is wrong is told by its line. */
async function importPeople(page: Page): Promise<void> {
  await page.setInputFiles('input[type=file]', {
    name: 'liste.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(PEOPLE),
  })
  await page.waitForSelector('[aria-labelledby=import] .table')
  expect(await page.locator('[aria-labelledby=import] .notice-warning li').count()).toBe(1)
  expect(await page.locator('[aria-labelledby=members] tbody tr').count()).toBe(0)
  await inspectBothWays(page, 'board-3-import')
  await page.click('[aria-labelledby=import] .button-main')
  await page.waitForSelector('[aria-labelledby=members] tbody tr')
  expect(await page.textContent('[aria-labelledby=members] tbody th')).toContain('Hopper')
}

async function giveQuiz(page: Page): Promise<string> {
  await page.click('.tabs a[href$="/assignments"]')
  await page.waitForSelector('[aria-labelledby=give] option[value=qcm-docker]', { state: 'attached' })
  await page.selectOption('[aria-labelledby=give] select >> nth=0', 'qcm-docker')
  await page.fill('input[type=number] >> nth=0', '1')
  await page.fill('input[type=number] >> nth=1', '4')
  await page.click('[aria-labelledby=give] button[type=submit]')
  const link = page.locator('.table a.as-button')
  await link.waitFor()
  await inspectBothWays(page, 'board-4-assignments')
  await tabTo(page, 'a.as-button')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.tile')
  return page.url().split('/').at(-1)!
}

interface Trainee {
  token: string
  attempt: string
}

async function joinAndStart({ api }: Service, code: string, name: string): Promise<Trainee> {
  const joined = await api.request({ method: 'POST', url: '/v1/auth/join', body: { code, name } })
  const token: string = joined.body.accessToken
  const url = '/v1/quizzes/qcm-docker/attempts'
  const { body } = await api.request({ method: 'POST', url, as: token, body: {} })
  return { token, attempt: body.attempt?.id ?? body.id }
}

interface Day {
  assignment: string
  ada: Trainee
  alan: Trainee
}

/** A cut line is taken up again. One has called and is given time, the other hands in; who did not start is shown too. */
async function followLive(page: Page, { api }: Service, { ada, alan }: Day): Promise<void> {
  const cut = { contentType: 'text/event-stream', body: ':\n\n' }
  await page.route('**/live', (route) => route.fulfill(cut), { times: 1 })
  await page.reload()
  await page.waitForSelector('[data-standing=late] >> nth=1')
  const call = {
    method: 'POST',
    url: `/v1/attempts/${ada.attempt}/calls`,
    as: ada.token,
    body: { text: 'Une question' },
  }
  await api.request(call)
  await page.waitForSelector('[data-standing=calling]')
  const submit = { method: 'POST', url: `/v1/attempts/${alan.attempt}/submit`, as: alan.token, body: {} }
  await api.request(submit)
  await page.waitForSelector('[data-standing=done]')
  const standings = await page
    .locator('.tile')
    .evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('data-standing')))
  expect(standings).toEqual(['calling', 'notStarted', 'done'])
  await inspectBothWays(page, 'board-5-live')
  await tabTo(page, '.tile-calling button')
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog[open]')
  await inspectBothWays(page, 'board-5-live-step-in')
  await page.fill('dialog input:not([type])', 'Je viens.')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-standing=late]')
  expect(await page.evaluate('document.activeElement.closest(".tile-late") !== null')).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog[open]')
  await page.fill('dialog input[type=number]', '10')
  await page.fill('dialog input:not([type=number]):not([type=radio])', 'Panne du réseau')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-standing=running]')
  const timing = await api.request({
    method: 'GET',
    url: `/v1/attempts/${ada.attempt}/timing`,
    as: ada.token,
  })
  expect(timing.body.remainingMs).toBeGreaterThan(10 * 60_000)
}
