import { resume } from '../../../usecases/auth/resume.ts'
import { originFor } from '../../refresh-cookie.ts'
import { route } from '../../route.ts'
import { EXAMPLE_TOKENS } from './examples.ts'
import { ResumeRequest, Tokens } from './schemas.ts'
import { tokensFor } from './tokens.ts'

export const resumeRoute = route({
  operationId: 'resume',
  method: 'POST',
  url: '/v1/auth/resume',
  access: 'public',
  tag: 'Authentication',
  summary: 'Sign in again by a resume code',
  description: 'For trainees who joined by a code. The code is good until they set a password.',
  body: ResumeRequest,
  bodyExample: { code: '7QK2M-0R1SA-9XW3B-T5VHD-C4NEF' },
  responses: { 200: { description: 'Tokens of a new session.', schema: Tokens, example: EXAMPLE_TOKENS } },
  problems: ['invalid-resume-code', 'foreign-origin'],
  handler: async ({ ctx, body, request, reply }) =>
    tokensFor(
      reply,
      await resume(ctx, {
        code: body.code,
        address: request.ip,
        origin: originFor(request, body.delivery),
      }),
    ),
})
