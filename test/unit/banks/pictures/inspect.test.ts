import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspectPicture } from '../../../../src/banks/pictures/inspect.ts'
import { chunk, extension, gif, jpeg, png, segment, webp } from './made.ts'

const whole = { png: png(), jpeg: jpeg(), gif: gif(), webp: webp() }
const wide = { canvas: { width: 5001, height: 5000 } }
const text = (key: string) => chunk('tEXt', `${key}\0Ada Lovelace`)

describe('a picture is what its bytes say', () => {
  test.each([
    ['PNG', png({ width: 3, height: 2 }), { type: 'image/png', width: 3, height: 2 }],
    ['JPEG', jpeg({ width: 300, height: 2 }), { type: 'image/jpeg', width: 300, height: 2 }],
    ['GIF', gif({ width: 300, height: 2 }), { type: 'image/gif', width: 300, height: 2 }],
    ['WebP', whole.webp, { type: 'image/webp', width: 1, height: 1 }],
    [
      'extended WebP',
      webp({ canvas: { width: 70_000, height: 9 } }),
      { type: 'image/webp', width: 70_000, height: 9 },
    ],
    [
      'a PNG that names its program',
      png({ chunks: [text('Software')] }),
      { type: 'image/png', width: 2, height: 1 },
    ],
    [
      '25 million pixels',
      png({ width: 5000, height: 5000 }),
      { type: 'image/png', width: 5000, height: 5000 },
    ],
  ])('%s', (_, bytes, expected) => {
    expect(inspectPicture(bytes)).toEqual(expected)
  })
})

describe('a file is refused', () => {
  test.each<[string, Buffer, string, string?]>([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['words', Buffer.from('hello'), 'unknown'],
    ['a BMP', Buffer.from('BM6\0\0\0\0\0'), 'unknown'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg'],
    ['an SVG after its declarations', Buffer.from('\uFEFF<?xml version="1.0"?>\n<!-- x -->\n<svg>'), 'svg'],
    ['60,000 x 60,000 pixels by the header', png({ width: 60_000, height: 60_000 }), 'pixels'],
    ['the same where nothing follows', png({ width: 60_000, height: 60_000 }).subarray(0, 40), 'pixels'],
    ['a JPEG of 65,000 x 65,000', jpeg({ width: 65_000, height: 65_000 }), 'pixels'],
    ['a GIF of 65,000 x 65,000', gif({ width: 65_000, height: 65_000 }), 'pixels'],
    ['a WebP of too many pixels', webp(wide), 'pixels'],
    ['a picture of no width', png({ width: 0 }), 'damaged'],
    ['a PNG with a page behind it', Buffer.concat([whole.png, Buffer.from('<script>')]), 'trailing'],
    ['a JPEG with an archive behind it', Buffer.concat([whole.jpeg, Buffer.from('PK')]), 'trailing'],
    ['a GIF with a page behind it', Buffer.concat([whole.gif, Buffer.from('<')]), 'trailing'],
    ['a WebP with a page behind it', Buffer.concat([whole.webp, Buffer.from('<')]), 'trailing'],
    ['a GIF that is a program', Buffer.from('GIF89a\x01\0\x01\0/*aaaaaaaaaaaa*/=1;alert(1)'), 'damaged'],
    ['a PNG whose bytes were changed', changed(whole.png, 45), 'damaged'],
    ['EXIF in a PNG', png({ chunks: [chunk('eXIf', 'MM')] }), 'metadata', 'EXIF'],
    ['an author in a PNG', png({ chunks: [text('Author')] }), 'metadata', 'Author'],
    ['XMP in a PNG', png({ chunks: [chunk('iTXt', 'XML:com.adobe.xmp\0')] }), 'metadata', 'XMP'],
    ['EXIF in a JPEG', jpeg({ segments: [segment(0xe1, 'Exif\0\0MM')] }), 'metadata', 'EXIF'],
    [
      'XMP in a JPEG',
      jpeg({ segments: [segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0')] }),
      'metadata',
      'XMP',
    ],
    ['IPTC in a JPEG', jpeg({ segments: [segment(0xed, 'Photoshop 3.0\0')] }), 'metadata', 'IPTC'],
    ['a comment in a JPEG', jpeg({ segments: [segment(0xfe, 'Ada')] }), 'metadata', 'comment'],
    ['a comment in a GIF', gif({ extensions: [extension(0xfe, 'Ada')] }), 'metadata', 'comment'],
    ['XMP in a GIF', gif({ extensions: [extension(0xff, 'XMP DataXMP', '<x/>')] }), 'metadata', 'XMP'],
    ['EXIF in a WebP', webp({ more: [['EXIF', 'MM']] }), 'metadata', 'EXIF'],
    ['XMP in a WebP', webp({ more: [['XMP ', '<x/>']] }), 'metadata', 'XMP'],
  ])('%s', (_, bytes, fault, what) => {
    expect(inspectPicture(bytes)).toEqual({ fault, ...(what !== undefined && { what }) })
  })

  test.each(Object.entries(whole))('a %s cut anywhere', (_, bytes) => {
    for (let length = 1; length < bytes.length; length++)
      expect(inspectPicture(bytes.subarray(0, length))).toMatchObject({ fault: expect.any(String) })
  })

  test('whatever its bytes: a verdict, never a throw', () => {
    const hostile = fc.tuple(
      fc.constantFrom(...Object.values(whole)),
      fc.nat(),
      fc.uint8Array({ maxLength: 40 }),
    )
    fc.assert(
      fc.property(hostile, ([bytes, at, noise]) => {
        const place = at % bytes.length
        const verdict = inspectPicture(
          Buffer.concat([bytes.subarray(0, place), noise, bytes.subarray(place + 1)]),
        )
        expect('fault' in verdict || verdict.width * verdict.height > 0).toBe(true)
      }),
    )
  })
})

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at]! ^= 1
  return copy
}
