import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** With SCREENS=1 a run leaves here what the screens looked like: to draw and pack them takes a third of its time. */
const PICTURES = join(import.meta.dirname, '../../../coverage/screens')
const IS_DRAWN = process.env['SCREENS'] === '1'

/** Pixels of a page beyond which a picture shows its beginning alone: it takes seconds to draw more. */
const TALLEST = 3_000

/** Says which of its rules a look goes by; without it, by all that axe knows. */
interface Rules {
  runOnly?: { type: 'rule'; values: string[] }
}

/** What colours and widths decide. The second is off unless it is named. */
const DARK_AND_NARROW: Rules = { runOnly: { type: 'rule', values: ['color-contrast', 'target-size'] } }

interface Violation {
  id: string
  help: string
  nodes: { html: string; failureSummary: string }[]
}

/** Holds the screen against WCAG 2.2 AA as far as a program can. */
export async function inspect(page: Page, name: string): Promise<void> {
  await draw(page, name)
  await conforms(page, name)
}

async function draw(page: Page, name: string): Promise<void> {
  if (!IS_DRAWN) return
  mkdirSync(PICTURES, { recursive: true })
  const height = (await page.evaluate('document.documentElement.scrollHeight')) as number
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: height < TALLEST })
}

async function conforms(page: Page, name: string, rules: Rules = {}): Promise<void> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  const options = JSON.stringify({ ...rules, resultTypes: ['violations'], preload: false })
  const violations = (await page.evaluate(
    `axe.run(${options}).then(({ violations }) => violations)`,
  )) as Violation[]
  const told = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) }))
  expect(told, name).toEqual([])
}

/** The same as a laptop shows it; then dark on the narrowest screen, by what those change. Nothing is wider than that. */
export async function inspectBothWays(page: Page, name: string): Promise<void> {
  await inspect(page, name)
  const wide = page.viewportSize()!
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 800 })
  await draw(page, `${name}-narrow`)
  await conforms(page, `${name}-narrow`, DARK_AND_NARROW)
  expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(320)
  await page.setViewportSize(wide)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Goes by Tab, as who has no mouse does, until what has the focus fits; fails when it is not to be reached so. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const isThere = `document.activeElement.matches(${JSON.stringify(selector)})`
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(isThere)) return
  }
  throw new Error(`${selector} is not to be reached by Tab`)
}
