import { reissueResumeCode, reissueResumeCodeInput } from '../../../usecases/users/reissue-resume-code.ts'
import { route } from '../../route.ts'
import { SignInCode } from './schemas.ts'

export const signInCode = route({
  operationId: 'reissueSignInCode',
  method: 'POST',
  url: '/v1/users/:user/sign-in-code',
  access: { role: 'trainer' },
  tag: 'People',
  summary: 'Give a person another sign-in code',
  description: 'Theirs of before opens nothing any more; their sessions go on.',
  params: reissueResumeCodeInput,
  responses: {
    200: {
      description: 'The code, shown only here: it signs in at `/v1/auth/resume`.',
      schema: SignInCode,
      example: { signInCode: '7QK2M-0R1SA-9XW3B-T5VHD-C4NEF' },
    },
  },
  problems: ['not-found', 'has-account'],
  async handler({ ctx, params }) {
    const { resumeCode } = await reissueResumeCode(ctx, params)
    return { signInCode: resumeCode }
  },
})
