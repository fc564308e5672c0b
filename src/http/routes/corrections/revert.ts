import { correctionPath, revertCorrection } from '../../../usecases/scores/corrections/manage.ts'
import { setOff } from '../../../usecases/scores/corrections/set-off.ts'
import { route } from '../../route.ts'
import { EXAMPLE_CORRECTION } from './examples.ts'
import { Correction, EndCorrectionRequest } from './schemas.ts'

export const revert = route({
  operationId: 'revertCorrection',
  method: 'POST',
  url: '/v1/corrections/:correction/revert',
  access: { role: 'trainer' },
  tag: 'Corrections',
  summary: 'Take a correction back',
  description:
    'The scores are those of the corrections that are left; with none after it, exactly those that it replaced.',
  repeatable: true,
  params: correctionPath,
  body: EndCorrectionRequest,
  bodyExample: { reason: 'La clé publiée était la bonne.' },
  responses: {
    200: {
      description: 'It is reverted, or being reverted.',
      schema: Correction,
      example: { ...EXAMPLE_CORRECTION, state: 'reverted', endedAt: '2026-12-01T13:00:00.000Z' },
    },
  },
  problems: ['not-found', 'correction-state', 'correction-running'],
  async handler({ ctx, params, body }) {
    await revertCorrection(ctx, { ...params, ...body })
    return setOff(ctx, params.correction)
  },
})
