import { createHash } from 'node:crypto'
import { lstatSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import {
  MOST_PICTURE_BYTES,
  type Picture,
  type PictureAt,
  type PictureFault,
} from '../../domain/bank/pictures/picture.ts'
import { inspectPicture } from './inspect.ts'

const PICTURE = /\.(png|jpe?g|webp|gif|svg)$/i

/** The pictures of questions. Each file is read once, when a bank first names it. */
export interface PictureFiles {
  /** What a bank's texts mean by a path. */
  beside(bankFile: string): PictureAt
  /** Counts as shown what is named in another way, such as by a link. */
  use(file: string): void
  /** Pictures that nothing has asked for. */
  unused(): string[]
}

/** The bytes of a file, or why it is not shown. */
type ReadFile = (file: string) => Buffer | PictureFault

/** `present`: every file there is, links left out. */
export function pictureFiles(present: ReadonlySet<string>, bytesOf: ReadFile): PictureFiles {
  const known = new Map<string, Picture | PictureFault>()
  const used = new Set<string>()
  const read = (file: string) => {
    used.add(file)
    const found = known.get(file) ?? readPicture(file, bytesOf)
    known.set(file, found)
    return found
  }
  return {
    beside: (bankFile) => (path) => read(posix.join(posix.dirname(bankFile), path)),
    use: (file) => void used.add(file),
    unused: () => [...present].filter((file) => PICTURE.test(file) && !used.has(file)),
  }
}

/** Reads those of a folder. */
export function inFolder(dir: string, present: ReadonlySet<string>): ReadFile {
  return (file) => {
    if (!present.has(file)) return { fault: goesThroughLink(dir, file) ? 'link' : 'missing' }
    const path = join(dir, file)
    return statSync(path).size > MOST_PICTURE_BYTES ? { fault: 'large' } : readFileSync(path)
  }
}

/** Reads those that came with an archive. */
export function inMemory(files: ReadonlyMap<string, Uint8Array>): ReadFile {
  return (file) => {
    const bytes = files.get(file)
    if (bytes === undefined) return { fault: 'missing' }
    return bytes.length > MOST_PICTURE_BYTES ? { fault: 'large' } : Buffer.from(bytes)
  }
}

function readPicture(file: string, bytesOf: ReadFile): Picture | PictureFault {
  const bytes = bytesOf(file)
  return 'fault' in bytes ? bytes : pictureOf(bytes, file)
}

/** A picture by its bytes, which are in memory; `file` is where they are from. */
export function pictureOf(bytes: Buffer, file: string): Picture | PictureFault {
  if (bytes.length > MOST_PICTURE_BYTES) return { fault: 'large' }
  const inspected = inspectPicture(bytes)
  if ('fault' in inspected) return inspected
  return { ...inspected, hash: pictureHash(bytes), bytes: bytes.length, file }
}

/** SHA-256 of the bytes, in hex. */
export function pictureHash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function goesThroughLink(dir: string, file: string): boolean {
  const steps = file.split('/')
  return steps.some((_, at) =>
    lstatSync(join(dir, ...steps.slice(0, at + 1)), { throwIfNoEntry: false })?.isSymbolicLink(),
  )
}
