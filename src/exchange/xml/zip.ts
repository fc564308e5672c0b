import { crc32 } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile as ZipReader } from 'yauzl'
import { ZipFile as ZipWriter } from 'yazl'
import { UnreadableError } from '../model.ts'
import { unreadable } from '../unreadable.ts'

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
    throw error instanceof UnreadableError ? error : unreadable('zip')
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
  const name = shown(entry)
  if (names.length >= MAX_ENTRIES) throw unreadable('zip/files', { most: MAX_ENTRIES })
  if (leadsOut(fileName)) throw unreadable('zip/outside', { name })
  if (names.includes(fileName)) throw unreadable('zip/twice', { name })
  const isLink = ((externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK
  if (isLink) throw unreadable('zip/link', { name })
  if (entry.isEncrypted()) throw unreadable('zip/encrypted', { name })
}

/** The name of an entry, in quotes that show what cannot be seen. */
function shown({ fileName }: Entry): string {
  return JSON.stringify(fileName.slice(0, 100))
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
  if (crc32(content) !== entry.crc32) throw unreadable('zip/damaged', { name: shown(entry) })
  return content
}

function checkSize(entry: Entry, size: number, bytesLeft: number) {
  if (size > MAX_ENTRY_BYTES)
    throw unreadable('zip/file-bytes', { name: shown(entry), most: MAX_ENTRY_BYTES })
  if (size > bytesLeft) throw unreadable('zip/bytes', { most: MAX_TOTAL_BYTES })
  if (size > RATIO_FROM_BYTES && size > entry.compressedSize * MAX_RATIO)
    throw unreadable('zip/ratio', { name: shown(entry), most: MAX_RATIO })
}
