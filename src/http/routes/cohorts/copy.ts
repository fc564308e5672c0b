import { copyCohort, copyCohortInput } from '../../../usecases/cohorts/copy.ts'
import { route } from '../../route.ts'
import { EXAMPLE_COHORT } from './examples.ts'
import { CopiedCohort, CopiedOrDone, CopyCohortRequest } from './schemas.ts'

const example = {
  told: 'whole' as const,
  applied: true,
  cohort: { ...EXAMPLE_COHORT, name: 'Docker, janvier', members: 0 },
  days: 45,
  windows: [
    {
      quiz: 'examen-docker',
      from: {
        assignment: '0192f0c1-9b00-7d40-8e5a-3c2b1a0f9e87',
        opensAt: '2026-12-01T08:00:00.000Z',
        closesAt: '2026-12-01T16:00:00.000Z',
      },
      to: {
        opensAt: '2027-01-15T08:00:00.000Z',
        closesAt: '2027-01-15T16:00:00.000Z',
        clocks: { opensAt: null, closesAt: null },
      },
    },
  ],
}

export const copy = route({
  operationId: 'copyCohort',
  method: 'POST',
  url: '/v1/cohorts/:cohort/copy',
  access: { role: 'trainer' },
  tag: 'Cohorts',
  summary: 'Make a cohort like another, for other people',
  description:
    'Trainers and assignments come along: every window moved by the same number of days at the same local time, each with the latest revision of its quiz. No member, attempt, override, start code or release does. An archived cohort can be copied.',
  idempotent: true,
  params: copyCohortInput.pick({ cohort: true }),
  body: CopyCohortRequest,
  bodyExample: { name: 'Docker, janvier', firstDay: '2027-01-15' },
  responses: {
    201: {
      description: 'The new cohort, and where its windows are.',
      schema: CopiedCohort,
      example,
      headers: { Location: { description: 'Its address.', schema: { type: 'string' } } },
    },
    200: {
      description: 'A dry run: what it would be.',
      schema: CopiedOrDone,
      example: { ...example, applied: false },
    },
  },
  problems: ['not-found', 'assignment-overlap'],
  async handler({ ctx, params, body, reply }) {
    const copied = await copyCohort(ctx, { ...params, ...body })
    if (copied.applied) reply.code(201).header('location', `/v1/cohorts/${copied.cohort.id}`)
    return { told: 'whole' as const, ...copied }
  },
})
