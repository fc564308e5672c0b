import { giveRegistration } from '../../../../../usecases/integration/lti/registrations/invite.ts'
import { route } from '../../../../route.ts'
import { addressesOf } from './addresses.ts'
import { GivenRegistration } from './schemas.ts'

export const give = route({
  operationId: 'giveRegistration',
  method: 'POST',
  url: '/v1/lti/registrations',
  access: { role: 'admin' },
  tag: 'LTI',
  summary: 'Give a link by which one LMS registers itself',
  description:
    'LTI dynamic registration. The link is good once, within a week; the LMS is in use once you confirm what registered.',
  responses: {
    201: {
      description: 'The link, shown only here.',
      schema: GivenRegistration,
      example: {
        id: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11',
        link: 'https://bareme.example.org/lti/register?code=Yk3vQ0u2m5T8w1Zx',
        expiresAt: '2026-12-08T09:00:00.000Z',
      },
    },
  },
  async handler({ ctx, reply, request }) {
    const { id, code, expiresAt } = await giveRegistration(ctx)
    reply.code(201)
    return { id, link: `${addressesOf(request).origin}/lti/register?code=${code}`, expiresAt }
  },
})
