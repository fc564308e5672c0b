import { saveResponse } from '../../src/usecases/responses/save.ts'
import { anyResponse } from '../world.ts'
import type { Operation } from './operation.ts'

export const save: Operation = {
  name: 'save',
  target: 0.6,
  repeat: true,
  fresh: false,
  async run(ctx, view) {
    const question = view.questions![0]!
    const { position } = question
    const response = anyResponse(question)
    await saveResponse(ctx, { attempt: view.id, position, response, expectedVersion: null })
    return view.id
  },
  request: ({ attempt }, view) => ({
    method: 'PUT',
    path: `/v1/attempts/${attempt}/responses/${view.questions![0]!.position}`,
    body: JSON.stringify({ response: anyResponse(view.questions![0]!) }),
  }),
}
