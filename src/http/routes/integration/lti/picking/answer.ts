import { answerPicker, answerPickerInput } from '../../../../../usecases/integration/lti/picking/answer.ts'
import { route } from '../../../../route.ts'
import { PAGE_EXAMPLE } from '../examples.ts'
import { addressesOf } from '../registrations/addresses.ts'
import { Html } from '../schemas.ts'
import { answerPage, sendPicker } from './page.ts'

export const answerPickerRoute = route({
  operationId: 'answerPicker',
  method: 'POST',
  url: '/lti/pick',
  access: 'public',
  tag: 'LTI',
  summary: 'Give an LMS the quizzes that were picked for a course',
  description:
    'The form of the page that LTI Deep Linking opens. The answer is a page that posts what was signed to the LMS.',
  page: true,
  form: true,
  body: answerPickerInput.meta({ id: 'PickerForm' }),
  bodyExample: { picking: 'Yk3vQ0u2m5T8w1Zx', quiz: 'qcm-docker' },
  localized: true,
  responses: {
    200: {
      description: 'The page that brings the answer to the LMS.',
      mediaType: 'text/html',
      schema: Html,
      example: PAGE_EXAMPLE,
    },
  },
  problems: ['launch-refused'],
  async handler({ ctx, body, reply, request }) {
    const answer = await answerPicker(ctx, body, addressesOf(request).launch)
    return sendPicker(reply, answerPage(answer, ctx.language), answer.platform)
  },
})
