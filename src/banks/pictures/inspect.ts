import type { PictureFault } from '../../domain/bank/pictures/picture.ts'
import type { PictureType } from '../../domain/words.ts'
import { type PictureFormat, RefusedPicture, type Size } from './format.ts'
import { gif } from './gif.ts'
import { jpeg } from './jpeg.ts'
import { png } from './png.ts'
import { webp } from './webp.ts'

const FORMATS: readonly PictureFormat[] = [png, jpeg, webp, gif]

/** What a file is by its content, whatever its name says: a whole picture and nothing else, or why not. */
export function inspectPicture(bytes: Buffer): (Size & { type: PictureType }) | PictureFault {
  if (bytes.length === 0) return { fault: 'empty' }
  const format = FORMATS.find(({ isOf }) => isOf(bytes))
  if (format === undefined) return { fault: isSvg(bytes) ? 'svg' : 'unknown' }
  try {
    return { type: format.type, ...format.read(bytes) }
  } catch (error) {
    if (error instanceof RefusedPicture) return error.why
    if (error instanceof RangeError) return { fault: 'damaged' }
    throw error
  }
}

function isSvg(bytes: Buffer): boolean {
  return /^\uFEFF?\s*<(?:.*<)?svg[\s/>]/is.test(bytes.toString('utf8', 0, 4096))
}
