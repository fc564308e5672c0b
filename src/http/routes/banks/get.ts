import { z } from 'zod'
import { getBank } from '../../../usecases/banks/get.ts'
import { route } from '../../route.ts'
import { Slug } from '../../schemas.ts'
import { EXAMPLE_BANK } from './examples.ts'
import { Bank } from './schemas.ts'

export const get = route({
  operationId: 'getBank',
  method: 'GET',
  url: '/v1/banks/:bank',
  access: { role: 'trainer' },
  tag: 'Banks',
  summary: 'One published bank',
  params: z.strictObject({ bank: Slug }),
  etag: true,
  responses: { 200: { description: 'The bank.', schema: Bank, example: EXAMPLE_BANK } },
  problems: ['not-found'],
  handler: ({ ctx, params }) => getBank(ctx, params),
})
