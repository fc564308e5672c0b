import { createCohort } from '../../../usecases/cohorts/create.ts'
import { getCohort } from '../../../usecases/cohorts/get.ts'
import { route } from '../../route.ts'
import { EXAMPLE_COHORT } from './examples.ts'
import { Cohort, CreateCohortRequest } from './schemas.ts'

export const create = route({
  operationId: 'createCohort',
  method: 'POST',
  url: '/v1/cohorts',
  access: { role: 'trainer' },
  tag: 'Cohorts',
  summary: 'Add a cohort',
  description: 'A trainer follows what they add. Without `timeZone` it is in that of Paris.',
  idempotent: true,
  body: CreateCohortRequest,
  bodyExample: { name: 'Docker, décembre', timeZone: 'Europe/Paris' },
  responses: {
    201: {
      description: 'The new cohort.',
      schema: Cohort,
      example: { ...EXAMPLE_COHORT, members: 0, assignments: 0 },
      headers: { Location: { description: 'Its address.', schema: { type: 'string' } } },
    },
  },
  async handler({ ctx, body, reply }) {
    const { id } = await createCohort(ctx, body)
    reply.code(201).header('location', `/v1/cohorts/${id}`)
    return getCohort(ctx, { cohort: id })
  },
})
