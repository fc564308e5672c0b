import { enrol, enrolInput } from '../../../../usecases/integration/headless/enrol.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_PERSON } from './examples.ts'
import { Enrolled, EnrolRequest } from './schemas.ts'

export const enrolRoute = route({
  operationId: 'enrolByExternalId',
  method: 'POST',
  url: '/v1/cohorts/:cohort/members/by-external-id',
  access: { scope: 'cohorts:write' },
  tag: 'Cohorts',
  summary: 'Put people into a cohort by ids of your own',
  description:
    'Up to 500 at once, each with an outcome of its own. A name makes the person whose id leads to nobody; names of those who are there stay as they are.',
  idempotent: true,
  params: enrolInput.pick({ cohort: true }),
  body: EnrolRequest,
  bodyExample: {
    people: [{ externalId: EXAMPLE_PERSON.externalId, familyName: 'Lovelace', givenName: 'Ada' }],
  },
  responses: {
    200: {
      description: 'What became of each.',
      schema: Enrolled,
      example: { people: [{ ...EXAMPLE_PERSON, outcome: 'made' }] },
    },
  },
  problems: ['not-found', 'cohort-archived'],
  handler: async ({ ctx, params, body }) => ({ people: await enrol(ctx, { ...params, ...body }) }),
})
