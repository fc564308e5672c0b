import { crc32 } from 'node:zlib'
import { bounded, ended, letters, type PictureFormat, RefusedPicture, type Size } from './format.ts'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
/** Keys of texts that programs write of themselves. Any other text may be a person's. */
const OWN_TEXTS = /^(Software|Creation Time|date:\w+)$/

/** PNG (ISO/IEC 15948): chunks of a length, a name, data and a checksum, from IHDR to IEND. */
export const png: PictureFormat = {
  type: 'image/png',
  isOf: (bytes) => bytes.subarray(0, 8).equals(SIGNATURE),
  read(bytes) {
    const size = header(bytes)
    let hasPixels = false
    for (let at = 8; ; ) {
      const length = bytes.readUInt32BE(at)
      const name = letters(bytes, at + 4, 4)
      const end = at + 8 + length
      if (bytes.readUInt32BE(end) !== crc32(bytes.subarray(at + 4, end))) throw new RefusedPicture('damaged')
      refuseTales(name, bytes.subarray(at + 8, end))
      if (name === 'IDAT') hasPixels = true
      at = end + 4
      if (name !== 'IEND') continue
      if (!hasPixels) throw new RefusedPicture('damaged')
      ended(bytes, at)
      return size
    }
  },
}

function header(bytes: Buffer): Size {
  if (letters(bytes, 12, 4) !== 'IHDR') throw new RefusedPicture('damaged')
  return bounded({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) })
}

function refuseTales(name: string, data: Buffer): void {
  if (name === 'eXIf') throw new RefusedPicture('metadata', 'EXIF')
  if (!['tEXt', 'zTXt', 'iTXt'].includes(name)) return
  const key = letters(data, 0, data.indexOf(0))
  if (OWN_TEXTS.test(key)) return
  throw new RefusedPicture('metadata', /xmp/i.test(key) ? 'XMP' : key.replace(/[^\w :.-]/g, '').slice(0, 40))
}
