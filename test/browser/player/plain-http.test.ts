import { afterAll, describe, expect, test } from 'vitest'
import { beginQuiz } from '../../../scripts/web/begin-quiz.ts'
import { serviceContext } from '../../../src/usecases/context.ts'
import { createUser } from '../../../src/usecases/users/create.ts'
import { sampleQuiz, type World } from '../../support/world.ts'
import { CHROMIUM, closeBrowser, openPage, PLAIN_HOST } from '../support/chromium.ts'
import { inspect } from '../support/look.ts'
import { startService } from '../support/service.ts'

afterAll(closeBrowser)

const TRAINER = { email: 'grace@example.org', password: 'a long enough password' }
/** A header that says nothing there, as the browser remarks. */
const UNHEARD = { mayFail: /Cross-Origin-Opener-Policy/ }
const COMMAND = 'docker ps --all'

const publish = (world: World) =>
  world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': BANK,
    'docker/sample.quiz.yaml': sampleQuiz('sample', { shuffle: '{ questions: false, options: false }' }),
  })

const BANK = `bank: sample
title: Commandes
module: docker
chapter: docker/images
language: fr
license: MIT
questions:
  - id: first
    type: single
    prompt: |
      Que montre ceci ?

          ${COMMAND}
    options:
      - { id: one, text: Tous les conteneurs, correct: true }
      - { id: two, text: Rien }
    explanation: Tous.
  - id: second
    type: yaml
    prompt: Écrivez un document.
    answer: "a: 1"
    assertions: [{ at: /a, schema: { const: 1 }, says: Il y a un a. }]
    explanation: Voilà.
`

describe.skipIf(CHROMIUM === undefined)('by plain http from another machine', { timeout: 120_000 }, () => {
  test('a quiz is taken from the link to the result', async () => {
    const { url, joinCode, api } = await startService(publish)
    const plain = `http://${PLAIN_HOST}:${new URL(url).port}`
    const page = await openPage(`${plain}/#/join/${joinCode}`, UNHEARD)
    expect(
      await page.evaluate('[isSecureContext, typeof crypto.subtle, typeof navigator.clipboard]'),
    ).toEqual([false, 'undefined', 'undefined'])
    const attempt = await beginQuiz(page, 'sample')
    expect(await page.context().cookies()).toMatchObject([
      { name: 'bareme-refresh', domain: PLAIN_HOST, secure: false, httpOnly: true, sameSite: 'Strict' },
    ])
    await page.click('.code-block .button')
    await page.waitForSelector('.code-block [role=status]:not(:empty)')
    expect(await page.evaluate('getSelection().toString()')).toBe(COMMAND)
    await inspect(page, 'plain-1-selected')
    await page.click('.option >> nth=0')
    await page.waitForSelector('.save-saved')
    await page.reload()
    await page.waitForSelector('.option :checked')
    await page.click('.question-foot .button-main')
    await page.click('.yaml-editor')
    await page.keyboard.type('a: 1')
    await page.waitForSelector('.save-saved')
    await page.click('.question-foot .button-main')
    await page.click('button[type=submit]')
    await page.waitForSelector('.mark')
    expect(await page.isVisible('.in-the-clear')).toBe(false)
    const { rows } = await api.world.db.pool.query(
      'SELECT points::float FROM attempt_scores WHERE attempt_id = $1',
      [attempt],
    )
    expect(rows).toEqual([{ points: 2 }])
  })

  test('a trainer is told so on every screen, and nobody on the machine itself is', async () => {
    const { url, api } = await startService(publish)
    await createUser(serviceContext(api.world.services, 'command-line'), {
      ...TRAINER,
      name: 'Grace',
      role: 'trainer',
    })
    for (const [from, isTold] of [
      [url, false],
      [url.replace('127.0.0.1', PLAIN_HOST), true],
    ] as const) {
      const page = await openPage(from, {
        ...UNHEARD,
        viewport: { width: 320, height: 700 },
        colorScheme: 'dark',
      })
      await page.click('.way:nth-of-type(2)')
      await page.fill('input[type=email]', TRAINER.email)
      await page.fill('input[type=password]', TRAINER.password)
      await page.keyboard.press('Enter')
      await page.waitForSelector('#new-cohort')
      expect(await page.isVisible('.in-the-clear')).toBe(isTold)
      if (isTold) await inspect(page, 'plain-2-trainer-dark-narrow')
      await page.click('.places a[href="#/course"]')
      await page.waitForSelector('.quiz-card')
      expect(await page.isVisible('.in-the-clear')).toBe(isTold)
    }
  })
})
