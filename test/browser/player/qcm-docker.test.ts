import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { inspect, tabTo } from '../support/look.ts'
import { startService } from '../support/service.ts'

afterAll(closeBrowser)

const focused = (page: Page) => page.evaluate('document.activeElement.textContent')

/** Goes to what the selector finds by Tab, and presses a key there. */
async function press(page: Page, selector: string, key = 'Enter') {
  await tabTo(page, selector)
  await page.keyboard.press(key)
}

describe.skipIf(CHROMIUM === undefined)('QCM Docker by keyboard alone', () => {
  test.each([
    { name: 'light-fr', width: 1100, colorScheme: 'light', locale: 'fr-FR', done: '0 / 20' },
    { name: 'dark-en-narrow', width: 320, colorScheme: 'dark', locale: 'en-GB', done: '0 / 20' },
  ] as const)(
    'from a join link to the result: $name',
    { timeout: 180_000 },
    async ({ name, width, ...options }) => {
      const { url, joinCode, api } = await startService()
      const page = await openPage(`${url}/#/join/${joinCode}`, {
        viewport: { width, height: 800 },
        ...options,
      })
      await page.waitForSelector('form')
      await inspect(page, `${name}-1-join`)
      await tabTo(page, 'input[autocomplete=name]')
      await page.keyboard.type('Ada Lovelace')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.quiz-card')
      await inspect(page, `${name}-2-home`)
      expect(await focused(page)).toContain('Ada Lovelace')
      await press(page, '.resume-code .button-main')
      await press(page, 'a[href="#/quiz/qcm-docker"]')
      await page.waitForSelector('.rules')
      expect(await focused(page)).toBe('QCM Docker')
      await inspect(page, `${name}-3-rules`)
      await press(page, 'button[type=submit]')
      await takePaper(page, name)
      await inspect(page, `${name}-5-review`)
      await press(page, 'button[type=submit]')
      await page.waitForSelector('.mark')
      expect(await focused(page)).toBe('QCM Docker')
      await inspect(page, `${name}-6-result`)
      expect(await page.isVisible('.answered-right, .answered-wrong')).toBe(true)
      const { rows } = await api.world.db.pool.query(
        'SELECT count(*)::int AS answers FROM responses WHERE response IS NOT NULL',
      )
      expect(rows).toEqual([{ answers: 10 }])
      await press(page, '.person .button')
      await page.waitForSelector('.ways')
      expect(await page.context().cookies()).toEqual([])
      await inspect(page, `${name}-7-welcome`)
    },
  )
})

/** Answers each question by its first option, flags one, and ends at the review. */
async function takePaper(page: Page, name: string): Promise<void> {
  for (let position = 1; position <= 10; position++) {
    await page.waitForSelector(`#prompt-${position}`)
    await page.waitForFunction(`document.activeElement.textContent.startsWith('Question ${position} ')`)
    await press(page, '.option input', 'Space')
    await page.waitForSelector('.save-saved')
    if (position === 5) {
      await press(page, '.flag input', 'Space')
      await page.waitForSelector('.map-entry.is-flagged')
      await page.waitForSelector('.save-saved')
      await inspect(page, `${name}-4-paper`)
    }
    await press(page, '.question-foot .button-main')
  }
  await page.waitForSelector('.notice-good')
}
