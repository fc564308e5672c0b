import { z } from 'zod'
import { setExcuse, setExcuseInput } from '../../../../usecases/assignments/excuses/set.ts'
import { overrideInput } from '../../../../usecases/assignments/overrides/set.ts'
import { route } from '../../../route.ts'
import { Id, Instant } from '../../../schemas.ts'
import { EXAMPLE_USER_ID } from '../overrides/examples.ts'

export const setExcuseRoute = route({
  operationId: 'setExcuse',
  method: 'PUT',
  url: '/v1/assignments/:assignment/excuses/:user',
  access: { role: 'trainer', scope: 'cohorts:write' },
  tag: 'Assignments',
  summary: "Excuse a person's absence",
  description: 'Safe to repeat.',
  params: overrideInput,
  body: setExcuseInput.omit({ assignment: true, user: true }).meta({ id: 'SetExcuseRequest' }),
  bodyExample: { reason: 'Arrêt maladie.' },
  responses: {
    200: {
      description: 'They are excused.',
      schema: z.strictObject({ user: Id, excusedAt: Instant }).meta({ id: 'Excuse' }),
      example: { user: EXAMPLE_USER_ID, excusedAt: '2026-12-02T08:00:00.000Z' },
    },
  },
  problems: ['not-found', 'cohort-archived'],
  handler: ({ ctx, params, body }) => setExcuse(ctx, { ...params, ...body }),
})
