import { reviewAttempt, reviewAttemptInput } from '../../../usecases/results/review.ts'
import { route } from '../../route.ts'
import { EXAMPLE_REVIEW } from './examples.ts'
import { AttemptReview } from './review-schemas.ts'

export const review = route({
  operationId: 'reviewAttempt',
  method: 'GET',
  url: '/v1/attempts/:attempt/review',
  access: { role: 'trainer' },
  tag: 'Results',
  summary: 'An attempt in full: paper, answers, scores, and all that happened to it',
  description:
    'For its trainers, whatever is released to its owner. The paper is drawn again from its seed and compared.',
  params: reviewAttemptInput,
  localized: true,
  responses: {
    200: { description: 'One document, its timeline last.', schema: AttemptReview, example: EXAMPLE_REVIEW },
  },
  problems: ['not-found'],
  stream: {
    kind: 'document',
    list: 'timeline',
    open: ({ ctx, params, signal }) => reviewAttempt(ctx, params, signal),
  },
})
