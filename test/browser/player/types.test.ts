import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { beginQuiz } from '../../../scripts/web/begin-quiz.ts'
import { publishWorked } from '../../support/worked.ts'
import type { World } from '../../support/world.ts'
import { CHROMIUM, closeBrowser, openPage } from '../support/chromium.ts'
import { inspect, tabTo } from '../support/look.ts'
import { startService } from '../support/service.ts'

afterAll(closeBrowser)

const TYPES = ['single', 'multiple', 'numeric', 'text', 'order', 'match', 'cloze', 'command', 'yaml'] as const
const publish = (world: World) =>
  publishWorked(world, TYPES, { tous: { shuffle: '{ questions: false, options: false }' } })

const COMMAND = 'docker run -d -p 8080:80 --name "web" nginx'

/** What comes of the keys pressed, indents made by the editor among it. */
const YAML = `services:
  web:
    image: nginx:1.27
    ports:
      - "8080:80"`

/** What is done by keys alone, from the title of each question on. */
const ANSWERS: Record<(typeof TYPES)[number], (page: Page) => Promise<void>> = {
  async single(page) {
    await tabTo(page, '.option input')
    await page.keyboard.press('Space')
  },
  async multiple(page) {
    for (let option = 1; option <= 2; option++) {
      await tabTo(page, '.option input')
      await page.keyboard.press('Space')
    }
  },
  async numeric(page) {
    await tabTo(page, '.answer-number')
    await page.keyboard.type('1,5')
    await page.keyboard.press('Tab')
    await page.keyboard.type('GiB')
  },
  async text(page) {
    await tabTo(page, 'input.answer')
    await page.keyboard.type('dockerignore')
  },
  async order(page) {
    const steps = ['Écrire', 'Construire', 'Envoyer', 'Lancer']
    const placeOf = (step: string) =>
      page
        .locator('.order-item')
        .evaluateAll(
          (items, word) => items.findIndex((item) => item.textContent!.trim().startsWith(word)),
          step,
        )
    for (const [wanted, step] of steps.entries()) {
      let place = await placeOf(step)
      if (place === wanted) continue
      await page.focus(`.order-item >> nth=${place} >> button >> nth=0`)
      for (; place > wanted; place--) await page.keyboard.press('Enter')
      expect(await placeOf(step)).toBe(wanted)
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toContain(step)
    }
  },
  async match(page) {
    for (const answer of ['Ex', 'Don', 'Doc']) {
      await tabTo(page, '.pair select')
      await page.keyboard.type(answer)
    }
  },
  async cloze(page) {
    await tabTo(page, '.answer-blank')
    await page.keyboard.type('-p')
    await tabTo(page, '.cloze .answer-number')
    await page.keyboard.type('8080')
    await tabTo(page, '.cloze select')
    await page.keyboard.type('r')
  },
  async command(page) {
    await tabTo(page, 'textarea')
    await page.keyboard.type(COMMAND)
  },
  async yaml(page) {
    await page.waitForSelector('.yaml-editor')
    await tabTo(page, '.yaml-editor')
    await page.keyboard.press('Control+End')
    for (const piece of [
      'Enter',
      'Tab',
      'image: nginx:1.27',
      'Enter',
      'ports:',
      'Enter',
      'Tab',
      '- "8080:80"',
    ])
      await (/^(Enter|Tab)$/.test(piece) ? page.keyboard.press(piece) : page.keyboard.type(piece))
    expect(await page.evaluate('document.activeElement.className')).toBe('yaml-editor')
    await page.keyboard.press('Escape')
  },
}

/** What a narrow screen lays out in another way. */
const LAID_OUT: readonly string[] = ['order', 'cloze', 'yaml']

/** A browser that moves an element by taking it out and putting it back. */
const OLDER = 'delete Element.prototype.moveBefore'

describe.skipIf(CHROMIUM === undefined)('every type of question', { timeout: 120_000 }, () => {
  test.each([
    { name: 'light-fr', width: 1000, colorScheme: 'light', locale: 'fr-FR' },
    { name: 'dark-en-narrow', width: 320, colorScheme: 'dark', locale: 'en-GB', script: OLDER },
  ] as const)(
    'is answered by keys, stored as given and scored: $name',
    async ({ name, width, ...options }) => {
      const { url, joinCode, api } = await startService(publish)
      const viewport = { width, height: 800 }
      const page = await openPage(`${url}/#/join/${joinCode}`, { viewport, ...options })
      await beginQuiz(page, 'tous')
      for (const [index, type] of TYPES.entries()) {
        await page.waitForSelector(`#prompt-${index + 1}`)
        await ANSWERS[type](page)
        await page.waitForSelector('.save-saved')
        if (width > 320 || LAID_OUT.includes(type)) await inspect(page, `types-${name}-${index + 1}-${type}`)
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(
          0,
        )
        await tabTo(page, '.question-foot .button-main')
        await page.keyboard.press('Enter')
      }
      await page.waitForSelector('.notice-good')
      await tabTo(page, 'button[type=submit]')
      await page.keyboard.press('Enter')
      await page.waitForSelector('.mark')
      await inspect(page, `types-${name}-result`)
      const { rows } = await api.world.db.pool.query(
        `SELECT response, points::float FROM responses JOIN question_scores USING (attempt_id, position)
       ORDER BY position`,
      )
      const given = rows.map(({ response }) => response)
      expect(given.map(({ type }) => type)).toEqual(TYPES)
      expect(given[2]).toEqual({ type: 'numeric', value: '1,5', unit: 'GiB' })
      expect(given[3]).toEqual({ type: 'text', text: 'dockerignore' })
      expect(Object.values(given[6].blanks)).toEqual(
        expect.arrayContaining([
          { type: 'text', text: '-p' },
          { type: 'numeric', value: '8080' },
        ]),
      )
      expect(given[7]).toEqual({ type: 'command', text: COMMAND })
      expect(given[8]).toEqual({ type: 'yaml', text: YAML })
      expect(rows.map(({ points }) => points)).toEqual([1, 1, 1, 0.5, 1, 1, 1, 1, 1])
    },
  )

  test('YAML is written in a plain field where the editor does not come', async () => {
    const { url, joinCode, api } = await startService((world) => publishWorked(world, ['yaml'], { tous: {} }))
    const page = await openPage(`${url}/#/join/${joinCode}`, { mayFail: /ERR_FAILED/ })
    await page.route('**/assets/editor*', (route) => route.abort())
    await beginQuiz(page, 'tous')
    await tabTo(page, '.yaml textarea')
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    expect(await page.inputValue('.yaml textarea')).toBe('')
    await page.keyboard.press('Tab')
    await page.keyboard.type('a: 1')
    await page.waitForSelector('.save-saved')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.tagName')).not.toBe('TEXTAREA')
    const { rows } = await api.world.db.pool.query('SELECT response FROM responses')
    expect(rows).toEqual([{ response: { type: 'yaml', text: '  a: 1' } }])
  })
})
