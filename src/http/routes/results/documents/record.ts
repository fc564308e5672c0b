import { getRecord, getRecordInput } from '../../../../usecases/results/documents/record.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_RECORD } from './examples.ts'
import { SessionRecord } from './schemas.ts'

export const record = route({
  operationId: 'getSessionRecord',
  method: 'GET',
  url: '/v1/assignments/:assignment/record',
  access: { role: 'trainer' },
  tag: 'Results',
  summary: 'The record of a session: what was taken, who was there, what was done and why',
  params: getRecordInput,
  responses: { 200: { description: 'The record.', schema: SessionRecord, example: EXAMPLE_RECORD } },
  problems: ['not-found'],
  stream: {
    kind: 'document',
    list: 'people',
    open: ({ ctx, params, signal }) => getRecord(ctx, params, signal),
  },
})
