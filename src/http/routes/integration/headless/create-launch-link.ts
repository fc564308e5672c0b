import {
  createLaunchLink,
  createLaunchLinkInput,
} from '../../../../usecases/integration/headless/create-launch-link.ts'
import { route } from '../../../route.ts'
import { ownAddress } from '../own-address.ts'
import { EXAMPLE_PERSON } from './examples.ts'
import { LaunchLink, LaunchLinkRequest } from './schemas.ts'

const { externalId } = EXAMPLE_PERSON

export const createLaunchLinkRoute = route({
  operationId: 'createLaunchLink',
  method: 'POST',
  url: '/v1/launch-links',
  access: { scope: 'attempts:write' },
  tag: 'Authentication',
  summary: "A link that leads a trainee's browser into a quiz, once",
  description:
    'Send the browser there at once: whoever follows it first is signed in as the trainee, within five minutes. The token stands in the fragment, which no server and no log sees. Only for trainees whom you made or found by an id of your own, who are in a cohort of yours and sign in by nothing else.',
  body: LaunchLinkRequest,
  bodyExample: createLaunchLinkInput.parse({ externalId, quiz: 'qcm-docker' }),
  responses: {
    201: {
      description: 'The link, shown only here.',
      schema: LaunchLink,
      example: {
        url: 'https://quiz.example.org/#/launch/JZ3n0v8m2Qd4w7y1b6c9e5f8g2h4j7k0l3m6n9p2q5r',
        expiresAt: '2026-11-22T21:35:00.000Z',
      },
    },
  },
  problems: ['not-found', 'has-account'],
  async handler({ ctx, body, reply, request }) {
    const { token, expiresAt } = await createLaunchLink(ctx, body)
    reply.code(201).header('cache-control', 'no-store')
    return { url: `${ownAddress(request)}/#/launch/${token}`, expiresAt }
  },
})
