import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { newWebhookSecret, webhookHeaders } from '../../../src/security/webhooks.ts'

const ID = '5f2e6a7c-9d20-4c20-9d3b-0192f0c19a00'

test('standardwebhooks verifies what is signed here, whatever the body, with each secret of a rotation and no other', () => {
  fc.assert(
    fc.property(fc.json({ noUnicodeString: false }), (text) => {
      const [secret, former, other] = [newWebhookSecret(), newWebhookSecret(), newWebhookSecret()]
      const headers = webhookHeaders({ id: ID, body: Buffer.from(text), at: new Date() }, [secret, former])
      for (const known of [secret, former])
        expect(new Webhook(known).verify(text, headers)).toEqual(JSON.parse(text))
      expect(() => new Webhook(other).verify(text, headers)).toThrow('No matching signature')
      expect(() => new Webhook(secret).verify(`${text} `, headers)).toThrow('No matching signature')
    }),
    { numRuns: 10 },
  )
})

test('a secret is 32 bytes in the form of Standard Webhooks, and never twice the same', () => {
  const [one, another] = [newWebhookSecret(), newWebhookSecret()]
  expect(one).not.toBe(another)
  expect(Buffer.from(one.replace('whsec_', ''), 'base64')).toHaveLength(32)
})
