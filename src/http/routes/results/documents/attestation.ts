import { getAttestation, getAttestationInput } from '../../../../usecases/results/documents/attestation.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_ATTESTATION } from './examples.ts'
import { Attestation } from './schemas.ts'

export const attestation = route({
  operationId: 'getAttestation',
  method: 'GET',
  url: '/v1/attempts/:attempt/attestation',
  access: { role: 'trainee' },
  checksStanding: true,
  tag: 'Results',
  summary: 'The attestation of a result, once its score is released',
  description: 'The same code for as long as the score stands; a score that changes has another.',
  params: getAttestationInput,
  responses: { 200: { description: 'The attestation.', schema: Attestation, example: EXAMPLE_ATTESTATION } },
  problems: ['not-found', 'not-released'],
  handler: ({ ctx, params }) => getAttestation(ctx, params),
})
