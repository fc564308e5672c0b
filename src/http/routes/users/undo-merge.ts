import { undoMerge, undoMergeInput } from '../../../usecases/users/merging/undo.ts'
import { route } from '../../route.ts'
import { UndoMergeRequest, Unmerged } from './schemas.ts'

export const undoMergeRoute = route({
  operationId: 'undoMerge',
  method: 'DELETE',
  url: '/v1/users/:user/merge',
  access: { role: 'trainer' },
  tag: 'People',
  summary: 'Take the merge of a record back',
  description:
    'What came from the record goes back to it; what was done since stays with the person. The record signs in by a code that is reissued.',
  namesRecords: true,
  params: undoMergeInput.pick({ user: true }),
  body: UndoMergeRequest,
  bodyExample: { reason: 'Deux personnes du même nom.' },
  responses: {
    200: {
      description: 'The record, and whom it was merged into.',
      schema: Unmerged,
      example: {
        user: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11',
        from: '0192f0c1-6e44-7d51-8e1b-1a2b3c4d5e6f',
      },
    },
  },
  problems: ['not-found', 'attempt-in-progress'],
  handler: ({ ctx, params, body }) => undoMerge(ctx, { ...params, ...body }),
})
