import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pictureHash } from '../../banks/pictures/files.ts'
import type { Connection } from '../../db/connection.ts'
import { insertMedia, listMedia } from '../../db/repositories/banks/media.ts'
import type { Picture } from '../../domain/bank/pictures/picture.ts'

/**
 * Stores the bytes of pictures that are not there yet, under ids that say nothing of them. `dir` is the folder that they
 * were checked in.
 * @throws Error when a file is no longer what was checked.
 */
export async function publishPictures(
  tx: Connection,
  pictures: readonly Picture[],
  dir: string,
): Promise<void> {
  if (pictures.length === 0) return
  const known = new Set(
    (await listMedia(tx, { hashes: pictures.map(({ hash }) => hash) })).map(({ hash }) => hash),
  )
  for (const { file, hash, type, width, height } of pictures) {
    if (known.has(hash)) continue
    const bytes = await readFile(join(dir, file))
    if (pictureHash(bytes) !== hash) throw new Error(`${file} changed while it was published: publish again.`)
    await insertMedia(tx, { hash, id: randomBytes(16).toString('hex'), type, width, height, bytes })
  }
}
