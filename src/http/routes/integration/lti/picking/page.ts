import type { FastifyReply } from 'fastify'
import type { Language, Words } from '../../../../../domain/language.ts'
import { listFrameOrigins } from '../../../../../usecases/integration/lti/frame-origins.ts'
import type { PickerAnswer } from '../../../../../usecases/integration/lti/picking/answer.ts'
import type { OpenPicker } from '../../../../../usecases/integration/lti/picking/open.ts'
import { frameAncestors } from '../../../../pages/frame-ancestors.ts'
import { escaped, htmlPage, sourceOf } from '../../../../pages/html.ts'

const SAYS = {
  which: { fr: 'Quels quiz pour ce cours ?', en: 'Which quizzes for this course?' },
  one: { fr: 'Quel quiz pour ce cours ?', en: 'Which quiz for this course?' },
  none: { fr: "Aucun quiz n'est publié.", en: 'No quiz is published.' },
  give: { fr: 'Ajouter au cours', en: 'Add to the course' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  back: { fr: 'Retour au cours', en: 'Back to the course' },
} as const satisfies Record<string, Words>

const STYLE =
  ':root{color-scheme:light dark}body{max-width:36rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui}label{display:block;padding:.35rem 0}fieldset{border:0;padding:0;margin:0 0 1rem}button{font:inherit;padding:.4rem .8rem}'

/** Sends the answer on at once; its button does where scripts do not run. */
const SEND = 'document.forms[0].submit()'

/** Sends a page of the picker, which its platform alone shows, and once. */
export async function sendPicker(reply: FastifyReply, page: string, platform: string): Promise<string> {
  const { request } = reply
  const ancestors = await frameAncestors(request, listFrameOrigins(request.ctx, platform))
  reply.header('content-type', 'text/html; charset=utf-8')
  reply.header('content-security-policy', `${POLICY}; frame-ancestors ${ancestors}`)
  reply.header('cache-control', 'no-store')
  return page
}

/** What these pages may do: the platform that they answer to may stand anywhere, and send the browser on. */
const POLICY = `default-src 'none'; style-src ${sourceOf(STYLE)}; script-src ${sourceOf(SEND)}; base-uri 'none'`

/** The page that asks which quizzes a course is to link to. It keeps nothing in the browser but its form. */
export function pickerPage({ code, takesSeveral, quizzes }: OpenPicker, language: Language): string {
  const title = (takesSeveral ? SAYS.which : SAYS.one)[language]
  const choices = quizzes.map(({ quiz, title }) =>
    takesSeveral
      ? `<label><input type="checkbox" name="quiz.${quiz}" value="on"> ${escaped(title)}</label>`
      : `<label><input type="radio" name="quiz" value="${quiz}" required> ${escaped(title)}</label>`,
  )
  const give = `<button>${SAYS.give[language]}</button>`
  return pageOf(
    title,
    `<h1>${title}</h1>
<form method="post" action="/lti/pick">
<input type="hidden" name="picking" value="${escaped(code)}">
<fieldset>${choices.length > 0 ? choices.join('\n') : `<p>${SAYS.none[language]}</p>`}</fieldset>
<p>${choices.length > 0 ? give : ''}
<button formnovalidate name="cancelled" value="yes">${SAYS.cancel[language]}</button></p>
</form>`,
    language,
  )
}

/** The page that brings the answer to the platform, by the browser that it is waited for in. */
export function answerPage({ returnUrl, jwt }: PickerAnswer, language: Language): string {
  return pageOf(
    SAYS.back[language],
    `<form method="post" action="${escaped(returnUrl)}"><input type="hidden" name="JWT" value="${escaped(jwt)}">
<button>${SAYS.back[language]}</button></form>
<script>${SEND}</script>`,
    language,
  )
}

function pageOf(title: string, body: string, language: Language): string {
  return htmlPage({ language, title, body, style: STYLE })
}
