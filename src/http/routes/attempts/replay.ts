import { replayResponses } from '../../../usecases/responses/replay.ts'
import { route } from '../../route.ts'
import { EXAMPLE_REPLAY, EXAMPLE_REPLAYED } from './examples.ts'
import { AttemptPath, ReplayReport, ReplayRequest } from './schemas.ts'

export const replay = route({
  operationId: 'replayResponses',
  method: 'POST',
  url: '/v1/attempts/:attempt/responses',
  access: { role: 'trainee' },
  checksStanding: true,
  tag: 'Attempts',
  summary: 'Hand over answers kept while offline',
  description:
    'Taken in order, in one transaction; sending an entry again changes nothing. Late and stale entries are kept as evidence and never scored: late ones for a day after the closing, and 200 of them.',
  params: AttemptPath,
  body: ReplayRequest,
  bodyExample: EXAMPLE_REPLAY,
  responses: {
    200: { description: 'What became of each entry.', schema: ReplayReport, example: EXAMPLE_REPLAYED },
  },
  problems: ['not-found', 'attempt-closed', 'not-on-paper', 'certainty-off', 'journal-full'],
  handler: async ({ ctx, params, body }) => ({ entries: await replayResponses(ctx, { ...params, ...body }) }),
})
