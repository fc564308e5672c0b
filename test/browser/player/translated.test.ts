import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { beginQuiz } from '../../../scripts/web/begin-quiz.ts'
import { publishWorked } from '../../support/worked.ts'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { startService } from '../support/service.ts'

afterAll(closeBrowser)

/** What stands in the place of each text that was translated begins so. */
const MARK = '¤'

/**
 * Translates as browsers do, again whenever something has changed: each text becomes two nested elements, in which the node
 * that held it has moved, or which stand in its place.
 */
const translator = (way: 'moved' | 'replaced') => `(() => {
  const isLeft = (element) => element.closest('font, script, style, option, textarea, [translate=no]') !== null
  const translate = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    for (const text of texts) {
      if (text.data.trim() === '' || isLeft(text.parentElement)) continue
      const outer = document.createElement('font')
      const inner = outer.appendChild(document.createElement('font'))
      text.replaceWith(outer)
      if (${way === 'moved'}) { text.data = '${MARK}' + text.data; inner.append(text) }
      else inner.append('${MARK}' + text.data)
    }
  }
  const start = () => {
    translate()
    new MutationObserver(translate).observe(document.body, { childList: true, characterData: true, subtree: true })
  }
  document.addEventListener('DOMContentLoaded', start)
})()`

const shown = (page: Page, selector: string) => page.locator(selector).innerText()
const next = (page: Page) => page.click('.question-foot .button-main')

describe.skipIf(CHROMIUM === undefined)("under a browser's translation", { timeout: 120_000 }, () => {
  test.each(['moved', 'replaced'] as const)('a paper is taken: texts are %s', async (way) => {
    const { url, joinCode, api } = await startService((world) =>
      publishWorked(world, ['single', 'order', 'cloze', 'command'], {
        tous: { shuffle: '{ questions: false, options: false }' },
      }),
    )
    const page = await openPage(`${url}/#/join/${joinCode}`, { locale: 'en-GB', script: translator(way) })
    const attempt = await beginQuiz(page, 'tous')
    expect(await shown(page, '.question h1')).toBe(`${MARK}Question 1 of 4`)
    const langOf = (selector: string) =>
      page
        .locator(selector)
        .evaluate((element: { closest(lang: string): { lang: string } }) => element.closest('[lang]').lang)
    expect([await langOf('#prompt-1'), await langOf('.control .hint'), await langOf('.save-line')]).toEqual([
      'fr',
      'en',
      'en',
    ])
    const clock = await shown(page, '.clock-time')
    for (const option of [2, 1]) {
      await page.click(`.option >> nth=${option - 1}`)
      await page.waitForSelector('.save-saved')
      expect(await shown(page, '.save-line')).toBe(`${MARK}Answer saved`)
    }
    await page.click('.clock .button')
    expect(await shown(page, '.clock .button')).toBe(`${MARK}Show the clock`)
    await page.click('.clock .button')
    expect(await shown(page, '.clock .button')).toBe(`${MARK}Hide the clock`)

    await next(page)
    expect(await shown(page, '.question h1')).toBe(`${MARK}Question 2 of 4`)
    expect(await shown(page, '.save-line')).toBe(`${MARK}No answer yet`)
    const first = await shown(page, '.order-item >> nth=0 >> .option-text')
    await page.click('.order-item >> nth=0 >> button >> nth=1')
    expect(await shown(page, '.order-item >> nth=1 >> .option-text')).toBe(first)
    await page.waitForSelector('.save-saved')
    await next(page)
    await page.fill('.cloze input >> nth=0', '-p')
    await page.waitForSelector('.save-saved')
    expect(await shown(page, '.cloze code')).toBe('8080:80')
    await next(page)
    await page.fill('textarea', 'docker run nginx')
    await page.waitForSelector('.save-saved')
    await page.selectOption('.top-tools select >> nth=0', 'fr')
    await page.waitForSelector('html[lang=fr]')
    expect(await shown(page, '.question h1')).toBe(`${MARK}Question 4 sur 4`)
    expect(await shown(page, '.save-line')).toBe(`${MARK}Réponse enregistrée`)
    expect(await shown(page, '.clock-time')).toMatch(/^\d+:\d\d$/)
    expect(await shown(page, '.clock-time')).not.toBe(clock)
    await next(page)
    expect(await shown(page, '.notice-good')).toBe(`${MARK}Toutes les questions ont une réponse.`)
    await page.click('button[type=submit]')
    await page.waitForSelector('.mark')
    const { rows } = await api.world.db.pool.query(
      `SELECT response FROM responses WHERE attempt_id = $1 AND position IN (3, 4) ORDER BY position`,
      [attempt],
    )
    expect(rows).toMatchObject([{ response: { type: 'cloze' } }, { response: { text: 'docker run nginx' } }])
  })
})
