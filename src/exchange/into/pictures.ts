import { pictureHash } from '../../banks/pictures/files.ts'
import type { CanonicalBank } from '../../domain/bank/canonical.ts'
import { renamedPictures } from '../../domain/bank/pictures/texts.ts'
import { withStrings } from '../markup/strings.ts'
import type { PictureBytes } from '../model.ts'
import type { Thing } from './model.ts'

/** The hashes of a bank's pictures, by the paths that its texts give. */
export type PictureHashes = ReadonlyMap<string, string>

/** Those of a bank as it is stored. */
export function hashesOf({ questions }: CanonicalBank): PictureHashes {
  return new Map(questions.flatMap(({ pictures = {} }) => Object.entries(pictures)))
}

/**
 * Questions that came, with their pictures under the names that the bank has for the same bytes: another system names files
 * as it likes. One that the bank lacks keeps its name, or gets a free one where the bank's picture of that name is another.
 */
export function underOwnNames(
  questions: Thing[],
  pictures: PictureBytes,
  own: PictureHashes,
): { questions: Thing[]; pictures: PictureBytes } {
  const known = new Map([...own].toReversed().map(([path, hash]) => [hash, path]))
  const names = new Map<string, string>()
  for (const [path, bytes] of pictures) {
    const there = known.get(pictureHash(Buffer.from(bytes)))
    names.set(path, there ?? freeName(path, (name) => own.has(name) || (name !== path && pictures.has(name))))
  }
  return {
    questions: withStrings(questions, (text) => renamedPictures(text, (path) => names.get(path) ?? path)),
    pictures: new Map([...pictures].map(([path, bytes]) => [names.get(path)!, bytes])),
  }
}

function freeName(path: string, isTaken: (name: string) => boolean): string {
  const dot = path.lastIndexOf('.')
  let name = path
  for (let count = 2; isTaken(name); count += 1) name = `${path.slice(0, dot)}-${count}${path.slice(dot)}`
  return name
}
