import { once } from 'node:events'
import { z } from 'zod'
import { type Route, route, type StreamEvent } from '../../../src/http/route.ts'
import { eventSchema } from '../../../src/http/stream/events.ts'

interface Source {
  signal: AbortSignal
}

const shared = {
  method: 'GET',
  access: { role: 'trainee' },
  tag: 'Service',
  summary: 'A stream of a test',
} as const

/** Server-sent events: `tick` with a number. */
export function eventRoute(
  open: (source: Source) => AsyncIterable<StreamEvent> | Promise<AsyncIterable<StreamEvent>>,
): Route {
  return route({
    ...shared,
    operationId: 'testEvents',
    url: '/v1/test/events',
    responses: {
      200: { description: 'Ticks.', schema: eventSchema('Tick', { tick: z.strictObject({ n: z.int() }) }) },
    },
    problems: ['not-found'],
    stream: { kind: 'events', open: async (source) => open(source) },
  })
}

/** A document of a title and numbered items. */
export function documentRoute(open: (source: Source) => AsyncIterable<unknown>): Route {
  const schema = z.strictObject({
    title: z.string(),
    items: z.array(z.strictObject({ n: z.int(), text: z.string().optional() })),
  })
  return route({
    ...shared,
    operationId: 'testDocument',
    url: '/v1/test/document',
    responses: { 200: { description: 'Items.', schema } },
    problems: ['not-found'],
    stream: {
      kind: 'document',
      list: 'items',
      open: async (source) => ({ title: 'All', items: open(source) }),
    },
  })
}

export function tick(n: number): StreamEvent {
  return { event: 'tick', id: String(n), data: { n } }
}

/** Says one tick, then nothing until it is over. */
export async function* oneTick({ signal }: Source): AsyncGenerator<StreamEvent> {
  yield tick(1)
  await once(signal, 'abort')
}
