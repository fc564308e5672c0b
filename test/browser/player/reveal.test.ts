import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { SAMPLE_BANK, sampleQuiz } from '../../support/world.ts'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { inspect as look, tabTo } from '../support/look.ts'
import { startService } from '../support/service.ts'

afterAll(closeBrowser)

const STUDY = {
  'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
  'docker/sample.yaml': SAMPLE_BANK.replaceAll('SECRET-EXPLANATION-1', 'Because it is so.'),
  'docker/study.quiz.yaml': sampleQuiz('study', { timeLimit: '', feedback: 'immediate', attempts: '' }),
}

/** As elsewhere; and nothing is wider than the screen. */
async function inspect(page: Page, name: string): Promise<void> {
  await look(page, name)
  const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect(tooWide, name).toBeLessThanOrEqual(0)
}

describe.skipIf(CHROMIUM === undefined)('practice with answers at once', { timeout: 120_000 }, () => {
  test('shows an answer when asked, takes no other one then, and shows it again after a reload', async () => {
    const service = await startService()
    await service.api.world.publish(STUDY)
    const page = await openPage(`${service.url}/#/join/${service.joinCode}`, {
      viewport: { width: 320, height: 800 },
      locale: 'en-GB',
      colorScheme: 'dark',
    })
    await page.fill('input[autocomplete=name]', 'Ada')
    await page.click('button[type=submit]')
    await page.click('.resume-code .button-main')
    await page.click('a[href="#/quiz/study"]')
    await page.click('.screen form button[type=submit]')
    await page.click('.option:has-text("The wrong one")')
    await inspect(page, 'reveal-1-offer')
    await tabTo(page, '.question .row:not(.question-foot) .button')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.answered-wrong')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('The answer')
    expect(await page.textContent('.explanation')).toContain('Because it is so.')
    expect(await page.locator('.question .option input').count()).toBe(0)
    expect(await page.isDisabled('.flag input')).toBe(true)
    await inspect(page, 'reveal-2-wrong')

    await page.click('.question-foot .button-main')
    await page.waitForSelector('#prompt-2')
    await page.click('.row:not(.question-foot) .button')
    await page.waitForSelector('.answered-blank')
    await page.reload()
    await page.waitForSelector('.answered-wrong')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Question 1 of 3')
    const { rows } = await service.api.world.db.pool.query(
      'SELECT position, revealed IS NOT NULL AS revealed FROM responses ORDER BY position',
    )
    expect(rows).toEqual([
      { position: 1, revealed: true },
      { position: 2, revealed: true },
    ])
  })
})
