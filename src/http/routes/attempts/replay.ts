import { replayResponses } from '../../../usecases/responses/replay.ts'
import { underAuthorIds } from '../../../usecases/responses/under-author-ids.ts'
import { inBody } from '../../problems.ts'
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
    'Taken in order, in one transaction; sending an entry again changes nothing. Entries of one batch on one position follow each other, whatever version each was made over. Late and stale entries are kept as evidence and never scored, late ones for a day after the closing and 200 of them; an `invalid` one, or one on a `revealed` question, is not kept, and fails alone.',
  repeatable: true,
  params: AttemptPath,
  localized: true,
  body: ReplayRequest,
  judgesApart: 'entries',
  bodyExample: EXAMPLE_REPLAY,
  responses: {
    200: { description: 'What became of each entry.', schema: ReplayReport, example: EXAMPLE_REPLAYED },
  },
  problems: ['not-found', 'attempt-closed', 'journal-full'],
  async handler({ ctx, params, body }) {
    const { attempt } = params
    const replayed = await replayResponses(ctx, {
      attempt,
      entries: await underAuthorIds(ctx, attempt, body.entries),
    })
    const entries = replayed.map(({ faults, ...entry }) => ({
      ...entry,
      ...(faults && { errors: faults.map((fault) => inBody(fault, ctx.language)) }),
    }))
    return { entries }
  },
})
