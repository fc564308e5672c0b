import { z } from 'zod'
import { route } from '../../../../route.ts'
import { addressesOf } from '../registrations/addresses.ts'

const LtiTool = z
  .strictObject({
    loginUri: z.string().meta({ description: 'Where a platform begins a login (initiate login URL).' }),
    launchUri: z.string().meta({
      description: 'Redirect URI and target link URI; the one of content selection (deep linking) too.',
    }),
    jwksUri: z.string().meta({ description: 'Our public keys.' }),
  })
  .meta({ id: 'LtiTool', description: 'What a platform (LMS) is given where tools are added by hand.' })

export const tool = route({
  operationId: 'getLtiTool',
  method: 'GET',
  url: '/v1/lti/tool',
  access: { role: 'admin' },
  tag: 'LTI',
  summary: 'The addresses that a platform asks for',
  description: 'As `PUBLIC_URL` has them, else as this request came.',
  responses: {
    200: {
      description: 'The addresses.',
      schema: LtiTool,
      example: {
        loginUri: 'https://bareme.example.org/lti/login',
        launchUri: 'https://bareme.example.org/lti/launch',
        jwksUri: 'https://bareme.example.org/lti/jwks',
      },
    },
  },
  async handler({ request }) {
    const { login, launch, jwks } = addressesOf(request)
    return { loginUri: login, launchUri: launch, jwksUri: jwks }
  },
})
