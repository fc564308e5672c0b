import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadableError } from '../../../../src/exchange/model.ts'
import { readZip, writeZip } from '../../../../src/exchange/xml/zip.ts'

const anything = () => true

/** Overwrites every occurrence of `from`, which must be as long as `to`. */
function patched(zip: Uint8Array, from: string, to: string): Uint8Array {
  expect(from.length).toBe(to.length)
  return Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(from, to), 'latin1')
}

/** Sets a field of the first central directory entry, and of the first local header where it has the field. */
function withField(zip: Uint8Array, { central, local }: { central: number; local?: number }, value: number) {
  const bytes = Buffer.from(zip)
  bytes.writeUInt32LE(value, bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + central)
  if (local !== undefined) bytes.writeUInt32LE(value, local)
  return bytes
}

const UNCOMPRESSED_SIZE = { central: 24, local: 22 }
const EXTERNAL_ATTRIBUTES = { central: 38 }

describe('writeZip', () => {
  it('gives the same bytes for the same files, in any time zone', async () => {
    const files = [
      ['a.xml', '<a/>'],
      ['b/é.xml', 'x'.repeat(5000)],
    ] as const
    const zone = process.env.TZ
    try {
      process.env.TZ = 'Pacific/Auckland'
      const there = await writeZip(files)
      process.env.TZ = 'America/Lima'
      expect(Buffer.compare(there, await writeZip(files))).toBe(0)
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })

  it('is read back as it was written', async () => {
    const { names, files } = await readZip(await writeZip([['dir/é.xml', '<à/>']]), anything)
    expect(names).toEqual(['dir/é.xml'])
    expect(Buffer.from(files.get('dir/é.xml')!).toString()).toBe('<à/>')
  })
})

describe('readZip', () => {
  it('inflates only what is wanted', async () => {
    const zip = await writeZip([
      ['a.xml', '<a/>'],
      ['inner.zip', 'PK'],
    ])
    const { names, files } = await readZip(zip, (name) => name.endsWith('.xml'))
    expect(names).toEqual(['a.xml', 'inner.zip'])
    expect([...files.keys()]).toEqual(['a.xml'])
  })

  const outside = ['../up.xml', 'a/../../b.x', '/etc/passwd', 'C:/win.xml', 'a\\..\\b.xml', 'aa/bb/cc/..']
  it.each(outside)('refuses a name that leads out of the archive: %s', async (name) => {
    const harmless = 'n'.repeat(name.length)
    const zip = patched(await writeZip([[harmless, '<a/>']]), harmless, name)
    await expect(readZip(zip, anything)).rejects.toThrow(UnreadableError)
  })

  it('reads folders parted by backslashes, as some tools of Windows write them', async () => {
    const zip = patched(await writeZip([['items_a.xml', '<a/>']]), 'items_a.xml', 'items\\a.xml')
    const { names, files } = await readZip(zip, anything)
    expect(names).toEqual(['items/a.xml'])
    expect(files.has('items/a.xml')).toBe(true)
  })

  it('refuses a symbolic link', async () => {
    const zip = withField(
      await writeZip([['a.xml', '/etc/passwd']]),
      EXTERNAL_ATTRIBUTES,
      (0o120777 << 16) >>> 0,
    )
    await expect(readZip(zip, anything)).rejects.toThrow(/link/)
  })

  it('refuses the same name twice', async () => {
    const zip = patched(
      await writeZip([
        ['a.xml', '1'],
        ['b.xml', '2'],
      ]),
      'b.xml',
      'a.xml',
    )
    await expect(readZip(zip, anything)).rejects.toThrow(/twice/)
  })

  it('refuses a bomb that tells its size', async () => {
    await expect(readZip(await writeZip([['a.xml', ' '.repeat(1_500_000)]]), anything)).rejects.toThrow(
      /packed more than 200 times/,
    )
  })

  it('refuses a bomb whose headers claim a few bytes', async () => {
    const zip = await writeZip([['a.xml', ' '.repeat(30_000_000)]])
    await expect(readZip(withField(zip, UNCOMPRESSED_SIZE, 64), anything)).rejects.toThrow(UnreadableError)
  })

  it('refuses an entry, and files together, over their limits', async () => {
    const noise = (bytes: number, seed: number) => {
      let state = seed
      return Array.from({ length: bytes }, () => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
        return String.fromCharCode(32 + ((state >>> 16) % 90))
      }).join('')
    }
    const page = noise(200_000, 1)
    await expect(readZip(await writeZip([['a.xml', page.repeat(11)]]), anything)).rejects.toThrow(/2097152/)
    const many = Array.from({ length: 9 }, (_, index) => [`${index}.xml`, page.repeat(10)] as const)
    await expect(readZip(await writeZip(many), anything)).rejects.toThrow(/16777216/)
  })

  it('refuses more than 5000 entries', async () => {
    const files = Array.from({ length: 5001 }, (_, index) => [`${index}.xml`, Buffer.alloc(0)] as const)
    await expect(readZip(await writeZip(files), anything)).rejects.toThrow(/5000 files/)
  })

  it('refuses a changed content', async () => {
    const zip = await writeZip([['a.xml', 'la clé est A']])
    const packed = deflateRawSync('la clé est A')
    const other = deflateRawSync('la clé est B')
    expect(packed.length).toBe(other.length)
    const changed = patched(zip, packed.toString('latin1'), other.toString('latin1'))
    await expect(readZip(changed, anything)).rejects.toThrow(/damaged/)
  })

  it('throws nothing but UnreadableError on random bytes and on mutated archives', async () => {
    const zip = await writeZip([
      ['imsmanifest.xml', '<manifest/>'],
      ['items/a.xml', '<a>é</a>'.repeat(50)],
    ])
    const mutated = fc
      .array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
      .map((changes) => {
        const bytes = Uint8Array.from(zip)
        for (const [index, value] of changes) bytes[index] = value
        return bytes
      })
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), mutated), async (bytes) => {
        await readZip(bytes, anything).catch((error) => expect(error).toBeInstanceOf(UnreadableError))
      }),
      { numRuns: 300 },
    )
  })
})
