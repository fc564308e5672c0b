import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { makeClass, signInTrainer } from '../support/class.ts'
import { inspect } from '../support/look.ts'
import { startService } from '../support/service.ts'

afterAll(closeBrowser)

const NAMES = ['Ada Lovelace', 'Alan Turing', 'Katherine Johnson', 'Margaret Hamilton', 'Radia Perlman']
const IMPORTED = 'nom;prénom;référence\nLamarr;Hedy;E-1914\n'

/** Every screen on which names of people stand, by what is there once they do. */
const SCREENS = [
  { path: (at: Places) => `/cohort/${at.cohort}`, ready: '[aria-labelledby=members] tbody tr >> nth=4' },
  { path: (at: Places) => `/cohort/${at.cohort}/gradebook`, ready: '.gradebook tbody tr >> nth=4' },
  { path: (at: Places) => `/assignment/${at.assignment}`, ready: '[aria-labelledby]:has(h2)' },
  { path: (at: Places) => `/assignment/${at.assignment}/documents`, ready: '.sheet tbody tr >> nth=4' },
  { path: (at: Places) => `/debrief/${at.assignment}`, ready: '.notice-warning' },
  { path: (at: Places) => `/live/${at.assignment}`, ready: '.tile >> nth=4' },
]

interface Places {
  cohort: string
  assignment: string
}

describe.skipIf(CHROMIUM === undefined)('names while the board is projected', () => {
  test('one switch hides them on every screen, over a reload, until it is off', {
    timeout: 120_000,
  }, async () => {
    const service = await startService()
    const at = await makeClass(service, { quiz: 'qcm-docker', names: NAMES, taking: 3 })
    const page = await openPage(service.url, { locale: 'en-GB', viewport: { width: 1200, height: 800 } })
    await signInTrainer(page)
    const places = { cohort: at.cohort, assignment: at.assignment }
    await page.goto(`${service.url}/#${SCREENS[0]!.path(places)}`)
    await page.waitForSelector(SCREENS[0]!.ready)
    expect(await shownOf(page)).toEqual(NAMES)
    await page.click('.switch')
    await page.waitForSelector('.switch[aria-checked=true]')
    await seeImport(page)
    for (const { path, ready } of SCREENS) {
      await page.goto(`${service.url}/#${path(places)}`)
      await page.waitForSelector(ready)
      expect(await shownOf(page), path(places)).toEqual([])
    }
    await inspect(page, 'names-hidden-live')
    await page.reload()
    await page.waitForSelector(SCREENS.at(-1)!.ready)
    expect(await shownOf(page)).toEqual([])
    await page.click('.switch')
    await page.waitForSelector('.switch[aria-checked=false]')
    expect(await shownOf(page)).toEqual(NAMES)
  })
})

/** Whose names are anywhere in the page: its title, its labels and its fields too. */
async function shownOf(page: Page): Promise<string[]> {
  const all = `${await page.title()} ${await page.content()}`
  return [...NAMES, 'Lamarr', 'E-1914'].filter((name) => all.includes(name))
}

/** Who is yet to be imported is hidden as well. */
async function seeImport(page: Page): Promise<void> {
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(IMPORTED) }
  await page.setInputFiles('input[type=file]', file)
  await page.waitForSelector('[aria-labelledby=import] .table')
  expect(await shownOf(page)).toEqual([])
}
