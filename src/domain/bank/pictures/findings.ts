import { type Finding, findingsOf } from '../../findings.ts'
import type { Words } from '../../language.ts'
import { MOST_BANK_BYTES, type Picture, type PictureAt, type PictureFault } from './picture.ts'
import { FINDINGS } from './sentences.ts'
import { isPlainlyWritten, type NamedPicture, picturesIn, unreadPicture } from './texts.ts'

const { errorAt, warningAt } = findingsOf(FINDINGS)

type Path = Finding['path']

/** What is wrong with the pictures of an author's text, which stands at `path`. */
export function pictureFindings(text: string, path: Path, pictureAt: PictureAt): Finding[] {
  const unread = unreadPicture(text)
  return [
    ...(unread === null ? [] : [warningAt('picture-unread', path, { excerpt: shortened(unread) })]),
    ...(isPlainlyWritten(text) ? [] : [errorAt('picture-form', path)]),
    ...picturesIn(text).flatMap((picture) => ofPicture(picture, path, pictureAt)),
  ]
}

function ofPicture({ path: given, alt }: NamedPicture, path: Path, pictureAt: PictureAt): Finding[] {
  const file = shortened(given)
  const fault = addressFault(given)
  const found = fault === null ? pictureAt(given) : null
  return [
    ...(alt === '' ? [errorAt('picture-alt', path, { file })] : []),
    ...(fault === null ? [] : [errorAt(fault, path, { file })]),
    ...(found !== null && 'fault' in found ? [fileFinding(found, path, file)] : []),
  ]
}

/** Browsers take `\` for `/`. A name that every file system and shell reads alike needs no escaping anywhere. */
function addressFault(given: string): 'picture-remote' | 'picture-outside' | 'picture-name' | null {
  const path = given.replaceAll('\\', '/')
  if (path.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(path)) return 'picture-remote'
  if (path.startsWith('/') || path.split('/').includes('..')) return 'picture-outside'
  return /^[\w.-]+(\/[\w.-]+)*$/.test(given) ? null : 'picture-name'
}

function fileFinding({ fault, what = '' }: PictureFault, path: Path, file: string): Finding {
  const name = file.slice(file.lastIndexOf('/') + 1)
  switch (fault) {
    case 'missing':
    case 'link':
    case 'damaged':
      return errorAt(`picture-${fault}`, path, { file })
    case 'trailing':
      return errorAt('picture-trailing', path, { file, name })
    case 'large':
      return errorAt('picture-size/large', path, { file, name })
    case 'pixels':
      return errorAt('picture-size/pixels', path, { file })
    case 'svg':
      return errorAt('picture-type/svg', path, { name })
    case 'empty':
    case 'unknown':
      return errorAt(`picture-type/${fault}`, path, { file })
    case 'metadata':
      return errorAt('picture-metadata', path, { file, name, what })
  }
}

/** What a check says of a file that is no picture to show. */
export function faultWords(fault: PictureFault, file: string): Words {
  return fileFinding(fault, [], shortened(file)).says
}

/** A bank travels whole: its pictures, each once, have a bound together. */
export function weightFindings(pictures: readonly Picture[]): Finding[] {
  const sizes = new Map(pictures.map(({ hash, bytes }) => [hash, bytes]))
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  if (bytes <= MOST_BANK_BYTES) return []
  return [errorAt('picture-size/bank', ['bank'], { mebibytes: Math.ceil(bytes / 1024 / 1024) })]
}

/** Of a picture's file that no bank names. */
export function unusedPicture(): Finding {
  return warningAt('picture-unused', [])
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
