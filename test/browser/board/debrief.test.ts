import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { makeClass, signInTrainer } from '../support/class.ts'
import { inspect as look } from '../support/look.ts'
import { startService } from '../support/service.ts'

afterAll(closeBrowser)

const NAMES = [
  'Ada Lovelace',
  'Alan Turing',
  'Hedy Lamarr',
  'Katherine Johnson',
  'Margaret Hamilton',
  'Radia Perlman',
]
/** The last of these hands in a blank paper. */
const TAKING = 5
const HELD = { score: 'manual', answers: 'manual' }

describe.skipIf(CHROMIUM === undefined)('a debrief on the wall', () => {
  test('waits for the word, names nobody, and goes question by question by arrow keys', {
    timeout: 120_000,
  }, async () => {
    const service = await startService()
    const made = { quiz: 'docker-introduction', names: NAMES, taking: TAKING, release: HELD }
    const { assignment } = await makeClass(service, made)
    const page = await openPage(service.url, { viewport: { width: 1280, height: 720 } })
    await signInTrainer(page)
    await page.goto(`${service.url}/#/debrief/${assignment}`)
    // As where a browser has no such thing: a window that fills the screen cannot be made narrower.
    await page.evaluate('Element.prototype.requestFullscreen = undefined')
    await page.waitForSelector('.notice-warning')
    expect(await page.textContent('.notice-warning')).toContain('Radia Perlman')
    expect(await page.textContent('.notice-warning')).not.toContain('Ada Lovelace')
    await page.click('.switch')
    await page.waitForSelector('.notice-warning:not(:has-text("Radia"))')
    await inspect(page, 'debrief-1-before')
    await page.click('.notice-warning button')
    await page.waitForSelector('section .button-main:focus')
    await page.selectOption('section select', 'hardest')
    await page.click('section .button-main')
    await page.waitForSelector('.show[open]')
    const of = await seeAll(page)
    await page.keyboard.press('End')
    expect(await page.textContent('#show-at')).toContain(`${of} sur ${of}`)
    await page.keyboard.press('Home')
    expect(await page.textContent('#show-at')).toContain(`1 sur ${of}`)
    await page.setViewportSize({ width: 320, height: 640 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.keyboard.press('ArrowRight')
    await inspect(page, 'debrief-5-narrow-dark')
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate('document.querySelector(".slide-room").scrollTop')).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await page.waitForSelector('.show', { state: 'detached' })
    expect(await page.evaluate('document.activeElement.matches("section .button-main")')).toBe(true)
  })
})

/** Goes through all questions, each in three steps; gives how many there are. */
async function seeAll(page: Page): Promise<number> {
  const types = new Set<string>()
  const at = await page.textContent('#show-at')
  const of = Number(/sur (\d+)/.exec(at!)![1])
  for (let question = 1; question <= of; question++) {
    expect(await page.textContent('#show-at')).toContain(`Question ${question} sur ${of}`)
    expect(await page.locator('.tally-count, .slide-why, .tally-right').count()).toBe(0)
    const isNew = await isNewKind(page, types)
    if (isNew) await inspect(page, `debrief-2-prompt-${types.size}`)
    await page.keyboard.press('ArrowRight')
    await page.waitForSelector('.tally-count')
    const counts = (await page.locator('.tally-count strong').allTextContents()).map(Number)
    expect(await page.locator('.slide-why, .tally-mark').count()).toBe(0)
    // The blank paper is among those that answered nothing, and nobody's answer is lost.
    expect(counts.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(TAKING)
    expect(counts.at(-1)).toBeGreaterThan(0)
    if (isNew) await inspect(page, `debrief-3-answers-${types.size}`)
    const all = await page.content()
    expect(NAMES.filter((name) => all.includes(name))).toEqual([])
    await page.keyboard.press('ArrowRight')
    await page.waitForSelector('.slide-why')
    if (isNew) await inspect(page, `debrief-4-key-${types.size}`)
    await page.keyboard.press('ArrowRight')
  }
  return of
}

/** Whether a question of chosen options, or a written one, is seen for the first time. */
async function isNewKind(page: Page, seen: Set<string>): Promise<boolean> {
  const kind = (await page.locator('.slide .tallies').count()) > 0 ? 'chosen' : 'written'
  if (seen.has(kind)) return false
  seen.add(kind)
  return true
}

/** As elsewhere; and nothing is wider than the screen. */
async function inspect(page: Page, name: string): Promise<void> {
  await look(page, name)
  const tooWide = await page.evaluate(
    'Math.max(document.documentElement.scrollWidth - innerWidth, ...[...document.querySelectorAll(".slide-room")].map((room) => room.scrollWidth - room.clientWidth))',
  )
  expect(tooWide, name).toBeLessThanOrEqual(0)
}
