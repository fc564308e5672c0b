import { updateMe } from '../../../usecases/me/update.ts'
import { route } from '../../route.ts'
import { EXAMPLE_COHORT_NAME } from '../cohorts/examples.ts'
import { EXAMPLE_USER } from '../users/examples.ts'
import { Me, UpdateMeRequest } from './schemas.ts'

export const update = route({
  operationId: 'updateMe',
  method: 'PATCH',
  url: '/v1/me',
  access: { role: 'trainee' },
  tag: 'Me',
  summary: "Change the caller's name, address or password",
  description:
    'A new password ends every other session and all access tokens issued so far: refresh to go on. An address and a password, given with the resume code, make somebody who joined by a code an account. A new address is not verified: it signs in, and keeps nobody else from it.',
  body: UpdateMeRequest,
  bodyExample: { password: 'a whole new phrase', currentPassword: 'a long enough phrase' },
  responses: {
    200: {
      description: 'The caller as they now are.',
      schema: Me,
      example: { ...EXAMPLE_USER, cohorts: [EXAMPLE_COHORT_NAME] },
    },
  },
  problems: [
    'invalid-credentials',
    'invalid-resume-code',
    'email-taken',
    'password-change-required',
    'too-busy',
  ],
  allowsPasswordChange: true,
  ownHand: true,
  handler: ({ ctx, body }) => updateMe(ctx, body),
})
