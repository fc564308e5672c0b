import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { uuidv7 } from 'uuidv7'
import { afterAll, describe, expect, test } from 'vitest'
import { serviceContext } from '../../../src/usecases/context.ts'
import { createUser } from '../../../src/usecases/users/create.ts'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { inspect as look } from '../support/look.ts'
import { type Service, startService } from '../support/service.ts'
import { signIn } from '../support/sign-in.ts'

afterAll(closeBrowser)

const PASSWORD = 'a long enough password'
const TRAINER = { email: 'grace@example.org', password: PASSWORD }
const COMMENT = 'La commande est juste, au nom près.'
const REASON = 'Réclamation de la personne'
const ANSWER = 'Elles se ressemblent, mais une seule parle de l’hôte.'
const TRAINEE = { email: 'ada@example.org', password: PASSWORD }

describe.skipIf(CHROMIUM === undefined)('what became of an attempt', () => {
  test('from a mark to its review, other points, a report and the log', { timeout: 120_000 }, async () => {
    const service = await startService()
    const day = await makeDay(service)
    const viewport = { width: 1100, height: 800 }
    const page = await openPage(service.url, { viewport, mayFail: /409/ })
    await signIn(page, TRAINER)
    await page.waitForSelector('.person-name')
    await page.goto(`${service.url}/#/cohort/${day.cohort}/gradebook`)
    await page.click('.gradebook tbody .figure button:has(.mark-fair, .mark-low) >> nth=0')
    await page.click('dialog a[href^="#/review/"]')
    await page.waitForSelector('.answered >> nth=9')
    await inspect(page, 'review-1-answers')
    await givePoints(page)
    await readComment(service, day)
    await readStory(page)
    await answerReport(page, service, day)
    await page.goto(`${service.url}/#/review/${day.attempt}`)
    await reopenAndVoid(page)
    await page.click('.above a')
    await page.waitForSelector('.results tbody tr')
    await page.selectOption('.fields select >> nth=0', 'submitted')
    await page.waitForSelector('.results', { state: 'detached' })
    await page.selectOption('.fields select >> nth=0', 'voided')
    await page.waitForSelector('.results tbody tr')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[aria-labelledby=export] button[type=submit]'),
    ])
    expect(readFileSync((await file.path())!, 'utf8')).toMatch(/Lovelace/)
    await inspect(page, 'review-6-results')
    await readAudit(page)
    await lookNarrow(service, day)
  })
})

/** What it changes is told first; the comment is for the trainee. */
async function givePoints(page: Page): Promise<void> {
  await page.focus('.answered:nth-of-type(3) .review-foot button')
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog[open]')
  await page.fill('dialog input[type=number]', '0.5')
  await page.fill('dialog textarea', COMMENT)
  await page.fill('dialog input:not([type=number])', REASON)
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog .notice')
  expect(await page.textContent('dialog .notice')).toContain('La note passe de 9 à 10')
  await inspect(page, 'review-2-points')
  await page.click('dialog button[type=submit]')
  await page.waitForSelector('.answered:nth-of-type(3) .badge-partly')
  expect(await page.textContent('.mark-big')).toContain('10')
  const isBack = 'document.activeElement.closest(".answered:nth-of-type(3)") !== null'
  expect(await page.evaluate(isBack)).toBe(true)
}

/** As who took it: what a trainer wrote stands by the answer. */
async function readComment({ url }: Service, { attempt }: Day): Promise<void> {
  const page = await openPage(url)
  await signIn(page, TRAINEE)
  await page.waitForSelector('.person-name')
  await page.goto(`${url}/#/result/${attempt}`)
  await page.waitForSelector('.answered >> nth=9')
  expect(await page.textContent('.answered:nth-of-type(3)')).toContain(COMMENT)
}

/** Each answer with what became of it; of one question alone, too. */
async function readStory(page: Page): Promise<void> {
  await page.click('.tabs a[href$="/story"]')
  await page.waitForSelector('.story-line')
  await inspect(page, 'review-3-story')
  expect(await page.locator('.story-bad').count()).toBe(2)
  const told = await page.textContent('.screen')
  for (const words of ['Panne du réseau.', 'L’image ne s’affiche pas.', 'Rechargez la page.', REASON])
    expect(told).toContain(words)
  await page.selectOption('.fields select >> nth=0', '2')
  expect(await page.locator('.story-answer').count()).toBe(2)
}

/** Reopened, which is refused at first, for the answers were seen; then voided, after which nothing can be done. */
async function reopenAndVoid(page: Page): Promise<void> {
  await page.click('button:has-text("Rouvrir")')
  await page.waitForSelector('dialog[open]')
  await inspect(page, 'review-4-reopen')
  await page.fill('dialog input[type=number] >> nth=0', '10')
  await page.fill('dialog .field:last-of-type input', 'Panne du réseau')
  await page.click('dialog button[type=submit]')
  await page.check('dialog input[type=checkbox]')
  await page.click('dialog button[type=submit]')
  await page.waitForSelector('.screen > .facts .badge-now')
  await page.click('button:has-text("Annuler l\'essai")')
  await page.fill('dialog[open] input', 'Coupure de courant')
  await page.click('dialog button[type=submit]')
  await page.waitForSelector('.screen > .facts .badge-wrong')
  expect(await page.locator('.deeds button').count()).toBe(0)
}

/** The badge counts what waits; the answer is read by who reported. */
async function answerReport(page: Page, { api }: Service, { attempt, trainee }: Day): Promise<void> {
  expect(await page.textContent('.places .badge')).toMatch(/^1/)
  await page.click('.places a[href="#/reports"]')
  await page.waitForSelector('.report-head ~ div')
  await inspect(page, 'review-7-reports')
  await page.click('[aria-expanded=false]')
  await page.waitForSelector('.answered')
  await page.click('.report .button')
  await page.fill('dialog textarea', ANSWER)
  await inspect(page, 'review-8-answer')
  await page.click('dialog button[type=submit]')
  await page.waitForSelector('.report', { state: 'detached' })
  await page.waitForSelector('.places .badge', { state: 'detached' })
  const url = `/v1/attempts/${attempt}/reports`
  const { body } = await api.request({ method: 'GET', url, as: trainee })
  expect(body.items).toMatchObject([{ state: 'answered', answer: ANSWER }])
}

/** All that was done above, in sentences; of one kind, too. */
async function readAudit(page: Page): Promise<void> {
  await page.click('.places a[href="#/audit"]')
  await page.waitForSelector('.audit-line a:has-text("Ada Lovelace, QCM Docker, essai 1")')
  await inspect(page, 'review-9-audit')
  const told = await page.textContent('.audit')
  for (const words of [
    'a changé les points',
    REASON,
    'a traité un signalement',
    'a rouvert un essai',
    'a annulé un essai',
  ])
    expect(told).toContain(words)
  await page.selectOption('.fields select >> nth=2', 'attempt.void')
  await page.waitForSelector('.audit-line >> nth=1', { state: 'detached' })
  expect(await page.textContent('.audit-line')).toContain('Coupure de courant')
}

/** The same on a telephone, in the dark and in English. */
async function lookNarrow({ url }: Service, { attempt, assignment }: Day): Promise<void> {
  const viewport = { width: 320, height: 800 }
  const page = await openPage(url, { viewport, colorScheme: 'dark', locale: 'en-GB' })
  await signIn(page, TRAINER)
  await page.waitForSelector('.person-name')
  const screens = {
    story: [`review/${attempt}/story`, '.story-line'],
    results: [`assignment/${assignment}/results`, '.results tbody tr'],
    audit: ['audit', '.audit-line'],
  }
  for (const [name, [path, selector]] of Object.entries(screens)) {
    await page.goto(`${url}/#/${path}`)
    await page.waitForSelector(selector!)
    await inspect(page, `review-narrow-${name}`)
  }
}

/** As elsewhere; and nothing is wider than the screen but what scrolls within itself. */
async function inspect(page: Page, name: string): Promise<void> {
  await look(page, name)
  const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect(tooWide, name).toBeLessThanOrEqual(0)
}

interface Day {
  cohort: string
  assignment: string
  attempt: string
  trainer: string
  trainee: string
}

/** A class of its trainer's: somebody has answered wrongly, in two tabs, was given time, called, and came too late. */
async function makeDay({ api }: Service): Promise<Day> {
  const ctx = serviceContext(api.world.services, 'command-line')
  await createUser(ctx, { ...TRAINER, name: 'Grace Hopper', role: 'trainer' })
  await createUser(ctx, { ...TRAINEE, name: 'Ada Lovelace', role: 'trainee' })
  const post = async (as: string | null, url: string, body: unknown) => {
    const reply = await api.request({ method: 'POST', url, as, body })
    expect(reply.status, url).toBeLessThan(300)
    return reply.body
  }
  const { accessToken: trainer } = await post(null, '/v1/auth/login', TRAINER)
  const { accessToken: trainee } = await post(null, '/v1/auth/login', TRAINEE)
  const { id: cohort } = await post(trainer, '/v1/cohorts', { name: 'Docker, décembre' })
  const { code } = await post(trainer, `/v1/cohorts/${cohort}/join-codes`, { seats: 5, expiresInDays: 1 })
  await post(trainee, '/v1/auth/join', { code })
  const now = Date.now()
  const { id: assignment } = await post(trainer, `/v1/cohorts/${cohort}/assignments`, {
    quiz: 'qcm-docker',
    opensAt: new Date(now - 3600_000).toISOString(),
    closesAt: new Date(now + 3600_000).toISOString(),
  })
  const { id: attempt, questions } = await post(trainee, '/v1/quizzes/qcm-docker/attempts', { assignment })
  const at = `/v1/attempts/${attempt}`
  // By their texts, for each paper has them in an order of its own.
  const answer = ({ type, options }: Asked, place: number) => {
    const { id } = options.toSorted((a, b) => (a.text < b.text ? -1 : 1)).at(place)!
    return type === 'single' ? { type, choice: id } : { type, choices: [id] }
  }
  for (const question of questions as Asked[]) {
    const url = `${at}/responses/${question.position}`
    await api.request({ method: 'PUT', url, as: trainee, body: { response: answer(question, 0) } })
  }
  const replay = async (position: number, version: number) => {
    const response = answer(questions[position - 1], -1)
    const { entries } = await post(trainee, `${at}/responses`, {
      entries: [{ id: uuidv7(), position, response, version }],
    })
    return entries[0].outcome
  }
  expect(await replay(2, 5)).toBe('stale')
  const { id: call } = await post(trainee, `${at}/calls`, { position: 3, text: 'L’image ne s’affiche pas.' })
  await post(trainer, `${at}/messages`, { text: 'Rechargez la page.', call })
  await post(trainer, `${at}/extend`, { minutes: 10, reason: 'Panne du réseau.' })
  await post(trainee, `${at}/submit`, {})
  expect(await replay(1, 1)).toBe('late')
  const text = 'Deux des réponses disent la même chose.'
  await api.request({ method: 'PUT', url: `${at}/reports/3`, as: trainee, body: { text } })
  return { cohort, assignment, attempt, trainer, trainee }
}

interface Asked {
  position: number
  type: 'single' | 'multiple'
  options: { id: string; text: string }[]
}
