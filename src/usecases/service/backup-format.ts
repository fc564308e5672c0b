import { createHash, type Hash } from 'node:crypto'
import { z } from 'zod'

/**
 * A backup is gzip over: a magic line, the header as one line of JSON, then for each table of the header, in its
 * order, blocks of COPY text (4 bytes of length, big endian, then the bytes) ended by an empty block, and at last
 * the SHA-256 of everything before it.
 */
export const MAGIC = 'BAREME-BACKUP 1\n'
const DIGEST_BYTES = 32
const LENGTH_BYTES = 4
const MOST_HEADER_BYTES = 1_000_000
const MOST_BLOCK_BYTES = 64 * 1024 * 1024

const headerSchema = z.object({
  createdAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  /** What the signing keys are sealed under, when it is not given by SECRET_KEY. */
  secret: z.string().nullable(),
})
export type BackupHeader = z.output<typeof headerSchema>

/** A file that is no backup, was cut short or was changed. */
export class DamagedBackupError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(`The backup cannot be restored: ${message}.`, options)
    this.name = 'DamagedBackupError'
  }
}

/** One block of rows; without rows it ends its table. */
export function block(rows: Buffer = Buffer.alloc(0)): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32BE(rows.length)
  return Buffer.concat([length, rows])
}

/** Reads a backup's parts in order, hashing as it goes. */
export class BackupReader {
  readonly #source: AsyncIterator<Buffer>
  readonly #hash: Hash = createHash('sha256')
  #buffered: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** @throws DamagedBackupError for a file of another kind. */
  async header(): Promise<BackupHeader> {
    if ((await this.#line()) !== MAGIC.trim()) throw new DamagedBackupError('it is no backup of this format')
    const header = await this.#line()
    try {
      return headerSchema.parse(JSON.parse(header))
    } catch (cause) {
      throw new DamagedBackupError('it was changed', { cause })
    }
  }

  /** The blocks of the next table. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const length = (await this.#take(LENGTH_BYTES)).readUInt32BE()
      if (length === 0) return
      if (length > MOST_BLOCK_BYTES) throw new DamagedBackupError('it was changed')
      yield await this.#take(length)
    }
  }

  /** @throws DamagedBackupError unless the file ends here and is what was written. */
  async end(): Promise<void> {
    const expected = this.#hash.copy().digest()
    const stored = await this.#take(DIGEST_BYTES)
    if (!expected.equals(stored) || this.#buffered.length > 0 || (await this.#more())) {
      throw new DamagedBackupError('it was changed')
    }
  }

  async #line(): Promise<string> {
    for (;;) {
      const end = this.#buffered.indexOf('\n')
      if (end >= 0) return (await this.#take(end + 1)).toString('utf8', 0, end)
      if (this.#buffered.length > MOST_HEADER_BYTES || !(await this.#more())) {
        throw new DamagedBackupError('it is no backup of this format')
      }
    }
  }

  async #take(bytes: number): Promise<Buffer> {
    while (this.#buffered.length < bytes) {
      if (!(await this.#more())) throw new DamagedBackupError('it was cut short')
    }
    const taken = this.#buffered.subarray(0, bytes)
    this.#buffered = this.#buffered.subarray(bytes)
    this.#hash.update(taken)
    return taken
  }

  async #more(): Promise<boolean> {
    try {
      const next = await this.#source.next()
      if (next.done) return false
      this.#buffered = this.#buffered.length === 0 ? next.value : Buffer.concat([this.#buffered, next.value])
      return true
    } catch (cause) {
      // What zlib says of a file that is not gzip, was cut short or was changed.
      const code = (cause as NodeJS.ErrnoException).code ?? ''
      if (!code.startsWith('Z_')) throw cause
      throw new DamagedBackupError(
        code === 'Z_BUF_ERROR' ? 'it was cut short' : 'it is no backup, or was changed',
        {
          cause,
        },
      )
    }
  }
}
