import { joinAccount } from '../../../../usecases/integration/lti/launch/join.ts'
import { originFor } from '../../../refresh-cookie.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_TOKENS } from '../../auth/examples.ts'
import { tokensFor } from '../../auth/tokens.ts'
import { findLoginCookie, setLoginCookie } from './login-cookie.ts'
import { LtiJoined, LtiJoinRequest } from './schemas.ts'

export const joinRoute = route({
  operationId: 'joinLtiAccount',
  method: 'POST',
  url: '/lti/join',
  access: 'public',
  tag: 'LTI',
  summary: 'Join the account that somebody has already to how a platform knows them',
  description:
    'By the code of the launch, within ten minutes and in the same browser, and the password of the account. What was done since the first launch moves to the account, and from then on who launches is the account. Never an admin’s account, nor one of another role. Failures count as those of signing in do.',
  body: LtiJoinRequest,
  bodyExample: {
    code: 'JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r',
    email: 'ada@example.org',
    password: 'a long enough phrase',
    delivery: 'cookie',
  },
  responses: {
    200: {
      description: 'Tokens of a new session of the account, and the page that the launch is for.',
      schema: LtiJoined,
      example: { ...EXAMPLE_TOKENS, page: '/quiz/qcm-docker' },
    },
  },
  problems: [
    'launch-refused',
    'invalid-credentials',
    'password-change-required',
    'attempt-in-progress',
    'answers-released',
    'foreign-origin',
    'too-busy',
  ],
  async handler({ ctx, body: { delivery, ...proofs }, request, reply }) {
    const byCookie = originFor(request, delivery) !== 'api'
    const browser = findLoginCookie(request, proofs.code)
    const { session, page } = await joinAccount(ctx, { ...proofs, browser, byCookie, address: request.ip })
    setLoginCookie(reply, proofs.code, '')
    return { ...tokensFor(reply, session), page }
  },
})
