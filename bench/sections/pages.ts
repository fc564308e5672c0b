import type { Browser } from 'playwright-core'
import { beginQuiz } from '../../scripts/web/begin-quiz.ts'
import { launchChromium } from '../../scripts/web/chromium.ts'
import { startOwnService } from '../../scripts/web/own-service.ts'
import { fixed, print, table } from '../report.ts'

const ROUNDS = 5
/** How many times slower than this machine a browser is made. */
const SLOWED = [1, 4]

interface Seen {
  requests: number
  bytes: number
  ms: number
}

/** What somebody waits for who opens a join link for the first time, until the first question of QCM Docker can be answered. */
export async function pages(): Promise<void> {
  const browser = await launchChromium()
  const service = await startOwnService()
  try {
    const rows: string[][] = []
    for (const slowed of SLOWED) {
      const seen: Seen[] = []
      for (let round = 0; round < ROUNDS; round++)
        seen.push(await firstQuestion(browser, `${service.url}/#/join/${service.joinCode}`, slowed))
      const times = seen.map(({ ms }) => ms).sort((a, b) => a - b)
      const { requests, bytes } = seen[0]!
      const [least, median, most] = [times[0]!, times[Math.floor(ROUNDS / 2)]!, times.at(-1)!]
      rows.push([
        `${slowed}`,
        `${requests}`,
        fixed(bytes / 1000, 1),
        fixed(median),
        `${fixed(least)} to ${fixed(most)}`,
      ])
    }
    print(
      'The pages, from a cold cache',
      'Chromium, from the join link to the first question of QCM Docker, name typed and buttons pressed at once. Bytes are those of all replies as they cross, calls of the API too.',
      table(['CPU slowed', 'requests', 'kB', 'ms, median', 'least to most'], rows),
    )
  } finally {
    await browser.close()
    await service.stop()
  }
}

async function firstQuestion(browser: Browser, link: string, slowed: number): Promise<Seen> {
  const context = await browser.newContext({ locale: 'fr-FR' })
  try {
    const page = await context.newPage()
    const devTools = await context.newCDPSession(page)
    await devTools.send('Network.enable')
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowed })
    const seen = { requests: 0, bytes: 0, ms: 0 }
    devTools.on('Network.requestWillBeSent', () => {
      seen.requests += 1
    })
    devTools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      seen.bytes += encodedDataLength
    })
    const begin = performance.now()
    await page.goto(link)
    await beginQuiz(page, 'qcm-docker', 'Ada')
    seen.ms = performance.now() - begin
    return seen
  } finally {
    await context.close()
  }
}
