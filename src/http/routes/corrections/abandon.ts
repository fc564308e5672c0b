import { abandonCorrection, correctionPath } from '../../../usecases/scores/corrections/manage.ts'
import { getCorrection } from '../../../usecases/scores/corrections/view.ts'
import { route } from '../../route.ts'
import { EXAMPLE_CORRECTION } from './examples.ts'
import { Correction, EndCorrectionRequest } from './schemas.ts'

export const abandon = route({
  operationId: 'abandonCorrection',
  method: 'POST',
  url: '/v1/corrections/:correction/abandon',
  access: { role: 'trainer' },
  tag: 'Corrections',
  summary: 'Give up a correction that is being applied, or taken back',
  description: 'No score has changed by it. One that was being taken back stays applied.',
  repeatable: true,
  params: correctionPath,
  body: EndCorrectionRequest,
  bodyExample: { reason: 'Faite pour le mauvais groupe.' },
  responses: {
    200: {
      description: 'The correction.',
      schema: Correction,
      example: {
        ...EXAMPLE_CORRECTION,
        state: 'abandoned',
        appliedAt: null,
        endedAt: '2026-12-01T12:00:02.000Z',
      },
    },
  },
  problems: ['not-found', 'correction-state'],
  async handler({ ctx, params, body }) {
    await abandonCorrection(ctx, { ...params, ...body })
    return getCorrection(ctx, params)
  },
})
