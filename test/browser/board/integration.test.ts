import type { Page } from 'playwright-core'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { startDeliverWebhooks } from '../../../src/jobs/deliver-webhooks.ts'
import { createOutbound } from '../../../src/outbound/client.ts'
import { serviceContext } from '../../../src/usecases/context.ts'
import { createUser } from '../../../src/usecases/users/create.ts'
import { type Arrived, isSigned, receiver } from '../../support/integration/webhooks.ts'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { inspect, inspectBothWays, tabTo } from '../support/look.ts'
import { type Service, startService } from '../support/service.ts'
import { signIn } from '../support/sign-in.ts'

afterAll(closeBrowser)

const ADMIN = { email: 'grace@example.org', password: 'a long enough password' }
const ADMINS_PAGE = '.places a[href="#/admin/integrations"]'

interface Credentials {
  id: string
  secret: string
}

describe.skipIf(CHROMIUM === undefined)('the integrations of an admin', () => {
  test('from a client to a webhook that is enabled again', { timeout: 180_000 }, async () => {
    const service = await startService(async () => {}, {
      outbound: createOutbound({ allow: ['127.0.0.1'] }),
    })
    const { services } = service.api.world
    await createUser(serviceContext(services, 'command-line'), { ...ADMIN, name: 'Grace', role: 'admin' })
    const delivering = startDeliverWebhooks(services)
    onTestFinished(() => delivering.stop())
    const page = await openPage(service.url, { viewport: { width: 1100, height: 800 } })
    await signIn(page, ADMIN)
    await page.click(ADMINS_PAGE)
    await page.waitForSelector('.quiz-card >> nth=2')
    await inspectBothWays(page, 'integration-1-home')
    const made = await makeClient(page, service)
    await rotate(page, service, made)
    await disable(page)
    const other = { isGone: false }
    const hook = await receiver((_arrived, response) => response.writeHead(other.isGone ? 410 : 204).end())
    const secret = await makeWebhook(page, hook.url)
    await ping(page, hook.arrived, secret)
    other.isGone = true
    await beTold(page)
    other.isGone = false
    await enable(page, hook.arrived)
    await sendAgain(page, hook.arrived)
  })
})

const submit = (page: Page) => page.click('dialog[open] button[type=submit]')

/** Whether a client gets a token by a secret. */
async function letsIn({ api }: Service, { id, secret }: Credentials): Promise<boolean> {
  const { status } = await api.request({
    method: 'POST',
    url: '/oauth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `grant_type=client_credentials&client_id=${id}&client_secret=${secret}`,
  })
  return status === 200
}

/** By keyboard alone; the secret is shown once, and lets it in. */
async function makeClient(page: Page, service: Service): Promise<Credentials> {
  await page.click('a[href="#/admin/integrations/clients"]')
  await page.waitForSelector('.lead >> nth=1')
  await tabTo(page, '[href="#/admin/integrations/clients/new"]')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.picker >> nth=1')
  await tabTo(page, '.form > .field input')
  await page.keyboard.type("LMS de l'école")
  await page.keyboard.press('Enter')
  expect(await page.locator('.code-shown').count(), 'without a right').toBe(0)
  await tabTo(page, '.picker-list .check:nth-child(3) input')
  await page.keyboard.press('Space')
  await page.check('.check:has-text("webhooks:manage") input')
  await page.check('.picker >> nth=1 >> input')
  await inspectBothWays(page, 'integration-2-new-client')
  await page.click('button[type=submit]')
  await page.waitForSelector('.code-shown >> nth=2')
  await inspectBothWays(page, 'integration-3-handed-over')
  const [, id, secret] = await page.locator('.code-shown code').allTextContents()
  const made = { id: id!, secret: secret! }
  expect(await letsIn(service, made)).toBe(true)
  await page.click(`a[href="#/admin/integrations/clients/${id}"]`)
  await page.waitForSelector('#secrets')
  expect(await page.content()).not.toContain(secret)
  expect(await page.locator('[aria-labelledby=secrets] tbody td').first().textContent()).toMatch(/\d/)
  return made
}

/** Another secret takes the place of the first at once; an end of it leaves none. */
async function rotate(page: Page, service: Service, { id, secret: former }: Credentials): Promise<void> {
  const secrets = '[aria-labelledby=secrets]'
  await page.click(`${secrets} > p button`)
  await page.selectOption('dialog select', '0')
  await inspect(page, 'integration-4-rotate')
  await submit(page)
  const secret = await page.locator(`${secrets} .code-shown code`).textContent()
  expect(await letsIn(service, { id, secret: former })).toBe(false)
  expect(await letsIn(service, { id, secret: secret! })).toBe(true)
  await inspectBothWays(page, 'integration-5-client')
  await page.click(`${secrets} tbody button`)
  await submit(page)
  await page.waitForSelector(`${secrets} .table`, { state: 'detached' })
  expect(await page.evaluate(`document.activeElement.matches('${secrets} .told')`)).toBe(true)
  expect(await letsIn(service, { id, secret: secret! })).toBe(false)
}

/** Out and in again, and by another name. */
async function disable(page: Page): Promise<void> {
  const access = '[aria-labelledby=access]'
  for (const badges of [1, 0]) {
    await page.click(`${access} .row button >> nth=0`)
    await submit(page)
    await page.waitForSelector(`${access} .notice-good`)
    await page.waitForSelector('dialog', { state: 'detached' })
    expect(await page.locator('.facts .badge-wrong').count()).toBe(badges)
  }
  await page.fill('[aria-labelledby=client] .field input >> nth=0', 'Moodle')
  await page.click('[aria-labelledby=client] button[type=submit]')
  await page.waitForSelector('h1:has-text("Moodle")')
}

/** To where it was told that it is https alone, then to a receiver that the operator excepted; gives its secret. */
async function makeWebhook(page: Page, url: string): Promise<string> {
  await page.click(ADMINS_PAGE)
  await page.click('a[href="#/admin/integrations/webhooks"]')
  await page.click('a[href="#/admin/integrations/webhooks/new"]')
  await page.fill('input[type=url]', url)
  await inspectBothWays(page, 'integration-6-new-webhook')
  await page.click('button[type=submit]')
  await page.waitForSelector('.code-shown code')
  const secret = await page.textContent('.code-shown code')
  await page.click('a[href^="#/admin/integrations/webhooks/"] >> nth=-1')
  return secret!
}

/** The message arrives, signed by the secret that was shown, and stands in the log. */
async function ping(page: Page, arrived: readonly Arrived[], secret: string): Promise<void> {
  const log = '[aria-labelledby=log]'
  await page.waitForSelector(`${log} .lead`)
  await page.click(`${log} form button`)
  await page.waitForSelector(`${log} .notice-good`)
  await page.waitForSelector(`${log} tbody .badge-good`)
  expect(isSigned(arrived[0]!, secret)).toBe(true)
  expect(await page.textContent(`${log} tbody`)).toContain(arrived[0]!.id)
  await inspectBothWays(page, 'integration-7-webhook')
}

/** One that answers that it is gone is disabled, which an admin hears of where they land. */
async function beTold(page: Page): Promise<void> {
  await page.click('[aria-labelledby=log] form button')
  await page.waitForSelector('.notice-warning')
  await page.waitForSelector('.facts .badge-wrong')
  await page.selectOption('.top-tools select >> nth=0', 'en')
  await inspectBothWays(page, 'integration-8-disabled')
  await page.click('.places a[href="#/"]')
  await page.waitForSelector('.notice-warning a')
  expect(await page.textContent('.notice-warning')).toMatch(/127\.0\.0\.1.*since.*410/)
  await inspect(page, 'integration-9-landing')
  await page.click('.notice-warning a')
}

/** What waited is delivered, under its own id. */
async function enable(page: Page, arrived: readonly Arrived[]): Promise<void> {
  await page.click('.block[aria-label] .button-main')
  await submit(page)
  await page.waitForSelector('.facts .badge-good')
  expect(await page.evaluate('document.activeElement.matches(".told")')).toBe(true)
  await expect.poll(() => arrived.length, { timeout: 10_000 }).toBe(3)
  expect(arrived[2]!.id).toBe(arrived[1]!.id)
  await page.click('.places a[href="#/"]')
  await page.waitForSelector('#new-cohort')
  await page.goBack()
}

/** One by its line, then all of a day. */
async function sendAgain(page: Page, arrived: readonly Arrived[]): Promise<void> {
  const log = '[aria-labelledby=log]'
  await page.click(`${log} tbody tr:last-child button`)
  await expect.poll(() => arrived.length, { timeout: 10_000 }).toBe(4)
  expect(arrived[3]!.id).toBe(arrived[0]!.id)
  await page.waitForSelector(`${log} tbody .badge-now`, { state: 'detached' })
  await page.click(`${log} .row button >> nth=1`)
  await page.waitForSelector('dialog[open]')
  await inspect(page, 'integration-10-replay')
  await submit(page)
  await expect.poll(() => arrived.length, { timeout: 10_000 }).toBe(6)
  await page.selectOption(`${log} select`, 'dead')
  await page.waitForSelector(`${log} .table`, { state: 'detached' })
}
