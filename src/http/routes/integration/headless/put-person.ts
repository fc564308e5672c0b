import { putPerson, putPersonInput } from '../../../../usecases/integration/headless/put-person.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_PERSON } from './examples.ts'
import { ExternalNames, ExternalPerson } from './schemas.ts'

export const putPersonRoute = route({
  operationId: 'putUserByExternalId',
  method: 'PUT',
  url: '/v1/users/by-external-id/:externalId',
  access: { scope: 'cohorts:write' },
  tag: 'People',
  summary: 'Make or find a trainee by an id of your own',
  description:
    "The id is the client's alone: another client's of the same text leads to somebody else. Names that differ are stored as long as the person was made by you, was not merged into another and has no account of their own.",
  params: putPersonInput.pick({ externalId: true }),
  body: ExternalNames,
  bodyExample: { familyName: 'Lovelace', givenName: 'Ada' },
  responses: {
    201: { description: 'A new trainee.', schema: ExternalPerson, example: EXAMPLE_PERSON },
    200: { description: 'The one that was there.', schema: ExternalPerson, example: EXAMPLE_PERSON },
  },
  async handler({ ctx, params, body, reply }) {
    const { isNew, ...person } = await putPerson(ctx, { ...params, ...body })
    reply.code(isNew ? 201 : 200)
    return person
  },
})
