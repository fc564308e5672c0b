import { listCohortJoinCodes, listJoinCodesInput } from '../../../../usecases/cohorts/list-join-codes.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_COHORT_NAME } from '../examples.ts'
import { JoinCodePage } from './schemas.ts'

export const listCodes = route({
  operationId: 'listJoinCodes',
  method: 'GET',
  url: '/v1/cohorts/:cohort/join-codes',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Cohorts',
  summary: 'The join codes of a cohort, newest first',
  description: 'Also those that are over. What a code says is shown only when it is made.',
  params: listJoinCodesInput.pick({ cohort: true }),
  query: listJoinCodesInput.omit({ cohort: true }),
  etag: true,
  responses: {
    200: {
      description: 'A page of join codes.',
      schema: JoinCodePage,
      example: {
        items: [
          {
            id: EXAMPLE_COHORT_NAME.id,
            seats: 30,
            seatsUsed: 12,
            createdAt: '2026-11-22T21:30:00.000Z',
            expiresAt: '2026-12-22T21:30:00.000Z',
          },
        ],
        nextCursor: null,
      },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, params, query }) => listCohortJoinCodes(ctx, { ...params, ...query }),
})
