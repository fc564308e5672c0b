import { correctionPath, resumeCorrection } from '../../../usecases/scores/corrections/manage.ts'
import { setOff } from '../../../usecases/scores/corrections/set-off.ts'
import { route } from '../../route.ts'
import { EXAMPLE_CORRECTION } from './examples.ts'
import { Correction } from './schemas.ts'

export const resume = route({
  operationId: 'resumeCorrection',
  method: 'POST',
  url: '/v1/corrections/:correction/resume',
  access: { role: 'trainer' },
  tag: 'Corrections',
  summary: 'Bring a correction to its end that was stopped under way',
  description: 'Harmless while it goes on: what is prepared already is not done again.',
  repeatable: true,
  params: correctionPath,
  responses: {
    200: { description: 'The correction.', schema: Correction, example: EXAMPLE_CORRECTION },
  },
  problems: ['not-found', 'correction-state'],
  async handler({ ctx, params }) {
    await resumeCorrection(ctx, params)
    return setOff(ctx, params.correction)
  },
})
