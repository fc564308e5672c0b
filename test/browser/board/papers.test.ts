import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { type Class, makeClass, signInTrainer } from '../support/class.ts'
import { inspect as look } from '../support/look.ts'
import { type Service, startService } from '../support/service.ts'

afterAll(closeBrowser)

const NAMES = [
  'Ada Lovelace',
  'Alan Turing',
  'Grace Brewster Murray Hopper, contre-amirale de la marine',
  'Katherine Johnson',
  'Margaret Hamilton',
  'Radia Perlman',
]
const TAKING = 3

describe.skipIf(CHROMIUM === undefined)('what a trainer prints', () => {
  test('the papers of a class: a person a page, nothing of the frame', { timeout: 120_000 }, async () => {
    const service = await startService()
    const given = await makeClass(service, { quiz: 'docker-introduction', names: NAMES, taking: TAKING })
    const page = await openPage(service.url, { viewport: { width: 1100, height: 800 } })
    await signInTrainer(page)
    await printDocuments(page, service, given)
    await printSlips(page, service, given)
  })
})

async function printDocuments(page: Page, { url }: Service, { assignment, people }: Class): Promise<void> {
  await page.goto(`${url}/#/assignment/${assignment}/documents`)
  await page.waitForSelector('.sheet-record')
  await page.selectOption('.print-fields select >> nth=0', 'copies')
  await page.waitForSelector(`.sheet-copy >> nth=${TAKING - 1}`)
  await inspect(page, 'papers-1-copies')
  const whole = await pagesOf(page)
  let each = 0
  for (const { name } of people.slice(0, TAKING)) {
    await page.selectOption('.print-fields select >> nth=1', { label: name })
    await page.waitForSelector('.sheet-copy')
    expect(await page.locator('.sheet-copy').count()).toBe(1)
    each += await pagesOf(page)
  }
  expect(whole).toBe(each)
  await page.selectOption('.print-fields select >> nth=0', 'attestations')
  await page.waitForSelector('.sheet-attestation')
  expect(await pagesOf(page)).toBe(1)
  await page.selectOption('.print-fields select >> nth=1', '')
  await page.waitForSelector(`.sheet-attestation >> nth=${TAKING - 1}`)
  await inspect(page, 'papers-2-attestations')
  expect(await pagesOf(page)).toBe(TAKING)
  await page.selectOption('.print-fields select >> nth=0', 'record')
  await page.waitForSelector('.sheet-record')
  await inspect(page, 'papers-3-record')
  expect(await page.locator('.sheet-record .room-to-sign').count()).toBe(NAMES.length)
  expect(await pagesOf(page)).toBe(1)
}

const IMPORTED = `nom;prénom;référence\n${Array.from({ length: 9 }, (_, place) => `Lamarr;Hedy ${place};E-${place}`).join('\n')}\n`

/** Eight a page: for a code to join by, and for each of those whom a file brings in. */
async function printSlips(page: Page, { url }: Service, { cohort }: Class): Promise<void> {
  await page.goto(`${url}/#/cohort/${cohort}`)
  await page.waitForSelector('#codes')
  await page.fill('[aria-labelledby=codes] input >> nth=0', '16')
  await page.click('[aria-labelledby=codes] button[type=submit]')
  await page.click('.slips-room button')
  await page.waitForSelector('.slip >> nth=15')
  const code = await page.textContent('.code-shown code')
  expect(await page.locator('.slip-code').allTextContents()).toEqual(Array(16).fill(code))
  expect(await page.locator('.slip-qr path').count()).toBe(16)
  await inspect(page, 'papers-4-slips')
  await page.emulateMedia({ media: 'print' })
  await page.screenshot({ path: 'coverage/screens/papers-4-slips-printed.png' })
  expect(await pagesOf(page)).toBe(2)
  await page.click('.slips-room button[aria-expanded]')
  const file = { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(IMPORTED) }
  await page.setInputFiles('input[type=file]', file)
  await page.click('[aria-labelledby=import] .button-main')
  await page.click('[aria-labelledby=import] .slips-room button')
  await page.waitForSelector('.slip >> nth=8')
  const codes = await page.locator('[aria-labelledby=import] td code').allTextContents()
  expect(await page.locator('.slip-code').allTextContents()).toEqual(codes)
  expect(await page.locator('.slip-name').allTextContents()).toContain('Hedy 8 Lamarr')
  expect(await pagesOf(page)).toBe(2)
  expect(page.url()).not.toContain(codes[0])
  await signInBySlip(page, url, codes[0]!)
}

/** Where the QR code of a slip leads, in a browser of their own. */
async function signInBySlip(page: Page, url: string, code: string): Promise<void> {
  const own = await page.context().browser()!.newContext({ locale: 'fr-FR' })
  const theirs = await own.newPage()
  await theirs.goto(`${url}/#/resume/${code}`)
  await theirs.click('button[type=submit]')
  await theirs.waitForSelector('.person-name')
  expect(await theirs.textContent('.person-name')).toContain('Hedy')
  expect(theirs.url()).not.toContain(code)
  await own.close()
}

/** As elsewhere; and nothing is wider than the screen but what scrolls within itself. */
async function inspect(page: Page, name: string): Promise<void> {
  await look(page, name)
  const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect(tooWide, name).toBeLessThanOrEqual(0)
}

/** How many pages of paper it takes, on which nothing of the frame is. */
async function pagesOf(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' })
  for (const part of ['.top', '.print-fields', 'h1'])
    expect(await page.locator(part).first().isVisible(), part).toBe(false)
  await page.emulateMedia({ media: null })
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
