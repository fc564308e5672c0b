import { crc32, deflateSync } from 'node:zlib'

/** Pictures made by hand, whole and small: what each holds is seen in the test that asks for it. */

export interface PngParts {
  width?: number
  height?: number
  /** Between the header and the pixels. */
  chunks?: Buffer[]
  /** One byte a pixel; another one makes another picture. */
  shade?: number
}

export function png({ width = 2, height = 1, chunks = [], shade = 0 }: PngParts = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const few = width * height < 10_000 ? [width, height] : [1, 1]
  const rows = Buffer.concat(
    Array.from({ length: few[1]! }, () => Buffer.from([0, ...Array<number>(few[0]!).fill(shade)])),
  )
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...chunks,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND'),
  ])
}

export function chunk(name: string, data: Buffer | string = ''): Buffer {
  const named = Buffer.concat([Buffer.from(name), Buffer.from(data)])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(named.length - 4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** Grey, of baseline; each Huffman table has one code, of which the pixels make two. */
export function jpeg({ width = 1, height = 1, segments = [] as Buffer[] } = {}): Buffer {
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
  const code = [1, ...Array<number>(15).fill(0), 0]
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments,
    segment(0xdb, Buffer.from([0, ...Array<number>(64).fill(1)])),
    segment(0xc0, frame),
    segment(0xc4, Buffer.from([0x00, ...code])),
    segment(0xc4, Buffer.from([0x10, ...code])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x3f, 0xff, 0xd9]),
  ])
}

export function segment(marker: number, data: Buffer | string): Buffer {
  const body = Buffer.from(data)
  return Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body])
}

export function gif({ width = 1, height = 1, extensions = [] as Buffer[] } = {}): Buffer {
  const screen = [width & 255, width >> 8, height & 255, height >> 8, 0x80, 0, 0]
  return Buffer.concat([
    Buffer.from('GIF89a'),
    Buffer.from([...screen, 0, 0, 0, 255, 255, 255]),
    ...extensions,
    Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]),
  ])
}

export function extension(label: number, ...blocks: string[]): Buffer {
  const data = blocks.map((block) => Buffer.concat([Buffer.from([block.length]), Buffer.from(block)]))
  return Buffer.concat([Buffer.from([0x21, label]), ...data, Buffer.from([0])])
}

const LOSSLESS = Buffer.from('2f0000001007101111888800', 'hex')

/** Without `canvas` the pixels alone; with it the extended form, whose chunks `more` may follow. */
export function webp({
  canvas,
  more = [],
}: {
  canvas?: { width: number; height: number }
  more?: [string, string][]
} = {}): Buffer {
  const chunks: [string, Buffer][] = [
    ...(canvas ? [['VP8X', canvasOf(canvas)] as [string, Buffer]] : []),
    ['VP8L', LOSSLESS],
    ...more.map(([name, data]) => [name, Buffer.from(data)] as [string, Buffer]),
  ]
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks.map(([name, data]) => riff(name, data))])
  return riff('RIFF', body)
}

function canvasOf({ width, height }: { width: number; height: number }): Buffer {
  const data = Buffer.alloc(10)
  data.writeUIntLE(width - 1, 4, 3)
  data.writeUIntLE(height - 1, 7, 3)
  return data
}

function riff(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(data.length)
  return Buffer.concat([Buffer.from(name), length, data, Buffer.alloc(data.length % 2)])
}
