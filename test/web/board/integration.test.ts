import { describe, expect, test } from 'vitest'
import { SCOPES as ALL_SCOPES } from '../../../src/domain/access/actor.ts'
import { DELIVERY_STATES, OUTBOUND_FAILURES, WEBHOOK_EVENTS } from '../../../src/domain/words.ts'
import type { ApiClient, Webhook, WebhookDelivery } from '../../../web/api/types.ts'
import { changesOf, clientOf, filledOf, UNFILLED } from '../../../web/board/integration/clients/filled.ts'
import { SCOPES } from '../../../web/board/integration/clients/scopes.ts'
import { answerOf } from '../../../web/board/integration/webhooks/answer.ts'
import { EVENTS, STATES } from '../../../web/board/integration/webhooks/events.ts'
import { changesOf as changesOfWebhook } from '../../../web/board/integration/webhooks/filled.ts'
import { firstTry } from '../../../web/board/integration/webhooks/first-try.ts'
import { fr } from '../../../web/board/integration/words/fr/index.ts'

const KEYS = { keys: [{ kty: 'OKP' as const, crv: 'Ed25519', x: 'AAAA' }] }

const CLIENT = {
  name: 'LMS',
  scopes: ['results:read', 'cohorts:write'],
  cohorts: [
    { id: 'b', name: 'B' },
    { id: 'a', name: 'A' },
  ],
  requestsPerMinute: 6000,
  jwks: KEYS,
} as ApiClient

describe('what was changed of a client', () => {
  test.each([
    { what: 'nothing', filled: {}, changes: {} },
    { what: 'what was ticked in another order', filled: { cohorts: ['a', 'b'] }, changes: {} },
    { what: 'its name', filled: { name: ' Moodle ' }, changes: { name: 'Moodle' } },
    { what: 'a right less', filled: { scopes: ['results:read'] }, changes: { scopes: ['results:read'] } },
    { what: 'a cohort more', filled: { cohorts: ['a', 'b', 'c'] }, changes: { cohorts: ['a', 'b', 'c'] } },
    { what: 'its limit', filled: { requestsPerMinute: '100' }, changes: { requestsPerMinute: 100 } },
    { what: 'its keys, written otherwise', filled: { keys: JSON.stringify(KEYS) }, changes: {} },
    { what: 'its keys', filled: { keys: ' ' }, changes: { jwks: null } },
  ])('$what', ({ filled, changes }) => {
    expect(changesOf(CLIENT, { ...filledOf(CLIENT), ...filled } as typeof UNFILLED)).toEqual(changes)
  })

  test('is all of it for one that is new', () => {
    const made = clientOf({ ...UNFILLED, name: 'LMS', scopes: ['results:read'] })
    expect(made).toEqual({
      name: 'LMS',
      scopes: ['results:read'],
      cohorts: [],
      requestsPerMinute: 6000,
      jwks: null,
    })
  })
})

test.each([
  { url: 'https://a.example/', events: ['score.changed', 'attempt.closed'], changes: {} },
  {
    url: ' https://b.example/',
    events: EVENTS.slice(0, 1),
    changes: { url: 'https://b.example/', events: ['attempt.started'] },
  },
] as const)('what was changed of a webhook: $changes', ({ url, events, changes }) => {
  const webhook = { url: 'https://a.example/', events: ['attempt.closed', 'score.changed'] } as Webhook
  expect(changesOfWebhook(webhook, { url, events })).toEqual(changes)
})

test.each([
  { lastTryAt: null, lastStatus: null, lastError: null, said: 'pas encore essayé' },
  { lastTryAt: 'then', lastStatus: null, lastError: null, said: 'essai en cours' },
  { lastTryAt: 'then', lastStatus: 204, lastError: null, said: 'réponse 204' },
  { lastTryAt: 'then', lastStatus: 503, lastError: 'status', said: 'réponse 503' },
  { lastTryAt: 'then', lastStatus: 302, lastError: 'redirected', said: fr.log.answer.errors['redirected'] },
  { lastTryAt: 'then', lastStatus: null, lastError: 'of-a-later-release', said: 'of-a-later-release' },
])('what a receiver answered: $said', ({ said, ...delivery }) => {
  expect(answerOf(delivery, fr.log.answer)).toBe(said)
})

test('the pages know every scope, event and state, and have words for every failure of a try', () => {
  expect([SCOPES, EVENTS, STATES]).toEqual([ALL_SCOPES, WEBHOOK_EVENTS, DELIVERY_STATES])
  expect(Object.keys(fr.log.answer.errors)).toEqual([...OUTBOUND_FAILURES, 'not-bound', 'interrupted'])
})

describe('the first try of an event', () => {
  const line = (event: string, tried: Partial<WebhookDelivery> = {}) =>
    ({ event, lastTryAt: null, lastStatus: null, lastError: null, ...tried }) as WebhookDelivery
  const underWay = line('event', { lastTryAt: 'now' })
  const always = () => true

  test.each([{ lastStatus: 204 }, { lastStatus: 503, lastError: 'status' }, { lastError: 'timed-out' }])(
    'is waited for until it is over, among the other lines: $lastStatus $lastError',
    async (came) => {
      const over = { ...underWay, ...came }
      const other = line('other', { lastTryAt: 'then', lastStatus: 204 })
      const looks = [[other], [line('event')], [underWay], [other, over]]
      expect(await firstTry('event', async () => looks.shift()!, always, 0)).toEqual(over)
    },
  )

  test('is given up once it is wanted no more, or does not come', async () => {
    let looks = 0
    const look = async () => {
      looks++
      return [underWay]
    }
    expect(await firstTry('event', look, () => looks < 2, 0)).toBeNull()
    expect(looks).toBe(2)
    expect(await firstTry('event', look, always, 0)).toBeNull()
  })
})
