import { readFile } from 'node:fs/promises'
import { checkFiles } from '../banks/check-files.ts'
import { isPassedOver } from '../banks/files.ts'
import type { LocatedFinding } from '../domain/findings.ts'
import type { Library } from '../domain/questions/type.ts'
import { unreadable } from '../exchange/unreadable.ts'
import { readZip } from '../exchange/xml/zip.ts'

/** Of an archive of banks: more than a course holds, less than a memory does. */
const BOUNDS = { entries: 2_000, entryBytes: 8 * 1_048_576, totalBytes: 128 * 1_048_576 }

/**
 * The findings of an archive of YAML files with their pictures beside them, which are read in memory alone: no name in it
 * is ever one of the disk's. Throws `UnreadableError`.
 */
export async function checkUpload(path: string, library: Library): Promise<LocatedFinding[]> {
  const { files } = await readZip(await readFile(path), isWanted, BOUNDS)
  if (![...files.keys()].some((name) => name.endsWith('.yaml'))) throw unreadable('zip/no-yaml')
  return checkFiles(files, library)
}

/** What a folder would not be read for either; Finder repeats each file as one of its own. */
function isWanted(name: string): boolean {
  return !name.split('/').some((part) => isPassedOver(part) || part === '__MACOSX')
}
