import { submitAttempt } from '../../src/usecases/attempts/submit.ts'
import type { Operation } from './operation.ts'

export const submit: Operation = {
  name: 'submit',
  target: 0.75,
  repeat: false,
  fresh: false,
  run: async (ctx, view) => (await submitAttempt(ctx, { attempt: view.id })).attempt.id,
  request: ({ attempt }) => ({ method: 'POST', path: `/v1/attempts/${attempt}/submit`, body: '{}' }),
}
