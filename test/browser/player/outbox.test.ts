import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { closeAttempt } from '../../../src/usecases/attempts/managing/close.ts'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { inspect } from '../support/look.ts'
import { type Service, startService } from '../support/service.ts'

afterAll(closeBrowser)

/** What a browser says of a request that a test has cut off, or that was refused on purpose. */
const CUT = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of (401|404|409|412)/
const SAVES = '**/v1/attempts/*/responses/*'

/** Joins by the code, and begins QCM Docker; gives the attempt and the code that lets its owner in again. */
async function begin(page: Page, name: string): Promise<{ attempt: string; resumeCode: string }> {
  await page.fill('input[autocomplete=name]', name)
  await page.click('button[type=submit]')
  const resumeCode = (await page.textContent('.resume-code code'))!
  await page.click('.resume-code .button-main')
  await page.click('a[href="#/quiz/qcm-docker"]')
  await page.click('.screen form button[type=submit]')
  await page.waitForSelector('#prompt-1')
  return { attempt: page.url().split('/').at(-1)!, resumeCode }
}

/** Goes to a question and gives its option, until the page says what became of it. */
async function answer(page: Page, position: number, option: number, state: 'saved' | 'unsent') {
  await page.click(`.map li:nth-child(${position}) button`)
  await page.waitForSelector(`#prompt-${position}`)
  await page.click(`.option >> nth=${option - 1}`)
  await page.waitForSelector(`.save-${state}`)
}

/** The positions that the service has an answer for. */
async function stored({ api }: Service, attempt: string): Promise<number[]> {
  const { rows } = await api.world.db.pool.query(
    'SELECT position FROM responses WHERE attempt_id = $1 AND response IS NOT NULL ORDER BY position',
    [attempt],
  )
  return rows.map(({ position }) => position)
}

/** How much this browser keeps, of whomever. */
function countKept(page: Page): Promise<number> {
  return page.evaluate(`new Promise((done) => {
    const opening = indexedDB.open('bareme', 1)
    opening.onsuccess = () => {
      const counting = opening.result.transaction('answers').objectStore('answers').count()
      counting.onsuccess = () => done(counting.result)
    }
  })`)
}

const joinPage = ({ url, joinCode }: Service) => openPage(`${url}/#/join/${joinCode}`, { mayFail: CUT })

describe.skipIf(CHROMIUM === undefined)('what could not be sent', { timeout: 120_000 }, () => {
  test('outlives a reload, a lost reply and a kill of the page, and is stored when the network is back', async () => {
    const service = await startService()
    const page = await joinPage(service)
    const context = page.context()
    const { attempt } = await begin(page, 'Ada')
    await answer(page, 1, 1, 'saved')
    expect(await countKept(page)).toBe(0)

    await page.route(SAVES, async (route) => {
      await route.fetch()
      await route.abort()
    })
    await answer(page, 2, 1, 'unsent')
    await page.unroute(SAVES)
    await page.route(SAVES, (route) => route.abort())
    await page.click('.option >> nth=1')
    await answer(page, 3, 1, 'unsent')
    await page.reload()
    await page.waitForSelector('.paper .notice-warning')
    await inspect(page, 'outbox-1-resumed')
    await page.unroute(SAVES)
    await page.waitForSelector('.paper .notice-good')
    expect(await stored(service, attempt)).toEqual([1, 2, 3])
    const { rows } = await service.api.world.db.pool.query(
      'SELECT version FROM responses WHERE attempt_id = $1 AND position = 2',
      [attempt],
    )
    expect(rows).toEqual([{ version: 2 }])

    await context.setOffline(true)
    await answer(page, 4, 1, 'unsent')
    await answer(page, 5, 1, 'unsent')
    await inspect(page, 'outbox-2-kept')
    await page.close()
    await context.setOffline(false)
    const next = await context.newPage()
    await next.goto(`${service.url}/#/attempt/${attempt}`)
    await next.waitForSelector('.paper .notice-good')
    expect(await stored(service, attempt)).toEqual([1, 2, 3, 4, 5])
    expect(await countKept(next)).toBe(0)
  })

  test('is neither shown to nor sent for whoever comes next, and goes when its owner is back', async () => {
    const service = await startService()
    const page = await joinPage(service)
    const context = page.context()
    const { attempt, resumeCode } = await begin(page, 'Ada')
    await context.setOffline(true)
    await answer(page, 1, 1, 'unsent')
    await page.close()
    await context.clearCookies()
    await context.setOffline(false)

    const next = await context.newPage()
    const asked: string[] = []
    next.on('request', (request) => asked.push(request.url()))
    await next.goto(`${service.url}/#/join/${service.joinCode}`)
    await begin(next, 'Bob')
    await answer(next, 1, 2, 'saved')
    await next.click('.brand')
    await next.waitForSelector('.quiz-card')
    expect(await next.isVisible('.notice-warning')).toBe(false)
    expect(asked.filter((url) => url.includes(attempt))).toEqual([])
    await next.click('.person .button')
    await next.waitForSelector('.ways')
    expect(await countKept(next)).toBe(1)

    await next.click('.ways label >> nth=2')
    await next.fill('input.code', resumeCode)
    const handedOver = next.waitForResponse((reply) => reply.url().endsWith(`${attempt}/responses`))
    await next.click('button[type=submit]')
    expect((await handedOver).status()).toBe(200)
    expect(await stored(service, attempt)).toEqual([1])
  })

  test('is not sent as somebody who has signed in meanwhile in another tab', async () => {
    const service = await startService()
    const page = await joinPage(service)
    const { attempt } = await begin(page, 'Ada')
    const other = await page.context().newPage()
    await other.goto(service.url)
    await other.click('.person .button')
    await other.waitForSelector('.ways')
    await other.goto('about:blank')
    await other.goto(`${service.url}/#/join/${service.joinCode}`)
    await begin(other, 'Bob')

    await page.click('.option >> nth=0')
    await page.waitForSelector('.ways')
    expect(await countKept(page)).toBe(1)
    expect(await stored(service, attempt)).toEqual([])
  })

  test('is lost at sign-out only after a warning, and then is gone', async () => {
    const service = await startService()
    const page = await joinPage(service)
    await begin(page, 'Ada')
    await page.context().setOffline(true)
    await answer(page, 1, 1, 'unsent')
    const warned = page.waitForEvent('dialog')
    const clicked = page.click('.person .button')
    const dialog = await warned
    expect(dialog.message()).toContain('1 réponse')
    await dialog.dismiss()
    await clicked
    expect(await countKept(page)).toBe(1)
    page.once('dialog', (again) => void again.accept())
    await page.click('.person .button')
    await page.waitForSelector('.ways')
    expect(await countKept(page)).toBe(0)
  })

  test.each([
    { name: 'its time was up', end: expire, says: 'Le temps était écoulé' },
    { name: 'a trainer has closed it', end: closeByTrainer, says: 'Test a fermé cet essai.' },
  ])('stays readable where the attempt is over: $name', async ({ end, says }) => {
    const service = await startService()
    const page = await joinPage(service)
    const { attempt } = await begin(page, 'Ada')
    await answer(page, 1, 1, 'saved')
    await page.context().setOffline(true)
    await answer(page, 2, 1, 'unsent')
    await end(service, attempt)
    await page.context().setOffline(false)
    await page.waitForSelector('.not-accepted')
    expect(await page.textContent('main')).toContain(says)
    expect(await page.textContent('.not-accepted')).toContain('Non acceptée')
    expect(await page.isVisible('.not-accepted .option :checked')).toBe(true)
    expect(await stored(service, attempt)).toEqual([1])
    await inspect(page, 'outbox-3-not-accepted')
    await page.reload()
    await page.click('.not-accepted .button')
    await page.waitForSelector('.not-accepted', { state: 'detached' })
    expect(await countKept(page)).toBe(0)
  })
})

async function expire({ api }: Service, attempt: string): Promise<void> {
  await api.world.db.pool.query(
    `UPDATE attempts SET started_at = started_at - interval '1 hour', deadline_at = deadline_at - interval '1 hour'
     WHERE id = $1`,
    [attempt],
  )
}

async function closeByTrainer({ api }: Service, attempt: string): Promise<void> {
  const admin = await api.world.person('admin')
  await closeAttempt(admin.ctx, { attempt, reason: 'The room was closed', dryRun: false })
}
