import { pictureOf } from '../../banks/pictures/files.ts'
import { faultWords } from '../../domain/bank/pictures/findings.ts'
import { MOST_PICTURE_BYTES, type PictureFault } from '../../domain/bank/pictures/picture.ts'
import type { PictureType } from '../../domain/words.ts'
import type { Note } from '../model.ts'

/** A file of a source; nothing of it is read before it is shown. */
export interface SourceFile {
  name: string
  /** Bytes, at most. */
  size: number
  /** Null where they cannot be read. */
  bytes(): Uint8Array | null
}

/** The pictures that a source's texts show, by names that every file system takes; the same bytes have one name. */
export interface Gallery {
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** Keeps a file and gives its name, or tells why it is no picture to show. */
  keep(file: SourceFile): string | PictureFault
}

const EMBEDDED = /^data:image\/[\w.+-]{1,20};base64,([A-Za-z0-9+/\s]*=?\s*=?\s*)$/
/** Base64 may be broken into lines. */
const SLACK = 1.1

/** A gallery with nothing in it. */
export function createGallery(): Gallery {
  const pictures = new Map<string, Uint8Array>()
  const known = new Map<string, string>()
  const nameFor = namer()
  return {
    pictures,
    keep(file) {
      if (file.size > MOST_PICTURE_BYTES * SLACK) return { fault: 'large' }
      const bytes = file.bytes()
      if (bytes === null) return { fault: 'damaged' }
      const picture = pictureOf(Buffer.from(bytes), file.name)
      if ('fault' in picture) return picture
      const kept = known.get(picture.hash)
      if (kept !== undefined) return kept
      const name = nameFor(file.name, picture.type)
      known.set(picture.hash, name)
      pictures.set(name, bytes)
      return name
    },
  }
}

/**
 * What a text shows for a source: the name of the file that was kept of it, or null where there is none, as of what is not
 * in the file: nothing is fetched. `find` gives the file of a source that is no `data:` URI.
 */
export function showing(
  gallery: Gallery,
  find: (source: string) => SourceFile | null,
  note: Note,
): (source: string, hasWords: boolean) => string | null {
  return (source, hasWords) => {
    const file = source.startsWith('data:') ? embeddedFile(source) : find(source)
    if (file === null) {
      note('lost', `image${quotedName(source)}`)
      return null
    }
    const kept = gallery.keep(file)
    if (typeof kept !== 'string') {
      note('lost', faultWords(kept, file.name).en)
      return null
    }
    if (!hasWords) note('missing', `what one sees in ${kept}, for who cannot see it`)
    return kept
  }
}

function embeddedFile(source: string): SourceFile | null {
  const [, content] = EMBEDDED.exec(source) ?? []
  if (content === undefined) return null
  return {
    name: 'picture',
    size: Math.ceil((content.length * 3) / 4),
    bytes: () => Buffer.from(content, 'base64'),
  }
}

/** The last part of an address, in quotation marks and after a blank. */
export function quotedName(address: string): string {
  if (address === '' || address.startsWith('data:')) return ''
  const path = address.replace(/[?#].*$/s, '')
  return ` "${path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('/') + 101) || address.slice(0, 100)}"`
}

const ENDINGS: Record<PictureType, RegExp> = {
  'image/png': /\.png$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/webp': /\.webp$/i,
  'image/gif': /\.gif$/i,
}
const LONGEST_STEM = 60

/**
 * A maker of names for files, which never gives the same one twice, whatever the case: plain letters, digits and `. - _`,
 * with the ending of the type.
 */
export function namer(): (name: string, type: PictureType) => string {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return (given, type) => {
    const file = given.slice(given.lastIndexOf('/') + 1).slice(0, 500)
    const ending = ENDINGS[type].exec(file)?.[0].toLowerCase() ?? `.${type.slice('image/'.length)}`
    const stem = plainStem(file.replace(/\.[a-z]{3,4}$/i, '')) || 'picture'
    const first = `${stem}${ending}`
    let name = first
    let count = counts.get(first.toLowerCase()) ?? 1
    while (taken.has(name.toLowerCase())) {
      count += 1
      name = `${stem}-${count}${ending}`
    }
    counts.set(first.toLowerCase(), count)
    taken.add(name.toLowerCase())
    return name
  }
}

function plainStem(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .slice(0, LONGEST_STEM)
    .replace(/^[.-]+|[.-]+$/g, '')
}
