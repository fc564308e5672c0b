import { joinCohort } from '../../../usecases/cohorts/join.ts'
import { originFor } from '../../refresh-cookie.ts'
import { route } from '../../route.ts'
import { EXAMPLE_COHORT_NAME } from '../cohorts/examples.ts'
import { EXAMPLE_USER } from '../users/examples.ts'
import { EXAMPLE_TOKENS } from './examples.ts'
import { Joined, JoinRequest, Membership } from './schemas.ts'
import { tokensFor } from './tokens.ts'

const newcomer = {
  ...EXAMPLE_USER,
  name: 'Ada',
  familyName: null,
  givenName: null,
  reference: null,
  email: null,
  emailVerified: false,
  hasPassword: false,
}

export const join = route({
  operationId: 'join',
  method: 'POST',
  url: '/v1/auth/join',
  access: 'optional',
  tag: 'Authentication',
  summary: 'Join a cohort by its code',
  description:
    'Without an access token: as a new trainee. With one: as oneself, and again without taking a seat.',
  body: JoinRequest,
  bodyExample: { code: 'K7M2P-Q0R1S', name: 'Ada' },
  responses: {
    201: {
      description: 'A new trainee, with tokens and a resume code.',
      schema: Joined,
      example: {
        ...EXAMPLE_TOKENS,
        user: newcomer,
        cohort: EXAMPLE_COHORT_NAME,
        resumeCode: '7QK2M-0R1SA-9XW3B-T5VHD-C4NEF',
      },
    },
    200: {
      description: 'The caller, now a member.',
      schema: Membership,
      example: { user: EXAMPLE_USER, cohort: EXAMPLE_COHORT_NAME },
    },
  },
  problems: ['invalid-join-code', 'join-code-full', 'forbidden', 'foreign-origin'],
  async handler({ ctx, body: { delivery, ...body }, request, reply }) {
    const origin = originFor(request, delivery)
    const joined = await joinCohort(ctx, { ...body, address: request.ip, origin })
    const { user, cohort } = joined
    if (joined.kind === 'member') return { user, cohort }
    reply.code(201)
    return { ...tokensFor(reply, joined.session), user, cohort, resumeCode: joined.resumeCode }
  },
})
