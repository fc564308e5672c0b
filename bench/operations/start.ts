import { startAttempt } from '../../src/usecases/attempts/start.ts'
import { QUIZ } from '../world.ts'
import type { Operation } from './operation.ts'

export const start: Operation = {
  name: 'start',
  target: 0.75,
  repeat: false,
  fresh: true,
  run: async (ctx) => (await startAttempt(ctx, { quiz: QUIZ })).attempt.id,
  request: () => ({ method: 'POST', path: `/v1/quizzes/${QUIZ}/attempts`, body: '{}' }),
}
