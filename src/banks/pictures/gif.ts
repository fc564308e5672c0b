import { bounded, ended, letters, type PictureFormat, RefusedPicture } from './format.ts'

const [EXTENSION, FRAME, END] = [0x21, 0x2c, 0x3b]
const [COMMENT, APPLICATION] = [0xfe, 0xff]

/** GIF (89a specification): a screen, then extensions and frames, whose data are blocks of at most 255 bytes. */
export const gif: PictureFormat = {
  type: 'image/gif',
  isOf: (bytes) => /^GIF8[79]a$/.test(letters(bytes, 0, 6)),
  read(bytes) {
    const size = bounded({ width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) })
    let hasPixels = false
    for (let at = 13 + paletteBytes(bytes.readUInt8(10)); ; ) {
      const kind = bytes.readUInt8(at)
      if (kind === END) {
        if (!hasPixels) throw new RefusedPicture('damaged')
        ended(bytes, at + 1)
        return size
      }
      if (kind === EXTENSION) {
        refuseTales(bytes, at)
        at = afterBlocks(bytes, at + 2)
      } else if (kind === FRAME) {
        hasPixels = true
        bounded({ width: bytes.readUInt16LE(at + 5), height: bytes.readUInt16LE(at + 7) })
        at = afterBlocks(bytes, at + 11 + paletteBytes(bytes.readUInt8(at + 9)))
      } else throw new RefusedPicture('damaged')
    }
  },
}

function paletteBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

function afterBlocks(bytes: Buffer, from: number): number {
  let at = from
  for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += length + 1
  return at + 1
}

function refuseTales(bytes: Buffer, at: number): void {
  const label = bytes.readUInt8(at + 1)
  if (label === COMMENT) throw new RefusedPicture('metadata', 'comment')
  if (label === APPLICATION && letters(bytes, at + 3, 8) === 'XMP Data')
    throw new RefusedPicture('metadata', 'XMP')
}
