import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../support/world.ts'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { inspectBothWays, tabTo } from '../support/look.ts'
import { type Service, startService } from '../support/service.ts'

afterAll(closeBrowser)

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const HEARTBEAT_MS = 20_000

const focused = (page: Page) => page.evaluate('document.activeElement.textContent')

/** QCM Docker, given to the cohort, and begun by Ada. */
async function begin(page: Page, { api, cohort }: Service): Promise<string> {
  const now = Date.now()
  await api.world.assignment({
    cohort,
    quiz: 'qcm-docker',
    opensAt: new Date(now - HOUR_MS),
    closesAt: new Date(now + HOUR_MS),
    timeLimitMs: 15 * MINUTE_MS,
  })
  await page.fill('input[autocomplete=name]', 'Ada')
  await page.click('button[type=submit]')
  await page.click('.resume-code .button-main')
  await page.click('a[href="#/quiz/qcm-docker"]')
  await page.click('.screen form button[type=submit]')
  await page.waitForSelector('.exchange-tools')
  return page.url().split('/').at(-1)!
}

/** What a trainer does to an attempt. */
async function act({ api }: Service, as: TestPerson, path: string, body: object): Promise<void> {
  const { status } = await api.request({ method: 'POST', url: `/v1/attempts/${path}`, as, body })
  expect(status).toBeLessThan(300)
}

/** As if the attempt had to end in so many seconds. */
async function endIn({ api }: Service, attempt: string, seconds: number): Promise<void> {
  await api.world.db.pool.query(
    `UPDATE attempts SET deadline_at = now() + $2 * interval '1 second' WHERE id = $1`,
    [attempt, seconds],
  )
}

/** What makes a page ask at once how things stand. */
const ask = (page: Page) => page.evaluate('void dispatchEvent(new Event("online"))')

describe.skipIf(CHROMIUM === undefined)('a paper that a trainer looks after', { timeout: 120_000 }, () => {
  test('calls, is answered, is given time, and is closed', async () => {
    const service = await startService()
    const trainer = await service.api.world.person('admin')
    const page = await openPage(`${service.url}/#/join/${service.joinCode}`, {
      viewport: { width: 1100, height: 800 },
    })
    const attempt = await begin(page, service)
    await call(page)
    await answered(page, service, { attempt, trainer })
    await page.clock.install()
    await page.reload()
    await page.waitForSelector('.exchange-tools')
    expect(await page.locator('.news-one').count()).toBe(0)

    await act(service, trainer, `${attempt}/extend`, { minutes: 5, reason: 'A late start' })
    await page.clock.runFor(HEARTBEAT_MS)
    await page.waitForSelector('.news-extended')
    expect(await page.textContent('.news-extended p')).toMatch(/Vous avez 5.min de plus/)
    await inspectBothWays(page, `exchange-4-extended`)
    await goOnAfterZero(page, service, { attempt, trainer })
    await act(service, trainer, `${attempt}/close`, { reason: 'The room is closed' })
    await page.clock.runFor(HEARTBEAT_MS)
    await page.waitForSelector('.screen .notice-good')
    expect(await page.textContent('main')).toContain('Test a fermé cet essai.')
  })
})

/** By keyboard alone, about the question that is on the screen. */
async function call(page: Page): Promise<void> {
  await tabTo(page, '.exchange-tools button')
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog[open]')
  await tabTo(page, 'dialog .field input')
  await page.keyboard.type("L'image ne s'affiche pas.")
  await inspectBothWays(page, `exchange-1-call`)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.exchange-tools .badge')
  await page.waitForSelector('dialog', { state: 'detached' })
  expect(await focused(page)).toBe('Appeler le formateur')
  expect(await page.textContent('.exchange-tools + [role=status]')).toContain('transmis')
}

interface Looked {
  attempt: string
  trainer: TestPerson
}

/** The answer stays in sight until it is read, and is found again among what was said. */
async function answered(page: Page, service: Service, { attempt, trainer }: Looked): Promise<void> {
  const url = `/v1/attempts/${attempt}/timing`
  const { body } = await service.api.request({ method: 'GET', url, as: trainer })
  expect(body.calls).toMatchObject([{ position: 1, text: "L'image ne s'affiche pas.", closedAt: null }])
  const text = 'Rechargez la page : elle est là.\nSinon, levez la main.'
  await act(service, trainer, `${attempt}/messages`, { text, call: body.calls[0].id })
  await ask(page)
  await page.waitForSelector('[role=log] .news-message')
  expect(await page.textContent('.news-message')).toContain('Rechargez la page')
  expect(await page.locator('.exchange-tools .badge').count()).toBe(0)
  await inspectBothWays(page, `exchange-2-message`)
  await tabTo(page, '.news-one button')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.news-one', { state: 'detached' })
  expect(await focused(page)).toBe('Appeler le formateur')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.exchange-lines li >> nth=1')
  await inspectBothWays(page, `exchange-3-lines`)
  await page.keyboard.press('Escape')
}

/** Five minutes are said, and at zero the page does not end by its own clock: time that comes within the grace counts. */
async function goOnAfterZero(page: Page, service: Service, { attempt, trainer }: Looked): Promise<void> {
  const warning = page.locator('.clock [role=status]')
  await endIn(service, attempt, 299)
  await ask(page)
  await page.waitForSelector('.clock-late')
  expect(await warning.textContent()).toBe('Il reste 5 minutes.')
  await endIn(service, attempt, 1)
  await ask(page)
  await page.waitForSelector('.clock-warning')
  expect(await warning.textContent()).toContain('Le temps est écoulé')
  await act(service, trainer, `${attempt}/extend`, { minutes: 10, reason: 'A cut of the network' })
  await page.waitForSelector('.clock:not(.clock-late)', { timeout: HEARTBEAT_MS / 3 })
  expect(await warning.textContent()).toBe('')
}
