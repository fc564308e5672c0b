import { z } from 'zod'
import type { StreamEvent } from '../route.ts'

/** The last event of a stream that ended before its source did: why, so that a client knows what to do first. */
const EndReason = z.enum(['token-expired', 'standing', 'stopping']).meta({ id: 'StreamEndReason' })
const EndData = z.strictObject({ reason: EndReason }).meta({ id: 'StreamEndData' })
const End = z.strictObject({ event: z.literal('end'), data: EndData }).meta({ id: 'StreamEnd' })

/**
 * The schema of a stream's events, from that of the data of each by its name; `end` comes by itself. In the contract it is
 * the component `id`, and each event one whose name begins so.
 */
export function eventSchema(id: string, data: Record<string, z.ZodType>): z.ZodType<StreamEvent> {
  const events = Object.entries(data).map(([name, schema]) =>
    z
      .strictObject({ event: z.literal(name), id: z.string().optional(), data: schema })
      .meta({ id: `${id}${name[0]!.toUpperCase()}${name.slice(1)}` }),
  )
  return z.discriminatedUnion('event', [End, ...events]).meta({ id }) as z.ZodType<StreamEvent>
}

interface Framing {
  schema: z.ZodType
  signal: AbortSignal
  heartbeatMs: number
}

/**
 * The text of a stream of events: each held against its schema, a comment line whenever nothing else was said for a
 * while, an `end` when the signal is aborted. @throws what the source throws, and ZodError.
 */
export async function* eventText(
  source: AsyncIterable<StreamEvent>,
  { schema, signal, heartbeatMs }: Framing,
): AsyncGenerator<string> {
  const events = source[Symbol.asyncIterator]()
  const frame = (event: StreamEvent) => frameOf(schema.parse(event) as StreamEvent)
  try {
    // The headers leave with the first bytes, whenever the first event comes.
    yield COMMENT
    let next = events.next()
    for (;;) {
      const turn = await firstOf(next, signal, heartbeatMs)
      if (turn === 'ended') return yield frame({ event: 'end', data: { reason: signal.reason.reason } })
      if (turn === 'quiet') {
        yield COMMENT
        continue
      }
      if (turn.done) return
      yield frame(turn.value)
      next = events.next()
    }
  } finally {
    // Not awaited: a source in the middle of something hears the signal, and need not hold up the end.
    events.return?.().catch(() => undefined)
  }
}

const COMMENT = ':\n\n'

/** JSON has no line breaks of its own, and a name or id that has some would write fields of its own. */
function frameOf({ id, event, data }: StreamEvent): string {
  const fields = [
    ...(id === undefined ? [] : [`id: ${id}`]),
    `event: ${event}`,
    `data: ${JSON.stringify(data)}`,
  ]
  if (fields.some((field) => /[\r\n\0]/.test(field)))
    throw new Error(`the event ${event} has a line break in its id`)
  return `${fields.join('\n')}\n\n`
}

/** What comes first: the next event, the end of the stream, or too long a silence. */
function firstOf<T>(next: Promise<T>, signal: AbortSignal, quietMs: number): Promise<T | 'ended' | 'quiet'> {
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      settled()
    }
    const onAbort = () => settle(() => resolve('ended'))
    const timer = setTimeout(() => settle(() => resolve('quiet')), quietMs)
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort)
    next.then(
      (value) => settle(() => resolve(value)),
      (error) => settle(() => (signal.aborted ? resolve('ended') : reject(error))),
    )
  })
}
