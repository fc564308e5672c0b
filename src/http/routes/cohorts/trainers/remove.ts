import { removeTrainer } from '../../../../usecases/cohorts/remove-trainer.ts'
import { route } from '../../../route.ts'
import { CohortTrainerParams } from './schemas.ts'

export const removeTrainerRoute = route({
  operationId: 'removeCohortTrainer',
  method: 'DELETE',
  url: '/v1/cohorts/:cohort/trainers/:user',
  access: { role: 'trainer' },
  tag: 'Cohorts',
  summary: "End a trainer's following of a cohort",
  description: 'Felt at their next request. Only an admin removes the last one.',
  params: CohortTrainerParams,
  responses: { 204: { description: 'They follow it no more.' } },
  problems: ['not-found', 'cohort-archived', 'last-trainer'],
  async handler({ ctx, params: { cohort, user }, reply }) {
    await removeTrainer(ctx, { cohort, trainer: user })
    reply.code(204)
  },
})
