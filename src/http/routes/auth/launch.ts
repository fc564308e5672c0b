import { launch } from '../../../usecases/integration/headless/launch.ts'
import { originFor } from '../../refresh-cookie.ts'
import { route } from '../../route.ts'
import { EXAMPLE_TOKENS } from './examples.ts'
import { Launched, LaunchRequest } from './schemas.ts'
import { tokensFor } from './tokens.ts'

export const launchRoute = route({
  operationId: 'launch',
  method: 'POST',
  url: '/v1/auth/launch',
  access: 'public',
  tag: 'Authentication',
  summary: 'Sign in by a launch link',
  description:
    'The token of a link that `POST /v1/launch-links` made: good once, within five minutes. The session ends with the client that made it, and with the last membership of its cohorts.',
  body: LaunchRequest,
  bodyExample: { token: 'JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r' },
  responses: {
    200: {
      description: 'Tokens of a new session, and the quiz to go to.',
      schema: Launched,
      example: { ...EXAMPLE_TOKENS, quiz: 'qcm-docker', assignment: null },
    },
  },
  problems: ['invalid-launch-link', 'not-found', 'has-account', 'foreign-origin'],
  async handler({ ctx, body, request, reply }) {
    const origin = originFor(request, body.delivery)
    const { session, ...where } = await launch(ctx, { token: body.token, origin })
    return { ...tokensFor(reply, session), ...where }
  },
})
