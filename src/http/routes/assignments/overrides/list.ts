import {
  listAssignmentOverrides,
  listOverridesInput,
} from '../../../../usecases/assignments/overrides/list.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_OVERRIDE } from './examples.ts'
import { OverridePage } from './schemas.ts'

export const listOverridesRoute = route({
  operationId: 'listOverrides',
  method: 'GET',
  url: '/v1/assignments/:assignment/overrides',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Assignments',
  summary: 'The people who have something of their own under an assignment',
  params: listOverridesInput.pick({ assignment: true }),
  query: listOverridesInput.omit({ assignment: true }),
  etag: true,
  responses: {
    200: {
      description: 'A page of people, with what holds for each.',
      schema: OverridePage,
      example: { items: [EXAMPLE_OVERRIDE], nextCursor: null },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, params, query }) => listAssignmentOverrides(ctx, { ...params, ...query }),
})
