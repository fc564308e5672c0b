import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile as ZipReader } from 'yauzl'
import { ZipFile as ZipWriter } from 'yazl'
import { MOST_PICTURE_BYTES } from '../../domain/bank/pictures/picture.ts'
import type { SourceFile } from '../markup/gallery.ts'
import { UnreadableError } from '../model.ts'
import { unreadable } from '../unreadable.ts'

/** What is read of an archive at most. */
export type ZipBounds = { entries: number; entryBytes: number; totalBytes: number }

/** A bank has at most 1,000 questions, and of each an item and pictures. */
const PACKAGE: ZipBounds = { entries: 5000, entryBytes: 2 * 1_048_576, totalBytes: 16 * 1_048_576 }
const MOST_PICTURES_BYTES = 64 * 1_048_576
const MAX_RATIO = 200
/** Below this, a ratio says nothing: a few hundred spaces shrink to a handful of bytes. */
const RATIO_FROM_BYTES = 65_536

const FILE_KIND = 0o170_000
const SYMBOLIC_LINK = 0o120_000

/** The files of a package: every name, and the bytes of those that were wanted. */
export type Package = { names: string[]; files: Map<string, Uint8Array> }

/** Whether a file begins as a zip archive does. */
export function isZip(file: Uint8Array): boolean {
  return file[0] === 0x50 && file[1] === 0x4b
}

/**
 * Reads the wanted files of a zip archive into memory. Refuses names that lead out of the archive, links, encrypted or
 * damaged entries, and whatever passes the limits; sizes are those of the bytes that really come out.
 */
export async function readZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  { entries, entryBytes, totalBytes }: ZipBounds = PACKAGE,
): Promise<Package> {
  const found: Package = { names: [], files: new Map() }
  let before = 0
  await eachEntry(bytes, entries, async (zip, entry) => {
    found.names.push(entry.fileName)
    if (entry.fileName.endsWith('/') || !isWanted(entry.fileName)) return
    const limits = { entryBytes, totalBytes, before, mostRatio: MAX_RATIO }
    const content = await inflate(zip, entry, limits)
    if (!isWhole(entry, content)) throw unreadable('zip/damaged', { name: shown(entry) })
    before += content.byteLength
    found.files.set(entry.fileName, content)
  })
  return found
}

/**
 * The files of an archive that are shown as pictures, by name. Those that are larger than a picture may be are not unpacked,
 * and a damaged one has no bytes; otherwise as `readZip`.
 */
export async function readPictures(
  bytes: Uint8Array,
  wanted: ReadonlySet<string>,
): Promise<Map<string, SourceFile>> {
  const found = new Map<string, SourceFile>()
  let before = 0
  await eachEntry(bytes, PACKAGE.entries, async (zip, entry) => {
    const { fileName: name, uncompressedSize: size } = entry
    if (!wanted.has(name)) return
    if (size > MOST_PICTURE_BYTES) {
      found.set(name, { name, size, bytes: () => null })
      return
    }
    const limits = { entryBytes: size, totalBytes: MOST_PICTURES_BYTES, before, mostRatio: null }
    const content = await inflate(zip, entry, limits)
    before += content.byteLength
    found.set(name, { name, size, bytes: () => (isWhole(entry, content) ? content : null) })
  })
  return found
}

/** The reader judges names before it shows them. */
function refusedByReader({ message }: Error): UnreadableError {
  const name = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(
    message,
  )?.[1]
  return name === undefined ? unreadable('zip') : unreadable('zip/outside', { name: quoted(name) })
}

/** A zip archive of `files`, in their order; equal files give equal bytes, whatever the clock and its zone. */
export async function writeZip(
  files: Iterable<readonly [name: string, content: string | Uint8Array]>,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of zipped(files)) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}

/** The same as a file, which only its owner may read; bytes such as pictures stand in it as they are. */
export async function writeZipFile(
  path: string,
  files: Iterable<readonly [name: string, content: string | Uint8Array]>,
): Promise<void> {
  await pipeline(zipped(files), createWriteStream(path, { mode: 0o600 }))
}

function zipped(
  files: Iterable<readonly [name: string, content: string | Uint8Array]>,
): NodeJS.ReadableStream {
  const writer = new ZipWriter()
  // Zip keeps wall-clock time: a date of the local zone is the one that reads alike everywhere.
  const options = { mtime: new Date(2000, 0, 1), mode: 0o100_644, forceDosTimestamp: true }
  for (const [name, content] of files) {
    const isText = typeof content === 'string'
    writer.addBuffer(isText ? Buffer.from(content, 'utf8') : Buffer.from(content), name, {
      ...options,
      ...(!isText && { compress: false }),
    })
  }
  writer.end()
  return writer.outputStream
}

/** Archives made by some tools of Windows have `\` between folders, which is read as `/`. */
function openZip(bytes: Uint8Array): Promise<ZipReader> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, strictFileNames: false }, (error, zip) =>
      error === null ? resolve(zip) : reject(error),
    )
  })
}

/** Gives each entry that may be in an archive to `take`, one after the other. */
async function eachEntry(
  bytes: Uint8Array,
  most: number,
  take: (zip: ZipReader, entry: Entry) => Promise<void>,
): Promise<void> {
  const names = new Set<string>()
  try {
    const zip = await openZip(bytes)
    await new Promise<void>((resolve, reject) => {
      const checked = async (entry: Entry) => {
        checkEntry(entry, names, most)
        names.add(entry.fileName)
        await take(zip, entry)
      }
      zip.on('error', reject)
      zip.on('end', () => resolve())
      zip.on('entry', (entry: Entry) => {
        checked(entry).then(() => zip.readEntry(), reject)
      })
      zip.readEntry()
    })
  } catch (error) {
    throw error instanceof UnreadableError ? error : refusedByReader(error as Error)
  }
}

function checkEntry(entry: Entry, names: ReadonlySet<string>, most: number) {
  const { fileName, externalFileAttributes } = entry
  const name = shown(entry)
  if (names.size >= most) throw unreadable('zip/files', { most })
  if (leadsOut(fileName)) throw unreadable('zip/outside', { name })
  if (names.has(fileName)) throw unreadable('zip/twice', { name })
  const isLink = ((externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK
  if (isLink) throw unreadable('zip/link', { name })
  if (entry.isEncrypted()) throw unreadable('zip/encrypted', { name })
}

/** The name of an entry, in quotes that show what cannot be seen. */
function shown({ fileName }: Entry): string {
  return quoted(fileName)
}

function quoted(name: string): string {
  return JSON.stringify(name.slice(0, 100))
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

type Limits = Omit<ZipBounds, 'entries'> & { before: number; mostRatio: number | null }

async function inflate(zip: ZipReader, entry: Entry, limits: Limits): Promise<Uint8Array> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error === null ? resolve(opened) : reject(error)))
  })
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += (chunk as Buffer).length
    checkSize(entry, size, limits)
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

function isWhole(entry: Entry, content: Uint8Array): boolean {
  return crc32(content) === entry.crc32
}

function checkSize(entry: Entry, size: number, { entryBytes, totalBytes, before, mostRatio }: Limits) {
  if (size > entryBytes) throw unreadable('zip/file-bytes', { name: shown(entry), most: entryBytes })
  if (before + size > totalBytes) throw unreadable('zip/bytes', { most: totalBytes })
  if (mostRatio !== null && size > RATIO_FROM_BYTES && size > entry.compressedSize * mostRatio)
    throw unreadable('zip/ratio', { name: shown(entry), most: mostRatio })
}
