import { mkdtemp, open, readdir, rm, stat } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { bodyCutOff, bodyTooLarge } from '../../domain/refusals/requests.ts'
import { diskFull } from '../../domain/refusals/service.ts'
import { tooManyUploads, uploadUnderWay } from '../../domain/refusals/streams.ts'
import { isDiskFull } from '../../usecases/service/disk.ts'
import type { UploadedFile } from '../route.ts'

export const FILE_TYPE = 'application/octet-stream'

export interface UploadLimits {
  /** Where files wait: each in a folder of its own that nobody else may look into. */
  dir: string
  /** Taken or read at once by this process. */
  mostOfReplica: number
  /** Without a byte, after which a connection is cut. */
  stallMs: number
  /** For a whole file, however slow the line. */
  mostMs: number
}

/** The files that this process is taking in. */
export interface Uploads {
  /**
   * Gives `use` the body of a request as a file. Nothing of it is left once that has answered, whatever it answered; a
   * stream that it answers with must be open by then. A person's place is taken until the response is over.
   * @throws DomainError `too-many-requests`, `too-busy`, `body-too-large`, `malformed-request`, `disk-full`.
   */
  take<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    mostBytes: number,
    use: (file: UploadedFile) => Promise<T>,
  ): Promise<T>
  /** Whether an error of a connection is only that its request takes longer than others may. */
  mayGoOn(error: Error & { code?: string }, socket: Socket): boolean
  /** Removes what a process that was killed has left. */
  sweep(): Promise<void>
}

const DEFAULTS: UploadLimits = { dir: tmpdir(), mostOfReplica: 2, stallMs: 30_000, mostMs: 600_000 }
const PREFIX = 'bareme-upload-'
const RETRY_AFTER_SECONDS = 2
/** No file of a process that lives is as old. */
const LEFT_MS = 3_600_000
/** What was refused is read on for as long, so that its sender hears why. */
const FAREWELL_MS = 10_000

/** Makes the list of the files that a process is taking in. */
export function createUploads(given: Partial<UploadLimits> = {}): Uploads {
  const limits = { ...DEFAULTS, ...given }
  const callers = new Set<string>()
  const sockets = new WeakSet<Socket>()

  async function inFolder<T>(
    { raw, headers }: FastifyRequest,
    mostBytes: number,
    use: (file: UploadedFile) => Promise<T>,
  ): Promise<T> {
    if (Number(headers['content-length']) > mostBytes) throw bodyTooLarge(mostBytes)
    const folder = await mkdtemp(join(limits.dir, PREFIX))
    try {
      const path = join(folder, 'file')
      await save(raw, path, { ...limits, mostBytes })
      return await use({ path, folder })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  return {
    async take(request, reply, mostBytes, use) {
      const { raw, ctx } = request
      const caller = ctx.actor.kind === 'person' ? ctx.actor.userId : ctx.actor.kind
      try {
        if (callers.has(caller)) throw uploadUnderWay(RETRY_AFTER_SECONDS)
        if (callers.size >= limits.mostOfReplica) throw tooManyUploads()
        callers.add(caller)
        finished(reply.raw, () => callers.delete(caller))
        sockets.add(raw.socket)
        return await inFolder(request, mostBytes, use)
      } catch (error) {
        throw isDiskFull(error) ? diskFull(error) : error
      } finally {
        sockets.delete(raw.socket)
        readOn(raw)
      }
    },
    mayGoOn: ({ code }, socket) => code === 'ERR_HTTP_REQUEST_TIMEOUT' && sockets.has(socket),
    async sweep() {
      for (const name of (await readdir(limits.dir)).filter((one) => one.startsWith(PREFIX))) {
        // Another user's, or gone meanwhile: not ours to remove.
        await removeOld(join(limits.dir, name)).catch(() => undefined)
      }
    },
  }
}

async function removeOld(folder: string): Promise<void> {
  const { mtimeMs } = await stat(folder)
  if (mtimeMs < Date.now() - LEFT_MS) await rm(folder, { recursive: true })
}

/** Piece by piece: no more of a body is in memory than a piece, however fast it comes. */
async function save(
  raw: IncomingMessage,
  path: string,
  { mostBytes, stallMs, mostMs }: UploadLimits & { mostBytes: number },
): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  const cut = () => raw.destroy()
  const [stalled, late] = [setTimeout(cut, stallMs), setTimeout(cut, mostMs)]
  try {
    let bytes = 0
    for await (const piece of pieces(raw)) {
      stalled.refresh()
      bytes += piece.length
      if (bytes > mostBytes) throw bodyTooLarge(mostBytes)
      await file.appendFile(piece)
    }
  } finally {
    clearTimeout(stalled)
    clearTimeout(late)
    await file.close()
  }
}

/** Those of a body that breaks off end with its refusal; a reader that stops leaves the connection open for an answer. */
async function* pieces(raw: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    yield* raw.iterator({ destroyOnReturn: false })
  } catch (error) {
    throw bodyCutOff(error)
  }
}

function readOn(raw: IncomingMessage): void {
  if (raw.complete || raw.destroyed) return
  const timer = setTimeout(() => raw.destroy(), FAREWELL_MS).unref()
  raw.once('close', () => clearTimeout(timer)).resume()
}
