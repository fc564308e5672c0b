import { bounded, ended, letters, type PictureFormat, RefusedPicture, type Size } from './format.ts'

const END = 0xd9
const SCAN = 0xda
/** Start of frame: all of C0 to CF but the tables DHT and DAC and the reserved JPG. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Markers within a scan: a stuffed FF and the restarts. */
const isWithinScan = (marker: number) => marker === 0 || (marker >= 0xd0 && marker <= 0xd7)

/** JPEG (ITU-T T.81): segments of a marker and a length; after a scan's header its data, up to the next marker. */
export const jpeg: PictureFormat = {
  type: 'image/jpeg',
  isOf: (bytes) => bytes.length > 2 && bytes.readUIntBE(0, 3) === 0xffd8ff,
  read(bytes) {
    let size: Size | null = null
    let hasPixels = false
    for (let at = 2; ; ) {
      if (bytes.readUInt8(at) !== 0xff) throw new RefusedPicture('damaged')
      const marker = bytes.readUInt8(at + 1)
      if (marker === 0xff) {
        at += 1
        continue
      }
      if (marker === END) {
        if (size === null || !hasPixels) throw new RefusedPicture('damaged')
        ended(bytes, at + 2)
        return size
      }
      const length = bytes.readUInt16BE(at + 2)
      if (length < 2) throw new RefusedPicture('damaged')
      refuseTales(marker, bytes.subarray(at + 4, at + 2 + length))
      if (isFrame(marker))
        size = bounded({ height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) })
      at += 2 + length
      if (marker !== SCAN) continue
      hasPixels = true
      at = afterScan(bytes, at)
    }
  },
}

function afterScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && isWithinScan(bytes.readUInt8(at + 1))) at = bytes.indexOf(0xff, at + 2)
  if (at < 0) throw new RefusedPicture('damaged')
  return at
}

function refuseTales(marker: number, data: Buffer): void {
  if (marker === 0xe1) throw new RefusedPicture('metadata', letters(data, 0, 4) === 'Exif' ? 'EXIF' : 'XMP')
  if (marker === 0xed) throw new RefusedPicture('metadata', 'IPTC')
  if (marker === 0xfe) throw new RefusedPicture('metadata', 'comment')
}
