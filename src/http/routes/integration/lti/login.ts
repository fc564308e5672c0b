import { beginLoginInput } from '../../../../usecases/integration/lti/launch/begin.ts'
import { type ResponseContract, route } from '../../../route.ts'
import { begin } from './begin.ts'
import { EXAMPLE_LOGIN, PAGE_EXAMPLE } from './examples.ts'
import { Html } from './schemas.ts'

const responses: Record<number, ResponseContract> = {
  200: {
    description: 'In a frame: a page that looks for a place to keep the state, and goes on by itself.',
    mediaType: 'text/html',
    schema: Html,
    example: PAGE_EXAMPLE,
  },
  302: {
    description: "To the platform's authorization endpoint.",
    headers: { Location: { description: 'With state and nonce.', schema: { type: 'string' } } },
  },
}

const summary = 'Begin a login that a platform (LMS) asks for'

export const getLogin = route({
  operationId: 'beginLtiLogin',
  method: 'GET',
  url: '/lti/login',
  access: 'public',
  tag: 'LTI',
  summary,
  page: true,
  localized: true,
  query: beginLoginInput,
  responses,
  problems: ['launch-refused'],
  handler: ({ ctx, query, ...call }) => begin(ctx, query, call),
})

export const postLogin = route({
  operationId: 'beginLtiLoginByForm',
  method: 'POST',
  url: '/lti/login',
  access: 'public',
  tag: 'LTI',
  summary: `${summary}, by a form`,
  page: true,
  localized: true,
  form: true,
  body: beginLoginInput.meta({ id: 'LtiLogin' }),
  bodyExample: EXAMPLE_LOGIN,
  responses,
  problems: ['launch-refused'],
  handler: ({ ctx, body, ...call }) => begin(ctx, body, call),
})
