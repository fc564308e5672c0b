const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const STORED = 0
const DEFLATED = 8

interface Entry {
  method: number
  /** Bytes, packed. */
  size: number
  /** Where its header is. */
  at: number
}

/** Reads texts of a ZIP by their paths: those whose path `isWanted`. No pictures, no encryption, no ZIP64. */
export async function textsOf(
  archive: Blob,
  isWanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const bytes = new Uint8Array(await archive.arrayBuffer())
  const view = new DataView(bytes.buffer)
  const texts = new Map<string, string>()
  for (const [path, entry] of entriesOf(view)) {
    if (isWanted(path)) texts.set(path, await unpacked(bytes, view, entry))
  }
  return texts
}

function* entriesOf(view: DataView): Generator<[path: string, entry: Entry]> {
  const end = endOf(view)
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('an entry of the ZIP is not where it should be')
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ]
    const path = new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, name))
    const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)]
    yield [path, { method, size, at: view.getUint32(at + 42, true) }]
    at += 46 + name + extra + comment
  }
}

/** A comment of any length may follow it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - END_BYTES; at >= 0; at--) if (view.getUint32(at, true) === END) return at
  throw new Error('this is no ZIP')
}

function unpacked(
  bytes: Uint8Array<ArrayBuffer>,
  view: DataView,
  { method, size, at }: Entry,
): Promise<string> {
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const packed = new Blob([bytes.subarray(start, start + size)])
  if (method === STORED) return packed.text()
  if (method !== DEFLATED) throw new Error(`a ZIP packed by method ${method}`)
  return new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).text()
}
