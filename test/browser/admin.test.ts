import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { serviceContext } from '../../src/usecases/context.ts'
import { ensureFirstAdmin } from '../../src/usecases/users/ensure-first-admin.ts'
import { CHROMIUM, closeBrowser, openPage } from './support/chromium.ts'
import { inspect as look, tabTo } from './support/look.ts'
import { startService } from './support/service.ts'

afterAll(closeBrowser)

const NEW_PASSWORD = 'une phrase que moi seule dirais'

describe.skipIf(CHROMIUM === undefined)('the screens of an admin', () => {
  test.each([
    { name: 'admin-light-fr', width: 1100, colorScheme: 'light', locale: 'fr-FR' },
    { name: 'admin-dark-en-narrow', width: 320, colorScheme: 'dark', locale: 'en-GB' },
  ] as const)(
    'from the first sign-in on: $name',
    { timeout: 120_000 },
    async ({ name, width, ...options }) => {
      const service = await startService()
      const ctx = serviceContext(service.api.world.services, 'command-line')
      const admin = (await ensureFirstAdmin(ctx))!
      const page = await openPage(`${service.url}/#/course`, {
        mayFail: /400|401|403/,
        viewport: { width, height: 800 },
        ...options,
      })
      await signIn(page, admin.email, admin.password!)
      await changePassword(page, name)
    },
  )
})

/** As elsewhere; and nothing is wider than the screen but what scrolls within itself. */
async function inspect(page: Page, name: string): Promise<void> {
  await look(page, name)
  const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect(tooWide, name).toBeLessThanOrEqual(0)
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.click('.way:nth-of-type(2)')
  await page.fill('input[type=email]', email)
  await page.fill('input[type=password]', password)
  await page.keyboard.press('Enter')
}

/** The first password is asked for once, replaced by keyboard alone, and the screen that was wanted comes. */
async function changePassword(page: Page, name: string): Promise<void> {
  await page.waitForSelector('input[autocomplete=new-password]')
  expect(await page.locator('.places, input[autocomplete=current-password]').count()).toBe(0)
  await inspect(page, `${name}-1-first-password`)
  await tabTo(page, 'input[autocomplete=new-password]')
  await page.keyboard.type('court')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[role=alert]')
  await page.fill('input[autocomplete=new-password]', NEW_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.quiz-card')
  await page.reload()
  await page.waitForSelector('.quiz-card')
  expect(page.url()).toMatch(/#\/course$/)
}
