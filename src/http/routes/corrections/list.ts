import { listCorrections, listCorrectionsInput } from '../../../usecases/scores/corrections/view.ts'
import { route } from '../../route.ts'
import { EXAMPLE_LISTED } from './examples.ts'
import { CorrectionPage } from './schemas.ts'

export const list = route({
  operationId: 'listCorrections',
  method: 'GET',
  url: '/v1/corrections',
  access: { role: 'trainer' },
  tag: 'Corrections',
  summary: 'Corrections, newest first',
  description: 'As a trainer those of your cohorts, and those for everybody; as an admin all.',
  query: listCorrectionsInput,
  etag: true,
  responses: {
    200: {
      description: 'A page of corrections.',
      schema: CorrectionPage,
      example: { items: [EXAMPLE_LISTED], nextCursor: null },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, query }) => listCorrections(ctx, query),
})
