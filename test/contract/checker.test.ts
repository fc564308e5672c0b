import { expect, test } from 'vitest'
import { expectInContract } from '../support/contract/replies.ts'

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
const PROBLEM_TYPE = { 'content-type': 'application/problem+json', 'content-language': 'fr' }
const saved = {
  position: 1,
  version: 1,
  savedAt: '2026-11-22T21:32:10.000Z',
  serverNow: '2026-11-22T21:32:10.000Z',
  remainingMs: null,
}
const problem = {
  type: '/docs/problems/stale-version',
  title: 'Stale',
  status: 412,
  detail: 'Stale.',
  instance: '/v1/x',
  code: 'stale-version',
  requestId: 'x',
}
const etag = { ...JSON_TYPE, etag: '"1"' }
const SAVE = ['PUT', '/v1/attempts/0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11/responses/1'] as const

test('replies that the document promises pass', () => {
  expectInContract(...SAVE, { status: 200, headers: etag, text: JSON.stringify(saved) })
  expectInContract(...SAVE, { status: 412, headers: PROBLEM_TYPE, text: JSON.stringify(problem) })
  expectInContract('DELETE', '/v1/me', { status: 204, headers: {}, text: '' })
})

test.each<[string, number, Record<string, string>, unknown, RegExp]>([
  ['a status', 202, etag, saved, /does not declare 202/],
  ['a field', 200, etag, { ...saved, key: 'x' }, /additional properties/],
  ['the want of a field', 200, etag, { ...saved, version: undefined }, /required property 'version'/],
  ['a type', 200, etag, { ...saved, version: '1' }, /version must be integer/],
  ['a format', 200, etag, { ...saved, savedAt: 'today' }, /savedAt must match/],
  ['a content type', 200, { 'content-type': 'text/html', etag: '"1"' }, saved, /text\/html is not declared/],
  ['the want of a header', 200, JSON_TYPE, saved, /ETag is missing/],
  [
    'a problem in no language',
    412,
    { 'content-type': PROBLEM_TYPE['content-type'] },
    problem,
    /Content-Language is missing/,
  ],
  ['a code of another operation', 412, PROBLEM_TYPE, { ...problem, code: 'email-taken' }, /undeclared code/],
  ['a status in the body alone', 412, PROBLEM_TYPE, { ...problem, status: 409 }, /the problem says 409/],
])('%s that the document does not promise is seen', (_name, status, headers, body, seen) => {
  expect(() => expectInContract(...SAVE, { status, headers, text: JSON.stringify(body) })).toThrow(seen)
})

test('an address outside the document may only answer a problem', () => {
  expect(() =>
    expectInContract('GET', '/v1/secret', { status: 200, headers: JSON_TYPE, text: '{}' }),
  ).toThrow(/instead of a problem/)
})
