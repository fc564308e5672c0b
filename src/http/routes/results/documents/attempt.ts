import {
  getAttemptDocument,
  getAttemptDocumentInput,
} from '../../../../usecases/results/documents/attempt.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_DOCUMENT } from './examples.ts'
import { AttemptDocument } from './schemas.ts'

export const attemptDocument = route({
  operationId: 'getAttemptDocument',
  method: 'GET',
  url: '/v1/attempts/:attempt/document',
  access: { role: 'trainee' },
  checksStanding: true,
  tag: 'Results',
  summary: 'An attempt to print or keep: as shown, with answers, points and receipt',
  description: 'Whose attempt it is finds no more in it than is released to them; its trainers find all.',
  params: getAttemptDocumentInput,
  localized: true,
  responses: { 200: { description: 'The document.', schema: AttemptDocument, example: EXAMPLE_DOCUMENT } },
  problems: ['not-found'],
  handler: ({ ctx, params }) => getAttemptDocument(ctx, params),
})
