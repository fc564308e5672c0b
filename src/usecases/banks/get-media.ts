import { noSuchMedia } from '../../domain/refusals/banks.ts'
import type { Context } from '../context.ts'
import type { ServedMedia } from './content/media.ts'

/**
 * A published picture, for whoever was told its id.
 * @throws DomainError `not-found`.
 */
export async function getMedia(
  { db, media }: Pick<Context, 'db' | 'media'>,
  input: { media: string },
): Promise<ServedMedia> {
  const found = await media.find(db, input.media)
  if (!found) throw noSuchMedia()
  return found
}
