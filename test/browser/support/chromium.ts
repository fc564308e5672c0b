import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { CHROMIUM, HOW, launchChromium } from '../../../scripts/web/chromium.ts'

export { CHROMIUM }

/** Where a page comes by plain http, as from a trainer's laptop. */
export const PLAIN_HOST = 'bareme.test'

/** A name of this machine that is no secure context, as a trainer's laptop has one. */
const RESOLVED = `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`

if (CHROMIUM === undefined) {
  if (process.env['CI']) throw new Error(`browser tests need Chromium: ${HOW}`)
  console.log(`Browser tests are skipped, for no Chromium was found: ${HOW}.`)
}

/** A machine with other work has a service that is busy for a moment; the page then asks again. */
const BUSY = /\b503 \(Service Unavailable\)/

let browser: Promise<Browser> | undefined

interface PageOptions extends BrowserContextOptions {
  /** Faults of the page that the test means to cause. */
  mayFail?: RegExp
  /** Runs before the page's own scripts. */
  script?: string
  /** Other addresses that the scene has, whose pages may be asked for. */
  among?: readonly string[]
}

/**
 * A page of a browser with an empty profile. The test fails for whatever the page could not do: a script that threw, a
 * policy that was broken, a request that went to another address than the service's.
 */
export async function openPage(
  url: string,
  { mayFail, script, among = [], ...options }: PageOptions = {},
): Promise<Page> {
  browser ??= launchChromium(RESOLVED)
  // What fades from one colour to another would be looked at in between.
  const context = await (await browser).newContext({ locale: 'fr-FR', reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  if (script !== undefined) await page.addInitScript(script)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !BUSY.test(text) && !mayFail?.test(text)) faults.push(text)
  })
  const known = [new URL(url).origin, ...among]
  page.on('request', (request) => {
    if (!known.some((origin) => request.url().startsWith(origin))) faults.push(`asked for ${request.url()}`)
  })
  onTestFinished(async () => {
    await context.close()
    if (faults.length > 0) throw new Error(`the page: ${faults.join('\n')}`)
  })
  await page.goto(url)
  return page
}

/** Ends the browser of a file. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}
