import { open } from 'node:fs/promises'
import { MOST_FILE_BYTES } from '../../exchange/names.ts'

/** The bytes of a file to import. No more than any format reads: what is larger is refused before it is in memory. */
export async function readBounded(file: string): Promise<Uint8Array> {
  const { unreadable } = await import('../../exchange/unreadable.ts')
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    if (size > MOST_FILE_BYTES) throw unreadable('too-long', { bytes: size, most: MOST_FILE_BYTES })
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}
