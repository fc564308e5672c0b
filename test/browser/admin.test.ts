import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { serviceContext } from '../../src/usecases/context.ts'
import { ensureFirstAdmin } from '../../src/usecases/users/ensure-first-admin.ts'
import { CHROMIUM, closeBrowser, openPage } from './support/chromium.ts'
import { inspectBothWays, tabTo } from './support/look.ts'
import { type Service, startService } from './support/service.ts'
import { signIn } from './support/sign-in.ts'

afterAll(closeBrowser)

const YAML = `bank: reseaux
title: Réseaux
module: docker
chapter: docker/volumes-reseaux
language: fr
license: CC-BY-NC-SA-4.0
questions:
  - id: pont
    type: single
    prompt: Quel réseau un conteneur a-t-il sans rien demander ?
    options:
      - { id: bridge, text: bridge, correct: true }
      - { id: host, text: host, correct: true }
      - { id: none, text: none }
    explanation: Sans --network, un conteneur rejoint le réseau bridge.
`
const NEW_PASSWORD = 'une phrase que moi seule dirais'

describe.skipIf(CHROMIUM === undefined)('the screens of an admin', () => {
  test('from the first sign-in on', { timeout: 120_000 }, async () => {
    const service = await startService()
    const ctx = serviceContext(service.api.world.services, 'command-line')
    const trainee = await joined(service, 'Ada Byron')
    const admin = (await ensureFirstAdmin(ctx))!
    const page = await openPage(`${service.url}/#/course`, {
      mayFail: /400|401|403/,
      viewport: { width: 1100, height: 800 },
    })
    await signIn(page, { email: admin.email, password: admin.password! })
    await changePassword(page)
    await makeTrainer(page)
    await erase(page, service, trainee)
    await decide(page)
    await mendFile(page)
    const moodle = await exportBank(page)
    await importFile(page, moodle)
    await page.click('.tabs a[href="#/admin/quizzes"]')
    await page.waitForSelector('.quiz-card >> nth=20')
    await inspectBothWays(page, 'admin-12-quizzes')
    await page.click('.quiz-rules a[href="#/quiz/qcm-docker"]')
    await page.waitForSelector('#rules')
  })
})

/** Whoever joins by the code of the service's cohort; gives their token. */
async function joined({ api, joinCode }: Service, name: string): Promise<string> {
  const body = { code: joinCode, name }
  const { body: told } = await api.request({ method: 'POST', url: '/v1/auth/join', body })
  return told.accessToken
}

/** The first password is asked for once, replaced by keyboard alone, and the screen that was wanted comes. */
async function changePassword(page: Page): Promise<void> {
  await page.waitForSelector('input[autocomplete=new-password]')
  expect(await page.locator('.places, input[autocomplete=current-password]').count()).toBe(0)
  await inspectBothWays(page, 'admin-1-first-password')
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

/** By keyboard alone; what they sign in with is shown once, and lets them in. */
async function makeTrainer(page: Page): Promise<void> {
  await page.click('.places a[href="#/admin/people"]')
  await page.waitForSelector('tbody tr >> nth=1')
  await page.fill('input[type=search]', 'BYRON')
  await page.waitForSelector('tbody tr >> nth=1', { state: 'detached' })
  expect(await page.textContent('tbody th')).toContain('Ada Byron')
  await page.fill('input[type=search]', '')
  await page.waitForSelector('tbody tr >> nth=1')
  await inspectBothWays(page, 'admin-2-people')
  await page.selectOption('.fields select', 'trainer')
  await page.waitForSelector('tbody', { state: 'detached' })
  await tabTo(page, '[href="#/admin/people/new"]')
  await page.keyboard.press('Enter')
  await tabTo(page, '.form > .field input')
  await page.keyboard.type('Grace Hopper')
  await page.keyboard.press('Tab')
  await page.keyboard.type('grace@example.org')
  await inspectBothWays(page, 'admin-3-new-person')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.handed')
  await inspectBothWays(page, 'admin-4-handed-over')
  const [, email, password] = await page.locator('.handed code').allTextContents()
  const other = await openPage(new URL(page.url()).origin)
  await signIn(other, { email: email!, password: password! })
  await other.waitForSelector('#new-cohort')
}

/** What goes and what stays is said first; who is erased has no session any more. */
async function erase(page: Page, { api }: Service, token: string): Promise<void> {
  await page.click('.places a[href="#/admin/people"]')
  await page.click('tbody a:has-text("Ada Byron")')
  await page.fill('[aria-labelledby=names] input >> nth=1', 'Byron')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[aria-labelledby=names] .notice-good')
  await page.click('[aria-labelledby=signing-in] button')
  await page.waitForSelector('[aria-labelledby=signing-in] .code-shown code')
  await inspectBothWays(page, 'admin-5-person')
  await page.click('[aria-labelledby=erasing] .button-bad')
  await page.waitForSelector('dialog[open]')
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog', { state: 'detached' })
  expect(await page.evaluate('document.activeElement.matches("[aria-labelledby=erasing] .button-bad")')).toBe(
    true,
  )
  await page.keyboard.press('Enter')
  await page.fill('dialog input:not([type=checkbox])', 'À sa demande')
  await page.check('dialog input[type=checkbox]')
  await inspectBothWays(page, 'admin-6-erase')
  await page.click('dialog button[type=submit]')
  await page.waitForSelector('dialog', { state: 'detached' })
  const me = await api.request({ method: 'GET', url: '/v1/me', as: token })
  expect(me.status).toBe(401)
}

/** Role, access and password of the trainer who was made: each says first what ends, and holds at once. */
async function decide(page: Page): Promise<void> {
  const rights = '[aria-labelledby=rights]'
  const badge = page.locator('.facts .badge')
  await page.click('.places a[href="#/admin/people"]')
  await page.click('tbody a:has-text("Grace Hopper")')
  await page.click(`${rights} button >> nth=0`)
  await page.selectOption('dialog select', 'trainee')
  await inspectBothWays(page, 'admin-6-role')
  await page.click('dialog button[type=submit]')
  await page.waitForSelector(`${rights} .notice-good`)
  expect(await badge.allTextContents()).toEqual(['stagiaire'])
  await page.click(`${rights} .button-bad`)
  await page.waitForSelector('dialog[open]')
  await inspectBothWays(page, 'admin-6-close')
  await page.click('dialog button[type=submit]')
  await page.waitForSelector(`${rights} .button-bad`, { state: 'detached' })
  expect(await badge.count()).toBe(2)
  expect(await page.evaluate(`document.activeElement.matches('${rights} button:last-child')`)).toBe(true)
  await inspectBothWays(page, 'admin-6-closed')
  await page.press(`${rights} button:last-child`, 'Enter')
  await page.click('dialog button[type=submit]')
  await page.waitForSelector(`${rights} .button-bad`)
  await page.click('[aria-labelledby=signing-in] button')
  await page.click('dialog button[type=submit]')
  const made = await page.textContent('[aria-labelledby=signing-in] .code-shown code')
  await inspectBothWays(page, 'admin-6-password')
  await page.click('.places a[href="#/admin/people"]')
  await page.click('tbody tr:has-text("admin@") a')
  await page.waitForSelector('[aria-labelledby=signing-in] a[href="#/me"]')
  expect(await page.locator(`${rights} button`).count(), 'of their own account').toBe(0)
  const other = await openPage(new URL(page.url()).origin, { mayFail: /403/ })
  await signIn(other, { email: 'grace@example.org', password: made! })
  await other.waitForSelector('input[autocomplete=new-password]')
}

/** What is wrong is told at its line, with the lines around; what is mended in the page is right at once. */
async function mendFile(page: Page): Promise<void> {
  await page.click('.places a[href="#/admin/banks"]')
  await page.waitForSelector('.banks tbody tr')
  await inspectBothWays(page, 'admin-7-banks')
  await page.click('.tabs a[href="#/admin/banks/check"]')
  const file = { name: 'reseaux.yaml', mimeType: 'text/yaml', buffer: Buffer.from(YAML) }
  await page.setInputFiles('input[type=file]', file)
  await page.waitForSelector('.finding-error')
  expect(await page.textContent('.finding-error strong')).toMatch(/ 11,/)
  expect(await page.textContent('.finding-error .is-meant')).toContain('options:')
  await inspectBothWays(page, 'admin-8-findings')
  await page.fill('textarea', YAML.replace('host, correct: true', 'host'))
  await page.click('form button[type=submit]')
  await page.waitForSelector('.notice-good')
}

/** Its questions are shown with their keys; its file is what Moodle reads. */
async function exportBank(page: Page): Promise<string> {
  await page.click('.tabs a[href="#/admin/banks"]')
  await page.click('a[href="#/admin/bank/docker-images"]')
  await page.waitForSelector('.answered >> nth=5')
  expect(await page.locator('.judged-option.is-right').count()).toBeGreaterThan(3)
  const save = page.waitForEvent('download')
  await page.click('[aria-labelledby=export] button[type=submit]')
  const path = await (await save).path()
  await page.waitForSelector('.losses li')
  await inspectBothWays(page, 'admin-9-bank')
  return readFileSync(path, 'utf8')
}

/** What comes back changed is told by question before anything is done with it, and is taken away as files. */
async function importFile(page: Page, moodle: string): Promise<void> {
  await page.click('.places a[href="#/admin/banks"]')
  await page.click('.tabs a[href="#/admin/banks/import"]')
  await page.waitForSelector('option[value=docker-images]', { state: 'attached' })
  const file = { name: 'moodle.xml', mimeType: 'text/xml', buffer: Buffer.from(moodle) }
  await page.setInputFiles('input[type=file]', file)
  await page.click('form button[type=submit]')
  await page.waitForSelector('#imported')
  expect(await page.evaluate('document.activeElement.id')).toBe('imported')
  await page.click('.card summary')
  expect(await page.textContent('pre.yaml')).toContain('corriger-le-code')
  await inspectBothWays(page, 'admin-10-import')
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[aria-labelledby=next] .button-main'),
  ])
  expect(readFileSync(await saved.path(), 'latin1')).toMatch(/^PK/)
  await page.selectOption('.fields select >> nth=1', 'docker-images')
  await page.click('form button[type=submit]')
  await page.waitForSelector('#changes')
  await inspectBothWays(page, 'admin-11-into')
}
