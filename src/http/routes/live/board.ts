import { z } from 'zod'
import { followedAssignment } from '../../../usecases/access/managed-assignment.ts'
import { watchBoard } from '../../../usecases/attempts/live/watch-board.ts'
import { route } from '../../route.ts'
import { Id } from '../../schemas.ts'
import { EXAMPLE_SNAPSHOT } from './examples.ts'
import { BoardEvent } from './schemas.ts'

export const board = route({
  operationId: 'watchAssignment',
  method: 'GET',
  url: '/v1/assignments/:assignment/live',
  access: { role: 'trainer' },
  tag: 'Live',
  summary: 'Follow an assignment while it is taken',
  description:
    'A stream of events: `snapshot` first and after any gap, then `changes`, at most one a second. Who reads slowly is told several changes as one.',
  params: z.strictObject({ assignment: Id }),
  responses: {
    200: {
      description: 'Everybody who has started, then whoever changes.',
      schema: BoardEvent,
      example: EXAMPLE_SNAPSHOT,
    },
  },
  problems: ['not-found'],
  stream: {
    kind: 'events',
    open: ({ ctx, params, signal }) => watchBoard(ctx, { ...params, signal }),
    mayStill: ({ ctx, params }) => followedAssignment(ctx, ctx.db, params.assignment),
  },
})
