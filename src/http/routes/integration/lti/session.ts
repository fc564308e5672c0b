import { redeemLaunch } from '../../../../usecases/auth/redeem-launch.ts'
import { originFor } from '../../../refresh-cookie.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_TOKENS } from '../../auth/examples.ts'
import { tokensFor } from '../../auth/tokens.ts'
import { findLoginCookie, setLoginCookie } from './login-cookie.ts'
import { LtiSession, LtiSessionRequest } from './schemas.ts'

export const sessionRoute = route({
  operationId: 'openLtiSession',
  method: 'POST',
  url: '/lti/session',
  access: 'public',
  tag: 'LTI',
  summary: 'Open the session of a launch',
  description:
    'By the code that stands in the fragment that the launch led to: good once, for five minutes, in the browser that it was given to.',
  body: LtiSessionRequest,
  bodyExample: { code: 'JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r', delivery: 'cookie' },
  responses: {
    200: {
      description: 'Tokens of a new session, and the page that the launch is for.',
      schema: LtiSession,
      example: { ...EXAMPLE_TOKENS, page: '/quiz/qcm-docker', mayJoin: true },
    },
  },
  problems: ['launch-refused', 'foreign-origin'],
  async handler({ ctx, body: { code, delivery }, request, reply }) {
    const byCookie = originFor(request, delivery) !== 'api'
    const browser = findLoginCookie(request, code)
    const { session, ...rest } = await redeemLaunch(ctx, { code, browser, byCookie })
    if (!rest.mayJoin) setLoginCookie(reply, code, '')
    return { ...tokensFor(reply, session), ...rest }
  },
})
