import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { beginQuiz } from '../../../scripts/web/begin-quiz.ts'
import { sampleQuiz, type World } from '../../support/world.ts'
import { png } from '../../unit/banks/pictures/made.ts'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { inspect, tabTo } from '../support/look.ts'
import { startService } from '../support/service.ts'

afterAll(closeBrowser)

const COMMAND = `docker run --detach --name web --publish 8080:80 --volume /srv/donnees:/usr/share/nginx/html:ro nginx:1.27`
const WIDE = { width: 800, height: 12 }

const publish = (world: World) =>
  world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': BANK,
    'docker/wide.png': png({ ...WIDE, shade: 90 }),
    'docker/small.png': png({ width: 90, height: 60, shade: 160 }),
    'docker/sample.quiz.yaml': sampleQuiz('sample', { shuffle: '{ questions: false, options: false }' }),
  })

const BANK = `bank: sample
title: Images et commandes
module: docker
chapter: docker/images
language: fr
license: MIT
questions:
  - id: first
    type: single
    prompt: |
      Que fait \`${COMMAND.replaceAll(' ', '-')}\` ?

      \`\`\`sh
      ${COMMAND}
      # et c'est tout
      \`\`\`

      ![Un tableau de bord](wide.png)
    options:
      - { id: one, text: "![Un carré](small.png)", correct: true }
      - id: two
        text: |
          Ceci :

              ${COMMAND}
    explanation: "\`${COMMAND}\`"
`

const isOpen = (page: Page) => page.evaluate('document.querySelector("dialog[open]") !== null')
const focused = (page: Page) => page.evaluate('document.activeElement.className')

describe.skipIf(CHROMIUM === undefined)('what a question shows', { timeout: 120_000 }, () => {
  test('code is copied as it stands, by a button that no paper shows', async () => {
    const { url, joinCode } = await startService(publish)
    const page = await openPage(`${url}/#/join/${joinCode}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await beginQuiz(page, 'sample')
    expect(await page.locator('.code-block .button').count()).toBe(1)
    await tabTo(page, '.code-block .button')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.code-block [role=status]:not(:empty)')
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${COMMAND}\n# et c'est tout`)
    await inspect(page, 'content-1-light')
    await page.emulateMedia({ media: 'print' })
    expect(await page.isVisible('.code-block pre')).toBe(true)
    expect(await page.isVisible('.code-block .button')).toBe(false)
    expect(await page.isVisible('.enlarge')).toBe(false)
  })

  test('pictures have their place before they come, and are enlarged and put back by keys', async () => {
    const { url, joinCode } = await startService(publish)
    const page = await openPage(`${url}/#/join/${joinCode}`, {
      viewport: { width: 320, height: 700 },
      colorScheme: 'dark',
      locale: 'en-GB',
    })
    let letThrough = () => {}
    const isThrough = new Promise<void>((resolve) => {
      letThrough = resolve
    })
    await page.route('**/v1/media/*', (route) => isThrough.then(() => route.continue()))
    await beginQuiz(page, 'sample')
    const small = page.locator('.option .picture img')
    expect(await small.boundingBox()).toMatchObject({ width: 90, height: 60 })
    const { width, height } = (await page.locator('.prompt .picture img').boundingBox())!
    expect(width).toBeLessThan(320)
    expect(height).toBeCloseTo((width * WIDE.height) / WIDE.width, 1)
    letThrough()
    await page.locator('.prompt .picture img').evaluate('(image) => image.decode()')

    await tabTo(page, '.prompt .enlarge')
    await page.keyboard.press('Enter')
    await inspect(page, 'content-2-enlarged-dark-narrow')
    const large = await page.locator('dialog img').boundingBox()
    expect(large).toMatchObject(WIDE)
    await page.keyboard.press('Escape')
    expect([await isOpen(page), await focused(page)]).toEqual([false, 'enlarge'])
    await inspect(page, 'content-3-dark-narrow')
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)

    await page.click('.option .enlarge')
    await page.click('dialog .enlarged-view')
    await page.click('dialog .button')
    expect([await isOpen(page), await page.isChecked('.option input >> nth=0')]).toEqual([false, false])
    await small.click({ position: { x: 5, y: 5 } })
    expect([await isOpen(page), await page.isChecked('.option input >> nth=0')]).toEqual([false, true])
  })
})
