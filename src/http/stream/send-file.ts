import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

/**
 * The content of a file as an answer, to be kept under a name. The file is open once this has resolved: it may be removed
 * then, and is gone with the answer.
 */
export async function sendFile(
  reply: FastifyReply,
  { path, type, name }: { path: string; type: string; name: string },
): Promise<Readable> {
  const file = await open(path)
  const { size } = await file.stat()
  reply.raw.setTimeout(reply.server.streams.limits.stallMs, () => reply.raw.destroy())
  reply
    .type(type)
    .headers({ 'content-length': size, 'content-disposition': `attachment; filename="${name}"` })
  return file.createReadStream()
}
