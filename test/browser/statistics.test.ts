import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { serviceContext } from '../../src/usecases/context.ts'
import { createUser } from '../../src/usecases/users/create.ts'
import { CHROMIUM, closeBrowser, openPage } from './support/chromium.ts'
import { inspect as look, tabTo } from './support/look.ts'
import { startService } from './support/service.ts'
import { sitQuiz } from './support/sitting.ts'

afterAll(closeBrowser)

const TRAINER = { email: 'grace@example.org', password: 'a long enough password' }

describe.skipIf(CHROMIUM === undefined)('a class and its figures', () => {
  test('a wrong key is seen, tried, corrected and taken back', { timeout: 120_000 }, async () => {
    const service = await startService()
    const ctx = serviceContext(service.api.world.services, 'command-line')
    await createUser(ctx, { ...TRAINER, name: 'Grace', role: 'trainer' })
    const login = await service.api.request({ method: 'POST', url: '/v1/auth/login', body: TRAINER })
    const { cohort } = await sitQuiz(service, login.body.accessToken, { people: 32 })
    const page = await openPage(service.url, { viewport: { width: 1200, height: 900 } })
    await signIn(page)
    await page.click(`a[href="#/cohort/${cohort}"]`)
    await page.click('.tabs a[href$="/assignments"]')
    await page.waitForSelector('.table .badge-wrong')
    await inspect(page, 'statistics-1-assignments')
    await page.click('.table a[href$="/statistics"]')
    await page.waitForSelector('.prompt-line')
    await inspect(page, 'statistics-2-whole')
    await tabTo(page, '.point-alarm')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.option-bars')
    expect(await page.textContent('h1')).toBe('Question 1')
    expect(await page.locator('.option-bar').count()).toBe(4)
    await inspect(page, 'statistics-3-question')
    await narrowAndDark(page)
    await inspect(page, 'statistics-4-question-narrow')
    await page.goBack()
    await page.waitForSelector('.prompt-line')
    await inspect(page, 'statistics-5-whole-narrow')
  })
})

async function narrowAndDark(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.selectOption('.pick select >> nth=0', 'en')
}

/** As elsewhere; and nothing is wider than the screen but what scrolls within itself. */
async function inspect(page: Page, name: string): Promise<void> {
  await look(page, name)
  const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect(tooWide, name).toBeLessThanOrEqual(0)
}

async function signIn(page: Page): Promise<void> {
  await page.click('.way:nth-of-type(2)')
  await page.fill('input[type=email]', TRAINER.email)
  await page.fill('input[type=password]', TRAINER.password)
  await page.keyboard.press('Enter')
  await page.waitForSelector('#new-cohort')
}
