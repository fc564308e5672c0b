import { listChangesInput, listResultChanges } from '../../../../usecases/integration/feed/list-changes.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_PERSON } from '../headless/examples.ts'
import { ResultChanges } from './schemas.ts'

export const listChangesRoute = route({
  operationId: 'listResultChanges',
  method: 'GET',
  url: '/v1/results/changes',
  access: { scope: 'results:read' },
  tag: 'Results',
  summary: "What changed in the results of a client's cohorts",
  description:
    'Every assigned attempt that was started, closed, scored anew, voided, reopened, released or given to another person since the cursor. Keep `nextCursor` with what you stored of the page, and ask again with it. Nothing is passed over, however late its transaction ends; an attempt comes again only when it changed again.',
  query: listChangesInput,
  responses: {
    200: {
      description: 'A page of the feed; without changes when nothing changed.',
      schema: ResultChanges,
      example: {
        changes: [
          {
            attempt: '0192f0c1-7a10-7b2e-9a51-3c1d0e4f5a6b',
            user: EXAMPLE_PERSON.user,
            externalIds: [EXAMPLE_PERSON.externalId],
            cohort: '0192f0c1-5b1d-7e80-9c4a-1f2e3d4c5b6a',
            assignment: '0192f0c1-5c2e-7d91-8b5b-2a3f4e5d6c7b',
            quiz: 'qcm-docker',
            state: 'submitted',
            startedAt: '2026-11-22T21:30:00.000Z',
            closedAt: '2026-11-22T21:41:00.000Z',
            closeReason: 'submitted',
            afterRelease: false,
            score: { state: 'final', points: 15, maxPoints: 20, percentage: 75, mark20: 15, passed: true },
            released: 'score',
            changedAt: '2026-11-22T21:41:00.000Z',
          },
        ],
        nextCursor: 'WyJhYmNkZWZnaGlqa2wiLCI5ODciLCIwMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDAiXQ',
        hasMore: false,
      },
    },
  },
  problems: ['cursor-expired'],
  handler: ({ ctx, query }) => listResultChanges(ctx, query),
})
