import { listBanks, listBanksInput } from '../../../usecases/banks/list.ts'
import { route } from '../../route.ts'
import { EXAMPLE_BANK } from './examples.ts'
import { BankPage } from './schemas.ts'

export const list = route({
  operationId: 'listBanks',
  method: 'GET',
  url: '/v1/banks',
  access: { role: 'trainer' },
  tag: 'Banks',
  summary: 'The published banks',
  query: listBanksInput,
  etag: true,
  responses: {
    200: {
      description: 'A page of banks, by slug.',
      schema: BankPage,
      example: { items: [EXAMPLE_BANK], nextCursor: null },
    },
  },
  handler: ({ ctx, query }) => listBanks(ctx, query),
})
