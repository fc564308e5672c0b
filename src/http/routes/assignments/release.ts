import { z } from 'zod'
import { assignmentInput } from '../../../usecases/assignments/get.ts'
import { releaseAssignment, releaseAssignmentInput } from '../../../usecases/assignments/release.ts'
import { route } from '../../route.ts'
import { Id, Instant } from '../../schemas.ts'

const ReleasedByHand = z
  .strictObject({
    dryRun: z.boolean(),
    user: Id.nullable().meta({ description: 'Null: all.' }),
    scoreReleasedAt: Instant.nullable(),
    answersReleasedAt: Instant.nullable(),
    running: z.int().min(0).meta({ description: 'Attempts under the assignment that still run.' }),
    toCome: z
      .int()
      .min(0)
      .meta({ description: 'Members who have not started, and whose window is not over.' }),
  })
  .meta({ id: 'ReleasedByHand', description: 'Since when it is open, or would be, and who is still at it.' })

export const release = route({
  operationId: 'releaseAssignment',
  method: 'POST',
  url: '/v1/assignments/:assignment/release',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Assignments',
  summary: 'Open score or answers by hand, to all or to one person',
  description:
    'Opened to all, it stays so, whatever its release says. Once the answers are, nobody starts any more, unless a trainer forces it for one person. Safe to repeat.',
  repeatable: true,
  params: assignmentInput,
  body: releaseAssignmentInput.omit({ assignment: true }).meta({ id: 'ReleaseRequest' }),
  bodyExample: { answers: true, reason: 'Corrigé vu en classe.', dryRun: true },
  responses: {
    200: {
      description: 'What is open, or would be.',
      schema: ReleasedByHand,
      example: {
        dryRun: true,
        user: null,
        scoreReleasedAt: '2026-12-01T10:30:00.000Z',
        answersReleasedAt: '2026-12-01T10:30:00.000Z',
        running: 0,
        toCome: 1,
      },
    },
  },
  problems: ['not-found', 'cohort-archived'],
  handler: ({ ctx, params, body }) => releaseAssignment(ctx, { ...params, ...body }),
})
