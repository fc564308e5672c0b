import type { Page } from 'playwright-core'

/** Signs somebody in by their address and password; what comes then is the caller's to wait for. */
export async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.click('.way:nth-of-type(2)')
  await page.fill('input[type=email]', email)
  await page.fill('input[type=password]', password)
  await page.keyboard.press('Enter')
}
