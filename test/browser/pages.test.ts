import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { createApi } from '../support/api.ts'
import { CHROMIUM, closeBrowser, openPage } from './support/chromium.ts'
import { startService } from './support/service.ts'

const DIST = join(import.meta.dirname, '../../web/dist')
const script = readdirSync(join(DIST, 'assets')).find((name) => /^index.*\.js$/.test(name))!

async function pages(config: { WEB?: boolean; FRAME_ANCESTORS?: string[] }) {
  const { app } = await createApi({ config })
  return (url: string, encoding?: string) =>
    app.inject({ url, headers: encoding === undefined ? {} : { 'accept-encoding': encoding } })
}

test('the page is asked for anew each time, runs nothing but its own files, and is framed by nobody else', async () => {
  const get = await pages({ WEB: true })
  const { statusCode, headers, body } = await get('/')
  expect(statusCode).toBe(200)
  expect(body).toBe(readFileSync(join(DIST, 'index.html'), 'utf8'))
  expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' })
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(headers['content-security-policy']).toBe(
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  )
  expect(body).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/)
  expect(body).not.toMatch(/(src|href)="(?!\/)/)
})

test('who may frame the page is said by the configuration', async () => {
  const get = await pages({ WEB: true, FRAME_ANCESTORS: ['https://lms.example.org'] })
  const policy = (await get('/')).headers['content-security-policy']
  expect(policy).toContain("; frame-ancestors 'self' https://lms.example.org")
})

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('what the page loads comes compressed (%s), and is kept for ever', async (encoding, unpack) => {
  const get = await pages({ WEB: true })
  const { headers, rawPayload } = await get(`/assets/${script}`, encoding)
  expect(headers).toMatchObject({
    'content-encoding': encoding,
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': expect.stringContaining('javascript'),
    vary: expect.stringContaining('accept-encoding'),
  })
  expect(unpack(rawPayload)).toEqual(readFileSync(join(DIST, 'assets', script)))
})

test.each([
  '/v1/nothing',
  '/nothing',
  '/index.html.br',
  '/assets/',
  '/../package.json',
  '/%2e%2e/package.json',
])('%s is no page, and is told so as a problem', async (url) => {
  const get = await pages({ WEB: true })
  const { statusCode, headers } = await get(url)
  expect([statusCode, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8'])
})

test.each([{ WEB: false }, {}])('without pages (%o) the service is the API alone', async (config) => {
  const get = await pages(config)
  expect((await get('/')).statusCode).toBe(404)
  expect((await get('/docs/')).statusCode).toBe(200)
  expect((await get('/healthz')).statusCode).toBe(200)
})

describe.skipIf(CHROMIUM === undefined)('a service that is busy for a moment', () => {
  afterAll(closeBrowser)

  test('is asked again for what only reads', { timeout: 60_000 }, async () => {
    const { url, joinCode } = await startService()
    const page = await openPage(`${url}/#/join/${joinCode}`)
    const busy = { status: 503, contentType: 'application/json', body: '{}', headers: { 'retry-after': '1' } }
    await page.route('**/v1/quizzes?*', (route) => route.fulfill(busy), { times: 2 })
    await page.fill('input[autocomplete=name]', 'Ada')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.quiz-card')
  })
})
