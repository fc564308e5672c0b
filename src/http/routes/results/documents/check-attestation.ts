import { z } from 'zod'
import { checkAttestation } from '../../../../usecases/results/documents/attestation.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_ATTESTED } from './examples.ts'
import { Attested } from './schemas.ts'

export const checkAttestationRoute = route({
  operationId: 'checkAttestation',
  method: 'GET',
  url: '/v1/attestations/:code',
  access: 'public',
  tag: 'Results',
  summary: 'What an attestation says now, to whoever has its code',
  params: z.strictObject({ code: z.string().min(1).max(100) }),
  responses: {
    200: { description: 'Quiz, date and mark, without a name.', schema: Attested, example: EXAMPLE_ATTESTED },
  },
  problems: ['not-found'],
  handler: ({ ctx, params, request }) => checkAttestation(ctx, { ...params, address: request.ip }),
})
