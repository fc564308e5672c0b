import type { Page } from 'playwright-core'

/** Joins by the code that the page was opened with, and begins a quiz; gives the attempt, once its first question is shown. */
export async function beginQuiz(page: Page, quiz: string, name = 'Ada Lovelace'): Promise<string> {
  await page.fill('input[autocomplete=name]', name)
  await page.keyboard.press('Enter')
  await page.click('.resume-code .button-main')
  await page.click(`a[href="#/quiz/${quiz}"]`)
  await page.click('.screen form button[type=submit]')
  await page.waitForSelector('#prompt-1')
  return page.url().split('/').at(-1)!
}
