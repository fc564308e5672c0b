import { z } from 'zod'
import { listBankQuestions } from '../../../usecases/banks/list-questions.ts'
import { route } from '../../route.ts'
import { Slug } from '../../schemas.ts'
import { EXAMPLE_BANK_QUESTION } from './examples.ts'
import { BankQuestionList } from './schemas.ts'

export const questions = route({
  operationId: 'listBankQuestions',
  method: 'GET',
  url: '/v1/banks/:bank/questions',
  access: { role: 'trainer' },
  tag: 'Banks',
  summary: 'The questions of a published bank, with their keys',
  params: z.strictObject({ bank: Slug }),
  etag: true,
  responses: {
    200: {
      description: 'The questions, in the order of the bank.',
      schema: BankQuestionList,
      example: { items: [EXAMPLE_BANK_QUESTION] },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, params }) => listBankQuestions(ctx, params),
})
