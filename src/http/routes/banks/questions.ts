import { listBankQuestions, listBankQuestionsInput } from '../../../usecases/banks/list-questions.ts'
import { route } from '../../route.ts'
import { EXAMPLE_BANK_QUESTION } from './examples.ts'
import { BankQuestionPage } from './schemas.ts'

export const questions = route({
  operationId: 'listBankQuestions',
  method: 'GET',
  url: '/v1/banks/:bank/questions',
  access: { role: 'trainer' },
  tag: 'Banks',
  summary: 'The questions of a published bank, with their keys',
  params: listBankQuestionsInput.pick({ bank: true }),
  query: listBankQuestionsInput.omit({ bank: true }),
  etag: true,
  responses: {
    200: {
      description: 'A page of questions, in the order of the bank.',
      schema: BankQuestionPage,
      example: { items: [EXAMPLE_BANK_QUESTION], nextCursor: null },
    },
  },
  problems: ['not-found'],
  handler: ({ ctx, params, query }) => listBankQuestions(ctx, { ...params, ...query }),
})
