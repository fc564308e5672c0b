import { getAttempt } from '../../src/usecases/attempts/get.ts'
import type { Operation } from './operation.ts'

export const read: Operation = {
  name: 'read',
  target: 0.8,
  repeat: true,
  fresh: false,
  run: async (ctx, view) => (await getAttempt(ctx, { attempt: view.id })).id,
  request: ({ attempt }) => ({ method: 'GET', path: `/v1/attempts/${attempt}`, body: null }),
}
