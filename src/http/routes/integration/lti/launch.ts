import type { Words } from '../../../../domain/language.ts'
import { anotherBrowser } from '../../../../domain/refusals/integration/lti.ts'
import { answerLaunch } from '../../../../usecases/integration/lti/launch/answer.ts'
import { escaped } from '../../../pages/html.ts'
import { sendPage } from '../../../pages/page.ts'
import { route } from '../../../route.ts'
import { PAGE_EXAMPLE } from './examples.ts'
import { findLoginCookie, setLoginCookie } from './login-cookie.ts'
import { pickerPage, sendPicker } from './picking/page.ts'
import { Html, LtiLaunch } from './schemas.ts'
import { LAUNCH_SCRIPT } from './scripts.ts'

const TITLE: Words = { fr: 'Ouverture en cours', en: 'Opening' }

export const launchRoute = route({
  operationId: 'launchLti',
  method: 'POST',
  url: '/lti/launch',
  access: 'public',
  tag: 'LTI',
  summary: 'Answer a launch from a platform (LMS)',
  description:
    'The redirect URI of LTI 1.3. After every check the browser is sent to the page that the launch is for, with a code that opens a session once; or, where the platform asks which quizzes a course is to link to, gets a page to pick them.',
  page: true,
  localized: true,
  form: true,
  body: LtiLaunch,
  bodyExample: { id_token: 'eyJhbGciOiJSUzI1NiIs…', state: 'b3v…' },
  responses: {
    200: {
      description:
        'A page to pick quizzes; or one that asks the platform for what it kept, and sends the launch again.',
      mediaType: 'text/html',
      schema: Html,
      example: PAGE_EXAMPLE,
    },
    303: {
      description: 'To the page that the launch is for.',
      headers: {
        Location: { description: 'With the code in its fragment.', schema: { type: 'string' } },
      },
    },
  },
  problems: ['launch-refused', 'cohort-archived'],
  async handler({ ctx, body, request, reply }) {
    const { id_token: idToken, state, error } = body
    const kept = findLoginCookie(request, state)
    const browser = kept ?? body.browser ?? null
    const isFramed = request.headers['sec-fetch-dest'] !== 'document'
    const keepsCookies = kept !== null
    const answer = await answerLaunch(ctx, { idToken, state, error, browser, keepsCookies, isFramed })
    reply.header('cache-control', 'no-store')
    if (answer.kind !== 'ask-storage') setLoginCookie(reply, state!, '')
    if (answer.kind === 'entered') {
      if (kept !== null) setLoginCookie(reply, answer.code, kept)
      return reply.redirect(`/#/lti/${answer.code}`, 303)
    }
    if (answer.kind === 'picker')
      return sendPicker(reply, pickerPage(answer.picker, ctx.language), answer.picker.platform)
    return sendPage(reply, {
      language: ctx.language,
      title: TITLE[ctx.language],
      body: `<form method="post" action="/lti/launch"><input type="hidden" name="id_token" value="${escaped(idToken!)}">
<input type="hidden" name="state" value="${escaped(state!)}"><input type="hidden" name="browser"></form>
<p id="refused" hidden>${escaped(anotherBrowser().says[ctx.language])}</p>`,
      script: LAUNCH_SCRIPT,
      data: { target: answer.target, origin: answer.origin, key: `bareme-${state}` },
    })
  },
})
