import { addMember, addMemberInput } from '../../../../usecases/cohorts/members/add.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_CODE, EXAMPLE_MEMBER } from './examples.ts'
import { AddedMember, AddMemberRequest } from './schemas.ts'

export const addMemberRoute = route({
  operationId: 'addMember',
  method: 'POST',
  url: '/v1/cohorts/:cohort/members',
  access: { role: 'trainer' },
  tag: 'Cohorts',
  summary: 'Put a person into a cohort',
  description:
    'A new one, who signs in by the code that is answered, or by `user` one whom you follow already. An address tells nothing of whether it is known: whoever has it is invited, and takes the place of the new record when they accept.',
  params: addMemberInput.pick({ cohort: true }),
  body: AddMemberRequest,
  bodyExample: { familyName: 'Lovelace', givenName: 'Ada', reference: 'E-1815', email: 'ada@example.org' },
  responses: {
    201: {
      description: 'A new person, with their sign-in code.',
      schema: AddedMember,
      example: { member: EXAMPLE_MEMBER, signInCode: EXAMPLE_CODE },
    },
    200: {
      description: 'Somebody whom you followed already, now a member.',
      schema: AddedMember,
      example: { member: EXAMPLE_MEMBER, signInCode: null },
    },
  },
  problems: ['not-found', 'cohort-archived', 'person-alike'],
  async handler({ ctx, params, body, reply }) {
    const added = await addMember(ctx, { ...params, ...body })
    reply.code(added.signInCode === null ? 200 : 201)
    return added
  },
})
