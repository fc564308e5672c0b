import { MOST_PIXELS, type PictureFault } from '../../domain/bank/pictures/picture.ts'
import type { PictureType } from '../../domain/words.ts'

/** Width and height in pixels. */
export interface Size {
  width: number
  height: number
}

/** A format of pictures, read from its headers; nothing is decoded. */
export interface PictureFormat {
  type: PictureType
  isOf(bytes: Buffer): boolean
  /** @throws RefusedPicture; RangeError where the bytes end before the picture does. */
  read(bytes: Buffer): Size
}

/** A file that is no picture to show. */
export class RefusedPicture extends Error {
  readonly why: PictureFault

  constructor(fault: PictureFault['fault'], what?: string) {
    super(fault)
    this.why = { fault, ...(what !== undefined && { what }) }
  }
}

/** The same size, if a browser may be asked to decode it. */
export function bounded(size: Size): Size {
  if (size.width === 0 || size.height === 0) throw new RefusedPicture('damaged')
  if (size.width * size.height > MOST_PIXELS) throw new RefusedPicture('pixels')
  return size
}

/** The picture has to end where its file does: what follows may be a program or an archive. */
export function ended(bytes: Buffer, at: number): void {
  if (at > bytes.length) throw new RefusedPicture('damaged')
  if (at < bytes.length) throw new RefusedPicture('trailing')
}

/** Letters at a place. */
export function letters(bytes: Buffer, from: number, count: number): string {
  return bytes.toString('latin1', from, from + count)
}
