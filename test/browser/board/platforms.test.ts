import type { Page } from 'playwright-core'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { createOutbound } from '../../../src/outbound/client.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { serviceContext } from '../../../src/usecases/context.ts'
import { compareScores } from '../../../src/usecases/integration/lti/scores/compare.ts'
import { deliverScores } from '../../../src/usecases/integration/lti/scores/deliver.ts'
import { createUser } from '../../../src/usecases/users/create.ts'
import { choose, save, start } from '../../support/attempts.ts'
import { createPlace, type Place } from '../../support/integration/lti/place.ts'
import { startRegistering } from '../../support/integration/lti/registering.ts'
import { SAMPLE_BANK, sampleQuiz } from '../../support/world.ts'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { inspectBothWays } from '../support/look.ts'
import { type Service, startService } from '../support/service.ts'
import { signIn } from '../support/sign-in.ts'

afterAll(closeBrowser)

const ROOM = '/#/admin/integrations/lti'
const LAPTOP = { width: 1100, height: 800 }
const SAMPLE = {
  'chapters.yaml': 'chapters: [{ id: docker/images, title: Images, module: docker }]',
  'docker/sample.yaml': SAMPLE_BANK,
  'docker/sample.quiz.yaml': sampleQuiz('sample'),
}
const account = (name: string) => ({ email: `${name}@example.org`, password: 'a long enough password' })

describe.skipIf(CHROMIUM === undefined)('an LMS on the board', () => {
  test('it registers by a link, is confirmed, and a score that it refused goes out once that is put right', {
    timeout: 180_000,
  }, async () => {
    const service = await startService((world) => world.publish(SAMPLE), {
      outbound: createOutbound({ allow: ['127.0.0.1'] }),
    })
    const admin = await openPage(service.url, { viewport: LAPTOP })
    const ctx = serviceContext(service.api.world.services, 'command-line')
    await createUser(ctx, { ...account('grace'), name: 'Grace Hopper', role: 'admin' })
    await signIn(admin, account('grace'))
    await admin.waitForSelector('#new-cohort')
    await confirmOne(service, admin)
    await refuseOne(service, admin)
    await changeOne(service, admin)
    await addByHand(service, admin)
    await resend(service)
  })
})

/** Makes a link, and goes where it leads as the administrator of an LMS does. Gives the host of the LMS. */
async function register(service: Service, page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Faire un lien' }).click()
  const address = new URL((await page.textContent('.code-shown code'))!)
  const platform = await startRegistering({ family: 'moodle', token: 'once' })
  address.searchParams.set('openid_configuration', platform.configuration)
  address.searchParams.set('registration_token', 'once')
  expect(address.origin).toBe(service.url)
  const theirs = await openPage(address.href)
  await theirs.waitForSelector('h1:has-text("Barème est enregistré")')
  await page.evaluate("dispatchEvent(new Event('focus'))")
  const { host } = new URL(platform.base)
  await page.waitForSelector(`h2:has-text("${host} attend votre accord")`)
  return host
}

/** Who it is is seen before it is put into use, by keys. */
async function confirmOne(service: Service, page: Page): Promise<void> {
  await page.goto(`${service.url}/#/admin/integrations`)
  await page.click('a[href="#/admin/integrations/lti"]')
  await page.waitForSelector('[aria-labelledby=platforms] .lead')
  await inspectBothWays(page, 'platforms-0-none')
  const host = await register(service, page)
  const waiting = page.locator('section:has(h2:has-text("attend votre accord"))')
  expect(await waiting.locator('code').allTextContents()).toEqual([`http://${host}`, host, 'client-7'])
  await inspectBothWays(page, 'platforms-1-waiting')
  await waiting.getByRole('button', { name: 'Confirmer' }).press('Enter')
  await page.waitForSelector('[aria-labelledby=platforms] tr:has-text("en service")')
  expect(await page.evaluate('document.activeElement.textContent')).toBe(`${host} est en service.`)
  expect(await waiting.count()).toBe(0)
}

async function refuseOne(service: Service, page: Page): Promise<void> {
  const host = await register(service, page)
  await page.getByRole('button', { name: 'Refuser' }).click()
  await page.waitForSelector('dialog')
  await inspectBothWays(page, 'platforms-2-refuse')
  await page.getByRole('dialog').getByRole('button', { name: 'Refuser' }).click()
  await page.waitForSelector(`[role=status]:has-text("${host} est refusé")`)
  await page.waitForSelector('h2:has-text("attend votre accord")', { state: 'detached' })
  expect(await page.locator('[aria-labelledby=platforms] tbody tr').count()).toBe(1)
}

/** What it proves itself by and its deployments are changed; then nobody comes from it. */
async function changeOne(service: Service, page: Page): Promise<void> {
  await page.click('[aria-labelledby=platforms] tbody a')
  await page.getByLabel('Audience des jetons').fill('https://api.brightspace.com/auth/token')
  await page.getByRole('textbox', { name: 'Déploiements' }).fill('8\n9')
  await page.waitForSelector('.notice-warning:has-text("Déploiement retiré : 3.")')
  await inspectBothWays(page, 'platforms-3-change')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.waitForSelector('[role=status]:has-text("Les changements sont enregistrés.")')
  await page.getByRole('button', { name: 'Suspendre' }).click()
  await page.waitForSelector('.badge-wrong:has-text("suspendue")')
  const [platform] = await stored(service)
  expect(platform).toEqual({
    state: 'disabled',
    audience: 'https://api.brightspace.com/auth/token',
    deployments: ['8', '9'],
  })
}

/** What the screen of a Moodle asks for can be copied, and what it shows is entered. */
async function addByHand(service: Service, page: Page): Promise<void> {
  await page.goto(`${service.url}${ROOM}/new`)
  await page.waitForSelector('.code-shown code')
  const given = await page.locator('.code-shown code').allTextContents()
  const at = (path: string) => `${service.url}/lti/${path}`
  expect(given).toEqual([
    at('login'),
    at('launch'),
    at('launch'),
    at('jwks'),
    new URL(service.url).host,
    'link_history=$ResourceLink.id.history',
  ])
  const fill = (name: string, text: string) => page.getByRole('textbox', { name }).fill(text)
  await fill('Nom', 'Moodle de la promotion')
  await fill('Émetteur', 'https://moodle.example.org')
  await fill('Identifiant client', 'x7Kp2vQ9dLw4TzB')
  await fill('Déploiements', '1')
  await inspectBothWays(page, 'platforms-4-by-hand')
  await page.getByRole('button', { name: 'Ajouter la plateforme' }).click()
  await page.waitForSelector('h1:has-text("Moodle de la promotion")')
  expect((await stored(service))[1]).toEqual({ state: 'active', audience: null, deployments: ['1'] })
  expect(await page.getByLabel('Ses clés publiques').inputValue()).toBe(
    'https://moodle.example.org/mod/lti/certs.php',
  )
}

async function stored({ api }: Service) {
  const { rows } = await api.world.db.pool.query(
    `SELECT p.state, p.token_audience AS audience,
       ARRAY(SELECT deployment_id FROM lti_deployments d WHERE d.lti_platform_id = p.id ORDER BY 1) AS deployments
     FROM lti_platforms p ORDER BY p.id`,
  )
  return rows
}

/** Of two people one is no student there, as their trainer reads; once they are, the score is sent again. */
async function resend(service: Service): Promise<void> {
  const { world } = service.api
  const place = await createPlace(world, 'moodle', onTestFinished)
  const trainer = { ...account('ada'), name: 'Ada Lovelace', role: 'trainer' as const }
  const { id } = await createUser(serviceContext(world.services, 'command-line'), trainer)
  await world.db.pool.query('INSERT INTO cohort_trainers (cohort_id, user_id) VALUES ($1, $2)', [
    place.cohort,
    id,
  ])
  await sit(place, 'ben')
  await sit(place, 'cleo', false)
  await tell(place)
  const page = await openPage(service.url, { viewport: LAPTOP, locale: 'en-GB' })
  await signIn(page, trainer)
  await page.waitForSelector('.quiz-card')
  await page.goto(`${service.url}/#/assignment/${place.assignment}`)
  const lines = page.locator('[aria-labelledby=delivery] tbody tr')
  await lines.first().waitFor()
  expect(await lines.locator('.badge').allTextContents()).toEqual(['not told', 'told'])
  expect(await lines.first().textContent()).toContain('not enrolled as a student of the course')
  expect(await lines.nth(1).textContent()).toContain('1 of 3')
  await inspectBothWays(page, 'platforms-5-delivery')
  place.platform.book.students.add('cleo')
  await lines.first().getByRole('button', { name: 'Send again' }).press('Enter')
  await page.waitForSelector('[role=status]:has-text("1 score goes to the platform again at once.")')
  await tell(place)
  await page.waitForSelector('[aria-labelledby=delivery] .facts:has-text("Told: 2")')
  expect(place.platform.grade('cleo')).toMatchObject({ score: 1, maximum: 3 })
  await page.goto(`${service.url}/#/assignment/${(await place.another()).assignment}`)
  await page.waitForSelector('#overrides')
  await page.waitForLoadState('networkidle')
  expect(await page.locator('#delivery').count()).toBe(0)
}

/** One answer of three right. */
async function sit({ assignment, learner }: Place, subject: string, isStudent = true): Promise<void> {
  const { ctx } = await learner(subject, isStudent)
  const attempt = await start(ctx, 'sample', assignment)
  await save(ctx, attempt, 1, choose('right-1'))
  await submitAttempt(ctx, { attempt })
}

/** The service at its work of telling, without the rest that it gives a platform. */
async function tell({ ctx }: Place): Promise<void> {
  const { pool } = ctx.db
  await pool.query("UPDATE lti_columns SET compare_at = '-infinity'")
  await pool.query("UPDATE lti_turns SET rests_until = '-infinity'")
  while (await compareScores(ctx)) {}
  while (await deliverScores(ctx)) {}
}
