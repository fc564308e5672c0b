import { addClientSecret } from '../../../../usecases/integration/clients/add-secret.ts'
import { clientInput } from '../../../../usecases/integration/clients/fields.ts'
import { route } from '../../../route.ts'
import { EXAMPLE_SECRET } from './examples.ts'
import { ClientSecretRequest, NewClientSecret } from './schemas.ts'

export const addSecret = route({
  operationId: 'addClientSecret',
  method: 'POST',
  url: '/v1/clients/:client/secrets',
  access: { role: 'admin' },
  tag: 'Clients',
  summary: "Make a client's next secret",
  description:
    'The ones before it still do for `overlapHours`, a day unless it is given. Shown only here, so that an `Idempotency-Key` is refused.',
  params: clientInput,
  body: ClientSecretRequest,
  bodyExample: { overlapHours: 24 },
  responses: { 201: { description: 'The secret.', schema: NewClientSecret, example: EXAMPLE_SECRET } },
  problems: ['not-found'],
  async handler({ ctx, params, body, reply }) {
    const made = await addClientSecret(ctx, { ...params, ...body })
    reply.code(201)
    return made
  },
})
