import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { dataOf } from '../../openapi/client/index.ts'
import { apiOf } from '../simulated/api.ts'
import { beginQuiz } from './begin-quiz.ts'
import { launchChromium } from './chromium.ts'
import { type OwnService, startOwnService } from './own-service.ts'

/**
 * `npm run pictures`: what the README shows, taken of a service of its own: a trainee on QCM Docker, and the trainer's live board.
 * It needs Chromium (`CHROMIUM`: its path).
 */
const FOLDER = join(import.meta.dirname, '../../docs/pictures')
const VIEW = { locale: 'fr-FR', viewport: { width: 1100, height: 720 } }
const PASSWORD = 'une phrase assez longue'
const QUIZ = 'qcm-docker'
const HOUR_MS = 3_600_000
/** By their place in the class: who calls, and from whom on they are done. */
const CALLING = 3
const DONE = 9
const CLASS = [
  'Ada Lovelace',
  'Alan Turing',
  'Annie Easley',
  'Barbara Liskov',
  'Edsger Dijkstra',
  'Evelyn Berezin',
  'Grace Hopper',
  'Karen Jones',
  'Katherine Johnson',
  'Margaret Hamilton',
  'Niklaus Wirth',
  'Radia Perlman',
]

mkdirSync(FOLDER, { recursive: true })
const browser = await launchChromium()
const service = await startOwnService()
try {
  const { assignment, code } = await giveQuiz(service)
  await takePart(service, assignment, code)
  await pictureOfPaper(browser, `${service.url}/#/join/${code}`)
  await pictureOfBoard(browser, service, assignment)
} finally {
  await browser.close()
  await service.stop()
}

/** A cohort that takes QCM Docker this hour, by the first admin, whose password is then `PASSWORD`. */
async function giveQuiz({ url, admin: { email, password } }: OwnService) {
  const first = await dataOf(apiOf(url).POST('/v1/auth/login', { body: { email, password } }))
  const change = { currentPassword: password, password: PASSWORD }
  await dataOf(apiOf(url, first.accessToken).PATCH('/v1/me', { body: change }))
  const { accessToken } = await dataOf(
    apiOf(url).POST('/v1/auth/login', { body: { email, password: PASSWORD } }),
  )
  const api = apiOf(url, accessToken)
  const cohort = await dataOf(
    api.POST('/v1/cohorts', { params: { header: key() }, body: { name: 'Docker, décembre' } }),
  )
  const path = { cohort: cohort.id }
  const body = {
    quiz: QUIZ,
    opensAt: new Date(Date.now() - 60_000).toISOString(),
    closesAt: new Date(Date.now() + HOUR_MS).toISOString(),
    timeLimitMs: 0.75 * HOUR_MS,
  }
  const { id } = await dataOf(
    api.POST('/v1/cohorts/{cohort}/assignments', { params: { path, header: key() }, body }),
  )
  const { code } = await dataOf(
    api.POST('/v1/cohorts/{cohort}/join-codes', { params: { path }, body: { seats: 30, expiresInDays: 1 } }),
  )
  return { assignment: id, code }
}

function key() {
  return { 'Idempotency-Key': crypto.randomUUID() }
}

/** Everybody but the last starts, each further than the one before; some hand in, one calls. */
async function takePart({ url }: OwnService, assignment: string, code: string): Promise<void> {
  for (const [place, name] of CLASS.entries()) {
    const joined = await dataOf(apiOf(url).POST('/v1/auth/join', { body: { code, name } }))
    if (!('accessToken' in joined) || place === CLASS.length - 1) continue
    const api = apiOf(url, joined.accessToken)
    const { id, questions } = await dataOf(
      api.POST('/v1/quizzes/{quiz}/attempts', { params: { path: { quiz: QUIZ } }, body: { assignment } }),
    )
    for (const question of questions!.slice(0, place + 1)) {
      if (question.type !== 'single') continue
      const path = { attempt: id, position: question.position }
      const response = {
        type: 'single' as const,
        choice: question.options[place % question.options.length]!.id,
      }
      const body = { response, flagged: false, certainty: null }
      const params = { path, header: { 'If-Match': '"0"' } }
      await dataOf(api.PUT('/v1/attempts/{attempt}/responses/{position}', { params, body }))
    }
    const params = { path: { attempt: id } }
    if (place === CALLING)
      await dataOf(
        api.POST('/v1/attempts/{attempt}/calls', { params, body: { text: 'Une image ne se charge pas' } }),
      )
    if (place >= DONE) await dataOf(api.POST('/v1/attempts/{attempt}/submit', { params, body: {} }))
  }
}

/** A paper under way: some answered, one flagged, one on the screen. */
async function pictureOfPaper(browser: Browser, link: string): Promise<void> {
  const page = await (await browser.newContext(VIEW)).newPage()
  await page.goto(link)
  await beginQuiz(page, QUIZ, 'Joan Clarke')
  for (let position = 1; position <= 4; position++) {
    await page.waitForSelector(`#prompt-${position}`)
    await page.click('.option input')
    await page.waitForSelector('.save-saved')
    if (position === 2) await page.click('.flag input')
    if (position < 4) await page.click('.question-foot .button-main')
  }
  await page.mouse.move(0, 0)
  await keep(page, 'paper')
}

async function pictureOfBoard(
  browser: Browser,
  { url, admin }: OwnService,
  assignment: string,
): Promise<void> {
  const page = await (await browser.newContext(VIEW)).newPage()
  await page.goto(`${url}/#/live/${assignment}`)
  await page.click('.way:nth-of-type(2)')
  await page.fill('input[type=email]', admin.email)
  await page.fill('input[type=password]', PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-standing=calling]')
  await keep(page, 'board')
}

async function keep(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`)
  const bytes = await page.screenshot({ path, animations: 'disabled' })
  console.log(`${path}: ${Math.round(bytes.length / 1000)} kB`)
}
