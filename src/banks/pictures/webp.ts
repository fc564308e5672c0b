import { bounded, ended, letters, type PictureFormat, RefusedPicture, type Size } from './format.ts'

/** WebP (RFC 9649): a RIFF file whose chunks have a name, a length and data, padded to an even number of bytes. */
export const webp: PictureFormat = {
  type: 'image/webp',
  isOf: (bytes) => letters(bytes, 0, 4) === 'RIFF' && letters(bytes, 8, 4) === 'WEBP',
  read(bytes) {
    const end = 8 + bytes.readUInt32LE(4)
    let size: Size | null = null
    let hasPixels = false
    for (let at = 12; at < end; ) {
      const name = letters(bytes, at, 4)
      const length = bytes.readUInt32LE(at + 4)
      if (name === 'EXIF' || name === 'XMP ') throw new RefusedPicture('metadata', name.trim())
      const said = sizeIn(bytes, name, at + 8)
      // The canvas comes first, and is what is drawn on; a frame is never larger.
      if (said !== null) size ??= bounded(said)
      hasPixels ||= ['VP8 ', 'VP8L', 'ANMF'].includes(name)
      at += 8 + length + (length % 2)
      if (at > end || at > bytes.length) throw new RefusedPicture('damaged')
    }
    if (size === null || !hasPixels) throw new RefusedPicture('damaged')
    ended(bytes, end)
    return size
  },
}

function sizeIn(bytes: Buffer, name: string, at: number): Size | null {
  if (name === 'VP8X')
    return { width: bytes.readUIntLE(at + 4, 3) + 1, height: bytes.readUIntLE(at + 7, 3) + 1 }
  if (name === 'VP8L') {
    const bits = bytes.readUInt32LE(at + 1)
    return bounded({ width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 })
  }
  if (name !== 'VP8 ') return null
  if (bytes.readUIntBE(at + 3, 3) !== 0x9d012a) throw new RefusedPicture('damaged')
  return bounded({ width: bytes.readUInt16LE(at + 6) & 0x3fff, height: bytes.readUInt16LE(at + 8) & 0x3fff })
}
