import { z } from 'zod'
import { createAssignment } from '../../../usecases/assignments/create.ts'
import { route } from '../../route.ts'
import { Id } from '../../schemas.ts'
import { EXAMPLE_MADE } from './examples.ts'
import { CreateAssignmentRequest, MadeAssignment } from './schemas.ts'
import { worded } from './worded.ts'

export const create = route({
  operationId: 'createAssignment',
  method: 'POST',
  url: '/v1/cohorts/:cohort/assignments',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Assignments',
  summary: 'Give a quiz to a cohort',
  description:
    'What is left out is as the quiz has it. Two assignments of one quiz to one cohort do not overlap; a single person may have a window of their own.',
  params: z.strictObject({ cohort: Id }),
  body: CreateAssignmentRequest,
  bodyExample: {
    quiz: 'qcm-docker',
    opensAt: '2026-12-01T09:00:00+01:00',
    closesAt: '2026-12-01T11:00:00+01:00',
    maxAttempts: 1,
    release: { score: 'on-submit', answers: 'on-close' },
  },
  idempotent: true,
  localized: true,
  responses: {
    201: {
      description: 'The assignment.',
      schema: MadeAssignment,
      example: EXAMPLE_MADE,
      headers: { Location: { description: 'The assignment.', schema: { type: 'string' } } },
    },
  },
  problems: ['not-found', 'cohort-archived', 'assignment-overlap'],
  async handler({ ctx, params, body, reply }) {
    const made = await createAssignment(ctx, { ...params, ...body })
    reply.code(201).header('location', `/v1/assignments/${made.id}`)
    return worded(made, ctx.language)
  },
})
