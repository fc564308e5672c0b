import { expect, test } from 'vitest'
import type { ErrorCode } from '../../../src/domain/errors.ts'
import { resolve } from '../../../src/http/contract/document.ts'
import { MEANINGS } from '../../../src/http/problem-meanings.ts'
import { STATUS } from '../../../src/http/problems.ts'
import { createApi } from '../../support/api.ts'
import { contract, operations } from '../../support/contract/replies.ts'

const CODES = Object.keys(STATUS) as ErrorCode[]

const config = { PUBLIC_URL: undefined, CORS_ORIGINS: [], TRUST_PROXY: undefined, METRICS_TOKEN: undefined }

function page(code: string, language?: string) {
  return {
    method: 'GET',
    url: `/docs/problems/${code}`,
    ...(language && { headers: { 'accept-language': language } }),
  }
}

/** Not those that refuse as OAuth does, or by a page for people. */
const withProblems = operations.filter(({ operation }) =>
  Object.values(operation.responses).some(
    (given) => resolve(contract, given).content?.['application/problem+json'] !== undefined,
  ),
)

/** `METHOD /path` of each operation whose contract shows the code. */
function answering(code: string): string[] {
  return operations
    .filter(({ operation }) =>
      Object.values(operation.responses).some((given) => {
        const { content = {} } = resolve(contract, given)
        return code in (content['application/problem+json']?.examples ?? {})
      }),
    )
    .map(({ method, path }) => `${method.toUpperCase()} ${path}`)
}

test('every code has a page in both languages, with its status and what to do, and no script', async () => {
  const api = await createApi()
  for (const code of CODES) {
    for (const language of ['fr', 'en'] as const) {
      const { status, headers, text } = await api.request(page(code, language))
      expect([status, headers['content-type'], headers['content-language']]).toEqual([
        200,
        'text/html; charset=utf-8',
        language,
      ])
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'/)
      expect(text).toContain(`<html lang="${language}">`)
      expect(text).toContain(`<code>${code}</code> · ${STATUS[code]}`)
      const [first] = MEANINGS[code][language].split(/[`&<>]/)
      expect(first!.length).toBeGreaterThan(10)
      expect(text).toContain(first)
      expect(text).not.toMatch(/<script|\bon\w+=|`/)
    }
  }
})

test('a page names the operations whose contract shows the code', async () => {
  const api = await createApi()
  for (const code of CODES) {
    const { text } = await api.request(page(code))
    const named = [...text.matchAll(/<li><code>(.+)<\/code><\/li>/g)].map(([, name]) => name)
    const expected = answering(code)
    expect({ code, named: named.sort() }).toEqual({
      code,
      named: expected.length === withProblems.length ? [] : expected.sort(),
    })
  }
})

test('who asks for no language reads French; a code that is none is a problem', async () => {
  const api = await createApi()
  expect((await api.request(page('not-found'))).text).toContain('<html lang="fr">')
  const unknown = await api.request(page('no-such-code'))
  expect([unknown.status, unknown.body.code]).toEqual([404, 'not-found'])
  const inherited = await api.request(page('constructor'))
  expect(inherited.status).toBe(404)
})

test.each([
  ['no public address', undefined, ''],
  ['a public address', 'https://quiz.example.org/api', 'https://quiz.example.org/api'],
])('with %s, the type of a problem leads to its page', async (_name, PUBLIC_URL, before) => {
  const api = await createApi({ config: { ...config, PUBLIC_URL } })
  const refused = await api.request({ method: 'GET', url: '/v1/me' })
  expect(refused.body.type).toBe(`${before}/docs/problems/unauthenticated`)
  const reached = await api.request({ method: 'GET', url: refused.body.type.slice(before.length) })
  expect(reached.status).toBe(200)
})
