import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { serviceContext } from '../../../src/usecases/context.ts'
import { createUser } from '../../../src/usecases/users/create.ts'
import { DAY } from '../../support/instant.ts'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { inspect as look } from '../support/look.ts'
import { type Service, startService } from '../support/service.ts'
import { signIn } from '../support/sign-in.ts'

afterAll(closeBrowser)

const TRAINER = { email: 'grace@example.org', password: 'a long enough password' }

describe.skipIf(CHROMIUM === undefined)('an assignment on the board of its trainer', () => {
  test('its rules, its day, and what comes after', { timeout: 180_000 }, async () => {
    const service = await startService()
    const day = await prepare(service)
    const page = await openPage(service.url, { viewport: { width: 1100, height: 800 }, mayFail: /409/ })
    await signIn(page, TRAINER)
    await page.waitForSelector('#new-cohort')
    await setRules(page, day)
    await grantToTwo(page, day)
    const startCode = await startByCode(page, day)
    await reopenAndVoid(page, service, { ...day, startCode })
    await extendAfterRelease(page)
    await excuse(page)
    await accommodate(page, day)
    await settle(page, day)
    await seeMany(page, service, day)
  })
})

interface Day {
  trainer: string
  cohort: string
  assignment: string
  /** Alan's token. */
  alan: string
  /** Where Ada is. */
  theirs: Page
}

/** A cohort of two who have joined, and an assignment. */
async function prepare(service: Service): Promise<Day> {
  const ctx = serviceContext(service.api.world.services, 'command-line')
  await createUser(ctx, { ...TRAINER, name: 'Grace', role: 'trainer' })
  const { accessToken: trainer } = await post(service, null, '/v1/auth/login', TRAINER)
  const { id: cohort } = await post(service, trainer, '/v1/cohorts', { name: 'Docker, décembre' })
  const seats = { seats: 30, expiresInDays: 3 }
  const { code } = await post(service, trainer, `/v1/cohorts/${cohort}/join-codes`, seats)
  const window = {
    opensAt: new Date(Date.now() - 60_000).toISOString(),
    closesAt: new Date(Date.now() + DAY).toISOString(),
  }
  const given = { quiz: 'qcm-docker', maxAttempts: 1, timeLimitMs: 20 * 60_000, ...window }
  const { id: assignment } = await post(service, trainer, `/v1/cohorts/${cohort}/assignments`, given)
  const { accessToken: alan } = await post(service, null, '/v1/auth/join', { code, name: 'Alan Turing' })
  const theirs = await openPage(`${service.url}/#/join/${code}`, { mayFail: /409/ })
  await theirs.fill('input[autocomplete=name]', 'Ada Lovelace')
  await theirs.keyboard.press('Enter')
  await theirs.waitForSelector('.quiz-card')
  return { trainer, cohort, assignment, alan, theirs }
}

async function post({ api }: Service, as: string | null, url: string, body: unknown) {
  const reply = await api.request({ method: 'POST', url, as, body })
  expect(reply.status, `${url} ${JSON.stringify(reply.body)}`).toBeLessThan(300)
  return reply.body
}

/** As elsewhere; and nothing is wider than the screen but what scrolls within itself. */
async function inspect(page: Page, name: string): Promise<void> {
  await look(page, `assignment-${name}`)
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), name).toBeLessThanOrEqual(
    0,
  )
}

/** Fills in why, in the dialog that is open, and does it; the dialog then is gone. */
async function because(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Raison').fill(reason)
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog', { state: 'detached' })
}

/** The answers at an instant; a code that can be read from the last row. */
async function setRules(page: Page, { cohort, assignment }: Day): Promise<void> {
  await page.click(`a[href="#/cohort/${cohort}"]`)
  await page.click('.tabs a[href$="/assignments"]')
  await page.click(`a[href="#/assignment/${assignment}"]`)
  await page.getByRole('button', { name: 'Modifier les règles' }).click()
  await page.selectOption('dialog select >> nth=0', 'own')
  await page.selectOption('dialog select >> nth=2', 'at')
  await page.getByLabel('Les réponses, le').fill('2030-01-02T09:30')
  await page.getByLabel("Nombre d'essais").fill('2')
  await inspect(page, '1-change')
  await because(page, 'Annoncé en classe')
  await page.waitForSelector('[aria-labelledby=releases]:has-text("2 janv. 2030, 09:30")')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Modifier les règles')
  await page.getByRole('button', { name: 'Demander un code' }).click()
  await page.waitForSelector('.start-code')
}

/** Terms of their own for two at once, then without the time for one of them. */
async function grantToTwo(page: Page, { theirs }: Day): Promise<void> {
  await page.getByRole('button', { name: 'Donner des conditions' }).click()
  await page.getByLabel('Tout le monde').check()
  await page.getByLabel('Durée, en minutes').fill('45')
  await inspect(page, '2-overrides')
  await because(page, 'Rattrapage')
  await page.waitForSelector('[aria-labelledby=overrides] tbody tr >> nth=1')
  await page.getByRole('button', { name: 'Modifier : Alan' }).click()
  await page.getByLabel('Durée, en minutes').fill('')
  await page.getByLabel("Nombre d'essais").fill('3')
  await because(page, 'Un seul suffit')
  await page.waitForSelector('[aria-labelledby=overrides] tbody td:has-text("3 essais")')
  const limits = await page.locator('[aria-labelledby=overrides] td:nth-of-type(2)').allTextContents()
  expect(limits.map((limit) => Number.parseInt(limit, 10))).toEqual([45, 20])
  await inspect(page, '3-assignment')
  await theirs.click('a[href="#/quiz/qcm-docker"]')
  await theirs.waitForSelector('.rules dd:has-text("45 min")')
}

/** Nobody starts without the code, which the trainer projects. Gives the code. */
async function startByCode(page: Page, { theirs }: Day): Promise<string> {
  await page.getByRole('button', { name: 'Projeter' }).click()
  await inspect(page, '4-projected')
  const startCode = (await page.textContent('.projected-code'))!
  await page.keyboard.press('Escape')
  await page.waitForSelector('.projected', { state: 'detached' })
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Projeter')
  await theirs.fill('input.code', 'AAAAAA')
  await theirs.keyboard.press('Enter')
  await theirs.waitForSelector('.notice-bad')
  await theirs.fill('input.code', startCode)
  await theirs.keyboard.press('Enter')
  await theirs.waitForSelector('.clock-time')
  return startCode
}

/** A copy handed in is reopened from its tile, taken up again, and voided among all. */
async function reopenAndVoid(page: Page, service: Service, { alan, startCode }: Day & { startCode: string }) {
  const start = () => post(service, alan, '/v1/quizzes/qcm-docker/attempts', { startCode })
  const { id } = await start()
  await post(service, alan, `/v1/attempts/${id}/submit`, {})
  await page.click('.tabs a[href^="#/live"]')
  await page.click('[data-standing=done] .tile-name')
  await inspect(page, '5-reopen')
  await because(page, 'Rendu par erreur')
  await page.waitForSelector('[data-standing=waiting]')
  await start()
  await page.waitForSelector('[data-standing=late]')
  await page.getByRole('button', { name: 'Intervenir pour tous' }).click()
  await page.getByLabel('Annuler la copie').check()
  await page.getByLabel('Alan Turing').check()
  await inspect(page, '6-void')
  await because(page, 'Essai de la salle')
  await page.waitForSelector('[data-standing=voided]')
}

/** What all may read gives nobody more time, unless it is forced. */
async function extendAfterRelease(page: Page): Promise<void> {
  await page.click('.tabs a[href^="#/assignment"]')
  await page.getByRole('button', { name: 'Montrer les réponses' }).click()
  await page.waitForSelector('dialog:has-text("En cours : 1 copie")')
  await inspect(page, '7-release')
  await because(page, 'La correction commence')
  await page.waitForSelector('[aria-labelledby=releases]:has-text("ouvertes à tous depuis")')
  await page.click('.tabs a[href^="#/live"]')
  await page.click('[data-standing=running] .tile-name')
  await page.getByLabel('Minutes en plus').fill('30')
  await page.getByLabel('Raison').fill('Panne')
  await page.keyboard.press('Enter')
  await page.getByLabel('Le faire malgré tout').check()
  await inspect(page, '8-forced')
  await because(page, 'Panne')
  await page.waitForSelector('[data-standing=running] .tile-left:has-text("1:14")')
}

/** An absence is excused from its cell. */
async function excuse(page: Page): Promise<void> {
  await page.click('.tabs a[href$="/gradebook"]')
  await page.click('.cell:has-text("Alan Turing")')
  await inspect(page, '9-cell')
  await because(page, 'Malade')
  await page.waitForSelector('.cell:has-text("excusé")')
}

/** Extra time for one person, and another code to sign in by. */
async function accommodate(page: Page, { cohort }: Day): Promise<void> {
  await page.click(`.tabs a[href="#/cohort/${cohort}"]`)
  await page.getByRole('button', { name: 'Alan Turing' }).click()
  await page.getByLabel('En pour cent de la durée').fill('33')
  await inspect(page, '10-person')
  await page.getByLabel('Raison').fill('Tiers temps')
  await page.keyboard.press('Enter')
  await page.getByLabel('Le faire malgré tout').check()
  await because(page, 'Tiers temps')
  await page.waitForSelector('tr:has-text("Alan Turing"):has-text("+33")')
  await page.getByRole('button', { name: 'Alan Turing' }).click()
  await page.getByLabel('Code de connexion').check()
  await page.getByRole('button', { name: 'Donner un nouveau code' }).click()
  await page.waitForSelector('dialog .code-shown code')
  await page.keyboard.press('Escape')
  await page.getByLabel('Nom de famille').fill('Hopper')
  await page.getByLabel('Prénom').fill('Grace')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[aria-labelledby=members] tr:has-text("Hopper")')
  await inspect(page, '11-people')
}

/** The cohort gets another name, is archived, and comes back. */
async function settle(page: Page, { cohort }: Day): Promise<void> {
  await page.click(`.tabs a[href="#/cohort/${cohort}/settings"]`)
  await page.getByLabel('Nom du groupe').fill('Docker, janvier')
  await page.getByRole('button', { name: 'Renommer' }).click()
  await page.waitForSelector('h1:has-text("Docker, janvier")')
  await inspect(page, '12-settings')
  await page.getByRole('button', { name: 'Archiver' }).click()
  await page.getByRole('button', { name: 'Remettre en service' }).click()
  await page.getByRole('button', { name: 'Archiver' }).waitFor()
}

const MANY = 200

/** A cohort of two hundred is sorted and searched without a wait. */
async function seeMany(page: Page, service: Service, { trainer, cohort }: Day): Promise<void> {
  const lines = Array.from({ length: MANY }, (_, place) => `Personne ${place};Test;T-${place}`)
  const base64 = Buffer.from(`nom;prénom;référence\n${lines.join('\n')}\n`).toString('base64')
  const file = { name: 'liste.csv', base64, dryRun: false, allOrNothing: false, decisions: [] }
  await post(service, trainer, `/v1/cohorts/${cohort}/members/import`, file)
  await page.click('.tabs a[href$="/gradebook"]')
  await page.waitForSelector(`.gradebook tbody tr >> nth=${MANY}`)
  await inspect(page, '13-many')
  const startedAt = performance.now()
  await page.click('.sort >> nth=1')
  await page.fill('input[type=search]', 'personne 150')
  await page.waitForSelector('.gradebook tbody tr >> nth=1', { state: 'detached' })
  expect(performance.now() - startedAt).toBeLessThan(3_000)
}
