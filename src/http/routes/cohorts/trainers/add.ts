import { addTrainer } from '../../../../usecases/cohorts/add-trainer.ts'
import { route } from '../../../route.ts'
import { CohortTrainerParams } from './schemas.ts'

export const addTrainerRoute = route({
  operationId: 'addCohortTrainer',
  method: 'PUT',
  url: '/v1/cohorts/:cohort/trainers/:user',
  access: { role: 'trainer' },
  tag: 'Cohorts',
  summary: 'Let another trainer follow a cohort',
  description: 'Harmless when repeated.',
  params: CohortTrainerParams,
  responses: { 204: { description: 'They follow it.' } },
  problems: ['not-found', 'cohort-archived'],
  async handler({ ctx, params: { cohort, user }, reply }) {
    await addTrainer(ctx, { cohort, trainer: user })
    reply.code(204)
  },
})
