import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [
  process.env['CHROMIUM'],
  // Without the frame of a window, whose drawing takes a fifth of the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Nothing that it would do by itself: no updates, no reports, no account. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** How a machine without a browser gets one. */
export const HOW = 'apt-get install chromium-headless-shell, or set CHROMIUM to the path of one'

/** The browser of this machine; undefined where there is none. */
export const CHROMIUM = PLACES.find((path) => path !== undefined && existsSync(path))

/** Starts it with an empty profile. @throws where there is none. */
export function launchChromium(...more: string[]): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error(`This needs Chromium: ${HOW}`)
  return chromium.launch({ executablePath: CHROMIUM, args: [...ARGUMENTS, ...more] })
}
