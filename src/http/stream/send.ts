import { once } from 'node:events'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import type { AnyCall, StreamRoute } from '../route.ts'
import { documentText } from './document.ts'
import { eventText } from './events.ts'
import type { Streams } from './lives.ts'

/** For the last event to leave, and for a source to hear that it is over. */
const FAREWELL_MS = 1_000
const STEP_MS = 2

/**
 * Answers with a stream. What fails before the first piece is there is a problem, as anywhere; what fails later cuts the
 * connection, so that no part of a body can be taken for the whole.
 */
export async function sendStream(
  streams: Streams,
  definition: StreamRoute,
  call: AnyCall,
): Promise<FastifyReply> {
  const { stream } = definition
  const { reply, request } = call
  reply.type(
    stream.kind === 'events' ? 'text/event-stream; charset=utf-8' : 'application/json; charset=utf-8',
  )
  // HEAD asks what GET would answer with, and nobody waits for the work.
  if (request.raw.method === 'HEAD') return reply.send(Readable.from([]))
  const signal = streams.begin(definition, call)
  const text = await textOf(streams, definition, { ...call, signal })
  const body = Readable.from(givingWay(text))
  await once(body, 'readable')
  if (stream.kind !== 'events' && signal.aborted) {
    body.destroy()
    throw signal.reason
  }
  cutWhenEnded(stream.kind, signal, call)
  reply.raw.setTimeout(streams.limits.stallMs, () => reply.raw.destroy())
  // A proxy that gathers would hold events back; and a connection that outlives its stream would hold up a stop.
  return reply.headers({ 'x-accel-buffering': 'no', connection: 'close' }).send(body)
}

/** Passes pieces on; however fast they come, others' requests have their turn after a few milliseconds. */
async function* givingWay(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let begin = performance.now()
  for await (const piece of pieces) {
    yield piece
    if (performance.now() - begin < STEP_MS) continue
    await setImmediate()
    begin = performance.now()
  }
}

async function textOf(
  { limits }: Streams,
  { stream, responses }: StreamRoute,
  call: AnyCall & { signal: AbortSignal },
): Promise<AsyncIterable<string>> {
  const { schema } = responses[200]!
  if (stream.kind === 'events') {
    const { signal } = call
    return eventText(await stream.open(call), { schema: schema!, signal, heartbeatMs: limits.heartbeatMs })
  }
  const shape = { schema: schema as z.ZodObject, list: stream.list }
  if (stream.kind === 'document') return documentText(await stream.open(call), shape)
  const download = await stream.open(call)
  call.reply.headers(download.headers)
  if ('document' in download) return documentText(download.document, shape)
  const { file, mediaType, text } = download
  call.reply
    .type(`${mediaType}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="${file}"`)
  return text
}

/** Events have a moment to say why they end; a download has nothing to say, and neither has who does not read. */
function cutWhenEnded(
  kind: StreamRoute['stream']['kind'],
  signal: AbortSignal,
  { reply, request }: AnyCall,
): void {
  const cut = () => {
    if (reply.raw.closed) return
    request.log.info({ reason: signal.reason.reason }, 'stream cut')
    reply.raw.destroy()
  }
  const onAbort = kind === 'events' ? () => setTimeout(cut, FAREWELL_MS).unref() : cut
  if (signal.aborted) onAbort()
  else signal.addEventListener('abort', onAbort)
}
