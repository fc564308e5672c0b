import type { PictureType } from '../../words.ts'

/** A file that may be shown: what its header says, and the SHA-256 of its bytes in hex. */
export interface Picture {
  hash: string
  type: PictureType
  /** Pixels. */
  width: number
  height: number
  bytes: number
  /** Where it was read, from the folder of the banks. */
  file: string
}

/** Why a file is not shown; `what` names what it holds beside the picture. */
export interface PictureFault {
  fault:
    | 'missing'
    | 'link'
    | 'large'
    | 'empty'
    | 'svg'
    | 'unknown'
    | 'damaged'
    | 'trailing'
    | 'pixels'
    | 'metadata'
  what?: string
}

/**
 * The picture at a path relative to the bank's file, as that file names it; null: there is no folder to look into, and
 * it is taken as good.
 */
export type PictureAt = (path: string) => Picture | PictureFault | null

/** Of one file, and of all that one bank shows. */
export const MOST_PICTURE_BYTES = 1024 * 1024
export const MOST_BANK_BYTES = 20 * MOST_PICTURE_BYTES
/** What a decoder makes of it is four bytes a pixel, however small the file. */
export const MOST_PIXELS = 25_000_000
