import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { serviceContext } from '../../../src/usecases/context.ts'
import { createUser } from '../../../src/usecases/users/create.ts'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { inspectBothWays } from '../support/look.ts'
import { courseFile, type Service, startService } from '../support/service.ts'
import { signIn } from '../support/sign-in.ts'

afterAll(closeBrowser)

const ACCOUNT = { email: 'ada@example.org', password: 'a long enough password' }
const FILES = [
  'chapters.yaml',
  'commands/docker.yaml',
  'docker/introduction.yaml',
  'docker/introduction.quiz.yaml',
]

const startSmall = () =>
  startService((world) => world.publish(Object.fromEntries(FILES.map((path) => [path, courseFile(path)]))))

describe.skipIf(CHROMIUM === undefined)('a person’s own account', { timeout: 120_000 }, () => {
  test('accepts an invitation where the course is, takes another name, and gives all that is kept', async () => {
    const service = await startSmall()
    await invite(service)
    const page = await openPage(service.url, { viewport: { width: 1100, height: 800 } })
    await signIn(page, ACCOUNT)
    await page.waitForSelector('.person')
    await page.waitForSelector('.invitations button')
    await inspectBothWays(page, 'account-1-invited')
    await page.click('.invitations button')
    await page.waitForSelector('.invitations .notice-good')
    expect(await page.evaluate('document.activeElement.matches(".invitations")')).toBe(true)
    expect(await page.isVisible('.invitations button')).toBe(false)

    await page.click('.person-name')
    await page.fill('[aria-labelledby=who] input >> nth=0', 'Ada King')
    await page.click('[aria-labelledby=who] button[type=submit]')
    await page.waitForSelector('.person-name >> text=Ada King')
    await inspectBothWays(page, 'account-2-me')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[aria-labelledby=data] button'),
    ])
    expect(JSON.parse(readFileSync((await file.path())!, 'utf8')).me.name).toBe('Ada King')
    await page.click('.places a[href="#/history"]')
    await page.waitForSelector('.lead')
    await inspectBothWays(page, 'account-3-no-history')
  })

  test('is made of a resume code, whose session goes on', async () => {
    const { url, joinCode } = await startSmall()
    const page = await openPage(`${url}/#/join/${joinCode}`, { mayFail: /status of 401/ })
    await page.fill('input[autocomplete=name]', 'Alan')
    await page.click('button[type=submit]')
    const code = (await page.textContent('.resume-code code'))!
    await page.click('.person-name')
    await page.fill('[aria-labelledby=sign-in] input >> nth=0', 'alan@example.org')
    await page.fill('[aria-labelledby=sign-in] input >> nth=1', ACCOUNT.password)
    await page.fill('[aria-labelledby=sign-in] input >> nth=2', code)
    await page.click('[aria-labelledby=sign-in] button[type=submit]')
    await page.waitForSelector('[aria-labelledby=sign-in] .notice-good')
    await page.click('.brand')
    await page.waitForSelector('.quiz-card')
    await page.click('.person .button')
    await signIn(page, { ...ACCOUNT, email: 'alan@example.org' })
    await page.waitForSelector('.person')
  })
})

/** Ada has an account; a trainer puts her address on the list of their cohort. */
async function invite({ api: { world, request } }: Service): Promise<void> {
  const person = { ...ACCOUNT, name: 'Ada Lovelace', role: 'trainee' } as const
  await createUser(serviceContext(world.services, 'command-line'), person)
  const trainer = await world.person('trainer')
  const cohort = await world.cohort({ trainers: [trainer] })
  const body = { text: `nom;prénom;e-mail\nLovelace;Ada;${ACCOUNT.email}\n` }
  const url = `/v1/cohorts/${cohort}/members/import`
  await request({ method: 'POST', url, as: trainer, body })
}
