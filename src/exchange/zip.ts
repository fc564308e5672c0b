import { crc32 } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile as ZipReader } from 'yauzl'
import { ZipFile as ZipWriter } from 'yazl'
import { UnreadableError } from './model.ts'

const MAX_ENTRIES = 500
const MAX_ENTRY_BYTES = 2 * 1_048_576
const MAX_TOTAL_BYTES = 16 * 1_048_576
const MAX_RATIO = 200
/** Below this, a ratio says nothing: a few hundred spaces shrink to a handful of bytes. */
const RATIO_FROM_BYTES = 65_536

const FILE_KIND = 0o170_000
const SYMBOLIC_LINK = 0o120_000

/** The files of a package: every name, and the bytes of those that were wanted. */
export type Package = { names: string[]; files: Map<string, Uint8Array> }

/**
 * Reads the wanted files of a zip archive into memory. Refuses names that lead out of the archive, links, encrypted or
 * damaged entries, and whatever passes the limits; sizes are those of the bytes that really come out.
 */
export async function readZip(bytes: Uint8Array, isWanted: (name: string) => boolean): Promise<Package> {
  try {
    return await readEntries(await openZip(bytes), isWanted)
  } catch (error) {
    if (error instanceof UnreadableError) throw error
    throw new UnreadableError(`not a sound zip archive: ${(error as Error).message}`, { cause: error })
  }
}

/** A zip archive of `files`, in their order; equal files give equal bytes, whatever the clock and its zone. */
export async function writeZip(
  files: Iterable<readonly [name: string, content: string]>,
): Promise<Uint8Array> {
  const writer = new ZipWriter()
  // Zip keeps wall-clock time: a date of the local zone is the one that reads alike everywhere.
  const options = { mtime: new Date(2000, 0, 1), mode: 0o100_644, forceDosTimestamp: true }
  for (const [name, content] of files) writer.addBuffer(Buffer.from(content, 'utf8'), name, options)
  writer.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of writer.outputStream) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}

function openZip(bytes: Uint8Array): Promise<ZipReader> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, strictFileNames: true }, (error, zip) =>
      error === null ? resolve(zip) : reject(error),
    )
  })
}

function readEntries(zip: ZipReader, isWanted: (name: string) => boolean): Promise<Package> {
  const found: Package = { names: [], files: new Map() }
  let totalBytes = 0
  const take = async (entry: Entry) => {
    checkEntry(entry, found.names)
    found.names.push(entry.fileName)
    if (entry.fileName.endsWith('/') || !isWanted(entry.fileName)) return
    const content = await inflate(zip, entry, MAX_TOTAL_BYTES - totalBytes)
    totalBytes += content.byteLength
    found.files.set(entry.fileName, content)
  }
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve(found))
    zip.on('entry', (entry: Entry) => {
      take(entry).then(() => zip.readEntry(), reject)
    })
    zip.readEntry()
  })
}

function checkEntry(entry: Entry, names: string[]) {
  const { fileName, externalFileAttributes } = entry
  const shown = JSON.stringify(fileName.slice(0, 100))
  if (names.length >= MAX_ENTRIES)
    throw new UnreadableError(`the archive holds more than ${MAX_ENTRIES} files: split it`)
  if (leadsOut(fileName)) throw new UnreadableError(`the archive names a file outside itself: ${shown}`)
  if (names.includes(fileName)) throw new UnreadableError(`the archive holds ${shown} twice`)
  if (((externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK)
    throw new UnreadableError(`the archive holds a link, ${shown}: put the file itself there`)
  if (entry.isEncrypted()) throw new UnreadableError(`${shown} is encrypted`)
}

function leadsOut(name: string): boolean {
  return (
    name === '' ||
    name.startsWith('/') ||
    /[\\\0]/.test(name) ||
    /^[a-z]:/i.test(name) ||
    name.split('/').some((part) => part === '..')
  )
}

async function inflate(zip: ZipReader, entry: Entry, bytesLeft: number): Promise<Uint8Array> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error === null ? resolve(opened) : reject(error)))
  })
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += (chunk as Buffer).length
    checkSize(entry, size, bytesLeft)
    chunks.push(chunk as Buffer)
  }
  const content = Buffer.concat(chunks)
  if (crc32(content) !== entry.crc32)
    throw new UnreadableError(`"${entry.fileName}" is damaged in the archive`)
  return content
}

function checkSize(entry: Entry, size: number, bytesLeft: number) {
  if (size > MAX_ENTRY_BYTES)
    throw new UnreadableError(`"${entry.fileName}" holds more than ${MAX_ENTRY_BYTES} bytes`)
  if (size > bytesLeft)
    throw new UnreadableError(`the archive's files hold more than ${MAX_TOTAL_BYTES} bytes together`)
  if (size > RATIO_FROM_BYTES && size > entry.compressedSize * MAX_RATIO)
    throw new UnreadableError(`"${entry.fileName}" is packed more than ${MAX_RATIO} times: no text is`)
}
