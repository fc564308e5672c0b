import { afterAll, describe, expect, test } from 'vitest'
import type { TestPerson } from '../../support/world.ts'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { inspectBothWays } from '../support/look.ts'
import { type Service, startService } from '../support/service.ts'

afterAll(closeBrowser)

const MINUTE_MS = 60_000
/** Longer than a page waits between two questions when an opening is near. */
const POLL_MS = 25_000

const fromNow = (ms: number) => new Date(Date.now() + ms)

/** QCM Docker, to open for the cohort in half an hour, with a start code. */
async function giveQuiz({ api, cohort }: Service, as: TestPerson) {
  const assignment = await api.world.assignment({
    cohort,
    quiz: 'qcm-docker',
    opensAt: fromNow(30 * MINUTE_MS),
    closesAt: fromNow(180 * MINUTE_MS),
    timeLimitMs: 15 * MINUTE_MS,
    maxAttempts: 1,
  })
  const url = `/v1/assignments/${assignment}/start-code`
  const { body } = await api.request({ method: 'PUT', url, as, body: { reason: 'An exam' } })
  return { assignment, startCode: body.startCode }
}

/** Five minutes more for whoever has joined. */
async function giveExtraTime({ api }: Service, as: TestPerson): Promise<void> {
  const { rows } = await api.world.db.pool.query("SELECT id FROM users WHERE name = 'Ada'")
  const url = `/v1/users/${rows[0].id}/accommodation`
  const body = { multiplier: 1, minutes: 5, reason: 'Five minutes more' }
  const { status } = await api.request({ method: 'PUT', url, as, body })
  expect(status).toBe(200)
}

describe.skipIf(CHROMIUM === undefined)('a waiting room', { timeout: 120_000 }, () => {
  test('follows a window, and opens by itself', async () => {
    const service = await startService()
    const trainer = await service.api.world.person('admin')
    const { assignment, startCode } = await giveQuiz(service, trainer)
    const page = await openPage(`${service.url}/#/join/${service.joinCode}`, {
      viewport: { width: 1100, height: 800 },
    })
    await page.fill('input[autocomplete=name]', 'Ada')
    await page.click('button[type=submit]')
    await page.click('.resume-code .button-main')
    await giveExtraTime(service, trainer)
    await page.clock.install()
    await page.reload()
    await page.click('a[href="#/quiz/qcm-docker"]')
    await page.waitForSelector('.waiting-left')
    expect(await page.textContent('.waiting [role=timer]')).toMatch(/^(30:0\d|29:\d\d)$/)
    expect(await page.textContent('.rules')).toMatch(/Avec votre temps en plus.*20.min/)
    expect(await page.isVisible('.screen form')).toBe(false)
    await inspectBothWays(page, `waiting-1-waiting`)

    await move(service, trainer, assignment, fromNow(10 * MINUTE_MS))
    await page.clock.runFor(POLL_MS)
    await page.waitForSelector('.notice[role=status]')
    expect(await page.textContent('.notice[role=status]')).toContain("L'ouverture a changé")
    expect(await page.textContent('.waiting [role=timer]')).toMatch(/^(10:0\d|9:\d\d)$/)
    await inspectBothWays(page, `waiting-2-moved`)

    await move(service, trainer, assignment, fromNow(4_000))
    await page.clock.runFor(POLL_MS)
    await page.waitForSelector('.waiting', { state: 'detached' })
    expect(await page.textContent('.notice[role=status]')).toBe("C'est ouvert : vous pouvez commencer.")
    await inspectBothWays(page, `waiting-3-open`)
    await page.fill('input.code', startCode)
    await page.keyboard.press('Enter')
    await page.waitForSelector('#prompt-1')
  })
})

async function move({ api }: Service, as: TestPerson, assignment: string, opensAt: Date): Promise<void> {
  const url = `/v1/assignments/${assignment}`
  const body = { opensAt: opensAt.toISOString(), reason: 'The room was free' }
  const { status } = await api.request({ method: 'PATCH', url, as, body })
  expect(status).toBe(200)
}
