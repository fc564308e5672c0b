import {
  confirmRegistration,
  confirmRegistrationInput,
} from '../../../../../usecases/integration/lti/registrations/confirm.ts'
import { route } from '../../../../route.ts'
import { EXAMPLE_REGISTRATION, Registration } from './schemas.ts'

export const confirm = route({
  operationId: 'confirmRegistration',
  method: 'POST',
  url: '/v1/lti/registrations/:registration/confirm',
  access: { role: 'admin' },
  tag: 'LTI',
  summary: 'Put an LMS that registered into use',
  description:
    'Look at its issuer and its hosts first: whoever holds its keys signs people in. Safe to repeat.',
  params: confirmRegistrationInput,
  responses: {
    200: {
      description: 'It is in use.',
      schema: Registration,
      example: { ...EXAMPLE_REGISTRATION, state: 'confirmed' },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, params }) => confirmRegistration(ctx, params),
})
