import { describe, expect, test } from 'vitest'
import { SCOPES } from '../../../src/domain/access/actor.ts'
import { shareApi } from '../../support/api.ts'
import { operations } from '../../support/contract/replies.ts'

const shared = shareApi({ content: false })

/** What does nothing twice, whether or not a key says so. */
const REPEATABLE = [
  'abandonCorrection',
  'acceptInvitation',
  'checkBank',
  'closeAssignment',
  'closeAttempt',
  'closeCall',
  'disableUser',
  'enableUser',
  'importBank',
  'logout',
  'openAssignment',
  'releaseAssignment',
  'releaseAttempt',
  'replayResponses',
  'resumeCorrection',
  'revealResponse',
  'revertCorrection',
  'setOverrides',
  'startAttempt',
  'submitAttempt',
  'voidAttempt',
]

const posts = operations.filter(({ method }) => method === 'post')
const takesKey = ({ parameters = [] }: (typeof posts)[number]['operation']) =>
  parameters.some(({ name }) => name === 'Idempotency-Key')

describe('an Idempotency-Key is never ignored: where it is neither kept nor needless, it is refused', () => {
  test.each(posts.map((located) => ({ id: located.operation.operationId, ...located })))(
    '$id',
    async ({ id, path, operation }) => {
      const { app, request, world } = shared()
      const { security } = operation
      const isForClients = security?.every((one) => 'oauth' in one)
      const scope = SCOPES.join(' ')
      const as = isForClients
        ? app.signClientToken({ clientId: await world.client({ scopes: SCOPES }), scope }).accessToken
        : await world.person('admin')
      const { text } = await request({
        method: 'POST',
        url: path.replaceAll(/\{\w+\}/g, '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'),
        as: security?.length === 0 || path === '/oauth/token' ? null : as,
        headers: { 'idempotency-key': 'k', 'accept-language': 'en' },
      })
      const isRefused = /takes no .{0,6}Idempotency-Key/.test(text)
      expect(isRefused).toBe(!takesKey(operation) && !REPEATABLE.includes(id))
    },
  )
})
