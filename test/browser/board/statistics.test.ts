import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { serviceContext } from '../../../src/usecases/context.ts'
import { createUser } from '../../../src/usecases/users/create.ts'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { inspect as look, tabTo } from '../support/look.ts'
import { type Service, startService } from '../support/service.ts'
import { signIn } from '../support/sign-in.ts'
import { type Sat, sitQuiz } from '../support/sitting.ts'

afterAll(closeBrowser)

const TRAINER = { email: 'grace@example.org', password: 'a long enough password' }

interface Scene extends Sat {
  page: Page
  service: Service
  token: string
}

describe.skipIf(CHROMIUM === undefined)('a class and its figures', () => {
  test('a wrong key is seen, tried, corrected and taken back', { timeout: 180_000 }, async () => {
    const scene = await sat()
    await seeFigures(scene)
    const before = await marksOf(scene)
    await tryAndApply(scene, before)
    await seeAndTakeBack(scene, before)
    await seeAllClasses(scene)
    await narrowAndDark(scene)
  })
})

async function sat(): Promise<Scene> {
  const service = await startService()
  const ctx = serviceContext(service.api.world.services, 'command-line')
  await createUser(ctx, { ...TRAINER, name: 'Grace', role: 'trainer' })
  const login = await service.api.request({ method: 'POST', url: '/v1/auth/login', body: TRAINER })
  const token: string = login.body.accessToken
  const class_ = await sitQuiz(service, token, { people: 32, name: 'Docker, janvier' })
  await sitQuiz(service, token, { people: 6, name: 'Docker, février' })
  const page = await openPage(service.url, { viewport: { width: 1200, height: 900 } })
  await signIn(page, TRAINER)
  await page.waitForSelector('#new-cohort')
  return { ...class_, page, service, token }
}

/** The alarm stands at the assignment; a point of the chart leads to its question, by keyboard alone. */
async function seeFigures({ page, cohort }: Scene): Promise<void> {
  await page.click(`a[href="#/cohort/${cohort}"]`)
  await page.click('.tabs a[href$="/assignments"]')
  await page.waitForSelector('.table .badge-wrong')
  await inspect(page, 'statistics-1-assignments')
  await page.click('.table a[href$="/statistics"]')
  await page.waitForSelector('.prompt-line')
  expect(await page.locator('.questions tbody tr').count()).toBe(10)
  expect(await page.locator('.chart .point').count()).toBeGreaterThanOrEqual(8)
  await inspect(page, 'statistics-2-whole')
  await tabTo(page, '.point-alarm')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.option-bars')
  expect(await page.textContent('h1')).toBe('Question 1')
  expect(await page.textContent('.option-bar:has(.badge-wrong)')).toContain('noyau réduit')
  await inspect(page, 'statistics-3-question')
}

/** What the gradebook says of each person. */
async function marksOf({ service, token, cohort }: Scene): Promise<Record<string, number>> {
  const url = `/v1/cohorts/${cohort}/results?limit=100`
  const { body } = await service.api.request({ method: 'GET', url, as: token })
  type Line = { trainee: { name: string }; cells: { mark: { mark20: number } }[] }
  return Object.fromEntries(
    body.trainees.map(({ trainee, cells }: Line) => [trainee.name, cells[0]!.mark.mark20]),
  )
}

/** No choice is made without its being seen first, and what was seen is what is made. */
async function tryAndApply(scene: Scene, before: Record<string, number>): Promise<void> {
  const { page } = scene
  await page.click('.notice a.button')
  await page.waitForSelector('[aria-labelledby=what]')
  await page.click('[aria-labelledby=what] button[type=submit]')
  await page.waitForSelector('[aria-labelledby=what] .notice')
  expect(await page.locator('#apply').count()).toBe(0)
  await inspect(page, 'statistics-4-correct')
  await page.click('.new-key .option:has-text("noyau réduit")')
  await page.click('[aria-labelledby=what] button[type=submit]')
  await page.waitForSelector('.changes tbody tr')
  expect(await page.evaluate('document.activeElement.id')).toBe('preview')
  await inspect(page, 'statistics-5-preview')
  expect(await marksOf(scene)).toEqual(before)
  const row = page.locator('.changes tbody tr').first()
  const [name, after] = [await row.locator('th').textContent(), await row.locator('td').nth(1).textContent()]
  await page.fill('[aria-labelledby=apply] input', 'La clé publiée était fausse.')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#state .badge-good')
  await inspect(page, 'statistics-6-applied')
  const marks = await marksOf(scene)
  expect(marks[name!]).toBe(Number(after!.replace(',', '.')))
  expect(marks[name!]).not.toBe(before[name!])
}

/** The list leads to it, and taking it back brings every mark back. */
async function seeAndTakeBack(scene: Scene, before: Record<string, number>): Promise<void> {
  const { page, assignment } = scene
  await page.click('.above a')
  await page.waitForSelector('.table tbody tr')
  await inspect(page, 'statistics-7-corrections')
  await page.click('.table a.as-button')
  await page.fill('[aria-labelledby=revert] input', 'Pour montrer que rien ne se perd.')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#state .badge:not(.badge-good)')
  expect(await page.evaluate('document.activeElement.id')).toBe('state')
  expect(await marksOf(scene)).toEqual(before)
  await page.evaluate(`location.hash = '#/assignment/${assignment}/question/qcm-docker/vm-ou-conteneur'`)
  await page.waitForSelector('a[href^="#/correction/"]')
}

/** Two classes of a quiz together, and one question from class to class. */
async function seeAllClasses({ page, cohort }: Scene): Promise<void> {
  await page.evaluate(`location.hash = '#/quiz/qcm-docker/statistics'`)
  await page.waitForSelector('.prompt-line')
  expect(await page.textContent('.key-figures strong')).toBe('38')
  await page.selectOption('.fields select >> nth=0', cohort)
  await page.waitForSelector('.key-figures strong :text-is("32")')
  await page.click('.questions tbody a >> nth=4')
  await page.waitForSelector('#trend')
  expect(await page.locator('.span-dot').count()).toBe(2)
  await inspect(page, 'statistics-8-trend')
}

/** The same on a telephone, in the dark and in English. */
async function narrowAndDark({ page, assignment }: Scene): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.selectOption('.pick select >> nth=0', 'en')
  await inspect(page, 'statistics-narrow-1-trend')
  await page.evaluate(`location.hash = '#/assignment/${assignment}/statistics'`)
  await page.waitForSelector('.prompt-line')
  await inspect(page, 'statistics-narrow-2-whole')
  await page.click('.questions tbody a >> nth=0')
  await page.click('.notice a.button')
  await page.check('input[name=policy] >> nth=3')
  await page.click('[aria-labelledby=what] button[type=submit]')
  await page.waitForSelector('.changes tbody tr')
  await inspect(page, 'statistics-narrow-3-preview')
  expect(await page.textContent('.changes tbody')).toContain('Lovelace')
  await page.click('.switch')
  expect(await page.textContent('.changes tbody')).not.toContain('Lovelace')
}

/** As elsewhere; and nothing is wider than the screen but what scrolls within itself. */
async function inspect(page: Page, name: string): Promise<void> {
  await look(page, name)
  const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect(tooWide, name).toBeLessThanOrEqual(0)
}
