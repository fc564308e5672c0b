import { anyResponse, saveAny } from '../world.ts'
import type { Operation } from './operation.ts'

export const save: Operation = {
  name: 'save',
  target: 0.85,
  repeat: true,
  fresh: false,
  async run(ctx, view) {
    await saveAny(ctx, view.id, view.questions![0]!)
    return view.id
  },
  request: ({ attempt }, view) => ({
    method: 'PUT',
    path: `/v1/attempts/${attempt}/responses/${view.questions![0]!.position}`,
    body: JSON.stringify({ response: anyResponse(view.questions![0]!) }),
  }),
}
