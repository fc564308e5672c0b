import { correctionPath } from '../../../usecases/scores/corrections/manage.ts'
import { getCorrection } from '../../../usecases/scores/corrections/view.ts'
import { route } from '../../route.ts'
import { EXAMPLE_CORRECTION } from './examples.ts'
import { Correction } from './schemas.ts'

export const get = route({
  operationId: 'getCorrection',
  method: 'GET',
  url: '/v1/corrections/:correction',
  access: { role: 'trainer' },
  tag: 'Corrections',
  summary: 'A correction, and how far it is',
  params: correctionPath,
  etag: true,
  responses: {
    200: { description: 'The correction.', schema: Correction, example: EXAMPLE_CORRECTION },
  },
  problems: ['not-found'],
  handler: ({ ctx, params }) => getCorrection(ctx, params),
})
